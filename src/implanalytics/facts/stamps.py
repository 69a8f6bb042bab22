"""Rows later than the day on which their source was taken."""

from collections.abc import Iterator

import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.core.words import Label, message
from implanalytics.facts.as_of import AGREED_AHEAD, BORN, DATED, HAPPENED
from implanalytics.facts.facts import Facts
from implanalytics.tables import STAMP_ORIGINS, TABLES

_NONE = pd.Series(dtype="str")
UNSAID = Label("its source", "来源")


def newer_than_stamp(facts: Facts) -> Iterator[Problem]:
    """Yield a warning for each source with rows that happened after it was taken.

    Parameters
    ----------
    facts
        Tables as written.
    """
    sources = facts.table("sources")
    if "extracted_at" not in sources.columns:
        return
    stamped = sources.dropna(subset=["extracted_at"]).drop_duplicates("source_id")
    if stamped.empty:
        return
    by_source = stamped.set_index("source_id")
    taken = {str(key): at for key, at in by_source["extracted_at"].items()}
    origins = {str(key): str(by) for key, by in by_source.get("extracted_from", _NONE).items()}
    ends = by_source["extracted_at"].dt.normalize() + pd.Timedelta(days=1)
    for name in facts.tables:
        late = _late_rows(facts, name, ends)
        if late.empty:
            continue
        for key, rows in late.groupby("source_id", sort=True):
            source, last = str(key), rows.to_dict("records")[-1]
            yield Problem(
                "newer-than-stamp",
                facts.place(source, last["source_row"]),
                message(
                    "{rows:n} rows are later than {taken:date}, the day on which the file was "
                    "taken ({origin}): the latest is {column} {day:date}.",
                    rows=len(rows), taken=taken[source],
                    origin=STAMP_ORIGINS.get(origins.get(source, ""), UNSAID),
                    column=TABLES[name][last["column"]].label, day=last["day"],
                ),
                message(
                    "Write the day on which it was exported as extracted_at under [[source]] in "
                    "project.toml, or correct the date."
                ),
                "warning",
            )  # fmt: skip


def _late_rows(facts: Facts, name: str, ends: pd.Series) -> pd.DataFrame:
    """Return source, row, column and day of the rows of a table that are after their stamp."""
    frame = facts.table(name)
    found = [pd.DataFrame(columns=["source_id", "source_row", "column", "day"])]
    if name == "events":
        frame = frame[~frame["kind"].isin(AGREED_AHEAD)]
    for column in (DATED.get(name), BORN.get(name), *HAPPENED.get(name, ())):
        if column is not None and {column, "source_id"} <= set(frame.columns):
            late = frame[frame[column] >= frame["source_id"].map(ends).astype(ends.dtype)]
            if len(late):
                identity = late[["source_id", "source_row"]]
                found.append(identity.assign(column=column, day=late[column]))
    rows = found[-1] if len(found) < 3 else pd.concat(found[1:])
    return rows.sort_values("day").drop_duplicates(["source_id", "source_row"], keep="last")
