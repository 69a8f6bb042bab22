"""Which risks came true, and when."""

import pandas as pd

from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures

_BETWEEN = r"[,，、;；\s]+"


def ids(written: "pd.Series[str]") -> "pd.Series[str]":
    """Return one row an id, by the row that names it: a cell may name several.

    >>> ids(pd.Series(["R1、r2", None])).tolist()
    ['r1', 'r2']
    """
    each = written.dropna().str.casefold().str.split(_BETWEEN, regex=True).explode().str.strip()
    return each[each != ""]


def own_ids(risks: pd.DataFrame) -> "pd.Series[str]":
    """Return the id of each row of a table of risks, as ids are compared."""
    return risks["risk_id"].str.strip().str.casefold()


def days_of(keys: "pd.Series[str]", days: "pd.Series[pd.Timestamp]") -> "pd.Series[pd.Timestamp]":
    """Return the day of each key, null where `days` has none for it."""
    found = days.reindex(pd.Index(keys)).to_numpy()
    return pd.Series(found, index=keys.index, dtype="datetime64[us]")


def struck(figures: Figures) -> pd.DataFrame:
    """Return the risks with whether they came true, and when.

    Returns
    -------
    DataFrame
        The risks, opportunities left out, with ``came_true`` (boolean: a day, an issue of it or
        the register says so; null where nobody said) and ``struck_on`` (the first day, null
        where not known).
    """
    risks, issues = figures.risks.drop(columns="open"), figures.table("issues")
    of = ids(column(issues, "risk_id"))
    days = column(issues, "raised_on", "datetime64[us]").loc[of.index]
    first = pd.Series(days.to_numpy(), index=pd.Index(of)).groupby(level=0).min()
    own = own_ids(risks)
    by_issue = days_of(own, first)
    struck_on = column(risks, "occurred_on", "datetime64[us]").fillna(by_issue)
    true = struck_on.notna() | own.isin(set(of))
    came_true = column(risks, "occurred", "boolean").mask(true, other=True)
    return risks.assign(came_true=came_true, struck_on=struck_on.dt.normalize())
