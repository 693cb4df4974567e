"""Turns a fetched HTML page into the frozen text of its article: the one home of selectolax and BeautifulSoup."""

from pipeline.clean.page import clean_html

__all__ = ["clean_html"]
