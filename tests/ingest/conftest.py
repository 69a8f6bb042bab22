"""What tests of readers share: grids from tables of cells, and a place for them."""

import pytest

from implanalytics.ingest.context import Context
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.reading import read_file


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


@pytest.fixture
def read_text(tmp_path):
    """Read the text of a file as its readers recognise it; a file of one sheet."""

    def read_written(text, *, name="export.csv", encoding="utf-8", **options):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        (found,) = read_file(path, root=tmp_path, project_id="P", **options)
        return found

    return read_written


@pytest.fixture
def codes():
    """Give the codes of the problems of a reading that are no notices."""

    def of(found):
        return [problem.code for problem in found.problems if problem.severity != "notice"]

    return of
