"""SCH-09, whether phases began before those they must follow were finished."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Answer, Indicator
from implanalytics.indicators.measured import Lacking, Measured, NotAsked
from implanalytics.indicators.result import PROJECT, Evidence, merged
from implanalytics.indicators.thresholds import Threshold
from implanalytics.indicators.time.shares import NO_METHOD
from implanalytics.indicators.time.spans import DAY, Spans, spans_of
from implanalytics.methods import Template
from implanalytics.methods.template import Phase

WAIVED, BROKEN = 1, 2
"""What a phase weighs that began early: with the written waiver of its gate, and without."""

PER_UNIT = {"month": 365.25 / 12, "week": 7.0, "day": 1.0}
"""Calendar days."""


@dataclass(frozen=True)
class _Step:
    """A phase that began, and the one it must follow.

    Attributes
    ----------
    before, after
        The phases.
    early
        By how many days it began early.
    least, most
        How much that weighs; they differ where a day is not known.
    evidence
        The rows it rests on.
    """

    before: Phase
    after: Phase
    early: float
    least: int
    most: int
    evidence: tuple[Evidence, ...]


def pairs(template: Template) -> tuple[tuple[str, str], ...]:
    """Return the keys of the phases that must follow one another, by place and by what is said.

    Where the text says of two phases another order than their places, neither is asked.
    """
    phases = sorted(template.phases, key=lambda phase: phase.order)
    place = {phase.key: phase.order for phase in phases}
    said = [(before, phase.key) for phase in phases for before in phase.said_after]
    kept = [(a, b) for a, b in said if place.get(a, 0) < place[b]]
    placed = [(a.key, b.key) for a, b in zip(phases, phases[1:], strict=False)]
    against = {(b, a) for a, b in said}
    return tuple(dict.fromkeys([*(pair for pair in placed if pair not in against), *kept]))


def _judge(figures: Figures, _threshold: Threshold) -> Iterator[Answer]:
    template = figures.facts.template
    if template is None:
        yield NO_METHOD
        return
    if not template.ordered or len(template.phases) < 2:
        yield NotAsked(message("The method states no order of its phases."))
        return
    yield from _by_step(figures, template)
    following = {after for _, after in pairs(template)}
    for phase in template.phases:
        if phase.key not in following:
            yield NotAsked(message("The method has it follow no other phase."), phase.key)


def _by_step(figures: Figures, template: Template) -> Iterator[Answer]:
    found = spans_of(figures, "actual_start", "actual_finish")
    if isinstance(found, Lacking):
        yield found
        return
    steps = _within(_allowed(template), _steps(figures, template, found))
    if not steps:
        yield Lacking(
            message("No phase that follows another has begun."),
            (f"{found.table}.actual_start", f"{found.table}.phase"),
        )
        return
    yield _measured(steps, PROJECT)
    for key in dict.fromkeys(step.after.key for step in steps):
        yield _measured([step for step in steps if step.after.key == key], key)


def _steps(figures: Figures, template: Template, found: Spans) -> list[_Step]:
    frame = found.frame
    following = dict.fromkeys(
        (_there(template, before, frame), after)
        for before, after in pairs(template)
        if after in frame.index
    )
    steps = []
    for before, after in following:
        first, then = template.phase(before or ""), template.phase(after)
        if first and then and first is not then:
            step = _step(figures, found, first, then)
            if step:
                steps.append(step)
    return steps


def _allowed(template: Template) -> float:
    """Return by how many days the phases have to overlap to fit the total the method states."""
    stated, summed = template.total_duration, template.summed_duration
    if stated is None or summed is None or stated.unit != summed.unit:
        return 0.0
    return max(0.0, summed.value - stated.value) * PER_UNIT[stated.unit]


def _within(allowed: float, steps: list[_Step]) -> list[_Step]:
    """Forgive what began early where all of it together is no more than the method needs."""
    if not allowed or sum(step.early for step in steps) > allowed:
        return steps
    return [replace(step, least=0, most=0 if step.least else step.most) for step in steps]


def _there(template: Template, key: str, frame: pd.DataFrame) -> str | None:
    """Return a phase or, where the project has none of it, the nearest one before it."""
    phases = sorted(template.phases, key=lambda phase: phase.order)
    keys = [phase.key for phase in phases]
    before = keys[: keys.index(key) + 1] if key in keys else []
    return next((k for k in reversed(before) if k in frame.index), None)


def _step(figures: Figures, found: Spans, before: Phase, after: Phase) -> _Step | None:
    """Return how a phase followed another; None where it has not begun."""
    first, then = found.frame.loc[before.key], found.frame.loc[after.key]
    start = then["actual_start"]
    if pd.isna(start) and not then["unsure"]:
        return None
    evidence = found.evidence((before.key, after.key))
    end = first["actual_finish"] if first["over"] else figures.work_until.normalize() + DAY
    early = 0.0 if pd.isna(start) or pd.isna(end) else float((end - start) / DAY)
    if early > 0 and not first["unsure"]:
        waivers = _waivers(figures, before, pd.Timestamp(str(start)))
        weight = WAIVED if waivers else BROKEN
        return _Step(before, after, early, weight, weight, (*evidence, *waivers))
    most = BROKEN if first["unsure"] or then["unsure"] else 0
    return _Step(before, after, 0.0, 0, most, evidence)


def _waivers(figures: Figures, phase: Phase, start: pd.Timestamp) -> tuple[Evidence, ...]:
    """Return the written waivers of a phase's gate, given by the day the next one began."""
    signoffs = figures.facts.table("signoffs")
    if "waived_on" not in signoffs.columns:
        return ()
    mine = column(signoffs, "phase_key") == phase.key
    waived = column(signoffs, "waived_on", "datetime64[us]").dt.normalize() <= start
    rows = signoffs.loc[mine.fillna(value=False) & waived, "row_id"]
    return (Evidence("signoffs", tuple(rows)),) if len(rows) else ()


