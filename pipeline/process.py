"""Turns one raw page into a document and its statistics, or into an issue: every stage in order, no I/O."""

from __future__ import annotations

import gc
import hashlib
from dataclasses import dataclass
from datetime import date

from extractors.extract import extract_text
from extractors.organizations import province_of_site
from extractors.records import SourceText
from extractors.results import Extraction, Statistic
from pipeline.clean import clean_html
from pipeline.formats import read_text, sniff, text_of
from pipeline.formats_office import read_office
from pipeline.portals import profiles_with
from pipeline.records import CleanText, Document, Issue, Options, PageError, PagePlace, RawPage
from pipeline.tokenizer import split_sentences, tokenize

DEFAULT = Options()


@dataclass(frozen=True, slots=True)
class Processed:
    """What became of one page: a document with its extraction, or an issue; never both."""

    page: RawPage
    document: Document | None = None
    extraction: Extraction | None = None
    issue: Issue | None = None
    places: tuple[PagePlace, ...] = ()


def process_page(page: RawPage, options: Options = DEFAULT) -> Processed:
    """Clean one page and read its statistics; a page that cannot be read becomes an issue."""
    try:
        clean, name = clean_page(page, options)
    except PageError as error:
        return Processed(page, issue=Issue(page.uri, error.stage, error.kind, error.message))
    document = _document(page, clean, name)
    return Processed(page, document, extract_text(source_of(clean, document.doc_id)), places=clean.places)


def clean_page(page: RawPage, options: Options = DEFAULT) -> tuple[CleanText, str]:
    """Return a page's clean text and the name of its format.

    Raises PageError `empty`, `too_large`, `unsupported_format`, `no_article`, `unreadable`, or another of `pipeline.issues.KINDS`.
    """
    name = sniff(page)
    if name == "html":
        return clean_html(page, profiles_with(options.portals)), name
    if name == "text":
        return read_text(page), name
    try:
        return read_office(page, name, options)
    finally:
        gc.collect(1)  # a few objects of a document hold all of its memory and refer to each other: the collector, which counts objects, comes late


def warm_up() -> None:
    """Load models, lexicons and patterns now, so that the first page does not pay for them."""
    tokenize("hồ sơ")  # pages that need no word segmented are many
    extract("Kết quả cải cách hành chính\nTrong năm 2023, tỉnh A tiếp nhận 1.200 hồ sơ. Tỷ lệ đúng hạn đạt 98,5%.")


def source_of(clean: CleanText, doc_id: str) -> SourceText:
    """Return a clean text as the extractors see it: blocks, sentences, and what is known of the page."""
    return SourceText(
        doc_id,
        clean.text,
        clean.blocks,
        split_sentences(clean.text, clean.blocks),
        clean.title,
        clean.published_date,
        clean.site_org,
        province_of_site(clean.site_org, clean.published_date),
        tokenize,
    )


def extract(text: str, title: str | None = None, published: date | None = None) -> list[Statistic]:
    """Read the statistics of a text, one block a line; offsets point into `text` in NFC.

    `title` is named where it does not stand in the text; `published` is the date of publication, which
    gives `đến nay` its day. Raises ValueError where the text is empty.
    """
    lines = [line for raw in text.splitlines() if (line := " ".join(raw.split()))]
    if not lines:
        raise ValueError("the text is empty: give at least one line")
    clean = text_of(lines)
    source = source_of(clean, _hash(clean.text))
    known = SourceText(
        source.doc_id, source.text, source.blocks, source.sentences, title or source.title,
        published or source.published, source.site_org, tokenize=tokenize,
    )  # fmt: skip
    return list(extract_text(known).statistics)


def _document(page: RawPage, clean: CleanText, name: str) -> Document:
    raw = hashlib.sha256(page.data).hexdigest()
    return Document(
        doc_id=_hash(page.uri, raw),
        article_id=_hash(clean.canonical_url or page.uri),
        uri=page.uri,
        canonical_url=clean.canonical_url,
        source_id=clean.source_id or page.source_id,
        title=clean.title,
        published=clean.published,
        published_date=clean.published_date,
        author=clean.author,
        site_org=clean.site_org,
        text=clean.text,
        format=name,
        encoding=clean.encoding,
        sha256=raw,
        fetched_at=page.fetched_at,
        raw_file=page.raw_file,
        raw_offset=page.raw_offset,
        version=page.version,
        removed=clean.removed,
        harvest_date=page.harvest_date,
    )


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:20]
