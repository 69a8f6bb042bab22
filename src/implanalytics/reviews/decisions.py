"""Decisions asked of the steering committee, derived from rules; at most five."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

import pandas as pd

from implanalytics.core.words import Amount, Label, Value, message
from implanalytics.indicators import PROJECT, Figures, IndicatorResult
from implanalytics.reviews.decision import COMMITTEE, MANAGER, Decision
from implanalytics.reviews.decision_rules import by_remedy, called_for, reported_better
from implanalytics.reviews.findings import Finding
from implanalytics.reviews.target import Target
from implanalytics.reviews.verdict import (
    costliest_phase,
    latest_running_phase,
    slowest_phase,
)

MOST = 5
TERM = 10
"""Working days a committee is given to decide."""


def decisions(
    figures: Figures,
    results: Mapping[tuple[str, str], IndicatorResult],
    targets: tuple[Target, ...],
    phase_label: Callable[[str], Label],
    better: tuple[Finding, ...] = (),
) -> tuple[Decision, ...]:
    """Return the decisions the results call for, most pressing first.

    `better` are the findings that something was reported better than it is.
    """
    due = _due(figures)
    manager: Value = figures.facts.settings.manager or MANAGER
    asked = [
        *_time(figures, results, phase_label, due),
        *_effort(figures, results["CST-01", PROJECT], phase_label, due),
        *called_for(results, due, manager),
        *_risk(figures, results["RSK-02", PROJECT], due),
        *reported_better(better, due, manager),
    ]
    asked = asked or list(by_remedy(results, due, manager))
    data = tuple(_data(targets, manager, due))
    return (*asked[: MOST - len(data)], *data)


def _due(figures: Figures) -> date:
    calendar = figures.facts.calendar
    start = calendar.last_minute(figures.as_of.normalize())
    due: date = calendar.add(start, TERM * calendar.minutes_per_day).date()
    return due


def _time(
    figures: Figures,
    results: Mapping[tuple[str, str], IndicatorResult],
    phase_label: Callable[[str], Label],
    due: date,
) -> Iterator[Decision]:
    result = results["SCH-04", PROJECT]
    if result.judged and result.inputs["actual_finish"] and (result.numerator or 0) > 0:
        yield _who_bears(figures, result, phase_label, due)
        return
    row = latest_running_phase(figures)
    if row is None or result.missing or figures.closed_on is not None:
        return
    if results["SCH-04", row["key"]].outcome not in ("amber", "red"):
        return
    rows = figures.schedule[figures.schedule["level"] == "phase"]
    waiting = int((rows["actual_start"].isna() & (rows["key"] != row["key"])).sum())
    otherwise = (
        message("Phases that have not started and wait for it: {n:n}.", n=waiting)
        if waiting
        else message("The finish of the whole project moves with it day by day.")
    )
    yield Decision(
        message(
            "Approve a new finish date or cut scope: {phase} is {slip:wd} late and still running.",
            phase=phase_label(row["key"]), slip=row["finish_variance"],
        ),
        otherwise,
        COMMITTEE,
        due,
        ("SCH-04",),
    )  # fmt: skip


def _who_bears(
    figures: Figures,
    result: IndicatorResult,
    phase_label: Callable[[str], Label],
    due: date,
) -> Decision:
    slowest = slowest_phase(figures)
    otherwise = message("The delay stays with us by default and no claim can be made for it.")
    if slowest is None:
        text = message("Decide who bears the {slip:wd} of delay.", slip=result.numerator)
    else:
        text = message(
            "Decide who bears the {slip:wd} of delay; {phase} alone took {own:wd} more than "
            "planned.",
            slip=result.numerator, phase=phase_label(slowest["key"]),
            own=slowest["duration_variance"],
        )  # fmt: skip
    return Decision(text, otherwise, COMMITTEE, due, ("SCH-04",))


def _effort(
    figures: Figures,
    result: IndicatorResult,
    phase_label: Callable[[str], Label],
    due: date,
) -> Iterator[Decision]:
    costliest = costliest_phase(figures)
    if result.outcome not in ("amber", "red") or costliest is None:
        return
    per_day = figures.facts.settings.hours_per_day
    over = ((result.denominator or 0) - (result.numerator or 0)) / per_day
    yield Decision(
        message(
            "Accept {over:pd} beyond plan or agree on a change; {phase} took {most:pd} of it.",
            over=over, phase=phase_label(costliest["phase_key"]),
            most=costliest["variance"] / per_day,
        ),
        message("{over:pd} stay on our own cost.", over=over),
        COMMITTEE,
        due,
        ("CST-01",),
    )  # fmt: skip


def _risk(figures: Figures, result: IndicatorResult, due: date) -> Iterator[Decision]:
    if result.outcome not in ("amber", "red"):
        return
    gap = (result.numerator or 0) - (result.denominator or 0)
    unit = str(result.inputs["unit"])
    largest = _largest_risks(figures, f"impact_{unit}")
    if unit == "money":
        currency = str(result.inputs["currency"])
        missing = Amount(gap, currency)
        text = message(
            "Raise the reserve by {gap}, or fund responses to {risks}.", gap=missing, risks=largest
        )
        otherwise = message(
            "Of {exposure} expected loss, {gap} are covered by nothing.",
            exposure=Amount(result.numerator or 0.0, currency), gap=missing,
        )  # fmt: skip
    else:
        text = message(
            "Raise the reserve by {gap:wd}, or fund responses to {risks}.", gap=gap, risks=largest
        )
        otherwise = message(
            "Of {exposure:wd} expected loss, {gap:wd} are covered by nothing.",
            exposure=result.numerator, gap=gap,
        )  # fmt: skip
    yield Decision(text, otherwise, COMMITTEE, due, ("RSK-02",))


def _largest_risks(figures: Figures, impact: str) -> tuple[str, ...]:
    risks = figures.risks[figures.risks["open"]]
    nothing = pd.Series(dtype="float64", index=risks.index)
    chance = risks.get("residual_probability", nothing).fillna(risks.get("probability", nothing))
    loss = risks.get(f"residual_{impact}", nothing).fillna(risks.get(impact, nothing))
    order = (chance * loss).dropna().sort_values(ascending=False, kind="stable").index[:3]
    return tuple(str(risk) for risk in risks.loc[order, "risk_id"])


def _data(targets: tuple[Target, ...], manager: Value, due: date) -> Iterator[Decision]:
    unjudged = tuple(t.label for t in targets if t.lacks_data)
    if not unjudged:
        return
    yield Decision(
        message(
            "Have the data delivered without which {targets} cannot be judged.", targets=unjudged
        ),
        message(
            "{n:n} of {total:n} targets stay without a verdict; the review cannot support closing.",
            n=len(unjudged), total=len(targets),
        ),
        manager,
        due,
        (),
    )  # fmt: skip
