"""Rows of a form that nobody has filled in: a number on them, or a formula that gives zero."""

import re
from typing import TYPE_CHECKING

from implanalytics.ingest.draft import Draft
from implanalytics.ingest.grid import Cell, written
from implanalytics.ingest.headings import bare, folded

if TYPE_CHECKING:
    from implanalytics.ingest.declaration import SheetReader

_COUNTERS = ("序号", "编号", "行号", "no", "no.", "nr", "#", "id", "item", "s/n", "sn", "row")
_NUMBERED = re.compile(r"[A-Za-z]{0,4}[-_ ]?\d[\d.]*")
COUNTERS = frozenset(map(folded, _COUNTERS))


def skip_unfilled(draft: Draft, reader: "SheetReader") -> None:
    """Skip rows that hold nothing but their number and zeros.

    Parameters
    ----------
    draft
        The table; rows are put aside as ``unfilled``.
    reader
        Names the column of the id.
    """
    texts = draft.layout.header.texts
    counters = {i for i, text in enumerate(texts) if text and bare(text) in COUNTERS}
    own = draft.layout.matched.columns.get(reader.target.own_id)
    empty = [name for name in (*reader.target.required, *reader.must) if name in draft]
    frame = draft.standing
    needed = [name for name in empty if name != reader.target.own_id]
    if not needed:
        return
    for row in frame.index[frame[needed].isna().any(axis=1)].tolist():
        cells = draft.grid.cells(row)
        filled = {i for i, cell in enumerate(cells) if not _says_nothing(cell)}
        if filled <= counters | {own} and all(
            _NUMBERED.fullmatch(written(cells[i])) for i in filled
        ):
            draft.skip(row, "unfilled")


def _says_nothing(cell: Cell) -> bool:
    if isinstance(cell, (int, float)):
        return not cell
    return written(cell) in ("", "0", "0.0", "0.00", "0%", "-")
