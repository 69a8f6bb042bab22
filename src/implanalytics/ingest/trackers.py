"""Steps for items of issue trackers: parents, ends, dates that are not there."""

import pandas as pd

from implanalytics.core.words import message
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.hierarchy import by_parents

DATED = (
    "created", "resolved", "due", "planned_start", "planned_finish", "actual_start",
    "actual_finish",
)  # fmt: skip


def parents_by_name(draft: Draft) -> None:
    """Give parents that are named instead of numbered their number.

    A name that several items bear names no parent: it is left empty and reported.
    """
    if not {"parent_id", "task_id", "name"} <= set(draft.frame.columns):
        return
    frame = draft.frame
    known = frame["parent_id"].isin(set(frame["task_id"].dropna()))
    named = frame[["name", "task_id"]].dropna()
    shared = set(named.loc[named["name"].duplicated(keep=False), "name"])
    ids = {n: i for n, i in zip(named["name"], named["task_id"], strict=True) if n not in shared}
    doubtful = ~known & frame["parent_id"].isin(shared)
    for row in frame.index[doubtful]:
        draft.report(
            "parent-ambiguous",
            message("Several items are called {name}.", name=frame.loc[row, "parent_id"]),
            message("Give the items different names, or export the ids of parents."),
            row=row,
            column="parent_id",
        )
    found = frame["parent_id"].where(known | ~frame["parent_id"].isin(set(ids)))
    by_name = frame["parent_id"].map(ids).astype("str")
    frame["parent_id"] = found.fillna(by_name).mask(doubtful).astype("str")


def mark_summaries(draft: Draft) -> None:
    """Mark items that have items below them."""
    if not {"parent_id", "task_id"} <= set(draft.frame.columns) or "summary" in draft:
        return
    outline = by_parents(draft.frame["task_id"], draft.frame["parent_id"])
    if outline is not None:
        draft.frame["summary"] = pd.Series(outline.summaries, dtype="boolean")


def resolved_is_finish(draft: Draft) -> None:
    """Take the end of the work for the actual finish where the tool has no other."""
    if "actual_finish" not in draft and "resolved" in draft:
        draft.frame["actual_finish"] = draft.frame["resolved"]


def say_undated(draft: Draft) -> None:
    """Say once that an export has no dates: much of a review needs them."""
    if any(draft.has(name) for name in DATED) or draft.frame.empty:
        return
    draft.report(
        "no-dates",
        message("The export has no dates: when items began and ended cannot be told."),
        message("Export it again with the columns of created, start, due and closed dates."),
    )


def status_by_end(draft: Draft) -> None:
    """Give items without a column of status the one that their end says."""
    if "status" in draft or "resolved" not in draft:
        return
    ended = draft.frame["resolved"].notna()
    draft.frame["status"] = ended.map({True: "Completed", False: "Incomplete"}).astype("str")
