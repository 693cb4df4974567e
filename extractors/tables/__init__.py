"""Turns tables into figures with their row and column headers, and everything else numbered in them into rejections."""

from extractors.tables.reading import Tables, read_tables

__all__ = ["Tables", "read_tables"]
