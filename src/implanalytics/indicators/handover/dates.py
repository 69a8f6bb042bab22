"""The day on which sales handed the project over."""

from dataclasses import dataclass

import pandas as pd

from implanalytics.indicators.days import Dated, earliest, event, happened
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.known import said, surely


@dataclass(frozen=True)
class HandedOver:
    """When the last item was handed over, as far as known; `whole` where nothing is to come."""

    on: Dated
    whole: bool


def handed_over(figures: Figures) -> HandedOver:
    """Return the last day on which an item was handed over; that of the event without items.

    Items that are surely not there have no day.
    """
    items = figures.table("handover_items")
    if items.empty:
        return HandedOver(event(figures, "handover", last=True), whole=True)
    items = items.assign(handed_on=happened(figures, items, "handed_on"))
    there = ~surely(~said(items, "present"))
    mine = items[there]
    day = earliest(mine, "handed_on", table="handover_items", last=True)
    if day.day is None and "handed_on" not in figures.table("handover_items").columns:
        return HandedOver(event(figures, "handover", last=True), whole=True)
    return HandedOver(day, whole=bool(mine["handed_on"].notna().all()))


def working_days_after(figures: Figures, first: pd.Timestamp, then: pd.Timestamp) -> float:
    """Return by how many working days `then` came after `first`, 0 where it came before."""
    return max(0.0, figures.working_days(first, then))
