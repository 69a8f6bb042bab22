"""Reports of Harvest as CSV: time entries with rates, and the budgets of projects."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from implanalytics.core.words import Label
from implanalytics.ingest.columns import money
from implanalytics.ingest.columns.currencies import money_unit
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.identity import identified
from implanalytics.ingest.people import first_and_last
from implanalytics.ingest.readers.clockify import name_projects
from implanalytics.ingest.readers.timesheet import derive
from implanalytics.tables import TABLES
from implanalytics.tables.column import number, text

RATES = {"billable_rate": "billable", "cost_rate": "cost"}


def rates(draft: Draft, accepted: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    """Give every rate of every person once, from the first day it was used."""
    parts = [
        part
        for name, kind in RATES.items()
        if (part := _rates_of(draft, accepted, name, kind)) is not None
    ]
    if not parts:
        return {}
    return {"rates": TABLES["rates"].conform(pd.concat(parts))}


def _rates_of(draft: Draft, accepted: pd.DataFrame, name: str, kind: str) -> pd.DataFrame | None:
    if name not in draft or not {"person", "currency"} <= set(accepted.columns):
        return None
    currency = accepted["currency"].map(_code).astype("str")
    used = accepted.assign(amount=accepted[name], currency=currency, kind=kind)
    used = used.dropna(subset=["amount", "currency", "person"])
    used = used[used["amount"] > 0].sort_values("worked_on", kind="stable")
    used = used.drop_duplicates(["person", "amount", "currency"])
    if used.empty:
        return None
    heading = pd.Series(draft.heading(name) or name, index=used.index, dtype="str")
    named = used[["person", "amount", "currency", "kind"]].assign(valid_from=used["worked_on"])
    return identified(TABLES["rates"], named, draft.context, source_column=heading)


def _code(word: Any) -> str | None:
    """Give the currency code in texts such as ``Euro - EUR``."""
    if not isinstance(word, str):
        return None
    unit = money_unit(word.rpartition(" - ")[2].strip())
    return unit.currency if unit else None


HARVEST = SheetReader(
    name="harvest",
    label=Label("Harvest time report", "Harvest 工时报表"),
    table="time_entries",
    headings={
        "worked_on": ("date",),
        "effort": ("hours",),
        "first_name": ("first name",),
        "last_name": ("last name",),
        "person": ("person", "name", "employee"),
        "task": ("task",),
        "project": ("project",),
        "note": ("notes",),
        "billable_rate": ("billable rate",),
        "cost_rate": ("cost rate",),
        "currency": ("currency",),
    },
    needs=(("effort",), ("worked_on",), ("first_name", "person", "project")),
    signature=(
        "date", "hours", "client", "project", ("first name", "billable?", "employee?", "roles"),
    ),
    helps=(
        text("first_name", "First name", "名"),
        text("last_name", "Last name", "姓"),
        number("billable_rate", "Billable rate", "计费费率", unit="money"),
        number("cost_rate", "Cost rate", "成本费率", unit="money"),
        text("currency", "Currency", "币种"),
    ),
    derive=in_turn(first_and_last("person", "first_name", "last_name"), derive),
    also=rates,
    further=("rates",),
)  # fmt: skip


def settle_budget(draft: Draft) -> None:
    """Read the budget as hours or as money, as every project says itself."""
    name_projects(draft)
    frame = draft.frame
    budget, by = draft.cells.get("budget"), draft.frame.get("budget_by")
    if budget is None or by is None:
        return
    hours = by.fillna("").str.contains("hour", case=False)
    frame["budget_effort"] = frame["budget"].where(hours)
    if (~hours & budget.notna()).any():
        frame["budget_money"] = money(budget.where(~hours, None)).amounts.values


HARVEST_PROJECTS = SheetReader(
    name="harvest-projects",
    label=Label("Harvest projects report", "Harvest 项目报表"),
    table="projects",
    headings={
        "name": ("project",),
        "customer": ("client",),
        "start": ("start date",),
        "budget_by": ("budget by",),
        "budget": ("budget",),
        "spent_effort": ("total hours",),
    },
    needs=(("name",), ("budget",)),
    must=("name",),
    signature=("project", "total hours", "budget by", "budget"),
    helps=(text("budget_by", "Budget by", "预算方式"), number("budget", "Budget", "预算")),
    derive=settle_budget,
    verified="real file",
)
