"""Which categories of risk come back in project after project."""

import pandas as pd

from implanalytics.metrics.intervals import wilson
from implanalytics.tables.results import RISK_RECURRENCE


def risk_recurrence(risks: pd.DataFrame) -> pd.DataFrame:
    r"""Return the share of each category in each project against that of the others.

    Parameters
    ----------
    risks : DataFrame, shape (n_risks, 2)
        ``project_id`` and ``category``, null where not known: such rows count for nothing.

    Returns
    -------
    DataFrame
        The `RISK_RECURRENCE` table, one row a project and category that the project has, ordered
        by both. ``lift`` is null where no other project has the category, or there is no other.

    Raises
    ------
    KeyError
        If a column is missing.

    Notes
    -----
    .. math:: lift = \frac{k_{pc} / n_p}{\sum_{q \ne p} k_{qc} / \sum_{q \ne p} n_q}

    References
    ----------
    Own definition; the interval is that of `wilson`.

    Examples
    --------
    >>> risks = pd.DataFrame(
    ...     {"project_id": list("aabbbb"), "category": ["x", "x", "x", "y", "y", "y"]}
    ... )
    >>> risk_recurrence(risks)[["project_id", "category", "share", "lift"]].to_dict("records")[0]
    {'project_id': 'a', 'category': 'x', 'share': 1.0, 'lift': 4.0}
    """
    known = risks.dropna(subset=["project_id", "category"])
    counts = known.groupby(["project_id", "category"]).size().rename("n").reset_index()
    of = counts.groupby("project_id")["n"].transform("sum")
    everywhere = counts.groupby("category")["n"].transform("sum")
    elsewhere, others = everywhere - counts["n"], counts["n"].sum() - of
    share = counts["n"] / of
    usual = (elsewhere / others.where(others > 0)).astype("float64")
    bounds = [wilson(int(n), int(whole)) for n, whole in zip(counts["n"], of, strict=True)]
    return RISK_RECURRENCE.frame(
        {
            "project_id": counts["project_id"],
            "category": counts["category"],
            "n": counts["n"],
            "n_risks": of,
            "share": share,
            "low": [low for low, _ in bounds],
            "high": [high for _, high in bounds],
            "elsewhere": usual,
            "lift": share / usual.where(usual > 0),
        }
    )
