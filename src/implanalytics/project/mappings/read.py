"""mappings.xlsx read: rows somebody filled, rows still open, and what is wrong with them."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from implanalytics.core.errors import DataError, Place, Problem
from implanalytics.core.words import Message, message
from implanalytics.ingest.grid import Grid, written
from implanalytics.ingest.opening import open_file
from implanalytics.project.mappings.consistent import consistent
from implanalytics.project.mappings.kinds import KINDS, MAPPINGS_FILE, Kind, folded, plain
from implanalytics.project.mappings.meanings import IGNORE, choice, choices, meaning_of
from implanalytics.project.mappings.records import Answer, Doubt, Key, Mappings, key_of
from implanalytics.project.mappings.scope import EVERYWHERE, Scope, scope_of
from implanalytics.project.mappings.sheet import COLUMNS, heading_key

SEARCHED = 10
"""Rows among which the headings are looked for."""

NEEDED = ("written", "meaning")
SHOWN = 12
"""So many meanings are listed in a hint."""


def read_mappings(path: Path | None) -> Mappings:
    """Read a mappings.xlsx.

    Parameters
    ----------
    path
        The workbook; None, and one that is not there, say nothing.

    Returns
    -------
    Mappings
        What is wrong with it is among its doubts; a workbook that cannot be read says nothing
        else, and no row may be added to it.
    """
    if path is None or not path.exists():
        return Mappings()
    try:
        grids = open_file(path)
    except DataError as error:
        return Mappings(doubts=tuple(map(_unreadable, error.problems)), readable=False)
    read = _Rows()
    for grid in grids:
        kind = kind_of_sheet(grid.sheet or "")
        if kind is not None:
            read.take(grid, kind)
    answers, contradictions = consistent(read.answers)
    doubts = (*read.doubts, *contradictions)
    return Mappings(answers, frozenset(read.known), frozenset(read.blank), doubts)


def kind_of_sheet(name: str) -> Kind | None:
    """Return which kind of names a sheet lists; it is called by either language, or by both.

    >>> kind_of_sheet("人员").name, kind_of_sheet("people ").name, kind_of_sheet("Guide")
    ('people', 'people', None)
    """
    called = folded(name)
    for kind in KINDS.values():
        if called in map(folded, (kind.sheet, kind.label.en, kind.label.zh)):
            return kind
    return None


class _Rows:
    """Gathers the rows of all sheets."""

    def __init__(self) -> None:
        self.answers: list[Answer] = []
        self.known: set[Key] = set()
        self.blank: set[Key] = set()
        self.doubts: list[Doubt] = []

    def take(self, grid: Grid, kind: Kind) -> None:
        header = header_of([list(cells) for cells in grid.head[:SEARCHED]])
        if header is None:
            if any(any(texts) for texts in grid.head):
                self.doubts.append(Doubt(_no_headings(kind)))
            return
        position, columns = header
        for at, cells in enumerate(grid.rows[position + 1 :], position + 1):
            said = {name: written(cells[i]) for name, i in columns.items() if i < len(cells)}
            if plain(said["written"]):
                self._row(kind, said, grid.number(at))

    def _row(self, kind: Kind, said: Mapping[str, str], row: int) -> None:
        place = Place(MAPPINGS_FILE, kind.sheet, row)
        scope = scope_of(said.get("scope", ""))
        if scope is None:
            self.known.add(key_of(kind.name, said["written"], EVERYWHERE))
            self._doubt(kind, said, _no_scope(place, said["scope"]))
            return
        key = key_of(kind.name, said["written"], scope)
        self.known.add(key)
        if not plain(said["meaning"]):
            self.blank.add(key)
            return
        meaning = meaning_of(kind.name, said["meaning"], scope)
        if meaning is None:
            self._doubt(kind, said, _no_meaning(place, kind, said["meaning"], scope))
            return
        rest = {name: said.get(name, "") for name in ("who", "when", "why")}
        self.answers.append(Answer(kind.name, plain(said["written"]), meaning, scope, row, **rest))

    def _doubt(self, kind: Kind, said: Mapping[str, str], problem: Problem) -> None:
        self.doubts.append(Doubt(problem, kind.name, plain(said["written"])))


def header_of(rows: Sequence[Sequence[str]]) -> tuple[int, dict[str, int]] | None:
    """Return the position of the row of headings and of each column we know, None without one."""
    for position, texts in enumerate(rows):
        columns = dict(_known(texts))
        if all(name in columns for name in NEEDED):
            return position, columns
    return None


def _known(texts: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Yield the columns from the last to the first, so that of two alike the first is taken."""
    named = {heading_key(text): c.name for c in COLUMNS for text in c.texts}
    for i in reversed(range(len(texts))):
        name = named.get(heading_key(texts[i] or ""))
        if name:
            yield name, i


def _unreadable(problem: Problem) -> Doubt:
    place = Place(MAPPINGS_FILE, problem.place.sheet)
    hint = message(
        "Nothing it says was obeyed, and nothing was added to it. {advice}", advice=problem.hint
    )
    return Doubt(Problem("mappings-unreadable", place, problem.found, hint))


def _no_headings(kind: Kind) -> Problem:
    wanted = tuple(c.heading for c in COLUMNS if c.name in NEEDED)
    return Problem(
        "mappings-without-headings",
        Place(MAPPINGS_FILE, kind.sheet),
        message("The row of headings is missing: {headings}.", headings=wanted),
        message("Write them again above the table; until then the sheet is not obeyed."),
    )


def _no_scope(place: Place, text: str) -> Problem:
    return Problem(
        "mapping-scope",
        place,
        message("The scope {scope} is not known; the row was not obeyed.", scope=repr(text)),
        message(
            "Write portfolio, project:ID, reader:NAME or file:PATTERN; an empty cell means "
            "everywhere."
        ),
    )


def _no_meaning(place: Place, kind: Kind, text: str, scope: Scope) -> Problem:
    found = message(
        "{text} is not known as {wanted}; the row was not obeyed.",
        text=repr(plain(text)), wanted=kind.wanted,
    )  # fmt: skip
    if scope.reach == "reader" and not choices(kind.name, scope):
        return Problem("mapping-target", place, found, _no_reader(scope))
    return Problem("mapping-target", place, found, _advice(kind, text, scope))


def _no_reader(scope: Scope) -> Message:
    return message(
        "Correct the scope: there is no reader {reader}, or it has no columns to choose.",
        reader=scope.name,
    )


def _advice(kind: Kind, text: str, scope: Scope) -> Message:
    known = choices(kind.name, scope)
    near = get_close_matches(plain(text), [*known, *(x.zh for x in known.values())], n=1)
    if near:
        return message("Did you mean {near}?", near=near[0])
    listed = [choice(name, label) for name, label in known.items()][:SHOWN]
    return message(
        "Choose from the list of the cell: {choices} … or {ignore}.",
        choices=tuple(listed), ignore=IGNORE,
    )  # fmt: skip
