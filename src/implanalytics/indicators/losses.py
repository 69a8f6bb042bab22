"""What could not be read and may have changed a figure: it never counts as good news."""

from functools import lru_cache

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
    files, shares = _losses(facts)
    if files:
        return message("These files could not be read: {files}.", files=files), tables[:1]
    for table in tables:
        share = shares.get(table, 0.0)
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


@lru_cache(maxsize=1)
def _losses(facts: Facts) -> tuple[tuple[str, ...], dict[str, float]]:
    """Return the files that could not be read, and the share of each table's rows refused.

    All indicators of a project ask in turn.
    """
    sources = facts.table("sources")
    unread = sources[(sources["reader"] == "none") & (sources["seen"] == 0)]
    files = tuple(sorted(set(unread["path"])))
    if "tables" not in sources.columns:
        return files, {}
    rows: dict[str, list[float]] = {}
    fed = zip(sources["tables"].fillna(""), sources["accepted"], sources["rejected"], strict=True)
    for tables, accepted, rejected in fed:
        for table in filter(None, tables.split(", ")):
            counts = rows.setdefault(table, [0.0, 0.0])
            counts[0] += 0.0 if pd.isna(accepted) else accepted
            counts[1] += 0.0 if pd.isna(rejected) else rejected
    return files, {table: no / (yes + no) for table, (yes, no) in rows.items() if yes + no}
