"""Mirror of implanalytics.reports.exhibits.gaps."""

from implanalytics.core.words import message
from implanalytics.indicators import IndicatorResult
from implanalytics.reports.exhibits.gaps import lacking


def result(reason, *missing):
    return IndicatorResult("SCH-04", "project", "not_assessable", reason, missing=missing)


def test_a_reason_is_followed_by_the_data_that_would_help():
    told = str(lacking(result(message("No plan was found."), "tasks")))
    assert told.startswith("No plan was found. Needed: ")
    assert told.endswith(".")
    assert not told.endswith("..")


def test_nothing_is_asked_for_where_nothing_is_missing_or_the_reason_asks_already():
    due = message("Not due until {due:date}.", due=None)
    assert lacking(result(due)) == due
    asks = message("It is not known. Give a baseline.")
    assert lacking(result(asks, "baselines")) == asks
