"""Tables of a web page, as some tools export them under the name of a workbook."""

import re
from html.parser import HTMLParser
from pathlib import Path

from implanalytics.ingest.encoding import decoded
from implanalytics.ingest.grid import Cell, Grid
from implanalytics.ingest.workbook import check_extent

WIDEST_SPAN = 1_000
LEAST_WIDTH = 3
"""Columns of a table of data: narrower ones lay out pages."""

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_BREAKS = frozenset({"br", "p", "div", "li"})
_UNSEEN = frozenset({"script", "style", "head", "template"})


def html_grids(content: bytes, path: Path) -> list[Grid]:
    """Give the tables of a web page that have a second row, in the order in which they begin.

    Parameters
    ----------
    content
        All bytes of the page.
    path
        The file the page lies in.

    Returns
    -------
    list of Grid
        Cells are the text a reader of the page sees. Spanned cells stand in their first place,
        and the range is noted as merged. Empty if the page has no table, or cannot be decoded.

    Raises
    ------
    DataError
        If a table spreads over too many cells.
    """
    text = _text(content)
    if text is None:
        return []
    parser = _Tables()
    parser.feed(text)
    parser.close()
    found = [table for table in parser.finished if len(table.rows) > 1 and not table.is_inside]
    for table in found:
        check_extent(len(table.rows), table.width, path)
    return [table.grid(f"{i}" if len(found) > 1 else None) for i, table in enumerate(found, 1)]


def _text(content: bytes) -> str | None:
    stated = _CHARSET.search(content[:4096])
    if stated:
        try:
            return content.decode(stated[1].decode())
        except (LookupError, UnicodeDecodeError):
            pass
    found = decoded(content)
    return found[0] if found else None


class _Table:
    """One table while it is being read."""

    def __init__(self, outer: "_Table | None" = None) -> None:
        self.outer = outer
        self.rows: list[dict[int, Cell]] = []
        self.merged: list[tuple[int, int, int, int]] = []
        self.taken: dict[int, set[int]] = {}
        self.row = -1
        self.words: list[str] | None = None
        self.span = (1, 1)

    def begin_row(self) -> None:
        self.end_cell()
        self.row += 1
        self.rows.append({})

    def begin_cell(self, width: int, height: int) -> None:
        if self.row < 0:
            self.begin_row()
        self.end_cell()
        self.words, self.span = [], (width, height)

    def end_cell(self) -> None:
        """Put the text of the cell in the first place that no span covers."""
        if self.words is None:
            return
        lines = (" ".join(line.split()) for line in "".join(self.words).split("\n"))
        text = "\n".join(line for line in lines if line)
        self.words, (width, height) = None, self.span
        covered = self.taken.get(self.row, set())
        left = next(i for i in range(len(covered) + len(self.rows[self.row]) + 1)
                    if i not in covered and i not in self.rows[self.row])  # fmt: skip
        self.rows[self.row][left] = text or None
        if (width, height) == (1, 1):
            return
        self.merged.append((self.row, left, self.row + height - 1, left + width - 1))
        for row in range(self.row, self.row + height):
            self.taken.setdefault(row, set()).update(range(left, left + width))

    @property
    def is_inside(self) -> bool:
        """Whether it stands in a cell of a table of data, and not of one that lays out a page."""
        if self.outer is None:
            return False
        is_data = len(self.outer.rows) > 2 and self.outer.width >= LEAST_WIDTH
        return is_data or self.outer.is_inside

    @property
    def width(self) -> int:
        return 1 + max((i for row in (*self.rows, *self.taken.values()) for i in row), default=0)

    def grid(self, sheet: str | None) -> Grid:
        width = self.width
        rows = tuple(tuple(row.get(i) for i in range(width)) for row in self.rows)
        last = len(rows) - 1
        ranges = tuple((t, lft, min(end, last), r) for t, lft, end, r in self.merged)
        return Grid(sheet=sheet, rows=rows, merged=ranges)


class _Tables(HTMLParser):
    """Collects the tables of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[_Table] = []
        self.finished: list[_Table] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self.unseen += 1
        elif tag == "table":
            self.open.append(_Table(self.open[-1] if self.open else None))
            self.finished.append(self.open[-1])
        elif self.open and tag == "tr":
            self.open[-1].begin_row()
        elif self.open and tag in ("td", "th"):
            said = dict(attrs)
            self.open[-1].begin_cell(_span(said.get("colspan")), _span(said.get("rowspan")))
        elif tag in _BREAKS:
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self.unseen = max(0, self.unseen - 1)
        elif self.open and tag in ("td", "th", "tr"):
            self.open[-1].end_cell()
        elif self.open and tag == "table":
            self.open.pop().end_cell()

    def handle_data(self, data: str) -> None:
        if self.unseen:
            return
        for table in self.open:
            if table.words is not None:
                table.words.append(data)

    def close(self) -> None:
        super().close()
        while self.open:
            self.open.pop().end_cell()


def _span(text: str | None) -> int:
    return min(max(int(text), 1), WIDEST_SPAN) if text and text.isascii() and text.isdigit() else 1
