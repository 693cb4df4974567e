"""Turns documents, statistics, rejections and issues into rows with exactly the columns of the store."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from extractors.results import Rejection, Statistic
from pipeline.places import printable
from pipeline.records import Document, Issue, PagePlace
from pipeline.store import SCHEMA

PLACES = Decimal("0.000001")
NUMBERS = ("value", "value_max", "numerator", "denominator", "stated_percent")
PROVENANCE = frozenset({"extractor_version", "source_id", "harvest_date", "run_id", "page", "box"})
OWN = tuple(name for name in SCHEMA["statistics"].names if name not in PROVENANCE)  # that the statistic itself says


def statistic_row(statistic: Statistic, document: Document, run: Mapping[str, str], place: PagePlace | None) -> dict[str, Any]:
    """Return a statistic with the provenance of its document and run."""
    row = {name: getattr(statistic, name) for name in OWN}
    for name in NUMBERS:
        number = row[name]
        if number is not None:
            row[name] = number.quantize(PLACES, ROUND_HALF_EVEN)
    row["checks"] = [{"name": c.name, "outcome": str(c.outcome), "detail": c.detail} for c in statistic.checks]
    row["dimensions"] = sorted(statistic.dimensions.items())
    row["rules"] = list(statistic.rules)
    return row | {
        "extractor_version": run["extractor_version"],
        "source_id": document.source_id,
        "harvest_date": document.harvest_date,
        "run_id": run["run_id"],
        "page": place.page if place else None,
        "box": place.box if place else None,
    }


def document_row(document: Document) -> dict[str, Any]:
    """Return a document as a row."""
    row = {name: getattr(document, name) for name in SCHEMA["documents"].names}
    row |= {"uri": printable(document.uri), "raw_file": printable(document.raw_file) if document.raw_file is not None else None}
    row["removed"] = [{"text": r.text, "reason": r.reason} for r in document.removed]
    return row


def rejection_row(rejection: Rejection) -> dict[str, Any]:
    """Return a rejection as a row."""
    return {name: getattr(rejection, name) for name in SCHEMA["rejections"].names}


def issue_row(issue: Issue) -> dict[str, Any]:
    """Return an issue as a row; its address is the input as given, as in a document."""
    message = unicodedata.normalize("NFC", printable(issue.message))
    return {"uri": printable(issue.uri), "stage": issue.stage, "kind": issue.kind, "message": message}
