"""Mirror of implanalytics.ingest.unfilled."""

from implanalytics.ingest.readers.plan import PLAN
from implanalytics.ingest.readers.timesheet import TIMESHEET


def kinds(found):
    return [note.kind for note in found.account.rows]


def test_rows_with_their_number_only_are_skipped(read):
    rows = [["编号", "任务名称", "计划工时"], [1, "设计", 8], [2, None, None], ["T-3", None, 0]]
    assert kinds(read(PLAN, rows)) == ["header", "unfilled", "unfilled"]


def test_rows_with_anything_else_are_rejected(read):
    rows = [["编号", "任务名称", "计划工时"], [1, "设计", 8], ["见附件", None, None], [2, None, 4]]
    assert kinds(read(PLAN, rows)) == ["header", "empty-cell", "empty-cell"]


def test_zeros_of_formulas_and_numbers_of_an_unused_column_are_nothing(read):
    rows = [
        ["序号", "日期", "姓名", "工时", "金额"],
        [1, "2024-06-03", "张三", 8, 800],
        [2, None, None, None, 0],
    ]
    assert kinds(read(TIMESHEET, rows)) == ["header", "unfilled"]
