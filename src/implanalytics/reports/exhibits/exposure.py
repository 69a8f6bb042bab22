"""The exposure of a register beside the reserve, a line for days and one a currency."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from implanalytics.core.words import Label, Lang, message
from implanalytics.reports.blocks import Column, Gap, Table, cell
from implanalytics.reviews import Review

DAYS = Label("days", "天数")
MONEY = Label("money", "金额")


def exposure_table(review: Review, lang: Lang) -> Table | None:
    """Return exposure before and after responses, open exposure and reserve, each in its unit."""
    exposure = review.figures.exposure
    if exposure.empty:
        return None
    columns = (
        Column("unit", message("Unit").say(lang), "strong"),
        Column("inherent", message("Before responses").say(lang), "number"),
        Column("residual", message("After responses").say(lang), "number"),
        Column("open", message("Open").say(lang), "number"),
        Column("reserve", message("Reserve").say(lang), "number"),
        Column("share", message("Open, % of the reserve").say(lang), "percent"),
    )
    rows = tuple(_row(review, row, lang) for row in exposure.to_dict("records"))
    return Table(columns, rows, title=message("Exposure against the reserve").say(lang))


def _row(review: Review, row: Mapping[Hashable, Any], lang: Lang) -> tuple[Any, ...]:
    settings, days = review.settings, row["unit"] == "days"
    currency = cell(row["currency"])
    reserve = settings.contingency_days if days else settings.contingency_money
    if not days and currency != settings.currency:
        reserve = None
    no_reserve = Gap(message("No reserve is given in this unit.").say(lang))
    return (
        message("wd").say(lang) if days else currency or MONEY.say(lang),
        *(cell(row[name]) for name in ("inherent", "residual", "open")),
        no_reserve if reserve is None else float(reserve),
        row["open"] / reserve if reserve else no_reserve,
    )


def exposure_of(risks: pd.DataFrame, unit: str) -> pd.Series:
    """Return probability times impact of each risk, after the response where it was estimated.

    Parameters
    ----------
    risks
        The register.
    unit
        ``"days"`` or ``"money"``.
    """
    nothing = pd.Series(float("nan"), index=risks.index, dtype="float64")

    def known(name: str) -> pd.Series:
        return risks.get(f"residual_{name}", nothing).fillna(risks.get(name, nothing))

    return known("probability") * known(f"impact_{unit}")
