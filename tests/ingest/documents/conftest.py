"""What tests of documents share: a file with some content, read."""

import json

import pytest

from implanalytics.ingest import read_file


@pytest.fixture
def opened(tmp_path):
    """Write a file and read it: the readings, one a kind of record."""

    def read(content, name="file.dat", **options):
        if not isinstance(content, (str, bytes)):
            content = json.dumps(content, ensure_ascii=False)
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_file(path, root=tmp_path, project_id="P", **options)

    return read


@pytest.fixture
def refused(opened):
    """Read a file that must be refused: the one problem."""

    def read(content):
        (reading,) = opened(content)
        assert not reading.frames
        (problem,) = reading.problems
        assert problem.place.file == "file.dat"
        return problem

    return read
