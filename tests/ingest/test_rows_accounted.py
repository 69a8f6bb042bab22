"""What is written is read: every row of random files, in the table or in the account."""

import csv
from datetime import date
from io import StringIO

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from implanalytics.ingest import read_file

SOME = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16")
CHINESE = "甲乙丙丁接口部署联调验"
LATIN = "abcdeXYZ 0189-_.#&'"

TWINS = ("Total station survey", "合计功能开发", "小计模块测试", "Sum of squares check", "计总")

WORDS = (
    st.tuples(st.text(CHINESE, max_size=6), st.text(LATIN, max_size=8))
    .map(lambda parts: " ".join("".join(parts).split()))
    .filter(lambda text: len(text) > 1 and any(letter.isalpha() for letter in text))
) | st.sampled_from(TWINS)
DAYS = st.dates(date(2020, 1, 1), date(2029, 12, 31))
HOURS = st.integers(1, 48).map(lambda quarters: quarters / 4)
SHARES = st.integers(0, 20).map(lambda n: n / 20)

TITLES = st.lists(
    st.sampled_from(
        [["工时统计"], ["项目：甲", "项目经理：李四"], ["Period", "2024-06"], ["部门：研发"], []]
    ),
    max_size=3,
)
FOOTERS = st.lists(st.sampled_from([["编制：张三"], ["备注：本表为样例"], []]), max_size=2)

HEADINGS = {
    "time_entries": ["日期", "姓名", "任务", "工时"],
    "tasks": ["任务编号", "任务名称", "计划开始", "计划完成", "计划工时"],
    "risks": ["风险编号", "风险描述", "概率", "影响天数", "责任人"],
}
COLUMNS = {
    "time_entries": ["worked_on", "person", "task", "effort"],
    "tasks": ["task_id", "name", "planned_start", "planned_finish", "planned_effort"],
    "risks": ["risk_id", "text", "probability", "impact_days", "owner"],
}
CELLS = {
    "time_entries": st.tuples(DAYS, WORDS, WORDS, HOURS),
    "tasks": st.tuples(WORDS, DAYS, DAYS, HOURS),
    "risks": st.tuples(WORDS, SHARES, st.integers(1, 90), WORDS),
}
UNITS = {
    "time_entries": [None, None, None, "小时"],
    "tasks": [None, None, None, None, "(小时)"],
    "risks": [None, None, None, "天", None],
}
SUMMED = {"time_entries": 3, "tasks": 4}


@st.composite
def sheets(draw, table):
    """Give the rows of a sheet, and its records by row number."""
    rows = [*draw(TITLES), HEADINGS[table]]
    if draw(st.booleans()):
        rows.append(UNITS[table])
    records, since = {}, []
    for order, cells in enumerate(draw(st.lists(CELLS[table], min_size=1, max_size=8)), 1):
        record = list(cells) if table == "time_entries" else [f"{table[0].upper()}{order}", *cells]
        rows.append(record)
        records[len(rows)] = record
        since.append(record)
        if draw(st.integers(0, 5)) == 0:
            rows.append([])
        if table in SUMMED and draw(st.integers(0, 5)) == 0:
            rows.append(_sum("小计", table, since))
            since = []
    if table in SUMMED and draw(st.booleans()):
        rows.append(_sum(draw(st.sampled_from(["合计", "总计", "Total"])), table, records.values()))
    return [*rows, *draw(FOOTERS)], records


def _sum(word, table, records):
    width, column = len(HEADINGS[table]), SUMMED[table]
    cells = [word, *[None] * (width - 1)]
    cells[column] = sum(record[column] for record in records)
    return cells


def check(readings, table, rows, records):
    """Hold what was read against what was written."""
    (reading,) = readings
    frame, account = reading.frames[table], reading.account
    assert account.seen == len(rows)
    noted = [note.row for note in account.rows]
    assert sorted([*noted, *frame["source_row"].astype(int)]) == list(range(1, len(rows) + 1))
    assert account.rejected == 0
    read = {}
    for row in frame.to_dict("records"):
        values = [row[column] for column in COLUMNS[table]]
        read[int(row["source_row"])] = [v.date() if hasattr(v, "date") else v for v in values]
    assert read == records


@pytest.mark.parametrize("table", HEADINGS)
@SOME
@given(st.data())
def test_text_files(tmp_path, table, data):
    rows, records = data.draw(sheets(table))
    width = len(HEADINGS[table])
    lines = StringIO()
    writer = csv.writer(lines, delimiter=data.draw(st.sampled_from(",;\t|")), lineterminator="\r\n")
    writer.writerows([*row, *[None] * (width - len(row))] for row in rows)
    path = tmp_path / "f.csv"
    path.write_bytes(lines.getvalue().encode(data.draw(st.sampled_from(ENCODINGS))))
    check(read_file(path, root=tmp_path, project_id="p"), table, rows, records)


@pytest.mark.parametrize("table", HEADINGS)
@SOME
@given(st.data())
def test_workbooks(tmp_path, table, data):
    rows, records = data.draw(sheets(table))
    while rows and not rows[-1]:
        rows = rows[:-1]
    left = data.draw(st.integers(0, 3))
    book = openpyxl.Workbook()
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row, left + 1):
            book.active.cell(number, column, cell)
    path = tmp_path / "f.xlsx"
    book.save(path)
    check(read_file(path, root=tmp_path, project_id="p"), table, rows, records)


@SOME
@given(st.lists(st.lists(st.none() | WORDS | HOURS | DAYS, max_size=6), max_size=30))
def test_no_row_of_any_sheet_is_lost(tmp_path, rows):
    head = HEADINGS["time_entries"]
    book = openpyxl.Workbook()
    for row in [["x"], head, *rows, head, ["end"]]:
        book.active.append(row)
    path = tmp_path / "f.xlsx"
    book.save(path)
    readings = read_file(path, root=tmp_path, project_id="p")
    told = []
    for reading in readings:
        told += [note.row for note in reading.account.rows]
        frame = reading.frames.get("time_entries")
        told += [] if frame is None else frame["source_row"].astype(int).tolist()
        account = reading.account
        assert account.seen == account.accepted + account.rejected + account.skipped
    assert set(told) == set(range(1, len(rows) + 5))
