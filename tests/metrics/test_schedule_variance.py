"""Mirror of implanalytics.metrics.schedule_variance."""

from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.core.calendar import Calendar
from implanalytics.metrics import schedule_variance
from implanalytics.tables.results import SCHEDULE_VARIANCE

AS_OF = pd.Timestamp("2025-04-30")
DATES = ("baseline_start", "baseline_finish", "actual_start", "actual_finish")
FIGURES = (
    "planned_duration", "actual_duration", "start_variance", "finish_variance",
    "duration_variance", "slip_share",
)  # fmt: skip
WORKING = [
    day
    for day in (date(2025, 1, 1) + timedelta(n) for n in range(400))
    if day.weekday() not in (5, 6)
]


def tasks(*rows, **columns):
    """Rows are (phase, planned start, planned finish, actual start, actual finish)."""
    names = [f"t{n}" for n in range(len(rows))]
    frame = pd.DataFrame(rows, columns=["phase_key", *DATES])
    frame = frame.astype({"phase_key": "str"} | dict.fromkeys(DATES, "datetime64[us]"))
    return frame.assign(task_id=names, name=names, milestone=False, **columns)


def measured(*rows, as_of=AS_OF, calendar=None, **columns):
    calendar = calendar or Calendar.standard()
    return schedule_variance(tasks(*rows, **columns), calendar, as_of=as_of)


def working_days(first, last):
    """Count the working days from `first` to `last`, both included."""
    return sum(first <= day <= last for day in WORKING)


# One task planned from Monday 3 to Friday 7 March: actual dates, then
# (start variance, finish variance, duration variance, slip share).
BY_HAND = {
    "on the days": ("2025-03-03", "2025-03-07", (0, 0, 0, 0)),
    "one working day late": ("2025-03-03", "2025-03-10", (0, 1, 1, 0.2)),
    "two working days early": ("2025-03-03", "2025-03-05", (0, -2, -2, 0)),
    "finished on the Saturday after": ("2025-03-03", "2025-03-08", (0, 0, 0, 0)),
    "finished on the Sunday after": ("2025-03-03", "2025-03-09", (0, 0, 0, 0)),
    "started on the Sunday before": ("2025-03-02", "2025-03-07", (0, 0, 0, 0)),
    "moved by one week": ("2025-03-10", "2025-03-14", (5, 5, 0, 1)),
    "noon of the day after": ("2025-03-03", "2025-03-10 12:00", (0, 0.5, 0.5, 0.1)),
    "started at one o'clock": ("2025-03-03 13:00", "2025-03-07", (0.5, 0, -0.5, 0)),
    "no actual start": (None, "2025-03-10", (np.nan, 1, np.nan, 0.2)),
}


@pytest.mark.parametrize(("start", "finish", "expected"), BY_HAND.values(), ids=BY_HAND)
def test_agrees_with_hand_calculation(start, finish, expected):
    result = measured(("build", "2025-03-03", "2025-03-07", start, finish))
    assert result["level"].tolist() == ["task", "phase", "project"]
    columns = ["start_variance", "finish_variance", "duration_variance", "slip_share"]
    np.testing.assert_allclose(result[columns], [expected] * 3)
    assert (result["planned_duration"] == 5).all()


# Planned to Friday 7 March, not finished: status date, expected finish variance.
UNFINISHED = {
    "not due": ("2025-03-06", np.nan),
    "due today": ("2025-03-07", np.nan),
    "the weekend after is no working time": ("2025-03-09", np.nan),
    "one working day over": ("2025-03-10", 1),
    "two weeks over": ("2025-03-21", 10),
}


@pytest.mark.parametrize(("as_of", "late"), UNFINISHED.values(), ids=UNFINISHED)
def test_an_unfinished_task_is_late_from_its_planned_finish_on(as_of, late):
    task = ("build", "2025-03-03", "2025-03-07", "2025-03-03", None)
    result = measured(task, as_of=pd.Timestamp(as_of))
    np.testing.assert_allclose(result["finish_variance"], [late] * 3)
    assert not result["finished"].any()
    assert result["actual_finish"].isna().all()


