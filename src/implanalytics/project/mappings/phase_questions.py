"""Names of phases and tasks that mean no phase we know."""

from collections.abc import Iterator, Mapping

import pandas as pd

from implanalytics.facts import PHASED, Facts
from implanalytics.methods import Template, match_phases, phase_keys, phase_label
from implanalytics.methods.canonical import BY_KEY
from implanalytics.project.mappings.meanings import choices
from implanalytics.project.mappings.proposals import alike, listed
from implanalytics.project.mappings.records import Question
from implanalytics.project.mappings.scope import EVERYWHERE
from implanalytics.project.mappings.seen import Seen, names_of

WORTH_ASKING = 3
"""Rows from which the name of a task is asked about."""

WHOLE = 0.8
"""Share of all tasks from which a task above them is the project itself."""


def phase_questions(facts: Facts) -> Iterator[Question]:
    """Yield every name of a phase that nothing matched, and of tasks that have no phase.

    A task below another is asked about by the name of the topmost task above it. Names of tasks
    that only a row or two have are not asked about: an answer would be worth no more.
    """
    for table in PHASED:
        frame = facts.table(table)
        if "phase_key" not in frame.columns:
            continue
        loose = frame[frame["phase_key"].isna()]
        names: list[Seen] = []
        tasks: list[Seen] = []
        if "phase" in loose.columns:
            names += names_of(loose, "phase")
            loose = loose[loose["phase"].isna()]
        if table == "tasks" and "name" in loose.columns:
            tasks += names_of(loose.assign(name=_topmost(loose, frame)), "name")
        if table == "time_entries" and "task" in loose.columns:
            planned = facts.table("tasks")
            known = set(planned["name"].dropna()) if "name" in planned.columns else set()
            tasks += names_of(loose[~loose["task"].isin(known)], "task")
        for seen in (*names, *(seen for seen in tasks if seen.rows >= WORTH_ASKING)):
            yield _question(facts, seen)


def _topmost(tasks: pd.DataFrame, every: pd.DataFrame) -> pd.Series:
    """Return the name of the topmost task above each task, else its own.

    A task above nearly all others is the project itself; what stands right below it is topmost.
    """
    if "parent_id" not in every.columns:
        return tasks["name"]
    above = dict(zip(every["task_id"], every["parent_id"], strict=True))
    names = dict(zip(every["task_id"], every["name"], strict=True))
    tops = every["task_id"].map(lambda task: _climb(task, above, names, frozenset()))
    shares = tops.value_counts(normalize=True)
    whole = frozenset(shares.index[shares >= WHOLE])
    top = tasks["task_id"].map(lambda task: names.get(_climb(task, above, names, whole)))
    return top.where(top.notna(), tasks["name"]).astype("str")


def _climb(
    task: str, above: Mapping[str, str], names: Mapping[str, str], whole: frozenset[str]
) -> str:
    seen = {task}
    while isinstance(up := above.get(task), str) and up in names and up not in seen | whole:
        seen.add(up)
        task = up
    return task


def _question(facts: Facts, seen: Seen) -> Question:
    name = pd.Series([seen.written], dtype="str")
    found = match_phases(name, facts.template)["candidates"].tolist()
    candidates = str(found[0]).split(", ") if found and isinstance(found[0], str) else []
    labels = choices("phases")
    near = [key for key, _ in alike(seen.written, _called(facts.template))]
    around = _around(facts, seen.written)
    proposals = listed((key for key in (*candidates, *around, *near) if key), labels)
    place = facts.place(seen.source_id, seen.row)
    return Question("phases", seen.written, EVERYWHERE, proposals, seen.rows, place)


def _around(facts: Facts, name: str) -> list[str]:
    """Return the phases that tasks of a name lie within, the most frequent first."""
    if not facts.has("tasks", "name", "phase_proposed"):
        return []
    tasks = facts.table("tasks")
    return list(tasks.loc[tasks["name"] == name, "phase_proposed"].value_counts().index)


def _called(template: Template | None) -> dict[str, tuple[str, ...]]:
    called = {}
    for key in phase_keys(template):
        label = phase_label(key, template)
        usual = BY_KEY[key].aliases if key in BY_KEY else ()
        called[key] = (label.en, label.zh, *usual)
    return called
