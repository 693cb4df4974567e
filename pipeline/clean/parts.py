"""What reading a page gives before it is rendered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pipeline.clean.blocks import Raw
from pipeline.records import Removed


@dataclass(frozen=True, slots=True)
class Parts:
    """Title, moment, people and blocks of an article; `portal` is the profile that read it."""

    title: str | None
    published: datetime | None
    author: str | None
    owner: str | None
    blocks: list[Raw]
    removed: tuple[Removed, ...]
    portal: str | None = None