def test_a_phase_lies_between_its_first_start_and_its_last_finish():
    result = measured(
        ("build", "2025-03-03", "2025-03-07", "2025-03-04", "2025-03-12"),
        ("build", "2025-03-05", "2025-03-14", "2025-03-05", "2025-03-11"),
        ("test", "2025-03-17", "2025-03-21", "2025-03-17", None),
        (None, "2025-03-24", "2025-03-28", None, None),
    )
    build, test, project = (
        result[result["key"] == key].iloc[0] for key in ("build", "test", "project")
    )
    assert build["baseline_start"].date() == date(2025, 3, 3)
    assert build["actual_finish"].date() == date(2025, 3, 12)
    assert build["planned_duration"] == working_days(date(2025, 3, 3), date(2025, 3, 14)) == 10
    assert build["finish_variance"] == -working_days(date(2025, 3, 13), date(2025, 3, 14)) == -2
    assert build["start_variance"] == 1
    assert test["finish_variance"] == working_days(date(2025, 3, 22), date(2025, 4, 30)) == 28
    assert project["finish_variance"] == working_days(date(2025, 3, 29), date(2025, 4, 30)) == 23
    assert result["n_tasks"].tolist() == [1, 1, 1, 1, 2, 1, 4]
    assert result["finished"].tolist() == [True, True, False, False, True, False, False]


def test_phases_come_in_order_of_their_planned_start():
    result = measured(
        ("b", "2025-03-10", "2025-03-11", None, None),
        ("undated", None, None, None, None),
        ("a", "2025-03-03", "2025-03-04", None, None),
    )
    assert result.loc[result["level"] == "phase", "key"].tolist() == ["a", "b", "undated"]
    assert result["n_dated"].tolist() == [1, 0, 1, 1, 1, 0, 2]


def test_working_days_are_those_of_the_calendar():
    """1 to 5 May 2025 are holidays in China, Sunday 27 April is worked."""
    task = ("build", "2025-04-21", "2025-04-25", "2025-04-21", "2025-05-06")
    result = measured(task, as_of=pd.Timestamp("2025-05-31"), calendar=Calendar.china())
    worked = [
        date(2025, 4, 27),
        date(2025, 4, 28),
        date(2025, 4, 29),
        date(2025, 4, 30),
        date(2025, 5, 6),
    ]
    assert result["finish_variance"].tolist() == [len(worked)] * 3


def test_a_doubted_finish_before_the_last_one_changes_nothing_but_that_it_is_over():
    rows = [
        ("build", "2025-03-03", "2025-03-07", "2025-03-03", "2025-03-10"),
        ("build", "2025-03-03", "2025-03-05", None, None),
    ]
    doubted = pd.Series(pd.to_datetime([None, "2025-03-06"])).astype("datetime64[us]")
    phase = measured(*rows, doubted=doubted).iloc[2]
    assert phase["finished"]
    assert phase["finish_variance"] == 1


def test_a_doubted_finish_after_the_others_leaves_the_finish_unknown():
    rows = [
        ("build", "2025-03-03", "2025-03-07", "2025-03-03", "2025-03-10"),
        ("build", "2025-03-03", "2025-03-05", None, None),
    ]
    doubted = pd.Series(pd.to_datetime([None, "2025-03-20"])).astype("datetime64[us]")
    result = measured(*rows, doubted=doubted)
    assert result["finished"].tolist() == [True] * 4
    assert result["finish_variance"].isna().tolist() == [False, True, True, True]


def test_refuses_a_missing_status_date():
    with pytest.raises(ValueError, match="as_of must be a date"):
        measured(as_of=pd.NaT)


@pytest.mark.parametrize("rows", [[], [("a", None, None, None, None)]], ids=["empty", "undated"])
def test_returns_the_declared_table(rows):
    result = measured(*rows)
    assert list(result.columns) == [column.name for column in SCHEDULE_VARIANCE.columns]
    assert {c.name: c.dtype for c in SCHEDULE_VARIANCE.columns} == dict(result.dtypes.astype(str))
    assert result[list(FIGURES)].isna().all(axis=None)


