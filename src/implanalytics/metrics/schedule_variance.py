"""Schedule variance: planned against actual dates of tasks, phases and the project."""

from collections.abc import Mapping

import pandas as pd

from implanalytics.core.calendar import Calendar
from implanalytics.tables.results import SCHEDULE_VARIANCE


def schedule_variance(
    tasks: pd.DataFrame, calendar: Calendar, *, as_of: pd.Timestamp
) -> pd.DataFrame:
    r"""Planned and actual dates, durations and variances per task, phase and project.

    Parameters
    ----------
    tasks : DataFrame, shape (n_tasks, ...)
        Leaf tasks with ``task_id``, ``name``, ``phase_key``, ``milestone`` and the instants
        ``baseline_start``, ``baseline_finish``, ``actual_start``, ``actual_finish``; midnight
        means a date without a time. ``doubted``, where given, is the latest date of a task whose
        actual dates contradict one another: it is finished, nobody knows when.
    calendar : Calendar
        Measures all durations [working days].
    as_of : Timestamp
        Status date. An unfinished task past its planned finish is late by at least the working
        time up to the end of this day.

    Returns
    -------
    DataFrame
        The `SCHEDULE_VARIANCE` table: tasks in their order, then phases in order of planned
        start, then the project. Variances are signed, late is positive. What misses a date is
        null; an unfinished row that is not yet due has no finish variance, nor has one that is
        finished later than its other tasks on a day that is doubted.

    Raises
    ------
    ValueError
        If `as_of` is missing.

    Notes
    -----
    A phase starts with its first and finishes with its last task; it is finished when all its
    tasks are. With :math:`W` the working time between two instants,

    .. math::
        V_{finish} = W(\text{planned finish}, \text{actual finish}), \qquad
        slip = \max(0, V_{finish}) / W(\text{planned start}, \text{planned finish})

    References
    ----------
    .. [1] Project Management Institute, *Practice Standard for Scheduling*, 3rd ed., 2019,
       "schedule variance".

    Examples
    --------
    One week planned, finished two working days late:

    >>> from implanalytics.core.calendar import Calendar
    >>> days = pd.to_datetime(["2025-03-03", "2025-03-07", "2025-03-03", "2025-03-11"])
    >>> dates = ["baseline_start", "baseline_finish", "actual_start", "actual_finish"]
    >>> task = pd.DataFrame([days], columns=dates).assign(
    ...     task_id="1", name="Test", phase_key="testing", milestone=False
    ... )
    >>> late = schedule_variance(task, Calendar.standard(), as_of=pd.Timestamp("2025-03-31"))
    >>> late[["level", "planned_duration", "finish_variance", "slip_share"]]
         level  planned_duration  finish_variance  slip_share
    0     task               5.0              2.0         0.4
    1    phase               5.0              2.0         0.4
    2  project               5.0              2.0         0.4
    """
    if pd.isna(as_of):
        raise ValueError("as_of must be a date, got a missing value")
    dated = _instants(tasks, calendar)
    levels = [
        _rows(dated, "task"),
        _grouped(dated[dated["phase_key"].notna()], "phase_key", "phase"),
        _grouped(dated.assign(project="project"), "project", "project"),
    ]
    rows = pd.concat([level for level in levels if len(level)] or levels[:1], ignore_index=True)
    return _measured(rows, calendar, calendar.last_minute(as_of.normalize()))


def _instants(tasks: pd.DataFrame, calendar: Calendar) -> pd.DataFrame:
    """Replace dates without a time by the first or last working minute."""
    changed = {}
    for column in ("baseline_start", "actual_start"):
        changed[column] = _timed(tasks[column], calendar.first_minute(tasks[column]))
    for column in ("baseline_finish", "actual_finish"):
        changed[column] = _timed(tasks[column], calendar.last_minute(tasks[column]))
    doubted = (
        tasks["doubted"]
        if "doubted" in tasks.columns
        else tasks["actual_finish"].mask(tasks["actual_finish"].notna())
    )
    return tasks.assign(**changed, doubted=doubted)


def _timed(days: pd.Series, minute: pd.Series) -> pd.Series:
    return days.mask(days == days.dt.normalize(), minute)


_DATES = ("baseline_start", "baseline_finish", "actual_start", "actual_finish")


def _rows(dated: pd.DataFrame, level: str) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "level": level,
            "key": dated["task_id"],
            "name": dated["name"],
            "phase_key": dated["phase_key"],
            **{column: dated[column] for column in _DATES},
            "finished": dated["actual_finish"].notna() | dated["doubted"].notna(),
            "n_tasks": 1.0,
            "n_dated": dated["baseline_finish"].notna().astype("float64"),
        }
    )


def _grouped(dated: pd.DataFrame, by: str, level: str) -> pd.DataFrame:
    over = dated["actual_finish"].notna() | dated["doubted"].notna()
    group = dated.assign(over=over).groupby(by, sort=True)
    finished, last = group["over"].all(), group["actual_finish"].max()
    known = finished & ~(group["doubted"].max() > last)
    rows = pd.DataFrame(
        {
            "baseline_start": group["baseline_start"].min(),
            "baseline_finish": group["baseline_finish"].max(),
            "actual_start": group["actual_start"].min(),
            "actual_finish": last.where(known),
            "finished": finished,
            "n_tasks": group.size().astype("float64"),
            "n_dated": group["baseline_finish"].count().astype("float64"),
        }
    )
    rows = rows.reset_index(names="key").assign(level=level)
    rows["name"] = rows["key"]
    rows["phase_key"] = rows["key"] if level == "phase" else None
    return rows.sort_values(["baseline_start", "key"], kind="stable", na_position="last")


def _measured(rows: pd.DataFrame, calendar: Calendar, end: pd.Timestamp) -> pd.DataFrame:
    def days(start: pd.Series, finish: pd.Series) -> pd.Series:
        return calendar.working_days(calendar.between(start, finish)).astype("float64")

    overdue = ~rows["finished"].astype(bool) & (rows["baseline_finish"] < end)
    finish = rows["actual_finish"].mask(overdue, end)
    planned = days(rows["baseline_start"], rows["baseline_finish"])
    actual = days(rows["actual_start"], rows["actual_finish"])
    slip = days(rows["baseline_finish"], finish)
    measured: Mapping[str, object] = {
        "planned_duration": planned,
        "actual_duration": actual,
        "start_variance": days(rows["baseline_start"], rows["actual_start"]),
        "finish_variance": slip,
        "duration_variance": actual - planned,
        "slip_share": (slip.clip(lower=0) / planned).where(planned > 0),
    }
    return SCHEDULE_VARIANCE.frame({**{c: rows[c] for c in rows.columns}, **measured})
