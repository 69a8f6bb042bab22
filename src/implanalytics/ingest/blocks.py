"""Several tables on one sheet, side by side or below each other, each made a grid of its own."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TypeAlias

from implanalytics.ingest.days import day_columns
from implanalytics.ingest.grid import SEARCHED, Cell, Grid, written
from implanalytics.ingest.headings import folded
from implanalytics.ingest.likely_heads import likely_heads
from implanalytics.ingest.metadata import LABELS, metadata_above, pairs_in

FEWEST_HEADINGS = 3
LONGEST_HEADING = 60
TITLE_CELLS = 2
MOST_TRIED = 200
HEADER_ROWS = 3
USED = 0.5

_PERIOD = re.compile(
    r"(?i)20\d\d\s*[-/.年]\s*\d{1,2}|\d{1,2}\s*月|第\s*[\d一二三四五六七八九十]+\s*周|week\s*\d"
)


@dataclass(frozen=True, slots=True)
class Recognised:
    """How well a grid is recognised: score of the best reader, share of headings it uses."""

    score: float
    share: float


Recognise: TypeAlias = Callable[[Grid], Recognised]


@dataclass(frozen=True)
class Block:
    """One table of a sheet.

    Attributes
    ----------
    grid
        Its cells; `block` of the grid names its place, None where it is the whole sheet.
    above
        What stands above the first table of the sheet, for those that say less.
    """

    grid: Grid
    above: Mapping[str, str] = field(default_factory=dict)


def blocks_of(grid: Grid, known: Recognise) -> tuple[Block, ...]:
    """Cut a sheet into its tables; most have one.

    Parameters
    ----------
    grid
        The sheet.
    known
        Gives how well a grid is recognised.

    Returns
    -------
    tuple of Block
        Tables side by side are cut where a column is empty and both sides have a header that is
        recognised; below each other, where another header is recognised, or the same one again
        under lines that say whose it is. Each row of the sheet is in every block beside it or
        in exactly one below.
    """
    if grid.records or not grid.rows:
        return (Block(grid),)
    return tuple(block for part in _beside(grid, known) for block in _below(part, known))


def _beside(grid: Grid, known: Recognise) -> Sequence[Grid]:
    rows = grid.rows[:SEARCHED]
    top = next((p for p, cells in enumerate(rows) if _is_header_like(cells)), None)
    if top is None or _has_no_gap(rows[top]):
        return [grid]
    spans = _spans(grid, top)
    if len(spans) < 2:
        return [grid]
    parts = [_columns(grid, top, *span) for span in spans]
    scores = [known(part).score for part in parts]
    several = sum(score > 0 for score in scores)
    if several > 1 or (several == 1 and max(scores) >= known(grid).score):
        return parts
    return [grid]


def there(cell: Cell) -> bool:
    """Say whether a cell holds anything a person can see."""
    return cell is not None and (not isinstance(cell, str) or bool(written(cell)))


def _is_header_like(cells: Sequence[Cell]) -> bool:
    """Say whether a row holds nothing but several short texts, or texts and days, as a header."""
    values = [i for i, cell in enumerate(cells) if cell is not None and not isinstance(cell, str)]
    if values:
        return len(values) >= FEWEST_HEADINGS and set(values) <= set(day_columns(cells))
    texts = [text for cell in cells if cell is not None and (text := written(cell))]
    return (
        len(texts) >= FEWEST_HEADINGS
        and all(len(text) <= LONGEST_HEADING for text in texts)
        and not _is_line(cells)
    )


def _has_no_gap(cells: Sequence[Cell]) -> bool:
    filled = [i for i, cell in enumerate(cells) if there(cell)]
    return filled[-1] - filled[0] + 1 == len(filled) and filled[-1] == len(cells) - 1


def _spans(grid: Grid, top: int) -> list[tuple[int, int]]:
    """Give the first and last column of each run of columns that are used, from a row down."""
    near = grid.rows[top:]
    spans: list[tuple[int, int]] = []
    for column in range(grid.width):
        if not any(there(cells[column]) for cells in near):
            continue
        if spans and spans[-1][1] == column - 1:
            spans[-1] = (spans[-1][0], column)
        else:
            spans.append((column, column))
    wide: list[tuple[int, int]] = []
    for left, right in spans:
        if wide and _headings(near, left, right) < 2:
            wide[-1] = (wide[-1][0], right)
        else:
            wide.append((left, right))
    return wide


def _headings(rows: Sequence[Sequence[Cell]], left: int, right: int) -> int:
    """Count the cells of the first row that has any in some columns."""
    counts = (sum(map(there, cells[left : right + 1])) for cells in rows)
    return next(filter(None, counts), 0)


def _columns(grid: Grid, top: int, left: int, right: int) -> Grid:
    """Give the sheet with nothing beside some columns, from a row on."""
    before, after = (None,) * left, (None,) * (grid.width - right - 1)
    rows = tuple((*before, *cells[left : right + 1], *after) for cells in grid.rows[top:])
    above = tuple(
        (*before, *cells[left : right + 1], *after) if _is_shared(cells, left, right) else cells
        for cells in grid.rows[:top]
    )
    merged = tuple(m for m in grid.merged if m[2] < top or left <= m[1] <= right)
    block = f"{letters(left)}:{letters(right)}"
    return replace(grid, rows=(*above, *rows), merged=merged, block=block)


def _is_shared(cells: Sequence[Cell], left: int, right: int) -> bool:
    """Say whether a line above has something over some columns and something elsewhere."""
    inside = any(map(there, cells[left : right + 1]))
    return inside and any(map(there, (*cells[:left], *cells[right + 1 :])))


def letters(column: int) -> str:
    """Give the name of a column, 0 being A.

    >>> letters(0), letters(25), letters(26), letters(701)
    ('A', 'Z', 'AA', 'ZZ')
    """
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _below(grid: Grid, known: Recognise) -> Iterator[Block]:
    heads = _tables(grid, known)
    if len(heads) < 2:
        yield Block(grid)
        return
    starts = [0, *(_start(grid, head) for head in heads[1:]), len(grid.rows)]
    above: Mapping[str, str] = {}
    for number, (first, end) in enumerate(pairwise(starts)):
        yield Block(_rows(grid, first, end), above)
        if number == 0:
            stated = metadata_above(grid, heads[0])
            above = {key: value for key, value in stated.items() if not key.startswith("title")}


def _tables(grid: Grid, known: Recognise) -> list[int]:
    """Give the rows at which the tables of a sheet have their headers."""
    found: list[int] = []
    for tried, position in enumerate(_may_begin(grid)):
        if tried == MOST_TRIED:
            break
        if found and position < found[-1] + 2:
            continue
        again = bool(found) and _same(grid, found[-1], position)
        if again and not _says_whose(grid, position):
            continue
        if again or _begins(grid, position, known):
            found.append(position)
    return found


def _begins(grid: Grid, position: int, known: Recognise) -> bool:
    """Say whether a header that is recognised stands in a row, or in some rows from it on."""
    for depth in (1, HEADER_ROWS):
        found = known(_rows(grid, position, min(position + depth, len(grid.rows))))
        if found.score:
            return found.share > USED
    return False


def _may_begin(grid: Grid) -> Iterator[int]:
    """Give the rows that look like a header and have a filled row below.

    What stands above them is nothing, a line of its own, or a row with numbers or dates.
    """
    likely = likely_heads(grid, least=FEWEST_HEADINGS, longest=LONGEST_HEADING, title=TITLE_CELLS)
    for position in likely:
        before = grid.rows[position - 1] if position else ()
        free = grid.width - before.count(None) <= TITLE_CELLS if before else True
        if (free or _ends(grid, position - 1)) and _is_header_like(grid.rows[position]):
            yield position


def _ends(grid: Grid, position: int) -> bool:
    """Say whether a header may follow right below a row: it has values, or is a line of labels."""
    cells = grid.rows[position]
    if grid.sheet is not None and not all(isinstance(c, str) for c in cells if c is not None):
        return True
    first = next((cell for cell in cells if isinstance(cell, str)), "")
    may_be_label = ":" in first or "：" in first or folded(first[:20]) in LABELS
    return may_be_label and _is_line(cells)


def _same(grid: Grid, one: int, other: int) -> bool:
    return [folded(written(c)) for c in grid.rows[one]] == [
        folded(written(c)) for c in grid.rows[other]
    ]


def _says_whose(grid: Grid, position: int) -> bool:
    """Say whether lines above a header name a project, a person, a period."""
    lines = grid.rows[_start(grid, position) : position]
    if any(_PERIOD.search(written(cell)) for cells in lines for cell in cells):
        return True
    pairs = (pair for cells in lines for pair in pairs_in([*filter(None, map(written, cells))]))
    return any(folded(label) in LABELS for label, _ in pairs)


def _start(grid: Grid, head: int) -> int:
    """Give the first of the lines that belong to a header: titles without a gap above it."""
    first = head
    while first > 0 and _is_line(grid.rows[first - 1]):
        first -= 1
    return first


def _is_line(cells: Sequence[Cell]) -> bool:
    """Say whether a row is a lone text, or labels with their values."""
    texts = [written(cell) for cell in cells if there(cell)]
    lone = len(texts) == 1 and any(isinstance(cell, str) for cell in cells)
    return lone or bool(texts) and 2 * len(list(pairs_in(texts))) >= len(texts)


def _rows(grid: Grid, first: int, end: int) -> Grid:
    numbers = grid.numbers[first:end]
    merged = tuple(
        (top - first, left, min(bottom, end - 1) - first, right)
        for top, left, bottom, right in grid.merged
        if first <= top < end
    )
    hidden = frozenset(p - first for p in grid.hidden_rows if first <= p < end)
    rows = f"{numbers[0]}:{numbers[-1]}"
    return replace(
        grid, rows=grid.rows[first:end], numbers=numbers, merged=merged, hidden_rows=hidden,
        block=f"{grid.block} {rows}" if grid.block else rows,
    )  # fmt: skip
