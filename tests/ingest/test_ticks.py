"""Mirror of implanalytics.ingest.ticks."""

from implanalytics.ingest.readers.weekly import TIMESHEET_WEEKLY

HEAD = ["姓名", *range(1, 9)]


def hours(found):
    frame = found.frames["time_entries"]
    return frame.groupby("person")["effort"].sum().to_dict()


def test_a_tick_is_a_day_where_a_person_has_one_row(read):
    rows = [HEAD, ["张三", "✓", "√", "✗", "请假"], ["李四", "✓", "×", "休", None]]
    found = read(TIMESHEET_WEEKLY, rows, sheet="2024年6月")
    assert hours(found) == {"张三": 16.0, "李四": 8.0}
    assert [p.code for p in found.problems] == ["ticks-read"]


def test_a_tick_is_half_a_day_in_a_row_of_the_morning(read):
    rows = [
        ["员工编号", *range(1, 9)],
        ["001", "✓", "✓", "✗"],
        [None, "✓", "✗", "✗"],
        [None, 2, None, 1.5],
        ["002", "✓", "✗"],
        [None, "✓", "✗"],
        [None, None, None, 3],
    ]
    found = read(TIMESHEET_WEEKLY, rows, sheet="2024年6月")
    assert hours(found) == {"001": 4 + 4 + 4 + 3.5, "002": 8 + 3.0}
    assert {p.code for p in found.problems} == {"ticks-read", "rows-below-a-name"}


def test_rows_without_a_name_stay_so_where_persons_have_other_numbers_of_rows(read):
    rows = [HEAD, ["张三", "✓"], [None, 2], ["李四", "✓"]]
    found = read(TIMESHEET_WEEKLY, rows, sheet="2024年6月")
    frame = found.frames["time_entries"]
    assert frame["person"].isna().tolist() == [False, True, False]


def test_sheets_of_hours_have_no_ticks(read):
    found = read(TIMESHEET_WEEKLY, [HEAD, ["张三", 8, 7.5]], sheet="2024年6月")
    assert (hours(found), found.problems) == ({"张三": 15.5}, ())
