"""Turns the verbs and constructions around figures into their roles: actual, target or change (docs/records.md §6)."""

from extractors.roles.constructions import attach

__all__ = ["attach"]
