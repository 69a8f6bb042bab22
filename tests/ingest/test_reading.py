import hashlib
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from implanalytics.core.errors import UnknownNameError, UsageError
from implanalytics.ingest import READERS, read_file

HEAD = ["日期", "姓名", "任务", "工时"]
ROW = [date(2024, 6, 3), "张三", "编码", 8]


@pytest.fixture
def workbook(tmp_path):
    """Write sheets of rows to a workbook."""

    def write(sheets, *, name="表.xlsx", hidden=()):
        book = Workbook()
        book.remove(book.active)
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
            if title in hidden:
                sheet.sheet_state = "hidden"
        folder = tmp_path / "工时"
        folder.mkdir(exist_ok=True)
        book.save(folder / name)
        return folder / name

    return write


def read(path, root, **options):
    return read_file(path, root=root, project_id="P", **options)


def test_cover_is_skipped_quietly_and_the_table_is_read(workbook, tmp_path):
    path = workbook({"封面": [["项目工时"], ["版本", "1.0"]], "数据": [HEAD, ROW]})
    cover, data = read(path, tmp_path)
    assert (cover.source.reader, cover.problems) == ("none", ())
    assert {note.kind for note in cover.account.rows} == {"no-table"}
    assert data.source.reader == "timesheet"
    assert data.source.path == "工时/表.xlsx"
    assert data.source.tables == ("time_entries",)
    assert data.source.header_row == 1


def test_same_bytes_have_the_same_row_ids(workbook, tmp_path):
    path = workbook({"数据": [HEAD, ROW]})
    one, two = (read(path, tmp_path)[0].frames["time_entries"] for _ in range(2))
    assert one.equals(two)
    assert len(one["source_id"][0]) == 10


def test_unknown_table_says_its_headings_and_what_to_do(workbook, tmp_path):
    (found,) = read(workbook({"表": [["甲", "乙", "丙"], [1, 2, 3]]}), tmp_path)
    (problem,) = found.problems
    assert (problem.code, problem.severity, problem.place.row) == (
        "unrecognised-table",
        "notice",
        1,
    )
    assert "甲" in str(problem)
    assert "[[source]]" in str(problem)
    assert found.account.skipped == 2


def test_table_that_lacks_one_column_says_which(workbook, tmp_path):
    (found,) = read(
        workbook({"表": [["Date", "Person", "Project", "Task"], ["2024-06-03", "a", "b", "c"]]}),
        tmp_path,
    )
    assert [p.code for p in found.problems] == ["missing-column"]
    assert "Effort" in str(found.problems[0])


def test_hidden_sheet_is_read_and_said(workbook, tmp_path):
    path = workbook({"数据": [HEAD, ROW], "藏": [HEAD, ROW]}, hidden=["藏"])
    found = read(path, tmp_path)[1]
    assert found.source.hidden
    assert [p.code for p in found.problems] == ["hidden-sheet"]
    assert len(found.frames["time_entries"]) == 1


def test_sheet_called_total_that_repeats_the_others_is_not_added(workbook, tmp_path):
    other = [date(2024, 6, 4), "李四", "测试", 4]
    path = workbook({"甲": [HEAD, ROW], "乙": [HEAD, other], "合计": [HEAD, ROW, other]})
    found = read(path, tmp_path)
    assert [list(r.frames) for r in found] == [["time_entries"], ["time_entries"], []]
    assert (found[2].account.accepted, found[2].account.skipped) == (0, 3)
    assert found[2].problems[0].code == "sheet-repeats"


def test_sheet_called_total_with_other_hours_is_kept_and_said(workbook, tmp_path):
    path = workbook({"甲": [HEAD, ROW], "合计": [HEAD, [*ROW[:3], 2]]})
    found = read(path, tmp_path)[1]
    assert found.problems[0].code == "sheet-may-repeat"
    assert len(found.frames["time_entries"]) == 1


