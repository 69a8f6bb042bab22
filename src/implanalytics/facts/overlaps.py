"""Sources that hold the same rows: two versions of a plan, a timesheet and its copy."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import Message, message
from implanalytics.facts.facts import Facts

SAME_TASKS = 0.3
"""Share of a plan's tasks that stand in another plan too, from which both are one plan."""

SAME_HOURS = 0.5
LEAST_HOURS = 10
"""Share of a timesheet's rows that stand in another one too, from which both are one timesheet,
and the rows it needs to tell."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two files, or two sheets of one file, with rows in common.

    Attributes
    ----------
    one, other
        The ids of the sources on either side, by path.
    rows
        Rows of the smaller side.
    same
        How many of them stand in the other side too.
    """

    one: tuple[str, ...]
    other: tuple[str, ...]
    rows: int
    same: int

    @property
    def sources(self) -> frozenset[str]:
        """The ids of all sources involved."""
        return frozenset((*self.one, *self.other))


def repeated_plans(facts: Facts) -> tuple[Overlap, ...]:
    """Return the plans of which a good part is in another plan too, by id and name.

    Tasks without an id of their own are told apart by name and start.
    """
    tasks = facts.table("tasks")
    tasks = tasks[tasks["origin"] == "plan"]
    own = tasks["task_id"] != tasks["row_id"]
    starts = [_day(tasks, column) for column in ("planned_start", "start")]
    start = starts[0].mask(starts[0] == "", starts[1])
    key = tasks["task_id"].where(own, start).str.strip() + "\n" + _folded(tasks, "name")
    known = own | (_folded(tasks, "name") != "")
    return tuple(
        overlap
        for overlap in _overlaps(facts, key[known], tasks.loc[known, "source_id"])
        if overlap.same >= SAME_TASKS * overlap.rows
    )


def repeated_timesheets(facts: Facts) -> tuple[Overlap, ...]:
    """Return the timesheets of which a good part is in another timesheet too.

    Rows are the same when person, day, task or phase, and hours are.
    """
    entries = facts.table("time_entries")
    person = _folded(entries, "person_key" if "person_key" in entries.columns else "person")
    work = _folded(entries, "task_id")
    for column in ("task", "phase"):
        work = work.mask(work == "", _folded(entries, column))
    hours = entries["effort"].round(4).astype("str")
    key = person + "\n" + _day(entries, "worked_on") + "\n" + work + "\n" + hours
    known = (person != "") | (work != "")
    return tuple(
        overlap
        for overlap in _overlaps(facts, key[known], entries.loc[known, "source_id"])
        if overlap.rows >= LEAST_HOURS and overlap.same >= SAME_HOURS * overlap.rows
    )


def plan_problem(facts: Facts, overlap: Overlap) -> Problem:
    """Return the problem that two versions of a plan are there."""
    place, other = _sides(facts, overlap)
    return Problem(
        "repeated-plan",
        place,
        message(
            "{same:n} of {rows:n} tasks also stand in {other}: two versions of one plan.",
            same=overlap.same, rows=overlap.rows, other=other,
        ),
        message(
            "Both are counted, so nothing is judged by them. Move the older one out of the "
            "folder; of two sheets, name the one to read in a [[source]] of project.toml. If both "
            "count, give their tasks different ids."
        ),
    )  # fmt: skip


def timesheet_problem(facts: Facts, overlap: Overlap) -> Problem:
    """Return the problem that a timesheet is there twice."""
    place, other = _sides(facts, overlap)
    return Problem(
        "repeated-timesheet",
        place,
        message(
            "{same:n} of {rows:n} time entries also stand in {other}: the same person, day, work "
            "and hours.",
            same=overlap.same, rows=overlap.rows, other=other,
        ),
        message(
            "Both are counted, so nothing is judged by them. Move one of the two out of the "
            "folder, or delete the rows that stand in both."
        ),
    )  # fmt: skip


def _sides(facts: Facts, overlap: Overlap) -> tuple[Place, Message | str]:
    """Return the place of the later side, and what the other is called from there."""
    there, here = facts.place(overlap.one[0]), facts.place(overlap.other[0])
    if there.file != here.file:
        return Place(here.file), there.file
    return here, message("sheet '{sheet}'", sheet=there.sheet or "")


def _overlaps(facts: Facts, keys: pd.Series, sources: pd.Series) -> Iterator[Overlap]:
    """Yield what files have in common, and what sheets of one file have."""
    if sources.nunique() < 2:
        return
    files = sources.map({source: facts.place(source).file for source in sources.unique()})
    members = sources.groupby(files).unique()
    for one, other, rows, same in _shared(keys, files):
        yield Overlap(tuple(members[one]), tuple(members[other]), rows, same)
    for file in members.index[members.map(len) > 1]:
        within = files == file
        for one, other, rows, same in _shared(keys[within], sources[within]):
            yield Overlap((one,), (other,), rows, same)


def _shared(keys: pd.Series, units: pd.Series) -> Iterator[tuple[str, str, int, int]]:
    """Yield each pair of units with keys in common, the rows of the smaller, and the common."""
    counts = pd.DataFrame({"key": keys, "unit": units}).value_counts(sort=False)
    counted = counts.rename("n").reset_index()
    several = counted[counted.duplicated("key", keep=False)]
    pairs = several.merge(several, on="key", suffixes=("", "_other"))
    pairs = pairs[pairs["unit"] < pairs["unit_other"]]
    pairs = pairs.assign(same=np.minimum(pairs["n"], pairs["n_other"]))
    common = pairs.groupby(["unit", "unit_other"], as_index=False)["same"].sum()
    sizes = units.value_counts()
    for one, other, same in zip(common["unit"], common["unit_other"], common["same"], strict=True):
        yield one, other, int(min(sizes[one], sizes[other])), int(same)


def _folded(frame: pd.DataFrame, column: str) -> pd.Series:
    """Return the texts of a column without differences of case and width; empty where null."""
    if column not in frame.columns:
        return pd.Series("", index=frame.index, dtype="str")
    return frame[column].fillna("").str.normalize("NFKC").str.strip().str.casefold()


def _day(frame: pd.DataFrame, column: str) -> pd.Series:
    if column not in frame.columns:
        return pd.Series("", index=frame.index, dtype="str")
    days: pd.Series = frame[column].dt.strftime("%Y-%m-%d")
    return days.fillna("").astype("str")
