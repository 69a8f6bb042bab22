"""Which readers a table nobody knows comes near to, by its headings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from implanalytics.ingest import READERS, Reading
from implanalytics.ingest.learned import declaration_of
from implanalytics.ingest.source import NO_READER
from implanalytics.project.mappings.proposals import alike

ASKED_OF = frozenset(("missing-column", "no-header"))
UNRECOGNISED = "unrecognised-table"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reader, and the headings that it knows.

    Attributes
    ----------
    reader
        Its name.
    known
        Headings that name a column of its table.
    missing
        Its other columns -> what they may be called.
    kinds
        What each of these holds.
    needs
        Groups of columns of which it must have one each.
    signed
        Whether its tables have headings that only one tool writes: they are known without asking.
    """

    reader: str
    known: frozenset[str]
    missing: Mapping[str, Sequence[str]]
    kinds: Mapping[str, str]
    needs: tuple[tuple[str, ...], ...]
    signed: bool

    def of_kind(self, kind: str) -> list[str]:
        """Return the columns it needs, does not find, and that hold dates or numbers."""
        if kind == "text":
            return []
        first = sorted(self._lacking(), key=lambda group: not self._is_typed(group))
        wanted = dict.fromkeys(column for group in first for column in group)
        return [column for column in wanted if self.kinds[column] == kind]

    def suits(self, kinds: Sequence[str]) -> int:
        """Return how many of its needs for dates and numbers a table can serve, less the others."""
        typed = [group for group in self._lacking() if self._is_typed(group)]
        return sum(1 if {self.kinds[c] for c in group} & set(kinds) else -1 for group in typed)

    def _lacking(self) -> list[tuple[str, ...]]:
        return [group for group in self.needs if all(column in self.missing for column in group)]

    def _is_typed(self, group: tuple[str, ...]) -> bool:
        return all(self.kinds[column] != "text" for column in group)


def is_unknown_table(reading: Reading) -> bool:
    """Say whether a sheet holds a table with data of which nothing could be read."""
    if reading.frames or not reading.names.headings:
        return False
    return any(
        problem.code in ASKED_OF or (problem.code == UNRECOGNISED and problem.severity == "warning")
        for problem in reading.problems
    )


def candidates(headings: Sequence[str], kinds: Sequence[str], called: str) -> list[Candidate]:
    """Return the readers a table may be for, the nearest first.

    Parameters
    ----------
    headings
        Its headings.
    kinds
        What stands below each.
    called
        Name of its file and sheet, by which readers are ordered that know as many headings.
    """
    found = [c for name in READERS if (c := candidate(name, headings)) is not None]
    labels = {name: (reader.label.en, reader.label.zh) for name, reader in READERS.items()}
    near = dict(alike(called, labels))
    found.sort(key=lambda c: (c.signed, -len(c.known), -c.suits(kinds), -near.get(c.reader, 0.0)))
    return found


def candidate(name: str, headings: Sequence[str]) -> Candidate | None:
    """Return what a reader makes of headings, None for one that reads by code alone."""
    declared = declaration_of(READERS[name])
    if declared is None:
        return None
    matched = declared.match(headings)
    known = frozenset(headings[i] for i in (*matched.columns.values(), *matched.doubled))
    missing = {c: n for c, n in declared.headings.items() if c not in matched.columns}
    kinds = {column: declared.column(column).kind for column in missing}
    return Candidate(name, known, missing, kinds, declared.needs, bool(declared.signature))


def unknown_tables(readings: Iterable[Reading]) -> Iterator[tuple[Reading, list[Candidate]]]:
    """Yield the tables nobody knows, each with the readers it may be for."""
    for reading in readings:
        if is_unknown_table(reading):
            source = reading.source
            called = f"{source.path} {source.sheet or ''}"
            found = candidates(reading.names.headings, reading.names.kinds, called)
            named = source.reader
            if named != NO_READER:
                found.sort(key=lambda c: c.reader != named)
            yield reading, found