def _measured(steps: Sequence[_Step], scope: str) -> Measured:
    early = [step for step in steps if step.early > 0]
    broken = [step for step in early if step.least]
    unsure = tuple(step.after.label for step in steps if step.most > step.least)
    return Measured(
        value=sum(step.least for step in steps),
        best=sum(step.least for step in steps),
        worst=sum(step.most for step in steps),
        text=_finding(early, broken, len(steps)),
        numerator=float(len(broken)),
        denominator=float(len(steps)),
        n=len(steps),
        inputs={
            "early": tuple(step.after.label for step in early),
            "must_follow": tuple(step.before.label for step in early),
            "days_early": tuple(step.early for step in early),
            "waived": sum(step.least == WAIVED for step in broken),
        },
        evidence=merged(part for step in steps for part in step.evidence),
        unknown=message("when these began or ended: {phases}.", phases=unsure) if unsure else None,
        missing=("tasks.actual_start", "tasks.actual_finish"),
        scope=scope,
    )


def _finding(early: Sequence[_Step], broken: Sequence[_Step], n: int) -> Message:
    if not early:
        return message("No phase began before the one it follows was finished.")
    if not broken:
        return message(
            "{early:n} of {n:n} phases began before the one they follow was finished, {days:n} "
            "days in all; the total that the method states needs as much.",
            early=len(early), n=n, days=sum(step.early for step in early),
        )  # fmt: skip
    worst = max(broken, key=lambda step: step.early)
    return message(
        "{early:n} of {n:n} phases began before the one they follow was finished, {waived:n} of "
        "them with a written waiver; worst is {after}, {days:n} days before {before} ended.",
        early=len(broken), n=n, waived=sum(step.least == WAIVED for step in broken),
        after=worst.after.label, days=worst.early, before=worst.before.label,
    )  # fmt: skip


SCH_09 = Indicator(
    name="SCH-09",
    title=Label("Order of the phases", "阶段顺序"),
    question=Label(
        "Did each phase wait until the one it follows was finished?",
        "各阶段是否等前一阶段完成后才开始？",
    ),
    dimension="time",
    profile="standard",
    outcomes=JUDGED_IF_ASKED,
    unit="count",
    rule=Label(
        "no phase begun early green, one with a written waiver amber, else red",
        "无提前开始的阶段为绿，仅一个且有书面豁免为黄，其余为红",
    ),
    by_phase=True,
    reads=("tasks.actual_start", "tasks.actual_finish", "tasks.phase", "phases",
           "signoffs.waived_on"),
    formula=Label(
        "phases begun before the one they follow was finished; one without a waiver counts double; "
        "none counts where all overlaps fit into those the method's stated total needs",
        "在前一阶段完成前就开始的阶段数，无豁免的按 2 计；重叠合计未超过方法总工期所必需的不计",
    ),
    remedy=Label(
        "Finish or formally waive what is open in the earlier phase before work goes on.",
        "先完成前一阶段的未尽事项，或履行书面豁免，再继续后面的工作。",
    ),
    cheapest=Label(
        "Actual start and finish of each phase.", "各阶段的实际开始与实际完成。"
    ),
    judge=_judge,
    source="M2, M7.R1",
)  # fmt: skip
