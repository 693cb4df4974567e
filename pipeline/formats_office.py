"""Picks the reader of a format that is neither HTML nor plain text."""

from __future__ import annotations

from pipeline.records import CleanText, Options, PageError, RawPage


def read_office(page: RawPage, name: str, options: Options) -> tuple[CleanText, str]:
    raise PageError("read", "unsupported_format", f"{page.uri} is {name}; html and text are read")
