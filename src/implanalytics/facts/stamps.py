"""Rows later than the day on which their source was taken."""

from collections.abc import Iterator

import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.core.words import Label, message
from implanalytics.facts.facts import Facts
from implanalytics.facts.moments import MOMENTS
from implanalytics.tables import STAMP_ORIGINS, TABLES

_NONE = pd.Series(dtype="str")
_COLUMNS = ("source_id", "source_row", "column", "day")
UNSAID = Label("its source", "来源")


def newer_than_stamp(facts: Facts) -> Iterator[Problem]:
    """Yield a warning for each file and table with rows that happened after it was taken.

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
    paths = by_source["path"]
    for name, frame in facts.tables.items():
        latest = latest_day(name, frame)
        if latest is None or latest < ends.min():
            continue
        days = dated(name, frame)
        late = days[days["day"] >= days["source_id"].map(ends).astype(ends.dtype)]
        for _, rows in late.groupby(late["source_id"].map(paths), sort=True):
            last = rows.to_dict("records")[-1]
            source = str(last["source_id"])
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


def latest_day(name: str, frame: pd.DataFrame) -> pd.Timestamp | None:
    """Return the latest day on which something happened by the rows of a table."""
    if not {"source_id", "source_row"} <= set(frame.columns):
        return None
    days = [day for _, column in MOMENTS[name].days(frame) if pd.notna(day := column.max())]
    return max(days, default=None)


def dated(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Return source, row and latest day on which something happened, of rows that say one.

    In order of the days, with the column that says each.
    """
    if not {"source_id", "source_row"} <= set(frame.columns):
        return pd.DataFrame(columns=list(_COLUMNS))
    found = []
    for column, days in MOMENTS[name].days(frame):
        known = days.dropna()
        if len(known):
            identity = frame.loc[known.index, ["source_id", "source_row"]]
            found.append(identity.assign(column=column, day=known))
    if not found:
        return pd.DataFrame(columns=list(_COLUMNS))
    rows = pd.concat(found) if len(found) > 1 else found[0]
    return rows.sort_values("day").drop_duplicates(["source_id", "source_row"], keep="last")
