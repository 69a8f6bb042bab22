"""Mirror of implanalytics.store.write."""

import json
from pathlib import Path

import pandas as pd
import pytest

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.facts import Settings
from implanalytics.store import ROW_NOTES, Stored, read, write
from implanalytics.tables import TABLES

PROBLEM = Problem(
    "odd", Place("计划.xlsx", "Sheet1", 4, "工时"), message("Odd."), message("Look."), "warning"
)


def make(*efforts: float, project_id: str = "P 1") -> Stored:
    n = len(efforts)
    entries = pd.DataFrame(
        {
            "project_id": project_id,
            "entry_id": [f"e{i}" for i in range(n)],
            "person": [None] * n,
            "worked_on": pd.Timestamp("2025-06-30"),
            "effort": efforts,
            "row_id": [f"s:{i}" for i in range(n)],
            "source_id": "s",
            "source_row": range(1, n + 1),
        }
    )
    notes = pd.DataFrame([("s", 9, "skipped", "total", None)], columns=list(ROW_NOTES))
    tables = {"time_entries": TABLES["time_entries"].conform(entries)}
    return Stored("folder", Settings(project_id), tables, (PROBLEM,), notes.astype(dict(ROW_NOTES)))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_a_project_is_one_folder_with_one_file_a_table(tmp_path):
    folder = write(make(8.0), tmp_path / "new" / "store")
    assert folder.parent == tmp_path / "new" / "store"
    assert list(contents(folder)) == ["manifest.json", "row_notes.parquet", "time_entries.parquet"]


def test_the_manifest_says_what_is_there(tmp_path):
    manifest = json.loads(contents(write(make(8.0, 4.0), tmp_path))["manifest.json"])
    assert (manifest["format"], manifest["version"]) == ("implanalytics-store", 1)
    assert manifest["tables"]["time_entries"]["rows"] == 2
    assert manifest["settings"]["id"] == "P 1"
    assert manifest["problems"][0]["place"] == ["计划.xlsx", "Sheet1", 4, "工时"]


def test_the_same_content_has_the_same_bytes(tmp_path):
    one, other = write(make(8.0), tmp_path / "a"), write(make(8.0), tmp_path / "b")
    assert contents(one) == contents(other)


def test_a_table_without_rows_has_no_file(tmp_path):
    folder = write(make(), tmp_path)
    assert list(contents(folder)) == ["manifest.json", "row_notes.parquet"]


def test_writing_again_replaces_and_leaves_nothing_else(tmp_path):
    write(make(8.0), tmp_path)
    folder = write(make(1.0, 2.0), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [folder.name]
    assert read(folder).tables["time_entries"]["effort"].tolist() == [1.0, 2.0]


def test_what_matching_joined_is_not_stored(tmp_path):
    stored = make(8.0)
    frame = stored.tables["time_entries"].assign(phase_key="testing")
    folder = write(Stored("f", stored.settings, {"time_entries": frame}, (), stored.row_notes),
                   tmp_path)  # fmt: skip
    assert "phase_key" not in read(folder).tables["time_entries"].columns


@pytest.mark.parametrize("broken", ["_settled", "_take_place"])
def test_a_failure_keeps_what_was_stored_before(tmp_path, monkeypatch, broken):
    folder = write(make(8.0), tmp_path)
    before = contents(folder)

    def full(*_):
        raise OSError("no space left")

    monkeypatch.setitem(write.__globals__, broken, full)
    with pytest.raises(OSError, match="no space"):
        write(make(1.0), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [folder.name]
    assert contents(folder) == before


def test_a_failure_of_the_last_step_puts_the_old_back(tmp_path, monkeypatch):
    folder = write(make(8.0), tmp_path)
    before, rename = contents(folder), Path.rename

    def fails_for_the_new(self, target):
        if ".new-" in str(self):
            raise OSError("in use")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fails_for_the_new)
    with pytest.raises(OSError, match="in use"):
        write(make(1.0), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [folder.name]
    assert contents(folder) == before


def test_leaves_its_input_alone(tmp_path):
    stored = make(8.0)
    before = stored.tables["time_entries"].copy()
    write(stored, tmp_path)
    pd.testing.assert_frame_equal(stored.tables["time_entries"], before)
