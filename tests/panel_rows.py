"""Makes a small run by hand: documents and statistics whose panel is known."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from pipeline.store import SCHEMA, shard_files, to_table, write_file


def document(doc_id: str, published: date | None = None, site_org: str | None = None, **columns: Any) -> dict[str, Any]:
    """Return a row of `documents` with the columns that matter set, the others null or empty."""
    row = dict.fromkeys(SCHEMA["documents"].names) | {
        "doc_id": doc_id, "article_id": doc_id, "version": 1, "uri": f"{doc_id}.html", "text": "văn bản", "format": "html",
        "sha256": doc_id, "removed": [], "published_date": published, "site_org": site_org,
    }  # fmt: skip
    return row | columns


def statistic(statistic_id: str, doc_id: str, value: str, **columns: Any) -> dict[str, Any]:
    """Return a row of `statistics`: by default the on-time rate of Hà Nam in 2023."""
    row = dict.fromkeys(SCHEMA["statistics"].names) | {
        "statistic_id": statistic_id, "doc_id": doc_id, "kind": "share", "role": "actual", "value": Decimal(value), "unit": "percent",
        "comparator": "eq", "indicator": "procedures.on_time_rate", "domain": "procedures", "dimensions": {}, "organization": "Hà Nam",
        "org_level": "province", "province_code": "35", "period_start": date(2023, 1, 1), "period_end": date(2023, 12, 31),
        "period_kind": "year", "period_source": "sentence", "figure": value.replace(".", ","), "char_start": 0, "char_end": 1,
        "evidence": "Tỷ lệ đúng hạn.", "evidence_start": 0, "evidence_end": 15, "checks": [], "rules": ["share"], "confidence": 0.9,
        "extractor_version": "test", "run_id": "test",
    }  # fmt: skip
    return row | columns


def write_run(out: Path, documents: list[dict[str, Any]], statistics: list[dict[str, Any]]) -> Path:
    """Write a run of one shard and return OUT."""
    for name, rows in (("documents", documents), ("statistics", statistics), ("rejections", []), ("issues", [])):
        write_file(out / shard_files(name, "0", "undated", "local"), to_table(name, rows))
    return out
