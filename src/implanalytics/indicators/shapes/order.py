"""Shape: did one thing come before another, and by how much not."""

from datetime import date

import pandas as pd

from implanalytics.core.words import Message, Value
from implanalytics.indicators.days import Dated
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.measured import Measured


def in_order(
    figures: Figures,
    first: Dated,
    then: Dated,
    text: Message,
    *,
    missing: tuple[str, ...] = (),
) -> Measured:
    """Measure by how many working days `first` came after `then`: 0 where it came in time.

    Parameters
    ----------
    figures
        Figures of the project.
    first, then
        The day that should come first (the same day will do), and the one it should precede.
        Where only `first` is not known, it has not happened by the status date.
    text
        The finding.
    missing
        What would make a day known.

    Returns
    -------
    Measured
        Nothing is measured unless `then` is known.
    """
    evidence = (*first.evidence, *then.evidence)
    inputs: dict[str, Value] = {"first": _day(first.day), "then": _day(then.day)}
    if then.day is None or first.day is None:
        return Measured(None, text, inputs=inputs, evidence=evidence, missing=missing)
    late = max(0.0, figures.working_days(then.day, first.day))
    return Measured(
        value=late, text=text, numerator=late, n=2, inputs=inputs, evidence=evidence,
        missing=missing,
    )  # fmt: skip


def _day(day: pd.Timestamp | None) -> date | None:
    return None if day is None else day.date()
