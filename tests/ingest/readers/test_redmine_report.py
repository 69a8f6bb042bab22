"""Redmine's report: a row a group that sums the rows below it."""

import pytest

DAILY = (
    "User,Project,2024-03-04,2024-03-05,Total time\n"
    "Ann,,7.50,1.00,8.50\n"
    '"",ERP,7.50,"",7.50\n'
    '"",CRM,"",1.00,1.00\n'
    "Bo,,2.00,,2.00\n"
    '"",ERP,2.00,,2.00\n'
    "Total time,,9.50,1.00,10.50\n"
)


def test_innermost_rows_only_so_that_nothing_counts_twice(read_text, codes):
    found = read_text(DAILY)
    entries = found.frames["time_entries"]
    kept = entries[["person", "project", "effort"]].itertuples(index=False, name=None)
    assert found.source.reader == "redmine-report"
    assert list(kept) == [("Ann", "ERP", 7.5), ("Ann", "CRM", 1.0), ("Bo", "ERP", 2.0)]
    assert entries["effort"].sum() == 10.5
    kinds = [(n.row, n.kind) for n in found.account.rows]
    assert kinds == [(1, "header"), (2, "subtotal"), (5, "subtotal"), (7, "total")]
    assert codes(found) == []


def test_a_total_that_is_not_the_sum_is_told(read_text, codes):
    assert codes(read_text(DAILY.replace("10.50", "12.00"))) == ["total-disagrees"]


@pytest.mark.parametrize("periods", ["2024-2,2024-3", "2024-9,2024-10", "2023,2024"])
def test_sums_of_longer_periods_are_no_entries(read_text, codes, periods):
    found = read_text(
        f"用户,项目,{periods},总时间\n张三,,8,160,168\n,ERP,8,160,168\n总时间,,8,160,168\n"
    )
    assert found.source.reader == "redmine-report"
    assert found.frames == {}
    assert (found.account.seen, found.account.skipped) == (4, 4)
    assert codes(found) == ["sums-by-period"]


def test_a_wide_timesheet_with_a_total_is_another_thing(read_text):
    text = (
        "User,Project,2024-03-04,2024-03-05,2024-03-06,2024-03-07,Total\n"
        "Ann,ERP,7.5,1,,,8.5\nBo,ERP,2,,,,2\n"
    )
    assert read_text(text).source.reader == "timesheet-weekly"
    assert read_text(DAILY.replace("Total time", "Total")).source.reader == "redmine-report"
