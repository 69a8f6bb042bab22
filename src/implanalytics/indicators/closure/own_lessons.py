"""Which lessons are this project's own, and which were known before it."""

import pandas as pd

from implanalytics.indicators.columns import column
from implanalytics.indicators.days import event
from implanalytics.indicators.figures import Figures


def own_lessons(figures: Figures) -> pd.DataFrame:
    """Return the lessons drawn from this project."""
    lessons = figures.table("lessons")
    return lessons[~_of_others(figures, lessons)].reset_index(drop=True)


def earlier_lessons(figures: Figures) -> pd.DataFrame:
    """Return the lessons of other projects."""
    lessons = figures.table("lessons")
    return lessons[_of_others(figures, lessons)].reset_index(drop=True)


def _of_others(figures: Figures, lessons: pd.DataFrame) -> "pd.Series[bool]":
    """Say which lessons name another project, or could be read before this one went live."""
    settings = figures.facts.settings
    own = {name.strip().casefold() for name in (settings.id, settings.name) if name}
    named = column(lessons, "from_project").str.strip().str.casefold()
    other = named.notna() & ~named.isin(own)
    golive = event(figures, "golive").day
    if golive is None:
        return other
    early = column(lessons, "available_on", "datetime64[us]") < golive.normalize()
    return other | (early & named.isna())
