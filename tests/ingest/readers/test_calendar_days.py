"""Mirror of implanalytics.ingest.readers.calendar_days."""

from implanalytics.ingest.readers.calendar_days import CALENDAR


def test_days_off_and_make_up_days(read):
    rows = [["日期", "节日", "类型"], ["2025-01-01", "元旦", "休"], ["2025-01-26", "春节", "补班"],
            ["2025-02-30", "错", "休"], ["2025-03-01", "某日", "半天"]]  # fmt: skip
    found = read(CALENDAR, rows, sheet="节假日")
    days = found.frames["calendars"]
    assert days["working_hours"].tolist() == [0.0, 8.0]
    assert (found.account.accepted, found.account.rejected) == (2, 2)


def test_ranges_give_every_day(read):
    rows = [["节日", "开始日期", "结束日期"], ["春节", "2025-01-28", "2025-01-30"],
            ["元旦", "2025-01-01", None], ["错", "2025-05-05", "2025-05-01"]]  # fmt: skip
    found = read(CALENDAR, rows)
    days = found.frames["calendars"]
    assert sorted(days["day"].dt.strftime("%m-%d")) == ["01-01", "01-28", "01-29", "01-30"]
    assert set(days["working_hours"]) == {0.0}
    assert days["row_id"].is_unique
    assert found.account.rejected == 1
