"""The codes of the catalog that say more of one another: the share of a count, what a part is of a whole, what has no share."""

SHARE_OF = {  # the code of a percentage by the code of the count that it restates; else a share keeps its own
    "procedures.dossiers_on_time": "procedures.on_time_rate",
    "procedures.dossiers_overdue": "procedures.overdue_rate",
    "procedures.simplified": "procedures.simplified_rate",
    "institutions.business_conditions_cut": "institutions.business_conditions_cut_rate",
    "organization.units_cut": "organization.units_cut_rate",
    "organization.payroll_cut": "organization.payroll_cut_rate",
    "online.dossiers": "online.dossier_share",
    "online.procedures_offered": "online.procedures_offered_share",
    "finance.autonomous_units": "finance.autonomous_units_share",
    "digital.edocuments": "digital.edocument_share",
    "steering.inspected_units": "steering.inspected_units_rate",
}
PART_OF = {  # the code of a part (`trong đó …`), by the code of its whole and what its own words say
    ("procedures.dossiers_pending", "procedures.dossiers_overdue"): "procedures.dossiers_pending_overdue",
    ("procedures.dossiers_carried_over", "procedures.dossiers_overdue"): "procedures.dossiers_pending_overdue",
}
OF_INDEX = frozenset({"index.par_score", "satisfaction.index"})  # percentages of no count
PARTS_OF = frozenset({"procedures.abolished", "procedures.issued_or_amended", "procedures.simplified", "procedures.reviewed"})
CUT_RATES = {  # of bodies and quotas by how much less of them
    "organization.units": "organization.units_cut_rate",
    "organization.payroll_assigned": "organization.payroll_cut_rate",
    "organization.units_cut": "organization.units_cut_rate",
    "organization.payroll_cut": "organization.payroll_cut_rate",
}
WEAK = frozenset({"organization.staff_total", "organization.units"})  # not of a part of what has no indicator
CUTS_OF_TIMES = {"procedures.processing_time": "procedures.burden_cut_rate"}  # of a time by how much shorter it became
COUNT_OF = {share: count for count, share in SHARE_OF.items()}
NO_SHARE = frozenset({"satisfaction.survey_responses", "digital.tool_accounts"})  # how many answered has no code
OF_ANSWERS = frozenset({"satisfaction.dossiers_rated_share"})  # but how many of the files were rated has one
OF_PLANS = ("steering.plan", "steering.assigned", "finance.disbursement")  # codes that are shares of a plan
OF_OFFICES = (  # codes of what offices have and do, which a firm's own papers, staff and tools have not
    *("procedures.dossiers", "procedures.on_time", "procedures.overdue", "procedures.postal", "procedures.apologies", "online.", "digital."),
    *("organization.", "feedback.", "finance.", "civil_service."),
)
