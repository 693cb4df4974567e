"""Gives each figure the body it belongs to, as the text or the site names it."""

from extractors.organizations.owners import attach, covers_body, province_of_site

__all__ = ["attach", "covers_body", "province_of_site"]
