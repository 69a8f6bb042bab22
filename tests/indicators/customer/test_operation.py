"""Mirror of implanalytics.indicators.customer.operation."""

import pandas as pd
import pytest

LIVE = {"kind": "golive", "day": "2025-03-31"}
FRIDAYS = pd.date_range("2025-04-04", periods=10, freq="7D")
AS_OF = "2025-06-06"

# Fridays missed of ten -> outcome, share.
WATCHED = {
    "every week": ((), "green", 1.0),
    "one missed": ((4,), "green", 0.9),
    "three missed": ((1, 4, 7), "amber", 0.7),
    "four missed": ((1, 3, 5, 7), "red", 0.6),
}


def frames(table, missed, **columns):
    rows = [
        {"kind": "运行监控", "name": "周检", "due": day, "day": None if n in missed else day,
         **columns}
        for n, day in enumerate(FRIDAYS)
    ]  # fmt: skip
    return {"checks": table("checks", rows), "events": table("events", [LIVE])}


@pytest.mark.parametrize(("missed", "outcome", "value"), WATCHED.values(), ids=WATCHED)
def test_operation_watched(answer, table, missed, outcome, value):
    result = answer("OPS-01", frames(table, missed), method="M6", as_of=AS_OF)
    assert (result.outcome, result.value, result.n) == (outcome, value, 10)


def test_the_longest_gap_is_told_in_working_days(answer, table):
    result = answer("OPS-01", frames(table, (4, 5)), as_of=AS_OF)
    # From the Friday of week 4 to that of week 7: three weeks.
    assert result.inputs["longest_gap"] == 15
    assert result.inputs["tickets"] == 0


def test_only_what_is_due_counts(answer, table):
    result = answer("OPS-01", frames(table, (2,)), as_of="2025-04-11")
    assert (result.outcome, result.n) == ("green", 2)


def test_without_days_due_nothing_is_said(answer, table):
    tables = frames(table, ())
    tables["checks"] = tables["checks"].drop(columns="due")
    assert answer("OPS-01", tables, as_of=AS_OF).outcome == "not_assessable"


def test_before_going_live_nothing_is_due(answer, table):
    result = answer("OPS-01", frames(table, ()), as_of="2025-03-28")
    assert result.outcome == "not_assessable"


def test_other_methods_do_not_ask(answer, table):
    result = answer("OPS-01", frames(table, ()), method="M4", as_of=AS_OF)
    assert result.outcome == "not_applicable"
