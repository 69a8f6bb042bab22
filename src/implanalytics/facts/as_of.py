"""Facts as they were known at a date: later facts are ignored."""

from dataclasses import replace

import pandas as pd

from implanalytics.facts.facts import Facts
from implanalytics.facts.row_keys import Rows
from implanalytics.facts.versions import things

DATED: dict[str, str] = {
    "time_entries": "worked_on",
    "costs": "day",
    "contingency": "day",
    "events": "day",
    "statuses": "day",
    "transitions": "at",
    "tests": "day",
    "tickets": "opened_on",
    "usage": "day",
    "meetings": "held_on",
    "training_sessions": "held_on",
    "signoffs": "signed_on",
    "risk_history": "day",
}
"""Event tables and the column that dates a row."""

BORN: dict[str, str] = {"risks": "raised_on", "issues": "raised_on", "changes": "raised_on"}
"""State tables whose rows come into being on a day."""

HAPPENED: dict[str, tuple[str, ...]] = {
    "tasks": ("actual_start", "actual_finish", "resolved"),
    "phases": ("actual_start", "actual_finish"),
    "risks": ("closed_on",),
    "issues": ("closed_on",),
    "milestones": ("reached_on",),
    "deliverables": ("delivered_on", "approved_on"),
}
"""Columns of state tables that say when something happened."""

DOUBTED = "doubted"
"""Latest date of a row whose dates contradict one another: not used, but something happened."""

UNREAD_END = "unread_end"
"""Day from which a row may be over whose end could not be read; it may be as late as `as_of`."""

STATES: dict[str, tuple[str, ...]] = {
    "tasks": ("status", "percent_complete", "remaining_effort"),
    "risks": (
        "status", "probability", "probability_level", "impact_level", "impact_days",
        "impact_money", "residual_probability", "residual_impact_days", "residual_impact_money",
    ),
    "issues": ("status",),
}  # fmt: skip
"""Columns that are true only when the source was taken."""

FROM = ("row_id", "source_id", "source_row", "source_column")

AGREED_AHEAD = frozenset({"contract_finish"})
"""Kinds of event whose day is agreed before it comes: known at every date, and no last fact."""


def facts_at(facts: Facts, as_of: pd.Timestamp) -> Facts:
    """Return `facts` as they were known at the end of the day `as_of`.

    Events after that day are dropped, happenings after it are null, and columns of state taken
    from a source after it are null: an earlier value is not guessed from a later one. An older
    version of the source that was taken before tells it, and then the row is that version's.
    """
    end = as_of.normalize() + pd.Timedelta(days=1)
    late = _sources_taken_after(facts, end)
    tables = {}
    for name, whole in facts.tables.items():
        frame = whole
        for dated in (DATED.get(name), BORN.get(name)):
            if dated in frame.columns:
                frame = frame[~(frame[dated] >= end) | _agreed_ahead(name, frame)]
        changed = {}
        for column in (*HAPPENED.get(name, ()), DOUBTED):
            if column in frame.columns:
                changed[column] = frame[column].mask(frame[column] >= end)
        if UNREAD_END in frame.columns:
            over = frame[UNREAD_END] < end
            changed[DOUBTED] = changed[DOUBTED].mask(over, as_of.normalize())
        if late and "source_id" in frame.columns:
            stale = frame["source_id"].isin(late)
            for column in STATES.get(name, ()):
                if column in frame.columns:
                    changed[column] = frame[column].mask(stale)
            changed |= _said_before(facts, name, frame.assign(**changed), stale, late)
        tables[name] = frame.assign(**changed).reset_index(drop=True)
    return replace(facts, tables=tables)


def _said_before(
    facts: Facts, name: str, frame: pd.DataFrame, stale: pd.Series, late: frozenset[str]
) -> dict[str, pd.Series]:
    """Return states, and whose rows they are, from the last version that was taken in time."""
    older = facts.older.get(name)
    if older is None or name not in STATES:
        return {}
    taken = facts.table("sources").set_index("source_id")["extracted_at"]
    in_time = older[~older["source_id"].isin(late)]
    in_time = in_time.assign(taken=in_time["source_id"].map(taken)).sort_values("taken")
    said = in_time.drop_duplicates("thing", keep="last").set_index("thing")
    of = things(Rows(name, frame)).reindex(frame.index)
    known = stale & of.isin(said.index)
    columns = [column for column in (*STATES[name], *FROM) if column in frame.columns]
    return {
        column: frame[column].mask(known, of.map(said[column])).astype(frame[column].dtype)
        for column in columns
        if column in said.columns and known.any()
    }


def latest_fact(facts: Facts) -> pd.Timestamp | None:
    """Return the day of the latest dated fact, or None where nothing is dated."""
    days = []
    for name, column in (*DATED.items(), *BORN.items()):
        if facts.has(name, column):
            frame = facts.table(name)
            days.append(frame.loc[~_agreed_ahead(name, frame), column].max())
    days += [
        facts.table(name)[column].max()
        for name, columns_of in HAPPENED.items()
        for column in columns_of
        if facts.has(name, column)
    ]
    known = [day for day in days if pd.notna(day)]
    return max(known).normalize() if known else None


def _agreed_ahead(name: str, frame: pd.DataFrame) -> pd.Series:
    if name != "events":
        return pd.Series(data=False, index=frame.index)
    return frame["kind"].isin(AGREED_AHEAD)


def _sources_taken_after(facts: Facts, end: pd.Timestamp) -> frozenset[str]:
    sources = facts.table("sources")
    if "extracted_at" not in sources.columns:
        return frozenset()
    return frozenset(sources.loc[sources["extracted_at"] >= end, "source_id"])
