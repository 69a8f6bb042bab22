"""The open risks as a table, largest exposure first, in days and in money."""

from collections.abc import Iterable

import pandas as pd

from implanalytics.core.words import Lang, Value, message
from implanalytics.reports.blocks import Block, Column, Table, cell
from implanalytics.reports.exhibits.exposure import MONEY, exposure_of

SHOWN = 12
"""So many open risks stand in sight; the rest are folded."""


def risk_tables(risks: pd.DataFrame, lang: Lang) -> list[Block]:
    """Return the open risks; exposure is only known where numbers are given."""
    if risks.empty:
        return []
    told = risks.assign(
        risk_id=_names(risks, lang),
        exposure=exposure_of(risks, "days"),
        exposure_money=exposure_of(risks, "money"),
    )
    by = [name for name in ("exposure", "exposure_money") if told[name].notna().any()]
    heading = message("Open risks by exposure") if by else message("Open risks")
    if by:
        told = told.sort_values(by, ascending=False, kind="stable")
    currencies = _currencies(told)
    columns = tuple(
        column
        for column in _columns(currencies[0] if len(currencies) == 1 else MONEY, lang)
        if column.name in told
        and told[column.name].notna().any()
        and (column.name != "currency" or len(currencies) > 1)
    )
    rows = tuple(tuple(cell(row[c.name]) for c in columns) for row in told.to_dict("records"))
    table = Table(columns, rows[:SHOWN], title=heading.say(lang))
    if len(rows) <= SHOWN:
        return [table]
    more = message("More open risks: {n:n}", n=len(rows) - SHOWN).say(lang)
    return [table, Table(columns, rows[SHOWN:], folded=more)]


def own_names(matrix: pd.DataFrame, risks: pd.DataFrame, lang: Lang) -> pd.DataFrame:
    """Return a risk matrix whose risks without an id of their own are called by their row."""
    called = dict(zip(risks["risk_id"], _names(risks, lang), strict=True))

    def renamed(ids: str) -> str:
        return ", ".join(called.get(one, one) for one in ids.split(", "))

    return matrix.assign(risk_ids=matrix["risk_ids"].map(renamed))


def _names(risks: pd.DataFrame, lang: Lang) -> list[str]:
    """Return each risk's own id; one that has none is called by its row."""
    return [
        message("row {n:n}", n=row).say(lang) if own == key else str(own)
        for own, key, row in zip(
            risks["risk_id"], risks["row_id"], risks["source_row"], strict=True
        )
    ]


def _currencies(risks: pd.DataFrame) -> list[str]:
    """Return the currencies of the risks that are estimated in money."""
    if "currency" not in risks or "impact_money" not in risks:
        return []
    return sorted(risks.loc[risks["impact_money"].notna(), "currency"].dropna().unique())


def _columns(money: Value, lang: Lang) -> Iterable[Column]:
    return (
        Column("risk_id", message("Risk").say(lang), "id"),
        Column("text", message("Description").say(lang)),
        Column("probability_level", message("Probability").say(lang)),
        Column("impact_level", message("Impact").say(lang)),
        Column("probability", message("Probability, %").say(lang), "percent"),
        Column("impact_days", message("Impact, wd").say(lang), "number"),
        Column("exposure", message("Exposure, wd").say(lang), "number"),
        Column("impact_money", message("Impact, {unit}", unit=money).say(lang), "number"),
        Column("exposure_money", message("Exposure, {unit}", unit=money).say(lang), "number"),
        Column("currency", message("Currency").say(lang), "small"),
        Column("response", message("Response").say(lang), "small"),
        Column("owner", message("Owner").say(lang), "small"),
    )
