"""Mirror of implanalytics.project.readings."""

import shutil

import pandas as pd
import pytest

from implanalytics.project.config import Declaration
from implanalytics.project.discover import discover
from implanalytics.project.readings import (
    Manner,
    declared_files,
    joined_tables,
    read_files,
    row_notes,
)
from implanalytics.store import ROW_NOTES
from implanalytics.tables import TABLES

MANNER = Manner("P-1", 8.0, None)


def read(folder, *declarations, manner=MANNER):
    declared, missing = declared_files(folder, declarations)
    assert missing == ()
    return read_files(folder, discover(folder).data, declared, manner)


def test_tables_of_one_kind_are_put_below_one_another(english):
    (english / "later.csv").write_text(
        "Employee,Date,Task,Hours,Phase\nAnn,2025-02-03,Testing,2,Testing\n", encoding="utf-8"
    )
    readings, problems = read(english)
    tables = joined_tables(readings, "P-1")
    entries = tables["time_entries"]
    assert problems == ()
    assert entries["effort"].tolist() == [8, 4, 2]
    assert entries["phase"].isna().tolist() == [True, True, False]
    assert {c: str(d) for c, d in entries.dtypes.items()} == {
        c.name: c.dtype for c in TABLES["time_entries"].columns if c.name in entries.columns
    }


def test_a_column_no_source_gave_stays_absent(english):
    readings, _ = read(english)
    assert "phase" not in joined_tables(readings, "P-1")["time_entries"].columns


def test_every_source_has_its_account(english):
    (english / "notes.txt").write_text("called them again\nno answer\n", encoding="utf-8")
    readings, _ = read(english)
    sources = joined_tables(readings, "P-1")["sources"].set_index("path")
    assert sources["reader"].to_dict() == {"hours.csv": "timesheet", "notes.txt": "none"}
    counted = sources[["accepted", "rejected", "skipped"]].sum(axis=1)
    assert (sources["seen"] == counted).all()
    assert sources.loc["hours.csv", "accepted"] == 2
    assert TABLES["sources"].failures(sources.reset_index()) == []


def test_the_same_content_is_read_once(english):
    shutil.copy(english / "hours.csv", english / "hours (2).csv")
    readings, (problem,) = read(english)
    assert len(readings) == 1
    assert (problem.code, problem.severity) == ("same-content", "warning")
    assert str(problem).startswith("hours.csv: It has the same content as hours (2).csv.")


def test_rows_that_were_not_accepted_are_noted(chinese):
    readings, _ = read(chinese)
    notes = row_notes(readings)
    assert {c: str(d) for c, d in notes.dtypes.items()} == dict(ROW_NOTES)
    assert set(notes["verdict"]) == {"skipped"}
    assert "total" in set(notes["kind"])
    seen = sum(reading.account.seen - reading.account.accepted for reading in readings)
    assert len(notes) == seen


def test_without_notes_the_columns_are_there():
    assert {c: str(d) for c, d in row_notes(()).dtypes.items()} == dict(ROW_NOTES)


def test_a_declaration_settles_how_its_files_are_read(english):
    stamp = pd.Timestamp("2025-06-30 18:00").to_pydatetime()
    declaration = Declaration("*.csv", "timesheet", columns={"Task": ""}, extracted_at=stamp)
    ((reading,), _) = read(english, declaration)
    assert "task" not in reading.frames["time_entries"].columns
    assert reading.source.extracted_at == stamp


def test_days_become_hours_as_the_declaration_says(tmp_path):
    (tmp_path / "days.csv").write_text(
        "姓名,日期,任务,工时(人天)\n张三,2025-01-06,调研,1\n", "utf-8"
    )
    declaration = Declaration("days.csv", options={"hours_per_day": 7.0})
    ((plain,), _), ((told,), _) = read(tmp_path), read(tmp_path, declaration)
    assert plain.frames["time_entries"]["effort"].tolist() == [8.0]
    assert told.frames["time_entries"]["effort"].tolist() == [7.0]


def test_the_first_declaration_that_fits_holds(english):
    first, second = (
        Declaration("hours.csv", "timesheet"),
        Declaration("*.csv", columns={"Task": ""}),
    )
    ((reading,), _) = read(english, first, second)
    assert "task" in reading.frames["time_entries"].columns


def test_sheets_declared_one_by_one_are_each_read(workbook, tmp_path):
    head = ["Employee", "Date", "Task", "Hours"]
    workbook(tmp_path / "a.xlsx", head, ["Ann", "2025-01-06", "x", 8], sheet="May")
    readings, _ = read(
        tmp_path, Declaration("a.xlsx", sheet="May"), Declaration("a.xlsx", sheet="Q")
    )
    assert [reading.source.reader for reading in readings] == ["timesheet", "none"]


def test_a_declaration_without_a_file_is_told(english):
    _, (problem,) = declared_files(english, [Declaration("工时/*.xlsx")])
    assert (problem.code, problem.severity) == ("source-missing", "error")
    assert "No file is called 工时/*.xlsx." in str(problem)


@pytest.mark.parametrize("pattern", ["**/*.dat", "sub/hours.dat"])
def test_a_declared_file_may_end_in_anything(english, pattern):
    (english / "sub").mkdir()
    (english / "hours.csv").rename(english / "sub" / "hours.dat")
    declared, _ = declared_files(english, [Declaration(pattern)])
    assert [path.name for path in declared] == ["hours.dat"]


def test_a_pattern_does_not_reach_lock_files_and_hidden_folders(english):
    (english / ".old").mkdir()
    for name in ("~$hours.csv", ".old/hours.csv", "readme.csv"):
        shutil.copy(english / "hours.csv", english / name)
    declared, problems = declared_files(english, [Declaration("**/*.csv")])
    assert [path.name for path in declared] == ["hours.csv"]
    assert problems == ()


def test_a_file_called_by_its_path_is_read(english):
    shutil.copy(english / "hours.csv", english / "readme.csv")
    declared, _ = declared_files(english, [Declaration("readme.csv")])
    assert [path.name for path in declared] == ["readme.csv"]
