"""Tells which indicators are stages of one flow, so that figures of them in one sentence speak of one fact."""

from __future__ import annotations

FAMILIES = {
    "dossiers": (
        "procedures.dossiers_received", "procedures.dossiers_carried_over", "procedures.dossiers_resolved",
        "procedures.dossiers_on_time", "procedures.on_time_rate", "procedures.dossiers_overdue",
        "procedures.overdue_rate", "procedures.dossiers_pending", "procedures.dossiers_pending_overdue",
        "procedures.dossiers_returned", "procedures.apologies_issued", "online.dossiers", "online.dossier_share",
    ),
    "decisions": (
        "procedures.publication_decisions", "procedures.published", "procedures.issued_or_amended",
        "procedures.abolished",
    ),
    "procedures": ("procedures.count",),
    "simplified": ("procedures.reviewed", "procedures.simplified", "procedures.simplified_rate"),
    "units": ("organization.units", "organization.units_cut", "organization.units_cut_rate"),
    "payroll": (
        "organization.payroll_assigned", "organization.payroll_cut", "organization.payroll_cut_rate",
    ),
    "conditions": ("institutions.business_conditions_cut", "institutions.business_conditions_cut_rate"),
    "tasks": ("steering.plan_tasks", "steering.plan_completion_rate"),
    "assigned": ("steering.assigned_tasks_on_time_rate",),
    "issues": ("steering.inspection_issues_fixed_rate",),
    "offered": ("online.procedures_offered", "online.procedures_offered_share"),
    "payment": ("online.payment_dossier_share",),
    "edocuments": ("digital.edocuments", "digital.edocument_share"),
    "autonomy": ("finance.autonomous_units", "finance.autonomous_units_share"),
    "survey": ("satisfaction.survey_responses",),
    "petitions": ("feedback.petitions_received", "feedback.petitions_on_time_rate"),
}  # fmt: skip
OF_ONE_CODE = frozenset(
    {"dossiers", "assigned", "issues", "payment", "survey", "petitions"}
)  # the same code twice is one flow
_OF = {code: family for family, codes in FAMILIES.items() for code in codes}


def family_of(code: str | None) -> str | None:
    """Return the flow that an indicator belongs to; None where it stands alone."""
    return _OF.get(code) if code else None


def is_of_family(left: str | None, right: str | None) -> bool:
    """Tell whether two indicators are the same or stages of one flow."""
    return left is not None and right is not None and (left == right or (family_of(left) or "") == family_of(right))
