"""Mirror of implanalytics.ingest.learned."""

import json

from implanalytics.ingest import read_file
from implanalytics.ingest.learned import Learned

HOURS = "干活的人,哪天,钟点,备注\n张三,2025-01-06,8,x\n李四,2025-01-07,7,y\n"
COLUMNS = {"干活的人": "person", "哪天": "worked_on", "钟点": "effort"}


def read(tmp_path, learned, text=HOURS, **options):
    path = tmp_path / "记录.csv"
    path.write_text(text, encoding="utf-8")
    (reading,) = read_file(path, root=tmp_path, project_id="P", learned=learned, **options)
    return reading


def codes(reading):
    return [problem.code for problem in reading.problems if problem.severity != "notice"]


def test_settled_headings_make_a_sheet_known(tmp_path):
    reading = read(tmp_path, Learned({"": COLUMNS}))
    assert (reading.source.reader, reading.account.accepted) == ("timesheet", 2)
    assert reading.frames["time_entries"]["effort"].tolist() == [8.0, 7.0]
    assert json.loads(reading.source.options["mapped_columns"]) == COLUMNS
    assert codes(reading) == []


def test_headings_of_another_reader_do_not_matter(tmp_path):
    reading = read(tmp_path, Learned({"plan": COLUMNS}))
    assert (reading.source.reader, reading.account.accepted) == ("none", 0)


def test_headings_that_are_not_there_are_passed_over(tmp_path):
    text = "姓名,日期,工时\n张三,2025-01-06,8\n"
    reading = read(tmp_path, Learned({"timesheet": COLUMNS}), text)
    assert (reading.source.reader, dict(reading.source.options), codes(reading)) == (
        "timesheet", {}, [],
    )  # fmt: skip


def test_a_settled_reader_reads_and_a_given_one_goes_before_it(tmp_path):
    learned = Learned({"timesheet": COLUMNS}, {"": "timesheet"})
    assert read(tmp_path, learned).account.accepted == 2
    assert read(tmp_path, learned).source.options["mapped_reader"] == "timesheet"
    given = read(tmp_path, learned, reader="plan")
    assert (given.source.reader, given.account.accepted) == ("plan", 0)


def test_given_columns_go_before_settled_ones(tmp_path):
    learned = Learned({"": COLUMNS | {"备注": "task"}})
    reading = read(tmp_path, learned, columns={"备注": "note"})
    frame = reading.frames["time_entries"]
    assert "task" not in frame
    assert frame["note"].tolist() == ["x", "y"]


def test_a_column_the_reader_does_not_have_is_told(tmp_path):
    reading = read(tmp_path, Learned({"": COLUMNS | {"备注": "impact_days"}}))
    assert reading.account.accepted == 2
    assert codes(reading) == ["mapped-column-unknown"]


def test_what_is_left_out_is_skipped_row_by_row(tmp_path):
    reading = read(tmp_path, Learned({}, {"": ""}))
    assert (reading.source.reader, reading.frames) == ("none", {})
    assert [(n.row, n.verdict, n.kind) for n in reading.account.rows] == [
        (row, "skipped", "left-out") for row in (1, 2, 3)
    ]
    assert reading.problems == ()


def test_the_pattern_with_the_fewest_stars_names_the_reader():
    learned = Learned({}, {"*月": "plan", "1*月": "tracker", "1月": "timesheet", "": "jira-csv"})
    assert [learned.reader(sheet) for sheet in ("1月", "12月", "3月", "封面", None)] == [
        "timesheet", "tracker", "plan", "jira-csv", "jira-csv",
    ]  # fmt: skip
