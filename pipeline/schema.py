"""Names the columns of every table, with types and descriptions: docs/records.md §2 and §7."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pyarrow as pa

SCHEMA_VERSION = "2"
ZONE = "Asia/Ho_Chi_Minh"
TABLES = ("documents", "statistics", "rejections", "issues")

DECIMAL = pa.decimal128(24, 6)
ENUM = pa.dictionary(pa.int32(), pa.string())
CHECKS = pa.list_(pa.struct([("name", pa.string()), ("outcome", pa.string()), ("detail", pa.string())]))
REMOVED = pa.list_(pa.struct([("text", pa.string()), ("reason", pa.string())]))
CONFLICTS = pa.list_(pa.struct([
    ("role", pa.string()), ("chosen", DECIMAL), ("chosen_id", pa.string()),
    ("other", DECIMAL), ("other_id", pa.string()), ("other_doc", pa.string()),
]))  # fmt: skip
DIMENSIONS = pa.map_(pa.string(), pa.string())
BOX = pa.list_(pa.float32())
INSTANT = pa.timestamp("us", tz=ZONE)


def _field(name: str, kind: pa.DataType, description: str, nullable: bool = True) -> pa.Field:
    return pa.field(name, kind, nullable, metadata={"description": description})


def _schema(table: str, fields: Sequence[pa.Field]) -> pa.Schema:
    return pa.schema(fields, metadata={"cchc.table": table, "cchc.schema_version": SCHEMA_VERSION})


SCHEMA: Mapping[str, pa.Schema] = {
    "statistics": _schema("statistics", [
        _field("statistic_id", pa.string(), "stable key: hash of document, figure, folded evidence and ordinal among equals", False),
        _field("doc_id", pa.string(), "key into documents", False),
        _field("kind", ENUM, "count, ratio, share, score, rank, amount, rate or multiple", False),
        _field("role", ENUM, "actual, target or change", False),
        _field("value", DECIMAL, "headline number in `unit`; a decrease with role change is negative", False),
        _field("value_max", DECIMAL, "upper end of a range"),
        _field("numerator", DECIMAL, "first part of a ratio or rate"),
        _field("denominator", DECIMAL, "second part of a ratio or rate; how many were ranked; the maximum of a score"),
        _field("stated_percent", DECIMAL, "percentage that the text gives beside a ratio"),
        _field("unit", pa.string(), "percent, item, point, place, times, vnd, day, km …", False),
        _field("counted", pa.string(), "noun that is counted or divided, as written"),
        _field("comparator", ENUM, "eq, gt, ge, lt, le or approx", False),
        _field("indicator", pa.string(), "code of the indicator catalogue; null where none fits"),
        _field("domain", pa.string(), "domain of the indicator"),
        _field("subject", pa.string(), "what the figure is about, verbatim from the sentence"),
        _field("dimensions", DIMENSIONS, "breakdowns the text states: service_level, channel, admin_level, sector …", False),
        _field("organization", pa.string(), "whose figure it is, as named in the text"),
        _field("org_level", ENUM, "national, ministry, province, department, district, commune, unit or party"),
        _field("province_code", pa.string(), "two-digit statistical code of the province in the epoch of the period"),
        _field("period_start", pa.date32(), "first day the figure is about"),
        _field("period_end", pa.date32(), "last day the figure is about, inclusive"),
        _field("period_kind", ENUM, "year, quarter, half, months, month, day, range, as_of or term"),
        _field("period_source", ENUM, "sentence, list, section, table, title or published"),
        _field("period_label", pa.string(), "words of the period as written"),
        _field("group_id", pa.string(), "joins rows that speak of one fact"),
        _field("figure", pa.string(), "the number expression verbatim", False),
        _field("char_start", pa.int32(), "offset of the figure in documents.text, in code points", False),
        _field("char_end", pa.int32(), "end of the figure, exclusive", False),
        _field("evidence", pa.string(), "sentence, list item or table row the figure stands in, verbatim", False),
        _field("evidence_start", pa.int32(), "offset of the evidence in documents.text", False),
        _field("evidence_end", pa.int32(), "end of the evidence, exclusive", False),
        _field("checks", CHECKS, "arithmetic and plausibility checks tried: pass, fail or repaired", False),
        _field("rules", pa.list_(pa.string()), "rules that fired", False),
        _field("confidence", pa.float32(), "probability that value, kind, role and unit are all right", False),
        _field("extractor_version", pa.string(), "version of cchc-stats and fingerprint of its rules", False),
        _field("source_id", pa.string(), "portal the document came from"),
        _field("harvest_date", pa.date32(), "date of the WARC record; null for files"),
        _field("run_id", pa.string(), "hash of input digests, fingerprint and options", False),
        _field("page", pa.int32(), "page of a PDF, from 1"),
        _field("box", BOX, "left, top, right, bottom of the line on its page, in points from the top left corner"),
    ]),
    "documents": _schema("documents", [
        _field("doc_id", pa.string(), "hash of uri and raw bytes", False),
        _field("article_id", pa.string(), "hash of the canonical URL, else of uri: shared by versions", False),
        _field("version", pa.int32(), "ordinal of this version of the article, from 1", False),
        _field("uri", pa.string(), "the input as given: path, WARC target URI, archive.zip!/member", False),
        _field("canonical_url", pa.string(), "address that the page gives for itself"),
        _field("source_id", pa.string(), "portal the document came from"),
        _field("title", pa.string(), "headline"),
        _field("published", INSTANT, "publication time; local midnight where only a date is printed"),
        _field("published_date", pa.date32(), "publication date as printed"),
        _field("author", pa.string(), "author as printed"),
        _field("site_org", pa.string(), "body that runs the site"),
        _field("text", pa.string(), "frozen NFC text, one block a line; all offsets point into it", False),
        _field("format", ENUM, "html, text, pdf or docx", False),
        _field("encoding", pa.string(), "encoding the bytes were read in"),
        _field("sha256", pa.string(), "digest of the raw bytes", False),
        _field("fetched_at", INSTANT, "when the page was fetched; null for files"),
        _field("raw_file", pa.string(), "archive file that holds the raw bytes"),
        _field("raw_offset", pa.int64(), "offset of the record in raw_file"),
        _field("removed", REMOVED, "blocks of the page that are not the article, with the reason", False),
    ]),
    "rejections": _schema("rejections", [
        _field("doc_id", pa.string(), "key into documents", False),
        _field("figure", pa.string(), "the digits with what belongs to them, verbatim", False),
        _field("char_start", pa.int32(), "offset in documents.text", False),
        _field("char_end", pa.int32(), "end, exclusive", False),
        _field("reason", ENUM, "why it is no statistic: date, period, legal_ref, numbering …", False),
        _field("rule", pa.string(), "rule that decided", False),
    ]),
    "issues": _schema("issues", [
        _field("uri", pa.string(), "the input as given", False),
        _field("stage", ENUM, "where it stopped: read, clean, extract …", False),
        _field("kind", ENUM, "empty, too_large, unsupported_format, no_article, unreadable …", False),
        _field("message", pa.string(), "what happened and what to do", False),
    ]),
    "corrections": _schema("corrections", [
        _field("statistic_id", pa.string(), "statistic that a reader looked at", False),
        _field("doc_id", pa.string(), "its document", False),
        _field("figure", pa.string(), "its figure", False),
        _field("evidence", pa.string(), "the sentence it stands in", False),
        _field("verdict", ENUM, "right; wrong: no statistic; corrected: a statistic with other values", False),
        _field("values", DIMENSIONS, "column -> right value as text, empty for null", False),
        _field("note", pa.string(), "what the reader wrote"),
    ]),
    "diff": _schema("diff", [
        _field("change", ENUM, "added, removed or changed", False),
        _field("statistic_id", pa.string(), "the statistic, in the newer output where it is there", False),
        _field("uri", pa.string(), "input it comes from", False),
        _field("figure", pa.string(), "the figure", False),
        _field("evidence", pa.string(), "the sentence it stands in", False),
        _field("field", pa.string(), "column that changed; null for a whole row"),
        _field("before", pa.string(), "value in the older output, as text"),
        _field("after", pa.string(), "value in the newer output, as text"),
        _field("rules_before", pa.list_(pa.string()), "rules that fired in the older output", False),
        _field("rules_after", pa.list_(pa.string()), "rules that fired in the newer output", False),
    ]),
    "duplicates": _schema("duplicates", [
        _field("doc_id", pa.string(), "document that repeats another", False),
        _field("duplicate_of", pa.string(), "document it repeats: the earliest published of them", False),
        _field("similarity", pa.float64(), "estimated share of common word runs, 1 is the same text", False),
    ]),
    "signatures": _schema("signatures", [
        _field("doc_id", pa.string(), "key into documents", False),
        _field("digest", pa.string(), "SHA-256 of the words of the text, case folded", False),
        _field("minima", pa.list_(pa.uint32()), "MinHash of its runs of five words; empty for a short text", False),
    ]),
    "panel": _schema("panel", [
        _field("organization", pa.string(), "body as it is named most often in the statements", False),
        _field("organization_key", pa.string(), "what joins the spellings of one body: `province:CODE`, else code and folded name", False),
        _field("org_level", ENUM, "level of the body"),
        _field("province_code", pa.string(), "two-digit code of the body's province"),
        _field("indicator", pa.string(), "code of the indicator catalogue", False),
        _field("domain", pa.string(), "domain of the indicator", False),
        _field("label_vi", pa.string(), "name of the indicator in Vietnamese", False),
        _field("label_en", pa.string(), "name of the indicator in English", False),
        _field("direction", ENUM, "higher: more is better; lower: less is better; neutral", False),
        _field("dimensions", DIMENSIONS, "breakdowns of the value", False),
        _field("dimensions_key", pa.string(), "the breakdowns as `name=value;…`, empty for the whole", False),
        _field("period_start", pa.date32(), "first day of the period", False),
        _field("period_end", pa.date32(), "last day of the period, inclusive", False),
        _field("period_kind", ENUM, "year, quarter, half, months, month, day, range, as_of or term"),
        _field("unit", pa.string(), "unit of actual, target and previous", False),
        _field("actual", DECIMAL, "what is or was; null where only a target is stated"),
        _field("actual_comparator", ENUM, "how the actual was bounded in the text: eq, gt, approx …"),
        _field("actual_id", pa.string(), "statistic_id of the actual"),
        _field("actual_rule", ENUM, "rule that chose it: only, agreed, whole, original, exact, counted, table, checked, later, primary, confidence, order"),
        _field("target", DECIMAL, "what was planned or demanded for this period"),
        _field("target_comparator", ENUM, "eq, ge, le …"),
        _field("target_id", pa.string(), "statistic_id of the target"),
        _field("target_rule", ENUM, "rule that chose it"),
        _field("previous", DECIMAL, "the actual of the latest earlier period of the same length"),
        _field("previous_id", pa.string(), "statistic_id of that actual"),
        _field("previous_period_end", pa.date32(), "last day of that period"),
        _field("n_statements", pa.int32(), "statistics that speak of this cell, both roles", False),
        _field("n_sources", pa.int32(), "documents that state the actual (the target where there is none), duplicates not counted", False),
        _field("agreement", pa.float32(), "share of these documents that agree with the chosen value", False),
        _field("conflicts", CONFLICTS, "statements of other documents that contradict the chosen one", False),
    ]),
}  # fmt: skip
