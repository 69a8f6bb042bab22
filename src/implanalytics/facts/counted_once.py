"""What stands in several sources counts once: what is set aside, what stays doubtful, and told."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import Message, message
from implanalytics.facts.facts import Facts
from implanalytics.facts.origins import in_plan_and_tracker
from implanalytics.facts.overlaps import Overlap, overlapping_timesheets
from implanalytics.facts.repeats import Again, dependent, repeated_ids, repeated_sources, without
from implanalytics.facts.row_numbers import ranges
from implanalytics.facts.versions import Versions, replaced, versions
from implanalytics.tables import TABLES

DOUBTS = {"tasks": "repeated-plan", "time_entries": "repeated-timesheet"}
REGISTER = "repeated-register"


@dataclass(frozen=True)
class Once:
    """Facts in which everything counts once.

    Attributes
    ----------
    facts
        The tables without what another source says too.
    problems
        Each decision, with both sources and the rows.
    doubts
        Tables in which something may still be counted twice, and why.
    told
        Sources known to repeat each other.
    """

    facts: Facts
    problems: tuple[Problem, ...] = ()
    doubts: Mapping[str, set[str]] = field(default_factory=dict)
    told: frozenset[str] = frozenset()


def counted_once(facts: Facts) -> Once:
    """Set aside what stands in two sources, and say what may do so but cannot be told.

    Parameters
    ----------
    facts
        Tables as written, people named as the settings name them.
    """
    whole = repeated_sources(facts)
    whole = (*whole, *dependent(facts, whole))
    once = _without(Once(facts), whole)
    found = [version for version in versions(once.facts) if version.older is not None]
    once = _without_older(once, found)
    once = _without(once, repeated_ids(once.facts))
    once = _doubted(once, [v for v in versions(once.facts) if v.older is None])
    once = replace(once, problems=(*once.problems, *in_plan_and_tracker(once.facts)))
    return _with_timesheets(once, overlapping_timesheets(once.facts))


def _without(once: Once, found: Sequence[Again]) -> Once:
    return replace(
        once,
        facts=replace(once.facts, tables=without(once.facts, found)),
        problems=(*once.problems, *_once_problems(once.facts, found)),
        told=once.told.union(*({again.kept, again.other} for again in found)),
    )


def _without_older(once: Once, found: Sequence[Versions]) -> Once:
    older = [again for version in found for again in version.set_aside(once.facts)]
    kept = replaced(once.facts, found)
    older += dependent(once.facts, older)
    return replace(
        once,
        facts=replace(once.facts, tables=without(once.facts, older), older=kept),
        problems=(*once.problems, *(_older_problem(once.facts, version) for version in found)),
        told=once.told.union(*(version.sources for version in found)),
    )


def _doubted(once: Once, undecided: Sequence[Versions]) -> Once:
    return replace(
        once,
        problems=(*once.problems, *(_version_problem(once.facts, v) for v in undecided)),
        doubts={v.table: {_code(v)} for v in undecided if not _beside_a_plan(once.facts, v)},
        told=once.told.union(*(version.sources for version in undecided)),
    )


def _code(version: Versions) -> str:
    return DOUBTS.get(version.table, REGISTER)


def _beside_a_plan(facts: Facts, version: Versions) -> bool:
    """Say whether items of a tracker are meant where a plan is there, which counts alone."""
    if version.table != "tasks" or not version.items:
        return False
    return bool((facts.tables["tasks"]["origin"] == "plan").any())


def _with_timesheets(once: Once, found: Sequence[Overlap]) -> Once:
    doubtful = [overlap for overlap in found if len(overlap.doubtful)]
    problems = [_timesheet_problem(once.facts, overlap) for overlap in doubtful]
    doubts = {**once.doubts, **({"time_entries": {"repeated-timesheet"}} if doubtful else {})}
    once = _without(once, [overlap.again for overlap in found if len(overlap.again.rows)])
    return replace(once, problems=(*once.problems, *problems), doubts=doubts)


def _once_problems(facts: Facts, found: Iterable[Again]) -> Iterator[Problem]:
    """Yield one problem for each two sources, whatever tables they share."""
    pairs: dict[tuple[str, str], list[Again]] = {}
    for again in found:
        pairs.setdefault((again.other, again.kept), []).append(again)
    for (other, kept), several in sorted(
        pairs.items(), key=lambda item: [str(facts.place(source)) for source in item[0]]
    ):
        frames = [facts.tables[again.table] for again in several]
        rows = [f.loc[a.rows, "source_row"] for f, a in zip(frames, several, strict=True)]
        every = [f.loc[f["source_id"] == other, "source_row"] for f in frames]
        numbers = sorted({int(row) for part in rows for row in part})
        place, there = _sides(facts, other, kept)
        yield Problem(
            "counted-once",
            replace(place, row=numbers[0]),
            message(
                "{rows:n} of {all:n} rows ({tables}) also stand in {other}: rows {numbers}.",
                rows=len(numbers), all=len({int(row) for part in every for row in part}),
                tables=_tables(several), other=there, numbers=ranges(numbers),
            ),
            message(
                "They were counted once, as they stand there. If they are other things, give "
                "them ids of their own; if not, delete one of the two."
            ),
            "warning",
        )  # fmt: skip


def _tables(several: Iterable[Again]) -> tuple[Message, ...]:
    names = dict.fromkeys(again.table for again in several)
    return tuple(message("{table}", table=TABLES[name].label) for name in names)


def _version_problem(facts: Facts, version: Versions) -> Problem:
    there, here = (facts.place(side[0]) for side in (version.one, version.other))
    other: Message | str = there.file
    if there.file == here.file:
        other = message("sheet '{sheet}'", sheet=there.sheet or "")
    else:
        here = Place(here.file)
    if version.table == "tasks" and not version.items:
        found = message(
            "{same:n} of {rows:n} tasks also stand in {other}: two versions of one plan.",
            same=version.same, rows=version.rows, other=other,
        )  # fmt: skip
        hint = message(
            "Both are counted, so nothing is judged by them. Move the older one out of the "
            "folder; of two sheets, name the one to read in a [[source]] of project.toml. If both "
            "count, give their tasks different ids."
        )
        return Problem("repeated-plan", here, found, hint)
    found = message(
        "{same:n} of {rows:n} rows ({table}) also stand in {other}, not quite the same: two "
        "versions of one register.",
        same=version.same, rows=version.rows, other=other, table=TABLES[version.table].label,
    )  # fmt: skip
    hint = message(
        "Both are counted, so nothing is judged by them: which was taken last is not known. Move "
        "the older one away, or write extracted_at under [[source]] in project.toml."
    )
    return Problem(_code(version) if not version.items else "repeated-items", here, found, hint)


def _older_problem(facts: Facts, version: Versions) -> Problem:
    frame = facts.tables[version.table]
    older = [] if version.older is None else frame.loc[version.older, "source_row"]
    numbers = sorted({int(row) for row in older})
    place, there = _sides(facts, version.one[0], version.other[0])
    found = message(
        "It is an older version of {other}: {same:n} of {rows:n} rows ({table}) stand in both; "
        "not counted are rows {numbers}, of which {gone:n} are not there any more.",
        other=there, same=version.same, rows=version.rows, table=TABLES[version.table].label,
        numbers=ranges(numbers), gone=version.gone,
    )  # fmt: skip
    hint = message(
        "The one taken last counts. If the older one is right, write extracted_at under "
        "[[source]] in project.toml, or move the other away."
    )
    return Problem("older-version", place, found, hint, "warning")


def _timesheet_problem(facts: Facts, overlap: Overlap) -> Problem:
    again = overlap.again
    frame = facts.tables[again.table]
    place, there = _sides(facts, again.other, again.kept)
    numbers = sorted({int(row) for row in frame.loc[overlap.doubtful, "source_row"]})
    return Problem(
        "repeated-timesheet",
        place,
        message(
            "{same:n} of {rows:n} time entries also stand in {other}, and further ones are of the "
            "same people and days: rows {numbers}.",
            same=len(again.rows), rows=overlap.size, other=there, numbers=ranges(numbers),
        ),
        message(
            "These are counted, so nothing is judged by them. Move one of the two out of the "
            "folder, or delete the rows that stand in both."
        ),
    )  # fmt: skip


def _sides(facts: Facts, other: str, kept: str) -> tuple[Place, Message | str]:
    """Return the place of one side, and what the other is called from there."""
    here, there = facts.place(other), facts.place(kept)
    if there.file == here.file:
        return here, message("sheet '{sheet}'", sheet=there.sheet or "")
    if there.sheet is None:
        return here, there.file
    return here, message("{file}, sheet '{sheet}'", file=there.file, sheet=there.sheet)
