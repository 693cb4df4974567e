"""What extraction hands out of one document: its statistics and, for every other digit, why it is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from extractors.records import Check, Comparator, Kind, OrgLevel, PeriodKind, PeriodSource, Reason, Role


@dataclass(frozen=True, slots=True)
class Statistic:
    """One row of the statistics table but for its provenance (docs/records.md §2)."""

    statistic_id: str
    doc_id: str
    kind: Kind
    role: Role
    value: Decimal
    value_max: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    stated_percent: Decimal | None
    unit: str
    counted: str | None
    comparator: Comparator
    indicator: str | None
    domain: str | None
    subject: str | None
    dimensions: Mapping[str, str]
    organization: str | None
    org_level: OrgLevel | None
    province_code: str | None
    period_start: date | None
    period_end: date | None
    period_kind: PeriodKind | None
    period_source: PeriodSource | None
    period_label: str | None
    group_id: str | None
    figure: str
    char_start: int
    char_end: int
    evidence: str
    evidence_start: int
    evidence_end: int
    checks: tuple[Check, ...]
    rules: tuple[str, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Rejection:
    """A digit run (with its surroundings) that is no statistic, and why."""

    doc_id: str
    figure: str
    char_start: int
    char_end: int
    reason: Reason
    rule: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything read from one document, both in text order."""

    statistics: tuple[Statistic, ...]
    rejections: tuple[Rejection, ...]
