"""Mirror of implanalytics.ingest.weeks."""

from datetime import date

import pytest

from implanalytics.ingest.weeks import first_day, week_of

NOVEMBER_4 = date(2024, 11, 4)
CERTAIN = {
    "period after its label": ([["填报日期：2024-11-11"], ["周期", "2024-11-04"]], []),
    "range in a title": ([["工时表 2024-11-04 至 2024-11-10", "打印日期 2024-11-12"]], []),
    "this week": ([["填报日期", "2024-11-11", "本周：", "2024-11-06"]], []),
    "number of the week": ([["2024年第45周"], ["打印：2024-12-01"]], []),
    "range in the name of the sheet": ([["填报日期：2024-11-11"]], ["11.04-11.10", "工时2024"]),
    "date in the name of the file": ([["填报日期：2024-11-11"]], ["Sheet1", "工时_20241106"]),
    "Week of": ([["Week of", "2024-11-04"], ["Printed", "2024-11-30"]], []),
}


@pytest.mark.parametrize(("above", "names"), CERTAIN.values(), ids=CERTAIN)
def test_the_week_is_named(above, names):
    found = week_of(above, names)
    assert (found.monday, found.certain) == (NOVEMBER_4, True)


@pytest.mark.parametrize("text", ["填报日期：2024-11-11", "Report date: 2024/11/11", "2024-11-11"])
def test_a_lone_date_is_not_certain(text):
    found = week_of([[text]], ["工时"])
    assert (found.monday, found.certain, found.named_by) == (date(2024, 11, 11), False, text)


def test_nothing_named_is_none():
    assert week_of([["工时表"]], ["Sheet1", "2024"]) is None


def test_first_day_is_a_monday():
    assert first_day(["第1周", "2024-06-05 ~ 2024-06-09"]) == date(2024, 6, 3)
