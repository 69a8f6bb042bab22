"""Tasks that stand in a plan and in a tracker: the two are never added."""

from collections.abc import Iterator

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.facts.facts import Facts
from implanalytics.facts.row_keys import folded, shared
from implanalytics.facts.row_numbers import ranges


def in_plan_and_tracker(facts: Facts) -> Iterator[Problem]:
    """Yield a notice for each plan and tracker export with tasks of the same name.

    Parameters
    ----------
    facts
        Tables in which everything counts once.
    """
    if not facts.has("tasks", "name"):
        return
    tasks = facts.table("tasks")
    names = folded(tasks["name"])
    tasks, names = tasks[names != ""], names[names != ""]
    sides = tasks["origin"] + "\n" + tasks["source_id"]
    for one, other, _, _ in shared(names, sides):
        (first, plan), (second, tracker) = one.split("\n"), other.split("\n")
        if first == second:
            continue
        mine = names[sides == one]
        numbers = tasks.loc[mine.index[mine.isin(names[sides == other])], "source_row"]
        yield Problem(
            "plan-and-tracker",
            Place(facts.place(plan).file, facts.place(plan).sheet, int(numbers.min())),
            message(
                "{same:n} of {rows:n} tasks of the plan are also items of {other}: rows {numbers}.",
                same=len(numbers), rows=int((sides == one).sum()), other=facts.place(tracker).file,
                numbers=ranges(numbers),
            ),
            message(
                "Dates and effort of the plan count for schedule and cost, those of the tracker "
                "for flow; the two are never added."
            ),
            "notice",
        )  # fmt: skip
