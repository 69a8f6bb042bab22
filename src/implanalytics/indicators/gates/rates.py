"""What hours cost, where the rates of everybody who worked them are known."""

import pandas as pd

from implanalytics.core.words import Amount
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.persons import folded_names

_LONG_AGO = pd.Timestamp(1900, 1, 1)
"""From when on a rate without a day is valid."""


def money_of(figures: Figures, entries: pd.DataFrame) -> Amount | None:
    """Return what some time entries cost, None unless the rate of each is known.

    Cost rates serve before billable ones; unlike currencies are not added.
    """
    rates = figures.table("rates")
    if rates.empty or "person" not in rates.columns or "person" not in entries.columns:
        return None
    kind = column(rates, "kind")
    rates = rates[kind.eq("cost").fillna(value=False)] if kind.eq("cost").any() else rates
    currencies = set(column(rates, "currency").fillna(figures.facts.settings.currency or ""))
    if len(currencies) != 1:
        return None
    who, day = folded_names(rates["person"]), column(rates, "valid_from", "datetime64[us]")
    days = day.fillna(_LONG_AGO).astype("datetime64[us]")
    known = pd.DataFrame({"who": who, "day": days, "amount": rates["amount"]})
    known = known.dropna().sort_values("day")
    worked = pd.DataFrame(
        {
            "who": folded_names(entries["person"]),
            "day": entries["worked_on"],
            "h": entries["effort"],
        }
    ).sort_values("day")
    if worked["who"].isna().any() or known.empty:
        return None
    priced = pd.merge_asof(worked, known, on="day", by="who")
    if priced["amount"].isna().any():
        return None
    return Amount(float((priced["h"] * priced["amount"]).sum()), currencies.pop())
