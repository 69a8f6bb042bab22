"""What tests of readers share: grids from tables of cells, and a place for them."""

import pytest

from implanalytics.ingest.context import Context
from implanalytics.ingest.grid import Grid


@pytest.fixture
def read():
    """Read rows of cells with a reader, as a sheet of a file."""

    def read_rows(reader, rows, *, sheet=None, file="f.csv", merged=(), columns=None):
        width = max(map(len, rows))
        cells = tuple(tuple(row) + (None,) * (width - len(row)) for row in rows)
        grid = Grid(sheet, cells, merged=merged)
        context = Context(file, sheet, "0123456789", "P", columns=columns or {})
        return reader.read(grid, context)

    return read_rows
