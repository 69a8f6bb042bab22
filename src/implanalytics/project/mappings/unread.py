"""What the text columns of a table nobody knows are likely to be, by the names in them."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from implanalytics.core.errors import Place
from implanalytics.facts.project_names import plain
from implanalytics.ingest import Reading
from implanalytics.methods import match_phases
from implanalytics.project.mappings.candidates import is_unknown_table
from implanalytics.project.mappings.kinds import KINDS, folded
from implanalytics.project.mappings.people_names import look_like_people
from implanalytics.project.mappings.people_questions import is_account
from implanalytics.project.mappings.records import Question
from implanalytics.project.mappings.scope import EVERYWHERE
from implanalytics.project.mappings.seen import COLUMNS, seen_in

SHARE = 0.5
"""Of the different names in a column, so many must be known for it to be of their kind."""

ALSO_CALLED = {
    "person": ("person", "owner"), "task": ("task", "name"), "phase": ("phase",),
    "project": ("project",),
}  # fmt: skip
"""What is found in a column -> the columns of our tables that hold it."""

ASKED_OF = {"person": "people", "phase": "phases", "project": "projects"}


@dataclass(frozen=True)
class Pools:
    """Names that are known of a project, folded.

    Attributes
    ----------
    project, people, phases, tasks
        What it is called; who works in it; its phases and tasks as written.
    """

    project: frozenset[str]
    people: frozenset[str] = frozenset()
    phases: frozenset[str] = frozenset()
    tasks: frozenset[str] = frozenset()

    def likely(self, counts: Mapping[str, int], *, by_look: bool = True) -> str | None:
        """Return the column that names are likely to stand in, None where nothing tells.

        Parameters
        ----------
        counts
            The texts of a column, each with its rows.
        by_look
            Whether what looks like names of people is a column of people.
        """
        every = tuple(counts)
        if not every:
            return None
        if any(plain(name) in self.project for name in every):
            return "project"
        known = {
            "person": sum(folded(n) in self.people for n in every),
            "phase": sum(folded(n) in self.phases for n in every) or _phases(every),
            "task": sum(folded(n) in self.tasks for n in every),
        }
        best = max(known, key=lambda column: known[column])
        if known[best] >= SHARE * len(every):
            return best
        return "person" if by_look and look_like_people(counts) else None

    def column(
        self, counts: Mapping[str, int], missing: Container[str], *, by_look: bool = True
    ) -> str | None:
        """Return which of the missing columns texts are likely to stand in."""
        called = ALSO_CALLED.get(self.likely(counts, by_look=by_look) or "", ())
        return next((column for column in called if column in missing), None)


def pools_of(tables: Mapping[str, pd.DataFrame], names: Iterable[str]) -> Pools:
    """Return the names that stand in the tables of a project."""
    phases = tuple(place for place in COLUMNS["phases"] if place[1] == "phase")
    return Pools(
        frozenset(map(plain, names)),
        frozenset(map(folded, seen_in(tables, COLUMNS["people"]))),
        frozenset(map(folded, seen_in(tables, phases))),
        frozenset(map(folded, seen_in(tables, (("tasks", "name"),)))),
    )


def unread_questions(
    readings: Iterable[Reading], pools: Pools, accounts: Mapping[str, str]
) -> Iterator[Question]:
    """Yield the names in tables nobody knows that will be asked about once these can be read.

    They are asked about together with the table, so that one pass through the workbook is enough.
    """
    for reading in filter(is_unknown_table, readings):
        place = Place(reading.source.path, reading.source.sheet, reading.names.header_row)
        for values in reading.names.values:
            column = pools.likely(values)
            if column not in ASKED_OF:
                continue
            kind = ASKED_OF[column]
            for name, rows in values.items():
                if _is_open(kind, name, pools):
                    beside = accounts.get(KINDS[kind].key(name)) if kind == "people" else None
                    proposals = (beside,) if beside else ()
                    yield Question(kind, name, EVERYWHERE, proposals, rows, place)


def _is_open(kind: str, name: str, pools: Pools) -> bool:
    match kind:
        case "people":
            return is_account(name) and bool(pools.people)
        case "phases":
            return not _phases([name])
    return KINDS["projects"].key(name) not in pools.project


def _phases(names: Iterable[str]) -> int:
    found = match_phases(pd.Series(list(names), dtype="str"), None)
    return int(found["phase_key"].notna().sum())
