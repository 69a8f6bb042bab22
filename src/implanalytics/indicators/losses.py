"""What could not be read and may have changed a figure: it never counts as good news."""

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.facts import Facts
from implanalytics.tables import TABLES

TOLERATED = 0.05
"""Share of a table's rows that may be lost before nothing good is proved by the rest."""

DOUBTS: dict[str, Message] = {
    "total-disagrees": message("The totals written in the timesheets disagree with their rows."),
    "repeated-timesheet": message("Two timesheets hold the same hours; which counts is not known."),
    "several-projects": message(
        "The timesheets hold several projects; none bears this one's name."
    ),
    "repeated-plan": message(
        "Two versions of the plan lie in the folder; which counts is not known."
    ),
    "repeated-register": message(
        "Two versions of the risk register lie in the folder; which counts is not known."
    ),
}
"""Why the sums of a table are not to be trusted, by problem code."""


def lost(facts: Facts, *tables: str) -> tuple[Message, tuple[str, ...]] | None:
    """Say what of `tables` could not be used, where it is enough to change a judgement.

    Returns
    -------
    (Message, tuple of str) or None
        The reason with the table to complete.
    """
    sources = facts.table("sources")
    if sources.empty:
        return None
    unread = sources[(sources["reader"] == "none") & (sources["seen"] == 0)]
    if len(unread):
        files = tuple(sorted(set(unread["path"])))
        return message("These files could not be read: {files}.", files=files), tables[:1]
    for table in tables:
        share = _lost_share(sources, table)
        if share > TOLERATED:
            name = Label(TABLES[table].label.en.lower(), TABLES[table].label.zh)
            return (
                message("{share:percent} of the {table} could not be used.",
                        share=share, table=name),
                (table,),
            )  # fmt: skip
    return None


def doubted(facts: Facts, table: str) -> tuple[Message, tuple[str, ...]] | None:
    """Say why the rows of a table contradict each other, if they do."""
    codes = facts.doubts.get(table, ())
    return (DOUBTS[codes[0]], (f"{table}.version",)) if codes else None


def _lost_share(sources: pd.DataFrame, table: str) -> float:
    if "tables" not in sources.columns:
        return 0.0
    fed = sources[sources["tables"].fillna("").str.split(", ").map(lambda names: table in names)]
    rows = float(fed["accepted"].sum() + fed["rejected"].sum())
    return float(fed["rejected"].sum()) / rows if rows else 0.0
