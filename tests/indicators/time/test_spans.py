"""Mirror of implanalytics.indicators.time.spans."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from implanalytics.indicators.measured import Lacking
from implanalytics.indicators.time.spans import spans_of, union_days

DAY = pd.Timedelta(days=1)
SPAN = st.tuples(st.integers(0, 40), st.integers(0, 20))


@given(st.lists(SPAN, min_size=1, max_size=8))
def test_the_union_counts_each_day_once(spans):
    start = pd.Timestamp("2025-01-01")
    first = pd.Series([start + DAY * begin for begin, _ in spans])
    last = pd.Series([start + DAY * (begin + length) for begin, length in spans])
    days = {begin + n for begin, length in spans for n in range(length + 1)}
    assert union_days(first, last) == len(days)


def test_a_phase_lasts_from_its_first_to_its_last_task(figures, plan):
    rows = [
        ("Design", "2025-01-06", "2025-01-10", "2025-01-07", "2025-01-10"),
        ("Design", "2025-01-13", "2025-01-17", "2025-01-13", None),
    ]
    found = spans_of(figures({"tasks": plan(*rows)}), "actual_start")
    row = found.frame.loc["design"]
    assert row["baseline_start"] == pd.Timestamp("2025-01-06")
    assert row["baseline_finish"] == pd.Timestamp("2025-01-17")
    assert row["actual_start"] == pd.Timestamp("2025-01-07")
    assert not row["over"]
    assert row["planned"]


def test_tasks_of_no_certain_phase_make_it_unknown(figures, plan):
    rows = [("Design", "2025-01-06", "2025-01-10"), (None, "2025-01-06", "2025-01-10")]
    found = spans_of(figures({"tasks": plan(*rows)}))
    assert isinstance(found, Lacking)
    assert found.missing == ("tasks.phase",)


def test_a_column_that_is_needed_is_named(figures, plan, table):
    rows = plan(("Design", "2025-01-06", "2025-01-10"), drop=["actual_start"])
    assert spans_of(figures({"tasks": rows}), "actual_start").missing == ("tasks.actual_start",)
    phases = table("phases", [{"phase": "Design", "actual_start": "2025-01-06"}])
    missing = spans_of(figures({"phases": phases}), "baseline_start").missing
    assert missing == ("phases.planned_start",)
    assert spans_of(figures({})).missing == ("tasks", "phases")
