"""The verdict: what was promised, what was delivered, the gap and its cause, on six targets."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from implanalytics.core.words import Amount, Label, Message, Value, message
from implanalytics.indicators import PROJECT, Figures, IndicatorResult, Thresholds
from implanalytics.indicators.plans import ENOUGH_CERTAIN
from implanalytics.metrics.effort import UNMATCHED
from implanalytics.reviews.sides import SIDES, judged_target, with_contract
from implanalytics.reviews.target import Target

RISK = Label("Risk", "风险")


def verdict(
    figures: Figures,
    results: Mapping[tuple[str, str], IndicatorResult],
    phase_label: Callable[[str], Label],
    thresholds: Thresholds,
) -> tuple[Target, ...]:
    """Return the verdict on time, cost, scope, quality, satisfaction and risk.

    Parameters
    ----------
    figures
        The figures of the project.
    results
        Indicator results by (indicator, scope).
    phase_label
        Gives the name of a phase.
    thresholds
        The limits the results were judged by.
    """
    return (
        with_contract(_time(figures, results, phase_label), results.get(("SCH-06", PROJECT))),
        _cost(figures, results["CST-01", PROJECT], phase_label),
        *(judged_target(side, results, thresholds) for side in SIDES),
        _risk(results["RSK-02", PROJECT]),
    )


def slowest_phase(figures: Figures) -> dict[str, Any] | None:
    """Return the phase whose own duration grew most; None where none grew, or none is certain."""
    return _largest(_phases(figures), "duration_variance")


def latest_running_phase(figures: Figures) -> dict[str, Any] | None:
    """Return the unfinished phase that is most overdue; None where none is, or none is certain."""
    rows = _phases(figures)
    return _largest(rows[~rows["finished"].astype(bool)], "finish_variance")


def costliest_phase(figures: Figures) -> dict[str, Any] | None:
    """Return the phase that took most hours beyond its plan; None where none surely did."""
    effort = figures.effort
    unmatched = effort["phase_key"] == UNMATCHED
    loose = effort["actual_effort"].where(unmatched, effort["uncertain_effort"]).sum()
    certain = figures.plan.certain_share >= ENOUGH_CERTAIN
    return _largest(effort[~unmatched & (effort["variance"] > loose) & certain], "variance")


def _phases(figures: Figures) -> pd.DataFrame:
    certain = figures.plan.certain_share >= ENOUGH_CERTAIN
    return figures.schedule[(figures.schedule["level"] == "phase") & certain]


def _largest(rows: pd.DataFrame, column: str) -> dict[str, Any] | None:
    """Return the row with the largest positive figure, the first of equals."""
    positive = rows[rows[column] > 0]
    if positive.empty:
        return None
    first = positive.sort_values(column, ascending=False, kind="stable").iloc[0]
    return {str(name): _plain(value) for name, value in first.items()}


def _plain(value: Any) -> Any:
    """Give a figure as Python's own, so that it can stand in a message."""
    return value.item() if isinstance(value, np.generic) else value


def _time(
    figures: Figures,
    results: Mapping[tuple[str, str], IndicatorResult],
    phase_label: Callable[[str], Label],
) -> Target:
    result = results["SCH-04", PROJECT]
    inputs = {} if result.missing else result.inputs
    finish, actual = inputs.get("baseline_finish"), inputs.get("actual_finish")
    slip = inputs.get("finish_variance")
    whole = figures.schedule[figures.schedule["level"] == "project"]
    undated = int((whole["n_tasks"] - whole["n_dated"]).sum())
    target = Target(
        "time",
        Label("Time", "时间"),
        result.outcome,
        _promise(finish, undated) if finish else None,
        message("Finish {day:date}", day=actual) if actual else _not_finished(finish),
        None if slip is None else _lateness(float(str(slip))),
        _time_cause(figures, result, phase_label),
        behind=bool(result.numerator),
        lacks_data=bool(result.missing),
    )
    overdue = latest_running_phase(figures)
    if result.judged or result.missing or figures.closed_on is not None or overdue is None:
        return target
    of_phase = results["SCH-04", overdue["key"]]
    return replace(
        target,
        outcome=of_phase.outcome,
        gap=target.gap or _lateness(overdue["finish_variance"]),
        cause=message(
            "{phase}: {finding}", phase=phase_label(overdue["key"]), finding=of_phase.text
        ),
    )


def _promise(finish: Value, undated: int) -> Message:
    if undated:
        return message(
            "Finish {day:date}; tasks without a date: {undated:n}", day=finish, undated=undated
        )
    return message("Finish {day:date}", day=finish)


def _time_cause(
    figures: Figures, result: IndicatorResult, phase_label: Callable[[str], Label]
) -> Message:
    slowest = slowest_phase(figures)
    if not result.judged or not result.numerator or slowest is None:
        return result.text
    cause = message(
        "{phase} took {own:wd} longer than planned.",
        phase=phase_label(slowest["key"]), own=slowest["duration_variance"],
    )  # fmt: skip
    if result.outcome == "green":
        return message("Within the limit of the rule; {cause}", cause=cause)
    return cause


def _not_finished(finish: object) -> Message | None:
    return message("Not finished") if finish else None


def _lateness(slip: float) -> Message:
    if slip > 0:
        return message("{days:wd} late", days=slip)
    if slip < 0:
        return message("{days:wd} early", days=-slip)
    return message("On the day")


def _cost(figures: Figures, result: IndicatorResult, phase_label: Callable[[str], Label]) -> Target:
    per_day = figures.facts.settings.hours_per_day
    planned, booked = result.numerator, result.denominator
    cause = result.text
    costliest = costliest_phase(figures)
    if result.judged and result.outcome != "green" and costliest is not None:
        cause = message(
            "{phase} took {over:pd} more than planned.",
            phase=phase_label(costliest["phase_key"]), over=costliest["variance"] / per_day,
        )  # fmt: skip
    over = booked / planned - 1 if result.judged and planned and booked else None
    return Target(
        "cost",
        Label("Cost (effort)", "成本（工时）"),
        result.outcome,
        message("{effort:pd}", effort=planned / per_day) if planned else None,
        message("{effort:pd}", effort=booked / per_day) if booked else None,
        None if over is None else message("{share:+percent}", share=over),
        cause,
        behind=over is not None and over > 0,
        lacks_data=bool(result.missing),
    )


def _risk(result: IndicatorResult) -> Target:
    reserve, exposure = result.denominator, result.numerator
    if reserve is None or exposure is None:
        lacks_data = bool(result.missing)
        return Target(
            "risk", RISK, result.outcome, None, None, None, result.text, lacks_data=lacks_data
        )
    if result.inputs.get("unit") == "money":
        currency = str(result.inputs["currency"])
        said = (
            message("Reserve of {amount}", amount=Amount(reserve, currency)),
            message("Open exposure of {amount}", amount=Amount(exposure, currency)),
            message("{amount:+}", amount=Amount(exposure - reserve, currency)),
        )
    else:
        said = (
            message("Reserve of {days:wd}", days=reserve),
            message("Open exposure of {days:wd}", days=exposure),
            message("{days:+wd}", days=exposure - reserve),
        )
    return Target("risk", RISK, result.outcome, *said, result.text, behind=exposure > reserve)
