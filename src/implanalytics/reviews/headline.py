"""The one sentence a committee should take away."""

from collections.abc import Callable, Iterator, Mapping

from implanalytics.core.words import Label, Message, Value, message
from implanalytics.indicators import INDICATORS, PROJECT, Figures, IndicatorResult
from implanalytics.reviews.target import Target
from implanalytics.reviews.verdict import latest_running_phase, slowest_phase

UNSIGNED = frozenset({"GAT-01", "GAT-03"})
TIME = frozenset({"SCH-04", "SCH-06", "SCH-07"})
"""Indicators that the first half of the sentence speaks of."""

SHOWN = 2

Named = Callable[[str], Label]


def headline(
    targets: tuple[Target, ...],
    figures: Figures,
    results: Mapping[tuple[str, str], IndicatorResult],
    phase_label: Named,
) -> Message:
    """Return the verdict on time and, where it is bad, on effort or risk, as one sentence.

    Parameters
    ----------
    targets
        The verdict.
    figures, results
        What it rests on; results by (indicator, scope).
    phase_label
        Gives the name of a phase.
    """
    by_name = {target.name: target for target in targets}
    second = next(_others(by_name, results), None)
    first = _time(
        by_name["time"], figures, results["SCH-04", PROJECT], phase_label, clean=second is None
    )
    if second is None:
        return message("{only}.", only=first)
    return message("{first}; {second}.", first=first, second=second)


def _time(
    time: Target, figures: Figures, result: IndicatorResult, phase_label: Named, *, clean: bool
) -> Message:
    finish, actual = result.inputs.get("baseline_finish"), result.inputs.get("actual_finish")
    if (time.lacks_data and time.gap is None) or finish is None:
        return message("Whether the promised date was kept cannot be judged")
    if actual is None:
        return _running(time, figures, finish, phase_label)
    if not time.behind and clean:
        return message("Delivered as promised")
    if not time.behind:
        return message("The promised date was kept")
    if not result.numerator:
        return message("Finished by the planned day, but the contract's date was not kept")
    slowest = slowest_phase(figures)
    if slowest is None:
        return message("The promised date was not kept, {gap}", gap=time.gap)
    return message(
        "The promised date was not kept, {gap}; {phase} lost most",
        gap=time.gap, phase=phase_label(slowest["key"]),
    )  # fmt: skip


def _running(time: Target, figures: Figures, finish: Value, phase_label: Named) -> Message:
    if figures.closed_on is not None:
        day = figures.closed_on.date()
        return message("Closed on {day:date} with work unfinished", day=day)
    if time.behind:
        return message("The promised date has passed and work goes on, {gap}", gap=time.gap)
    late = latest_running_phase(figures)
    if late is None:
        return _open_tasks(figures, finish)
    return message(
        "Due {day:date}; {phase} is {slip:wd} late and still running",
        day=finish, phase=phase_label(late["key"]), slip=late["finish_variance"],
    )  # fmt: skip


def _open_tasks(figures: Figures, finish: Value) -> Message:
    """Speak of tasks where no phase can be named."""
    tasks = figures.schedule[figures.schedule["level"] == "task"]
    overdue = tasks[~tasks["finished"].astype(bool) & (tasks["finish_variance"] > 0)]
    if overdue.empty:
        return message("Due {day:date}; nothing is overdue", day=finish)
    return message(
        "Due {day:date}; overdue tasks: {n:n}, the latest by {slip:wd}",
        day=finish, n=len(overdue), slip=float(overdue["finish_variance"].max()),
    )  # fmt: skip


def _others(
    targets: Mapping[str, Target], results: Mapping[tuple[str, str], IndicatorResult]
) -> Iterator[Message]:
    """Yield what else is wrong, gravest first: effort, gates, the other targets, any other red."""
    cost = targets["cost"]
    if cost.gap is not None and cost.outcome in ("amber", "red"):
        yield message("effort {gap} against plan", gap=cost.gap)
    red = [r for (_, scope), r in results.items() if scope == PROJECT and r.outcome == "red"]
    if any(result.indicator in UNSIGNED for result in red):
        yield message("the customer did not sign every gate")
    if targets["risk"].outcome in ("amber", "red"):
        yield message("open risks exceed the reserve")
    for name in ("quality", "scope", "satisfaction"):
        if targets[name].outcome == "red":
            yield message("{target} misses what was promised", target=targets[name].label)
    told = [INDICATORS[result.indicator].title for result in red if result.indicator not in TIME]
    if told and targets["time"].outcome not in ("amber", "red"):
        yield message("red besides: {titles}", titles=tuple(told[:SHOWN]))
