"""The figures that projects are compared by."""

from dataclasses import dataclass, fields
from math import isfinite
from typing import Any

import pandas as pd

from implanalytics.indicators import Figures


@dataclass(frozen=True)
class KeyFigures:
    """Figures of one project; None where not known.

    Attributes
    ----------
    planned_duration, finish_slip
        From the plan. [working days]
    planned_effort, booked_effort
        [h]
    contract_value, currency
        Amount in major units, and of which currency.
    open_exposure_days, reserve_days
        Expected loss of open risks, and the reserve against it. [working days]
    """

    planned_duration: float | None = None
    finish_slip: float | None = None
    planned_effort: float | None = None
    booked_effort: float | None = None
    contract_value: float | None = None
    currency: str | None = None
    open_exposure_days: float | None = None
    reserve_days: float | None = None


def key_figures(figures: Figures) -> KeyFigures:
    """Return the figures of a project by which a portfolio compares it."""
    schedule = figures.schedule
    whole = schedule[schedule["level"] == "project"]
    effort, exposure = figures.effort, figures.exposure
    in_days = exposure[exposure["unit"] == "days"]
    projects = figures.table("projects")
    settings = figures.facts.settings
    found: dict[str, Any] = {
        "planned_duration": _only(whole, "planned_duration"),
        "finish_slip": _only(whole, "finish_variance"),
        "planned_effort": effort["planned_effort"].sum(min_count=1),
        "booked_effort": effort["actual_effort"].sum() if len(figures.entries) else None,
        "contract_value": _only(projects, "contract_value"),
        "currency": _only(projects, "currency") or settings.currency,
        "open_exposure_days": _only(in_days, "open"),
        "reserve_days": settings.contingency_days,
    }
    return KeyFigures(**{field.name: _plain(found[field.name]) for field in fields(KeyFigures)})


def _only(frame: pd.DataFrame, column: str) -> Any:
    """Return the value of a frame of one row, None of any other."""
    return frame[column].iloc[0] if len(frame) == 1 and column in frame.columns else None


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, str):
        return value or None
    number = float(value)
    return number if isfinite(number) else None