def test_summary_sheet_of_a_plan_is_not_added(workbook, tmp_path):
    head = ["编号", "任务名称", "计划开始"]
    first, second = ["1", "需求", date(2024, 6, 3)], ["1.1", "调研", date(2024, 6, 3)]
    found = read(workbook({"汇总": [head, first], "明细": [head, first, second]}), tmp_path)
    assert [list(r.frames) for r in found] == [[], ["tasks"]]


def test_unreadable_file_is_a_reading_with_a_problem(tmp_path):
    (tmp_path / "leer.xlsx").write_bytes(b"")
    (found,) = read(tmp_path / "leer.xlsx", tmp_path)
    assert (found.source.reader, found.account.seen, len(found.problems)) == ("none", 0, 1)
    assert found.problems[0].place.file == "leer.xlsx"


def test_what_the_user_settled_is_obeyed_and_kept(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("Wann,Wer,Std\n2024-06-03,A,8\n", "utf-8")
    columns = {"Wann": "worked_on", "Wer": "person", "Std": "effort"}
    (found,) = read(path, tmp_path, columns=columns, extracted_at=datetime(2024, 7, 1))
    assert found.source.reader == "timesheet"
    assert found.frames["time_entries"]["effort"].tolist() == [8.0]
    assert found.source.extracted_at == datetime(2024, 7, 1)
    assert '"Std": "effort"' in found.source.options["columns"]


def test_one_sheet_by_name(workbook, tmp_path):
    path = workbook({"甲": [HEAD, ROW], "乙": [HEAD, ROW]})
    assert [r.source.sheet for r in read(path, tmp_path, sheet="乙")] == ["乙"]
    (missing,) = read(path, tmp_path, sheet="丙")
    assert [p.code for p in missing.problems] == ["no-such-sheet"]


def test_unknown_reader_and_column_are_refused(workbook, tmp_path):
    path = workbook({"甲": [HEAD, ROW]})
    with pytest.raises(UnknownNameError, match="timesheet"):
        read(path, tmp_path, reader="timeshet")
    with pytest.raises(UnknownNameError, match="effort"):
        read(path, tmp_path, reader="timesheet", columns={"工时": "efort"})


REAL = {
    "jira/jira_cloud_all_fields.csv": ("jira-csv", 3, 2, 0),
    "jira/jira_csv_repeated_columns.csv": ("jira-csv", 7, 6, 0),
    "zh_risk/风险登记册_filled.xlsx": ("risk-register", 6, 5, 0),
    "pmis_en/risk_log.xlsx": ("risk-register", 13, 10, 0),
    "raid_en/RAID_Log.xlsx": ("raid-log", 5, 4, 0),
    "zh_tracker/牛码需求跟踪矩阵.xlsx": ("tracker", 83, 82, 0),
    "zh_templates/活动清单.xlsx": ("plan", 3, 0, 0),
    "tempo/tempo_worklogs_jira.csv": ("tempo", 4, 3, 0),
    "toggl/toggl_time_entries_import_test_1.csv": ("toggl", 3, 2, 0),
    "jira_worklog_report/worklogs.csv": ("jira-worklogs", 26, 24, 0),
    "zh_templates/问题日志.xlsx": ("issue-log", 3, 0, 0),
    "zh_templates/变更日志.xlsx": ("change-log", 3, 0, 0),
    "zh_templates/假设和约束日志.xlsx": ("assumptions", 3, 0, 0),
    "zh_templates/概率影响矩阵.xlsx": ("none", 8, 0, 0),
    "zh_timesheet/第1周小组绩效.xlsx": ("none", 9, 0, 0),
    "pmis_en/project_diary.xlsx": ("meeting-actions", 21, 18, 0),
    "en_risk/budget_wbs.xlsx": ("costs", 47, 31, 0),
}


@pytest.mark.parametrize("file", REAL)
def test_real_files(reference, file):
    path = reference / "exports" / "files" / file
    (found,) = read(path, path.parent)
    account = found.account
    assert (found.source.reader, account.seen, account.accepted, account.rejected) == REAL[file]


def test_lessons_beside_the_sheet_that_explains_them(reference):
    path = reference / "exports/files/en_lessons/lessons_learned_win_issue.xlsx"
    lessons, explained = read(path, path.parent)
    assert (lessons.source.reader, lessons.account.accepted) == ("lessons", 4)
    assert list(lessons.frames) == ["lessons", "lesson_actions"]
    assert (explained.frames, explained.account.accepted) == ({}, 0)


def test_every_real_file_is_read_or_said(reference):
    files = sorted((reference / "exports" / "files").rglob("*.*"))
    for path in files:
        for found in read(path, path.parent):
            account = found.account
            assert account.seen == account.accepted + account.rejected + account.skipped
            assert account.accepted or found.problems or account.rejected == 0


def test_month_of_bare_days_is_rejected_and_not_guessed(reference):
    path = reference / "exports" / "files" / "wide_timesheet" / "jira_monthly_wide.xlsx"
    found = read(path, path.parent)
    assert {r.source.reader for r in found} == {"timesheet-weekly"}
    assert all(not r.frames and r.account.rejected for r in found)
    assert {p.code for r in found for p in r.problems if p.severity == "error"} == {
        "period-unknown"
    }


@pytest.mark.parametrize(("rows", "severity"), [(2, "notice"), (3, "warning")])
def test_unknown_table_with_data_is_a_warning(workbook, tmp_path, rows, severity):
    sheet = [["甲", "乙", "丙"], *[[1, 2, 3]] * rows]
    (found,) = read(workbook({"表": sheet}), tmp_path)
    assert [(p.code, p.severity) for p in found.problems] == [("unrecognised-table", severity)]


@pytest.mark.parametrize("value", [0, -8, 25, float("nan")])
def test_hours_of_a_day_that_cannot_be_are_refused_before_reading(tmp_path, value):
    with pytest.raises(UsageError, match="at most 24"):
        read(tmp_path / "none.xlsx", tmp_path, hours_per_day=value)


def test_folder_and_vanished_file_are_readings_with_a_problem(tmp_path):
    (tmp_path / "folder.xlsx").mkdir()
    for name in ("folder.xlsx", "gone.xlsx"):
        (found,) = read(tmp_path / name, tmp_path)
        assert [(p.code, p.place.file) for p in found.problems] == [("no-file", name)]
        assert found.source.sha256 == ""


def test_digest_is_of_the_bytes_that_were_read(tmp_path, monkeypatch):
    path = tmp_path / "x.csv"
    content = "日期,姓名,工时\n2024-06-03,张三,8\n".encode()
    path.write_bytes(b"changed while it was read")
    monkeypatch.setattr(type(path), "read_bytes", lambda self: content)
    (found,) = read(path, tmp_path)
    assert found.source.sha256 == hashlib.sha256(content).hexdigest()
    assert found.account.accepted == 1


def test_heading_guessed_names_the_column_as_people_do(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("Task name,Planned start,Planned finnish\nA,2024-06-03,2024-06-07\n", "utf-8")
    (found,) = read(path, tmp_path)
    (problem,) = [p for p in found.problems if p.code == "heading-guessed"]
    assert "planned_finish" not in problem.say("zh")
    assert "计划完成" in problem.say("zh")


def test_a_table_no_reader_of_its_kind_knows_names_its_headings_and_not_all_readers(tmp_path):
    path = tmp_path / "months.csv"
    path.write_text("姓名,项目,甲,乙\n张三,门户,1,2\n", encoding="utf-8")
    known = [name for name in READERS if "time_entries" in READERS[name].tables]
    (found,) = read_file(path, root=tmp_path, project_id="P", among=known)
    (problem,) = found.problems
    assert len(known) > 3
    assert str(len(known)) in problem.say("en")
    assert "Toggl" not in problem.say("en")
    assert "甲" in problem.say("zh")
