"""Time entries from the interfaces of time trackers."""

import json

import pytest

from implanalytics.ingest import read_file


def entries(tmp_path, value):
    path = tmp_path / "f.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    return read_file(path, root=tmp_path, project_id="P", timezone="UTC")[0]


DAY = "2024-01-08T09:00:00Z"
END = "2024-01-08T10:30:00Z"
# Each holds one entry of an hour and a half of Ada on Apollo, and one that is still running.
EXPORTS = {
    "toggl-json": [
        {"id": 1, "user": "Ada", "project": "Apollo", "start": DAY, "stop": END, "duration": 5400},
        {"id": 2, "user": "Ada", "project": "Apollo", "start": DAY, "stop": None,
         "duration": -1704704400},
    ],
    "clockify-json": {"timeentries": [
        {"_id": "a", "userName": "Ada", "projectName": "Apollo",
         "timeInterval": {"start": DAY, "end": END, "duration": 5400}},
        {"_id": "b", "userName": "Ada", "projectName": "Apollo",
         "timeInterval": {"start": DAY, "end": None, "duration": None}},
    ]},
    "kimai-json": [
        {"id": 1, "user": {"alias": "Ada"}, "project": {"name": "Apollo"}, "begin": DAY,
         "end": END, "duration": 5400},
        {"id": 2, "user": {"alias": "Ada"}, "project": {"name": "Apollo"}, "begin": DAY,
         "end": None, "duration": 0},
    ],
    "timewarrior": [
        {"id": 2, "start": "20240108T090000Z", "end": "20240108T103000Z", "tags": ["Apollo"]},
        {"id": 1, "start": "20240108T110000Z", "tags": ["Apollo"]},
    ],
}  # fmt: skip


@pytest.mark.parametrize(("reader", "value"), EXPORTS.items(), ids=EXPORTS)
def test_seconds_are_hours_and_running_entries_are_skipped(tmp_path, reader, value):
    reading = entries(tmp_path, value)
    assert reading.source.reader == reader
    frame = reading.frames["time_entries"]
    assert frame["effort"].tolist() == [1.5]
    assert [f"{day:%Y-%m-%d}" for day in frame["worked_on"]] == ["2024-01-08"]
    assert [(note.row, note.kind) for note in reading.account.rows] == [(1, "running")]


def test_frames_of_watson(tmp_path):
    # 1704704400 is 2024-01-08 09:00 UTC.
    value = [[1704704400, 1704709800, "Apollo", "f0", ["design"], 1704709801]]
    (row,) = entries(tmp_path, value).frames["time_entries"].to_dict("records")
    assert (row["project"], row["task"], row["effort"]) == ("Apollo", "design", 1.5)
    assert f"{row['worked_on']:%Y-%m-%d %H:%M}" == "2024-01-08 09:00"


def test_worklogs_of_tempo(tmp_path):
    value = {"results": [
        {"tempoWorklogId": 7, "issue": {"key": "AP-2"}, "timeSpentSeconds": 5400,
         "startDate": "2024-01-08", "author": {"displayName": "Ada"}, "description": "mapping"},
    ]}  # fmt: skip
    reading = entries(tmp_path, value)
    (row,) = reading.frames["time_entries"].to_dict("records")
    assert reading.source.reader == "worklogs-json"
    assert (row["person"], row["task_id"], row["effort"]) == ("Ada", "AP-2", 1.5)


def test_entries_of_harvest(tmp_path):
    value = {"time_entries": [
        {"id": 1, "spent_date": "2024-01-08", "hours": 1.5, "user": {"name": "Ada"},
         "project": {"name": "Apollo"}, "task": {"name": "Design"}, "notes": None},
    ], "total_entries": 1}  # fmt: skip
    reading = entries(tmp_path, value)
    (row,) = reading.frames["time_entries"].to_dict("records")
    assert reading.source.reader == "harvest-json"
    assert (row["person"], row["task"], row["effort"]) == ("Ada", "Design", 1.5)


def test_a_sheet_with_the_same_headings_is_no_export_of_seconds(tmp_path):
    path = tmp_path / "f.csv"
    path.write_text("start,stop,duration\n2024-01-08,2024-01-08,8\n", encoding="utf-8")
    (reading,) = read_file(path, root=tmp_path, project_id="P")
    assert reading.source.reader != "toggl-json"
