"""Fetches portals politely into WARC files and an index beside them: the one home of Scrapy."""
