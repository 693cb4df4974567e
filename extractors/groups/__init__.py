"""Joins figures that speak of one fact: actual and target, whole and parts, both ends of a change, table rows."""

from extractors.groups.joining import attach

__all__ = ["attach"]
