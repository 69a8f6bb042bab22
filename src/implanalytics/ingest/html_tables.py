"""Tables of a web page, as some tools export them under the name of a workbook."""

import re
from html.parser import HTMLParser
from pathlib import Path

from implanalytics.ingest.encoding import decoded
from implanalytics.ingest.grid import Cell, Grid
from implanalytics.ingest.inspection import too_wide
from implanalytics.ingest.sheet_xml import MOST_CELLS

WIDEST_SPAN = 1_000
DEEPEST = 20
"""Tables in tables that are looked into."""

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
        and the range is noted as merged. A table in a cell of data is text of that cell. Empty
        if the page has no table, or cannot be decoded.

    Raises
    ------
    DataError
        If a table spreads over too many cells.
    """
    text = _text(content)
    if text is None:
        return []
    parser = _Tables()
    try:
        # The parser of the standard library fails on marked sections it does not know.
        parser.feed(text.replace("<![", "&lt;!["))
        parser.close()
    except _TooLargeError as error:
        raise too_wide(error.rows, error.columns, path) from error
    found = [table for table in parser.finished if len(table.rows) > 1 and not table.is_inside]
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


class _TooLargeError(Exception):
    """A table spreads over more cells than are read."""

    def __init__(self, rows: int, columns: int) -> None:
        super().__init__(rows, columns)
        self.rows, self.columns = rows, columns


class _Table:
    """One table while it is being read."""

    def __init__(self, outer: "_Table | None" = None) -> None:
        self.outer = outer
        self.rows: list[dict[int, Cell]] = []
        self.merged: list[tuple[int, int, int, int]] = []
        self.width = 0
        self.words: list[str] | None = None
        self._covered_to: dict[int, int] = {}
        self._span = (1, 1)
        self._place = 0

    def begin_row(self) -> None:
        self.end_cell()
        self.rows.append({})
        self._place = 0

    def begin_cell(self, width: int, height: int) -> None:
        if not self.rows:
            self.begin_row()
        self.end_cell()
        self.words, self._span = [], (width, height)

    def end_cell(self) -> None:
        """Put the text of the cell in the first place that no span from above covers."""
        if self.words is None:
            return
        lines = (" ".join(line.split()) for line in "".join(self.words).split("\n"))
        text = "\n".join(line for line in lines if line)
        self.words, (width, height), row = None, self._span, len(self.rows) - 1
        while self._covered_to.get(self._place, -1) >= row:
            self._place += 1
        left, self._place = self._place, self._place + width
        self.rows[row][left] = text or None
        self.width = max(self.width, self._place)
        if len(self.rows) * self.width > MOST_CELLS:
            raise _TooLargeError(len(self.rows), self.width)
        if (width, height) != (1, 1):
            self.merged.append((row, left, row + height - 1, left + width - 1))
        if height > 1:
            self._covered_to.update(dict.fromkeys(range(left, self._place), row + height - 1))

    @property
    def is_inside(self) -> bool:
        """Whether it stands in a cell of a table of data, and not of one that lays out a page."""
        if self.outer is None:
            return False
        is_data = len(self.outer.rows) > 2 and self.outer.width >= LEAST_WIDTH
        return is_data or self.outer.is_inside

    def grid(self, sheet: str | None) -> Grid:
        """Give the table as a grid, filled up to its width."""
        width, last = max(self.width, 1), len(self.rows) - 1
        rows = tuple(tuple(row.get(i) for i in range(width)) for row in self.rows)
        ranges = tuple((top, left, min(end, last), right) for top, left, end, right in self.merged)
        return Grid(sheet=sheet, rows=rows, merged=ranges)


class _Tables(HTMLParser):
    """Collects the tables of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.finished: list[_Table] = []
        self._open: list[_Table] = []
        self._too_deep = 0
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "table":
            self._begin_table()
        elif tag in _BREAKS:
            self.handle_data("\n")
        elif self._open and not self._too_deep:
            self._begin_part(tag, dict(attrs))

    def _begin_table(self) -> None:
        if len(self._open) == DEEPEST:
            self._too_deep += 1
            return
        self._open.append(_Table(self._open[-1] if self._open else None))
        self.finished.append(self._open[-1])

    def _begin_part(self, tag: str, said: dict[str, str | None]) -> None:
        if tag == "tr":
            self._open[-1].begin_row()
        elif tag in ("td", "th"):
            self._open[-1].begin_cell(_span(said.get("colspan")), _span(said.get("rowspan")))

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag == "table" and self._too_deep:
            self._too_deep -= 1
        elif self._open and not self._too_deep:
            if tag in ("td", "th", "tr"):
                self._open[-1].end_cell()
            elif tag == "table":
                self._open.pop().end_cell()

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        for table in self._open:
            if table.words is not None:
                table.words.append(data)

    def close(self) -> None:
        super().close()
        while self._open:
            self._open.pop().end_cell()


def _span(text: str | None) -> int:
    said = int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else 1
    return min(max(said, 1), WIDEST_SPAN)
