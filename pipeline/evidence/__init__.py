"""Turns a run into static evidence pages: each figure in its sentence, each indicator over time, each province."""

from pipeline.evidence.site import build_site

__all__ = ["build_site"]
