"""Mirror of implanalytics.ingest.surveys.times."""

import pandas as pd

from implanalytics.ingest.context import Context
from implanalytics.ingest.surveys.times import completeness, times


def read(cells, *, project=None, zone=None):
    series = pd.Series(cells, index=range(2, 2 + len(cells)), dtype=object)
    return times(series, Context("f.csv", None, "0", "P", timezone=project), zone)


def test_times_of_another_zone_become_the_project_s():
    found = read(["2026-02-01 18:30:00"], project="Asia/Shanghai", zone="UTC")
    assert found.values.dt.strftime("%m-%d %H:%M").tolist() == ["02-02 02:30"]


def test_times_are_kept_where_the_project_names_no_zone():
    found = read(["2026-02-01 18:30:00"], zone="UTC")
    assert found.values.dt.strftime("%H:%M").tolist() == ["18:30"]
    assert len(found.notes) == 1


def test_the_date_of_the_anonymous_is_none():
    found = read(["1980-01-01 00:00:00", "2026-02-01 08:00:00"])
    assert found.values.isna().tolist() == [True, False]


def test_a_time_that_is_none_is_told_by_its_row():
    assert read(["2026-02-01 08:00:00", "张三"]).unreadable == (3,)


def test_who_answered_to_the_end():
    assert completeness(["True", "0", "partial", "?"], None) == [True, False, False, None]
    assert completeness(None, ["2026-01-01", None, " "]) == [True, False, False]
    assert completeness(None, None) is None
