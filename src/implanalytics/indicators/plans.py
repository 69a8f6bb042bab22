"""What a plan must say before its phases and dates can be judged."""

from implanalytics.core.words import message
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.measured import Lacking

ENOUGH_CERTAIN = 0.95
"""Share of the plan's tasks whose phase must be certain before any phase is judged."""

NO_PLAN = message("No plan was found.")

NO_TASKS = message("The plan has no tasks.")

NOTHING_PLANNED = Lacking(
    message("The plan has no planned start and finish."),
    ("tasks.planned_start", "tasks.planned_finish"),
)


def unpromised(figures: Figures) -> Lacking | None:
    """Say so where the plan shows no dates that were ever promised."""
    if figures.plan.promise != "schedule" or figures.facts.settings.baseline == "schedule":
        return None
    return Lacking(
        message(
            "The plan shows its dates as they stand now, not as first promised. Give a "
            'baseline, or say baseline = "schedule" in project.toml.'
        ),
        ("baselines",),
    )


def uncertain(figures: Figures) -> Lacking | None:
    """Say so where too few of the plan's tasks belong to a phase with certainty."""
    if figures.plan.certain_share >= ENOUGH_CERTAIN:
        return None
    return Lacking(
        message(
            "Only {share:percent} of the tasks belong to a phase with certainty.",
            share=figures.plan.certain_share,
        ),
        ("tasks.phase",),
    )
