"""The share of the whole time that each part of a project took, against what the method says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import fsum

from implanalytics.core.words import Label, Message, Value, message
from implanalytics.facts import CERTAIN
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import (
    JUDGED_IF_ASKED,
    REPORTED_IF_ASKED,
    Answer,
    Indicator,
)
from implanalytics.indicators.measured import Lacking, Measured, NotAsked
from implanalytics.indicators.result import PROJECT, Evidence
from implanalytics.indicators.thresholds import Threshold
from implanalytics.indicators.time.spans import Spans, spans_of, union_days
from implanalytics.methods.items import Range
from implanalytics.methods.template import Template, TimeShare

NO_METHOD = Lacking(
    message("Needs the method of the project, which says what is asked for."), ("projects.method",)
)
NO_SHARES = NotAsked(message("The method states no shares of time."))


def _stated(template: Template) -> tuple[TimeShare, ...]:
    """Return the shares the method states, else those of the durations of its phases."""
    if template.time_shares:
        return template.time_shares
    total = template.summed_duration
    if total is None:
        return ()
    shares = ((phase, phase.duration.value / total.value) for phase in template.phases
              if phase.duration)  # fmt: skip
    return tuple(
        TimeShare(phase.label, (phase.key,), Range(share, share)) for phase, share in shares
    )


def targets(shares: Sequence[TimeShare]) -> tuple[float, ...] | None:
    """Return one share out of each band so that they add to 1; None where that cannot be.

    All bands are gone through by the same part of their width.

    >>> from implanalytics.core.words import Label
    >>> bands = [Range(0.25, 0.25), Range(1 / 3, 0.5), Range(1 / 3, 1 / 3)]
    >>> found = targets([TimeShare(Label("a", "甲"), ("a",), band) for band in bands])
    >>> [round(share, 4) for share in found or ()]
    [0.25, 0.4167, 0.3333]
    """
    least = fsum(share.share.least for share in shares)
    most = fsum(share.share.most for share in shares)
    if not round(least, 9) <= 1 <= round(most, 9):
        return None
    part = 0.0 if most == least else (1 - least) / (most - least)
    return tuple(s.share.least + part * (s.share.most - s.share.least) for s in shares)


@dataclass(frozen=True)
class _Part:
    """One part: what is said of it, its calendar days, its share of them and of the hours."""

    stated: TimeShare
    days: float
    share: float
    effort: float | None

    @property
    def outside(self) -> float:
        """How far the share lies outside its band."""
        band = self.stated.share
        return max(0.0, band.least - self.share, self.share - band.most)

    @property
    def finding(self) -> Message:
        """Say the share and the band."""
        band = self.stated.share
        if band.least == band.most:
            return message(
                "By calendar days {part} took {share:percent} of the time; the method says "
                "{least:percent}.",
                part=self.stated.label, share=self.share, least=band.least,
            )  # fmt: skip
        return message(
            "By calendar days {part} took {share:percent} of the time; the method says "
            "{least:percent} to {most:percent}.",
            part=self.stated.label, share=self.share, least=band.least, most=band.most,
        )  # fmt: skip


def _judge_shares(figures: Figures, _threshold: Threshold) -> Iterator[Answer]:
    template = figures.facts.template
    if template is None:
        yield NO_METHOD
        return
    stated = _stated(template)
    if not stated:
        yield NO_SHARES
        return
    goal = targets(stated)
    if goal is None:
        yield Lacking(
            message("The shares the method states cannot add up to the whole."),
            ("projects.method",),
        )
        return
    found = spans_of(figures, "actual_start", "actual_finish")
    if isinstance(found, Lacking):
        yield found
        return
    blocked = _not_over(found, stated)
    if blocked:
        yield blocked
        return
    parts = _parts(figures, found, stated)
    yield _whole(parts, goal, found)
    for part in parts:
        if len(part.stated.phases) == 1:
            yield _measured(part, part.stated.phases[0], found.evidence(part.stated.phases))


def _not_over(found: Spans, stated: Sequence[TimeShare]) -> Lacking | None:
    """Say which parts are not over, or of which days are not known."""
    frame = found.frame
    there = frame[frame.index.isin([key for share in stated for key in share.phases])]
    if not there["over"].all():
        return Lacking(message("The phases are not over yet."), (f"{found.table}.actual_finish",))
    bad = frame.index[frame["unsure"] | frame["actual_start"].isna()]
    unknown = tuple(
        share.label
        for share in stated
        if not set(share.phases) & set(frame.index) or set(share.phases) & set(bad)
    )
    if not unknown:
        return None
    return Lacking(
        message("From when to when this took is not known: {parts}.", parts=unknown),
        (f"{found.table}.phase", f"{found.table}.actual_start"),
    )


def _parts(figures: Figures, found: Spans, stated: Sequence[TimeShare]) -> tuple[_Part, ...]:
    frame = found.frame
    days = []
    for share in stated:
        mine = frame[frame.index.isin(share.phases)]
        days.append(union_days(mine["actual_start"], mine["actual_finish"]))
    hours = _hours(figures, stated)
    whole, worked = sum(days), sum(hours)
    return tuple(
        _Part(share, length, length / whole, effort / worked if worked else None)
        for share, length, effort in zip(stated, days, hours, strict=True)
    )


def _hours(figures: Figures, stated: Sequence[TimeShare]) -> list[float]:
    entries = figures.entries
    certain = entries[entries["phase_confidence"] >= CERTAIN]
    booked = certain.groupby("phase_key")["effort"].sum()
    return [float(booked[booked.index.isin(share.phases)].sum()) for share in stated]


def _whole(parts: Sequence[_Part], goal: Sequence[float], found: Spans) -> Measured:
    worst = max(parts, key=lambda part: part.outside)
    text = (
        worst.finding
        if worst.outside > 0
        else message("By calendar days every part took the share the method says.")
    )
    keys = [key for part in parts for key in part.stated.phases]
    inputs: dict[str, Value] = {
        "judged": Label("calendar days", "日历天数"),
        "parts": tuple(part.stated.label for part in parts),
        "days": tuple(part.days for part in parts),
        "shares": tuple(part.share for part in parts),
        "effort_shares": tuple(part.effort for part in parts),
        "targets": tuple(goal),
        "total_variation": 0.5
        * fsum(abs(part.share - aim) for part, aim in zip(parts, goal, strict=True)),
    }
    return Measured(
        value=worst.outside,
        text=text,
        n=len(parts),
        inputs=inputs,
        evidence=found.evidence(keys),
        scope=PROJECT,
    )


def _measured(part: _Part, scope: str, evidence: tuple[Evidence, ...]) -> Measured:
    return Measured(
        value=part.outside,
        text=part.finding,
        numerator=part.days,
        n=1,
        inputs={"share": part.share, "effort_share": part.effort},
        evidence=evidence,
        scope=scope,
    )


SCH_02 = Indicator(
    name="SCH-02",
    title=Label("Share of the time by phase", "各阶段时间占比"),
    question=Label(
        "Did each part of the project take the share of the time the method gives it?",
        "各部分占用的时间比例是否符合方法的规定？",
    ),
    dimension="time",
    profile="standard",
    outcomes=JUDGED_IF_ASKED,
    by_phase=True,
    reads=("tasks.actual_start", "tasks.actual_finish", "tasks.phase", "phases", "time_entries"),
    formula=Label(
        "calendar days of the part ÷ those of all parts, points outside the method's band; the "
        "share of hours is shown beside it and not judged",
        "该部分日历天数 ÷ 各部分合计，超出方法区间的百分点；工时占比一并列出，不作评判",
    ),
    remedy=Label(
        "Give the part that was squeezed its time in the next plan, and name what to cut instead.",
        "下次计划中为被压缩的部分留足时间，并写明相应压缩什么。",
    ),
    cheapest=Label("Actual start and finish of each phase.", "各阶段的实际开始与实际完成。"),
    judge=_judge_shares,
    source="M9.R1, M4.R1",
)


def _judge_rule(figures: Figures, _threshold: Threshold) -> Iterator[Answer]:
    template = figures.facts.template
    if template is None:
        yield NO_METHOD
        return
    shares = template.time_shares
    if not shares:
        yield NO_SHARES
        return
    least = fsum(share.share.least for share in shares)
    most = fsum(share.share.most for share in shares)
    goal = targets(shares)
    if goal is None:
        text = message(
            "The shares of the method add up to {least:percent} to {most:percent}: they can never "
            "be kept together. That is the method's error, not the project's.",
            least=least, most=most,
        )  # fmt: skip
    else:
        text = message(
            "The shares of the method add up to {least:percent} to {most:percent}: they can be "
            "kept together.",
            least=least, most=most,
        )  # fmt: skip
    yield Measured(
        value=max(0.0, least - 1, 1 - most) if goal is None else 0.0,
        text=text,
        n=len(shares),
        inputs={
            "least": least,
            "most": most,
            "parts": tuple(share.label for share in shares),
            "targets": goal,
        },
    )


SCH_03 = Indicator(
    name="SCH-03",
    title=Label("Can the method's shares be kept", "方法的时间占比能否成立"),
    question=Label(
        "Can the shares of time that the method states be kept at all?",
        "方法规定的各时间占比能否同时满足？",
    ),
    dimension="method",
    outcomes=REPORTED_IF_ASKED,
    practice="time_shares",
    reads=("projects.method",),
    formula=Label(
        "sum of the least shares ≤ 100 % ≤ sum of the most", "最低占比之和 ≤ 100 % ≤ 最高占比之和"
    ),
    remedy=Label(
        "Correct the shares in the method, not in the project.",
        "修正方法本身的占比，而不是要求项目去凑。",
    ),
    cheapest=Label(
        "The method of the project, method = … in project.toml.",
        "在 project.toml 中用 method = … 写明所用方法。",
    ),
    judge=_judge_rule,
    source="M9.I1",
)
