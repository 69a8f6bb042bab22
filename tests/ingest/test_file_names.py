"""Mirror of implanalytics.ingest.file_names."""

import os
import sys

import pytest

from implanalytics.ingest.file_names import written_name
from implanalytics.ingest.reading import read_file


@pytest.mark.parametrize("name", ["工时.csv", "plan.csv", "😀.xlsx", ""])
def test_names_of_text_stay(name):
    assert written_name(name) == name


def test_half_a_letter_is_replaced():
    assert written_name("a\ud800.csv") == "a?.csv"


def test_a_name_stays_in_its_line():
    assert written_name("new\nline\x1b.csv") == "new\ufffdline\ufffd.csv"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have names of text only")
def test_a_file_with_a_name_in_gbk_is_read(tmp_path):
    path = tmp_path / os.fsdecode("工时.csv".encode("gbk"))
    path.write_bytes(b"Date,Person,Hours\n2025-09-01,Ida,6.5\n")
    (found,) = read_file(path, root=tmp_path, project_id="P")
    assert found.source.path == "工时.csv"
    assert len(found.frames["time_entries"]) == 1
