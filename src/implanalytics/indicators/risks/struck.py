"""Which risks came true, when, and what an unknown one may do to a figure."""

from dataclasses import replace

import pandas as pd

from implanalytics.indicators.days import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.measured import Measured

_BETWEEN = r"[,，、;；\s]+"


def ids(written: "pd.Series[str]") -> "pd.Series[str]":
    """Return one row an id, by the row that names it: a cell may name several.

    >>> ids(pd.Series(["R1、r2", None])).tolist()
    ['r1', 'r2']
    """
    each = written.dropna().str.casefold().str.split(_BETWEEN, regex=True).explode().str.strip()
    return each[each != ""]


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
    own = risks["risk_id"].str.strip().str.casefold()
    by_issue = own.map(first).astype("datetime64[us]")
    struck_on = column(risks, "occurred_on", "datetime64[us]").fillna(by_issue)
    true = struck_on.notna() | own.isin(set(of))
    came_true = column(risks, "occurred", "boolean").mask(true, other=True)
    return risks.assign(came_true=came_true, struck_on=struck_on.dt.normalize())


def if_more(found: Measured, more: int, *, bad: bool) -> Measured:
    """Return a share whose worst reckons with `more` cases of which nobody said anything.

    Parameters
    ----------
    found
        The share over the cases that surely are some.
    more
        How many others may be.
    bad
        Whether the share is of what is bad: then at worst they all are, else none is.
    """
    _, worst = found.between
    if not more or worst is None:
        return found
    n = found.n
    return replace(found, worst=(worst * n + (more if bad else 0)) / (n + more))