def test_a_task_of_no_length_has_no_slip_share():
    result = measured(("a", "2025-03-08", "2025-03-08", "2025-03-08", "2025-03-12"))
    assert (result["planned_duration"] == 0).all()
    assert result["slip_share"].isna().all()


def test_leaves_its_inputs_alone():
    given_tasks = tasks(("a", "2025-03-03", "2025-03-07", None, None))
    before = given_tasks.copy(deep=True)
    schedule_variance(given_tasks, Calendar.standard(), as_of=AS_OF)
    pd.testing.assert_frame_equal(given_tasks, before)


days = st.integers(0, 120).map(lambda n: date(2025, 1, 1) + timedelta(n))
maybe = st.none() | days
rows = st.lists(
    st.tuples(st.sampled_from(["a", "b", None]), days, days, maybe, maybe).map(
        lambda row: (row[0], *sorted(row[1:3]), *_ordered(*row[3:]))
    ),
    min_size=1,
    max_size=8,
)


def _ordered(start, finish):
    return sorted((start, finish)) if start and finish else (start, finish)


@given(rows, st.integers(1, 40))
@settings(max_examples=40, deadline=None)
def test_whole_weeks_do_not_matter(given_rows, weeks):
    def moved(day):
        return day and day + timedelta(weeks=weeks)

    late = [(phase, *map(moved, dates)) for phase, *dates in given_rows]
    first = measured(*given_rows)
    second = measured(*late, as_of=AS_OF + pd.Timedelta(weeks=weeks))
    pd.testing.assert_frame_equal(first[["key", *FIGURES]], second[["key", *FIGURES]])


@given(rows, st.randoms())
@settings(max_examples=40, deadline=None)
def test_the_order_of_rows_does_not_matter(given_rows, random):
    whole = tasks(*given_rows)
    order = list(range(len(whole)))
    random.shuffle(order)
    calendar = Calendar.standard()
    first = schedule_variance(whole, calendar, as_of=AS_OF)
    second = schedule_variance(whole.iloc[order], calendar, as_of=AS_OF)
    pd.testing.assert_frame_equal(
        first.sort_values(["level", "key"], ignore_index=True),
        second.sort_values(["level", "key"], ignore_index=True),
    )


@given(rows)
@settings(max_examples=40, deadline=None)
def test_a_finished_phase_is_no_later_than_its_latest_task_and_no_earlier_than_its_earliest(
    given_rows,
):
    result = measured(*given_rows)
    for phase in result[(result["level"] == "phase") & result["finished"]].to_dict("records"):
        mine = result[(result["level"] == "task") & (result["phase_key"] == phase["key"])]
        variances = mine["finish_variance"]
        assert variances.min() <= phase["finish_variance"] <= variances.max()


@given(rows)
@settings(max_examples=40, deadline=None)
def test_durations_and_variances_are_counted_in_working_days(given_rows):
    result = measured(*given_rows)
    for row in result.dropna(subset=["baseline_start", "baseline_finish"]).to_dict("records"):
        first, last = row["baseline_start"].date(), row["baseline_finish"].date()
        assert row["planned_duration"] == working_days(first, last)
        if row["finished"]:
            actual = row["actual_finish"].date()
            late, early = working_days(last, actual) - 1, working_days(actual, last) - 1
            assert row["finish_variance"] == (late if actual >= last else -early)


@given(rows, st.integers(0, 60), st.integers(0, 60))
@settings(max_examples=40, deadline=None)
def test_what_is_overdue_grows_with_the_status_date(given_rows, sooner, more):
    first = measured(*given_rows, as_of=AS_OF + pd.Timedelta(days=sooner))
    second = measured(*given_rows, as_of=AS_OF + pd.Timedelta(days=sooner + more))
    known = first["finish_variance"].notna()
    assert (second["finish_variance"][known] >= first["finish_variance"][known]).all()
