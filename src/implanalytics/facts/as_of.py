"""Facts as they were known at a date: later facts are ignored."""

from dataclasses import replace

import pandas as pd

from implanalytics.facts.facts import Facts
from implanalytics.facts.moments import MOMENTS, Moments
from implanalytics.facts.row_keys import Rows
from implanalytics.facts.versions import things
from implanalytics.tables import TABLES

DOUBTED = "doubted"
"""Latest date of a row whose dates contradict one another: not used, but something happened."""

UNREAD_END = "unread_end"
"""Day from which a row may be over whose end could not be read; it may be as late as `as_of`."""

FROM = ("row_id", "source_id", "source_row", "source_column")


def facts_at(facts: Facts, as_of: pd.Timestamp) -> Facts:
    """Return `facts` as they were known at the end of the day `as_of`.

    Rows that came later are dropped, happenings after it are null with what they tell, and
    columns of state taken from a source after it are null: an earlier value is not guessed from
    a later one. An older version of the source that was taken before tells it, and then the row
    is that version's.
    """
    end = as_of.normalize() + pd.Timedelta(days=1)
    late = _sources_taken_after(facts, end)
    tables = {name: _known(facts, name, frame, end, late) for name, frame in facts.tables.items()}
    return replace(facts, tables=tables)


def latest_fact(facts: Facts) -> pd.Timestamp | None:
    """Return the day of the latest dated fact, or None where nothing is dated."""
    days = [
        day.max()
        for name, moments in MOMENTS.items()
        if facts.has(name)
        for _, day in moments.days(facts.table(name))
    ]
    known = [day for day in days if pd.notna(day)]
    return max(known).normalize() if known else None


def _known(
    facts: Facts, name: str, whole: pd.DataFrame, end: pd.Timestamp, late: frozenset[str]
) -> pd.DataFrame:
    """Return a table as it was known before `end`."""
    moments = MOMENTS[name]
    to_come = _to_come(moments, whole, end)
    frame = whole[~to_come].reset_index(drop=True) if to_come.any() else whole
    changed = _hidden(moments, frame, end)
    traced = late and "source_id" in frame.columns
    stale = frame["source_id"].isin(late) if traced else pd.Series(data=False, index=frame.index)
    changed |= _told(moments, frame, end, stale)
    if stale.any():
        for column in moments.states:
            if column in frame.columns:
                changed[column] = changed.get(column, frame[column]).mask(stale)
        changed |= _said_before(facts, name, frame.assign(**changed), stale, late)
    return frame.assign(**changed) if changed else frame


def _to_come(moments: Moments, frame: pd.DataFrame, end: pd.Timestamp) -> "pd.Series[bool]":
    """Say which rows nobody knew of before `end`."""
    if moments.since is None or moments.since not in frame.columns:
        return pd.Series(data=False, index=frame.index)
    since, sign = frame[moments.since], moments.announced_by
    later: pd.Series[bool] = (since >= end) & ~moments.agreed(frame)
    if sign is None or sign not in frame.columns:
        return later
    if sign in moments.kept:
        return later & frame[sign].isna()
    dated = since.notna() | frame[sign].notna()
    return dated & ~(since < end) & ~(frame[sign] < end)


def _hidden(moments: Moments, frame: pd.DataFrame, end: pd.Timestamp) -> dict[str, pd.Series]:
    """Return the days without those that had not come before `end`."""
    days = moments.dates if moments.announced_by else moments.happened
    changed = {}
    for column in (*days, DOUBTED):
        if column in frame.columns and (later := frame[column] >= end).any():
            changed[column] = frame[column].mask(later)
    if UNREAD_END in frame.columns:
        over = frame[UNREAD_END] < end
        known = changed.get(DOUBTED, frame[DOUBTED])
        changed[DOUBTED] = known.mask(over, end - pd.Timedelta(days=1))
    return changed


def _told(
    moments: Moments, frame: pd.DataFrame, end: pd.Timestamp, stale: "pd.Series[bool]"
) -> dict[str, pd.Series]:
    """Return the columns that say how it was on a day, where that day was known."""
    changed: dict[str, pd.Series] = {}
    for day, columns in moments.told.items():
        hidden = stale
        if day in frame.columns:
            hidden = (frame[day] >= end) | (frame[day].isna() & stale)
        if hidden.any():
            changed |= {c: frame[c].mask(hidden) for c in columns if c in frame.columns}
    return changed


def _said_before(
    facts: Facts, name: str, frame: pd.DataFrame, stale: "pd.Series[bool]", late: frozenset[str]
) -> dict[str, pd.Series]:
    """Return states, and whose rows they are, from the last version that was taken in time."""
    older, states = facts.older.get(name), MOMENTS[name].states
    if older is None or not states:
        return {}
    taken = facts.table("sources").set_index("source_id")["extracted_at"]
    in_time = older[~older["source_id"].isin(late)]
    in_time = in_time.assign(taken=in_time["source_id"].map(taken)).sort_values("taken")
    said = in_time.drop_duplicates("thing", keep="last").set_index("thing")
    of = _things(facts, name, frame)
    known = stale & of.isin(said.index)
    columns = [column for column in (*states, *FROM) if column in frame.columns]
    return {
        column: frame[column].mask(known, of.map(said[column])).astype(frame[column].dtype)
        for column in columns
        if column in said.columns and known.any()
    }


def _things(facts: Facts, name: str, frame: pd.DataFrame) -> pd.Series:
    """Return what each row is of; an id that was made from its place in a source is none."""
    own_id = TABLES[name].own_id
    places = tuple(f"{source}:" for source in facts.table("sources")["source_id"])
    made = frame[own_id].str.startswith(places).eq(other=True)
    row_ids = frame["row_id"].mask(made, frame[own_id])
    return things(Rows(name, frame.assign(row_id=row_ids))).reindex(frame.index)


def _sources_taken_after(facts: Facts, end: pd.Timestamp) -> frozenset[str]:
    sources = facts.table("sources")
    if "extracted_at" not in sources.columns:
        return frozenset()
    return frozenset(sources.loc[sources["extracted_at"] >= end, "source_id"])
