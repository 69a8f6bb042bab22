"""The order of day and month in a column that leaves it open, proved by the rest of its file."""

import re
from typing import TYPE_CHECKING

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.ingest.columns.date_order import DateProfile, Order, profile
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.parsing import parse

if TYPE_CHECKING:
    from implanalytics.ingest.declaration import SheetReader

_IN_NAME = re.compile(r"(?<!\d)(\d{1,2})[-_. ](\d{1,2})[-_. ](\d{4})(?!\d)")
_LABELS: dict[Order, Label] = {
    "dmy": Label("day, month, year", "日、月、年"),
    "mdy": Label("month, day, year", "月、日、年"),
}


def with_proven_order(draft: Draft, reader: "SheetReader") -> None:
    """Read columns of ambiguous dates once more where others of the file prove the order.

    A tool writes all dates of one export in one order: what its other columns of dates prove,
    or the period in the name of the file, holds for a column that proves nothing itself.
    """
    dates = [name for name in draft.cells if reader.column(name).kind == "instant"]
    if not any(name in draft.refused for name in dates):
        return
    profiles = {name: profile(draft.cells[name]) for name in dates}
    proven = {order for found in profiles.values() for order in _proven(found)}
    by_name = not proven
    if by_name:
        proven = _of_name(draft.context.file)
    still = [name for name in dates if name in draft.refused and _is_open(profiles[name])]
    if len(proven) != 1:
        _say_open(draft, still)
        return
    (order,) = proven
    for name in still:
        column, heading = reader.column(name), draft.heading_with_unit(name)
        read = parse(column, draft.cells[name], heading, draft.context, order=order)
        draft.frame[name] = read.values
        draft.refused.pop(name)
        draft.refuse(name, read.refused)
        _report(draft, name, order, by_name=by_name)


def _say_open(draft: Draft, columns: list[str]) -> None:
    for name in columns[:1]:
        draft.report(
            "date-order-open",
            message("Nothing in this file proves whether its dates have day or month first."),
            message(
                "Settle it in project.toml: options = {example} of its [[source]].",
                example="{ dayfirst = true }",
            ),
            column=name,
        )


def _proven(found: DateProfile) -> set[Order]:
    return {order for order in found.orders.values() if order in _LABELS and order is not None}


def _is_open(found: DateProfile) -> bool:
    """Say whether every order of the column is open, and no two of its dates contradict."""
    return bool(found.orders) and not found.mixed and not any(found.orders.values())


def _of_name(file: str) -> set[Order]:
    texts = ["/".join(parts) for parts in _IN_NAME.findall(file)]
    return _proven(profile(pd.Series(texts, dtype=object))) if texts else set()


def _report(draft: Draft, name: str, order: Order, *, by_name: bool) -> None:
    if by_name:
        found = message(
            "Dates were read as {order}, as the dates in the name of the file are.",
            order=_LABELS[order],
        )
    else:
        found = message(
            "Dates were read as {order}, as other columns of this file prove.",
            order=_LABELS[order],
        )
    hint = message("If this is wrong, settle it in project.toml.")
    draft.report("date-order-proved", found, hint, column=name, severity="notice")
