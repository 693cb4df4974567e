"""Writes a comparison of two outputs as one HTML page that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from pipeline.diff import Change, Diff

STYLE = """body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1b1b1b;background:#fff}
table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border-bottom:1px solid #ccc;padding:.35rem .5rem;text-align:left;vertical-align:top}
th{background:#f3f3f3}mark{background:#ffe28a}del{color:#8c1c13}ins{color:#0b5d1e;text-decoration:none;font-weight:600}.n{text-align:right}
small{color:#555}summary{cursor:pointer;font-weight:600}"""
MAX_ROWS = 5_000


def diff_page(diff: Diff, before: str, after: str) -> str:
    """Return the page: counts, differences by field and rule, and each difference with its evidence."""
    shown = diff.changes[:MAX_ROWS]
    more = f"<p>The first {MAX_ROWS:,} of {len(diff.changes):,} differences are shown; all are in the Parquet file.</p>" if len(diff.changes) > MAX_ROWS else ""
    fields = _table(("field", "differences"), ((escape(name), _count(n)) for name, n in diff.by_field().most_common()))
    rules = _table(("field", "rules", "differences"), ((escape(f), escape(r), _count(n)) for (f, r), n in diff.by_rule().most_common(100)))
    rows = _table(("figure in its sentence", "field", "before", "after", "rules"), (_row(c) for c in shown))
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>cchc diff</title><style>{STYLE}</style></head><body>
<h1>Comparison of two outputs</h1>
<p>Before: {escape(before)} ({diff.before:,} statistics)<br>After: {escape(after)} ({diff.after:,} statistics)<br>Equal: {diff.same:,}</p>
<h2>By field</h2>{fields}
<h2>By field and rule</h2>{rules}
<h2>Differences</h2>{more}{rows}
</body></html>
"""


def _count(number: int) -> str:
    return f'<span class="n">{number:,}</span>'


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    head = "".join(f'<th scope="col">{escape(h)}</th>' for h in heads)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _row(change: Change) -> tuple[str, ...]:
    evidence = escape(change.evidence).replace(escape(change.figure), f"<mark>{escape(change.figure)}</mark>", 1)
    return (
        f"{evidence}<br><small>{escape(change.uri)}</small>",
        escape(change.field or change.change),
        f"<del>{escape(change.before)}</del>" if change.before is not None else "–",
        f"<ins>{escape(change.after)}</ins>" if change.after is not None else "–",
        escape(change.rules),
    )
