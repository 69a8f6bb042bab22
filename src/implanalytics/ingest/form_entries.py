"""The entries of a form: labels, each with the value beside it or below it."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from implanalytics.ingest.grid import Cell, Grid, written
from implanalytics.ingest.headings import Vocabulary

LONGEST_LABEL = 24
_INSIDE = re.compile(r"^\s*([^:：\n]{1,24}?)\s*[:：]\s*(.*)$", re.DOTALL)
_PLACEHOLDER = re.compile(
    r"(?i)^[\[【<(（{].{0,40}[\]】>)）}]$|^[_＿\-—.…\s/]+$|^(yyyy|xxx)[\W\dxymd]*$|^年\s*月\s*日$"
)
_INSTRUCTION = re.compile(
    r"(?i)^(use|fill in|enter|choose|select|give|add|describe|insert|state|list|please|this field|"
    r"here,? you)\b.{0,40}\b(this|your|the|any|either|field|here|you)\b"
    r"|^(请|此处|在此|填写)(填|写|输入|简|描述|说明|选择|列)"
)


@dataclass(frozen=True)
class Entry:
    """One label of a form and what is written for it.

    Attributes
    ----------
    column
        The column it names.
    label
        As written, without its colon.
    place
        Position of the label: row, column.
    rank
        How good a name of the column it is, 0 being the best.
    value
        The cell, None if nothing is filled in.
    rows
        Positions of the rows that label and value stand on.
    """

    column: str
    label: str
    place: tuple[int, int]
    rank: int
    value: Cell
    rows: tuple[int, ...]


def explains(entries: Sequence[Entry]) -> bool:
    """Say whether every value tells how to fill the form in, as on a sheet of instructions."""
    texts = [written(entry.value) for entry in entries if entry.value is not None]
    return bool(texts) and all(map(_INSTRUCTION.match, texts))


def label_in(text: str) -> str:
    """Give what may be a label: the text before a colon, else a short text."""
    found = _INSIDE.match(text)
    return found[1] if found else text if len(text) <= LONGEST_LABEL else ""


def entries_of(grid: Grid, vocabulary: Vocabulary) -> Iterator[Entry]:
    """Give the labels on a sheet that `vocabulary` knows, each with its value.

    Parameters
    ----------
    grid
        The sheet.
    vocabulary
        The names of fields.
    """
    ends = {(top, left): (bottom, right) for top, left, bottom, right in grid.merged}
    labels = {
        (r, c): hit
        for r, cells in enumerate(grid.rows)
        for c, cell in enumerate(cells)
        if isinstance(cell, str) and (hit := vocabulary.look_up(label_in(written(cell))))
    }
    for (r, c), hit in labels.items():
        text = written(grid.rows[r][c])
        inside = _INSIDE.match(text)
        label = (inside[1] if inside else text).strip()
        if inside and inside[2].strip():
            value: Cell = inside[2].strip()
            rows: tuple[int, ...] = (r,)
        else:
            value, rows = _value(grid, labels, (r, c), ends.get((r, c), (r, c)))
        blank = value is None or bool(_PLACEHOLDER.match(written(value)))
        yield Entry(hit[0], label, (r, c), hit[1], None if blank else value, rows)


def _value(
    grid: Grid,
    labels: Container[tuple[int, int]],
    at: tuple[int, int],
    end: tuple[int, int],
) -> tuple[Cell, tuple[int, ...]]:
    """Give what stands beside a label, else what stands below a row of labels only."""
    (r, c), (bottom, right) = at, end
    own = tuple(range(r, bottom + 1))
    beside = next((i for i in range(right + 1, grid.width) if written(grid.rows[r][i])), grid.width)
    if beside < grid.width and (r, beside) not in labels:
        return grid.rows[r][beside], own
    filled = [i for i, cell in enumerate(grid.rows[r]) if written(cell)]
    if not all((r, i) in labels for i in filled):
        return None, own
    texts, rows = [], list(own)
    for below in range(bottom + 1, len(grid.rows)):
        cell = grid.rows[below][c]
        if not written(cell) or any((below, i) in labels for i in range(grid.width)):
            break
        texts.append(cell)
        rows.append(below)
        if len(filled) > 1:
            break
    if len(texts) > 1:
        return "\n".join(map(written, texts)), tuple(rows)
    return (texts[0] if texts else None), tuple(rows)
