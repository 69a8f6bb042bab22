"""Facts: the tables of one project by name, with method, settings and calendar."""

from implanalytics.facts.as_of import facts_at, latest_fact
from implanalytics.facts.build import build_facts, problems_across
from implanalytics.facts.calendars import CALENDARS, calendar_of
from implanalytics.facts.checks import check_facts
from implanalytics.facts.facts import CERTAIN, Facts
from implanalytics.facts.phases import PHASED
from implanalytics.facts.plan import Plan, plan_of
from implanalytics.facts.settings import Settings
from implanalytics.facts.words import in_known_words

__all__ = [
    "CALENDARS", "CERTAIN", "PHASED", "Facts", "Plan", "Settings", "build_facts", "calendar_of",
    "check_facts", "facts_at", "in_known_words", "latest_fact", "plan_of", "problems_across",
]  # fmt: skip
