"""Rows of shared files that went to no project: what they name, and what is told of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import Message, message
from implanalytics.ingest import Reading
from implanalytics.project.named import Named

NAMED = 20
"""Values of no known project that are named."""


@dataclass(frozen=True, slots=True)
class Left:
    """A project as rows name it that went to none.

    Attributes
    ----------
    name
        How they name it.
    rows
        So many rows.
    place
        The first of them.
    settled
        Whether somebody said that it is none of ours.
    """

    name: Named
    rows: int
    place: Place
    settled: bool


def left_of(
    reading: Reading, said: Mapping[int, Named], settled: Mapping[str, str]
) -> Iterator[Left]:
    """Yield what rows name that went to no project, each once."""
    rows: dict[Named, list[int]] = {}
    for row, name in said.items():
        rows.setdefault(name, []).append(row)
    for name, its in rows.items():
        place = Place(reading.source.path, reading.source.sheet, min(its))
        yield Left(name, len(its), place, any(settled.get(key) == "" for key in name.keys))


def problems_of(reading: Reading, left: Iterable[Left]) -> Iterator[Problem]:
    """Yield what is told of rows that went to no project: those of unknown ones, and the others."""
    for settled in (False, True):
        counted: Counter[str] = Counter()
        for one in left:
            if one.settled == settled:
                counted[one.name.said] += one.rows
        if counted:
            place = Place(reading.source.path, reading.source.sheet)
            yield _left_aside(place, counted) if settled else _unknown(place, counted)


def _unknown(place: Place, left: Counter[str]) -> Problem:
    return Problem(
        "rows-of-no-project",
        place,
        message(
            "{rows:n} rows are of no known project: {names}.",
            rows=left.total(), names=_listed(left),
        ),
        message(
            "They are kept, and counted for no project. Say in mappings.xlsx which project is "
            "meant, write the name as its id or name in the register or in project.toml, or "
            "correct the file."
        ),
        "warning",
    )  # fmt: skip


def _left_aside(place: Place, left: Counter[str]) -> Problem:
    return Problem(
        "rows-of-no-project",
        place,
        message(
            "{rows:n} rows are of none of the projects, as mappings.xlsx says: {names}.",
            rows=left.total(), names=_listed(left),
        ),
        message("They are kept, and counted for no project."),
        "notice",
    )  # fmt: skip


def _listed(left: Counter[str]) -> tuple[Message, ...]:
    return tuple(
        message("{name} ({rows:n})", name=name or message("no name"), rows=rows)
        for name, rows in left.most_common(NAMED)
    )
