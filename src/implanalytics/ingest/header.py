"""Where the table begins on a sheet: the header row, and what stands above it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from implanalytics.ingest.grid import SEARCHED, Cell, Grid, written
from implanalytics.ingest.headings import Matched, bare, folded, in_brackets, without_unit
from implanalytics.ingest.joined_header import DEEPEST, Ways, joined

FARTHEST = 2_000
"""Rows among which a header is looked for where few rows have several cells."""

Rating: TypeAlias = "Callable[[Sequence[Ways], Sequence[Cell]], float]"


@dataclass(frozen=True)
class Header:
    """The header of a table.

    Attributes
    ----------
    first, last
        Positions of its rows in the grid; the same unless it has two or three.
    texts
        The heading of every column, ``""`` where there is none.
    ways
        How each heading may be read; a group over a heading gives two ways.
    """

    first: int
    last: int
    texts: tuple[str, ...]
    ways: tuple[Ways, ...]


def header_rows(grid: Grid, header: Header) -> list[tuple[str, ...]]:
    """Give the texts of each row of a header as they stand on the sheet."""
    return [tuple(map(written, cells)) for cells in grid.rows[header.first : header.last + 1]]


@dataclass(frozen=True)
class Layout:
    """A header with the columns a reader makes of it.

    Attributes
    ----------
    header
        Where it is and what it says.
    matched
        Which heading gives which column.
    units
        What a row of units below the header says, by position.
    """

    header: Header
    matched: Matched
    units: Mapping[int, str] = field(default_factory=dict)

    @property
    def share(self) -> float:
        """Share of the headings that are known."""
        return 1 - len(self.matched.unknown) / max(1, sum(map(bool, self.header.texts)))

    def heading_with_unit(self, position: int) -> str:
        """Give a heading with its unit, be it in brackets or in a row below the header."""
        heading, unit = self.header.texts[position], self.units.get(position)
        return f"{heading}({unit})" if unit and not in_brackets(heading) else heading


def find_header(grid: Grid, rating: Rating) -> tuple[Header, float] | None:
    """Give the row which `rating` likes best among the first rows, with its score.

    Parameters
    ----------
    grid
        The sheet.
    rating
        Gives a score for the headings and the raw cells of the row (of joined rows the last);
        0 or less is no header.

    Returns
    -------
    tuple of Header and float, or None
        None if no row is a header. Of equal rows the first is taken, of one row and joined rows
        the one row.
    """
    best: tuple[Header, float] | None = None
    for header, cells in grid.headers:
        score = rating(header.ways, cells)
        if score > 0 and (best is None or score > best[1] or _is_shorter(header, score, best)):
            best = (header, score)
    return best


def _is_shorter(header: Header, score: float, best: tuple[Header, float]) -> bool:
    """Say whether a header does without a row above it that adds nothing: a title."""
    return score == best[1] and header.last == best[0].last and header.first > best[0].first


def words_of(grid: Grid) -> frozenset[str]:
    """Give all texts that rows of headings may say, folded, with and without their brackets.

    A text before a colon counts too: it may be a label.
    """
    texts = _texts(grid)
    texts |= {re.split("[:：]", text, maxsplit=1)[0] for text in texts}
    return frozenset(
        name for text in texts for name in (folded(text), bare(text), without_unit(text))
    )


def headings_in(grid: Grid) -> frozenset[str]:
    """Give every text that may be a heading of a sheet, folded."""
    return frozenset(map(folded, _texts(grid) - {""}))


def _texts(grid: Grid) -> set[str]:
    """Give all texts of rows that may be headings, however these are put together."""
    return {
        text
        for header, _ in grid.headers
        for way in header.ways
        for text in ((way,) if isinstance(way, str) else way)
    }


def candidates(grid: Grid) -> Iterator[tuple[Header, tuple[Cell, ...]]]:
    """Give every row, and joined rows, that may be a header, with the cells of the last one."""
    for position in [0] if grid.records else _places(grid):
        texts, reach = texts_of(grid, position), _reach(grid, position)
        if reach == position:
            yield Header(position, position, texts, texts), grid.rows[position]
        for depth in range(2, DEEPEST + 1):
            ways = joined(grid, position, depth)
            if ways is not None and position + depth > reach:
                last = position + depth - 1
                first_ways = tuple(way if isinstance(way, str) else way[0] for way in ways)
                yield Header(position, last, first_ways, ways), grid.rows[last]


def _reach(grid: Grid, position: int) -> int:
    """Give the last row of a header of which cells are merged with those below them."""
    ends = {end for top, _, end, _ in grid.merged if top == position and end > top}
    deep = (end for end in ends if end - position < DEEPEST)
    return max(
        (end for end in deep if joined(grid, position, end - position + 1) is not None),
        default=position,
    )


def _places(grid: Grid) -> Iterator[int]:
    """Give the rows that may be a header: the first ones, and the first with several cells."""
    several = 0
    for position, cells in enumerate(grid.rows[:FARTHEST]):
        filled = sum(1 for cell in cells if cell is not None and written(cell))
        if filled and (position < SEARCHED or filled > 1):
            yield position
        several += filled > 1
        if several >= SEARCHED and position >= SEARCHED:
            return


def texts_of(grid: Grid, position: int) -> tuple[str, ...]:
    """Give the texts of the row at a position."""
    if position < SEARCHED:
        return grid.head[position]
    return tuple(map(written, grid.rows[position]))
