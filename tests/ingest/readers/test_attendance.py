"""Attendance in general: minutes or hours, or only the times of both ends."""

import pytest

from implanalytics.ingest.grid import Grid
from implanalytics.ingest.readers.attendance import ATTENDANCE
from implanalytics.ingest.reading import best_reader

HEAD = ["姓名", "部门", "日期", "上班时间", "下班时间", "工作时长"]


@pytest.mark.parametrize(
    ("present", "hours"),
    [((510, 480), [8.5, 8.0]), ((8.5, 8), [8.5, 8.0]), ((None, 8), [9.0, 8.0])],
)
def test_hours_present(read, present, hours):
    rows = [HEAD, *(["张三", "实施部", f"2024-03-0{d}", "09:00", "18:00", n]
                    for d, n in zip((4, 5), present, strict=True))]  # fmt: skip
    entries = read(ATTENDANCE, rows).frames["time_entries"]
    assert entries["effort"].tolist() == hours
    assert set(entries["kind"]) == {"attendance"}


def test_a_timesheet_with_projects_is_no_attendance():
    assert best_reader(Grid(None, (tuple(HEAD),))) is ATTENDANCE
    work = best_reader(Grid(None, ((*HEAD, "项目", "工时"),)))
    assert work is not ATTENDANCE
