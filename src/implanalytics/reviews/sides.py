"""Targets of the verdict that several indicators speak of: the worst of them decides."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators import (
    FORMATS,
    INDICATORS,
    PROJECT,
    IndicatorResult,
    Threshold,
    Thresholds,
    worst,
)
from implanalytics.reviews.short import shortened
from implanalytics.reviews.target import Target


@dataclass(frozen=True)
class Side:
    """A side of the project, the indicators that speak of it, and what is needed to judge it."""

    name: str
    label: Label
    indicators: tuple[str, ...]
    needs: Message


SIDES: tuple[Side, ...] = (
    Side(
        "scope",
        Label("Scope", "范围"),
        ("REQ-01", "CHG-02", "CHG-01", "REQ-03", "DOC-01"),
        message("Needs a list of requirements and of signed changes."),
    ),
    Side(
        "quality",
        Label("Quality", "质量"),
        ("TST-04", "ACC-01", "TST-03", "TST-01"),
        message("Needs a defect list with the day each defect was found."),
    ),
    Side(
        "satisfaction",
        Label("Satisfaction", "满意度"),
        ("TRN-08",),
        message("Needs a survey of the users."),
    ),
)

MEASURES: Mapping[str, Label] = {
    "REQ-01": Label("Requirements changed after signature", "签字后需求变动"),
    "CHG-02": Label("Changes begun unsigned", "未签字先动工的变更"),
    "CHG-01": Label("Changes against the contract", "变更占合同比例"),
    "REQ-03": Label("Promises kept", "售前承诺兑现"),
    "DOC-01": Label("Deliverables approved", "交付物已批准"),
    "TST-04": Label("Severe defects open", "未修复的严重缺陷"),
    "ACC-01": Label("Items passed first time", "验收项一次通过"),
    "TST-03": Label("Defects found before go-live", "上线前发现的缺陷"),
    "TST-01": Label("Kinds of test not passed", "未通过的测试类别"),
    "TRN-08": Label("Mean rating, 1 to 5", "平均评分（1 至 5）"),
}
"""What the figure of each of these indicators counts."""


def judged_target(
    side: Side, results: Mapping[tuple[str, str], IndicatorResult], thresholds: Thresholds
) -> Target:
    """Return the target of one side.

    Parameters
    ----------
    side
        The side.
    results
        Indicator results by (indicator, scope).
    thresholds
        The limits they were judged by.
    """
    known = [results[name, PROJECT] for name in side.indicators if (name, PROJECT) in results]
    judged = [result for result in known if result.judged]
    if not judged:
        cause = next((r.text for r in known if r.value is not None), side.needs)
        return Target(
            side.name, side.label, "not_assessable", None, None, None, cause, lacks_data=True
        )
    outcome = worst(tuple(result.outcome for result in judged))
    decisive = next(result for result in judged if result.outcome == outcome)
    threshold = INDICATORS[decisive.indicator].limits(thresholds)
    others = [
        shortened(r.text) for r in judged if r is not decisive and r.outcome in ("amber", "red")
    ]
    return Target(
        side.name,
        side.label,
        outcome,
        promised=_promised(decisive, threshold),
        delivered=_figure(decisive),
        gap=_gap(decisive, threshold),
        cause=_joined(shortened(decisive.text), *others[:1]),
        behind=outcome != "green",
    )


def with_contract(time: Target, contract: IndicatorResult | None) -> Target:
    """Return the target of time with what the contract's date adds to it.

    A delay that the rule tolerates is green only where the date of the contract is known.
    """
    if contract is None:
        return time
    if contract.missing and time.behind and time.outcome == "green":
        cause = message("{finding} Whether the date of the contract was kept is not known.",
                        finding=time.cause)  # fmt: skip
        return replace(time, outcome="not_assessable", cause=cause, lacks_data=True)
    if not contract.judged:
        return time
    outcome = worst((time.outcome, contract.outcome))
    if outcome == time.outcome and time.outcome != "green":
        return time
    if contract.outcome == "green":
        return time
    cause = _joined(contract.text, time.cause)
    return replace(time, outcome=outcome, cause=cause, behind=True, lacks_data=False)


def _joined(first: Message, *second: Message) -> Message:
    return message("{first} {second}", first=first, second=second[0]) if second else first


def _promised(result: IndicatorResult, threshold: Threshold) -> Message | None:
    limit, what = _said(result.indicator, threshold.green), MEASURES[result.indicator]
    if threshold.better == "higher":
        return message("{what}: at least {limit}", what=what, limit=limit)
    if threshold.better == "lower" and threshold.green == 0:
        return message("{what}: none", what=what)
    if threshold.better == "lower":
        return message("{what}: at most {limit}", what=what, limit=limit)
    low = _said(result.indicator, threshold.green_from)
    return message("{what}: {low} to {high}", what=what, low=low, high=limit)


def _figure(result: IndicatorResult) -> Message | None:
    return None if result.value is None else _said(result.indicator, result.value)


def _gap(result: IndicatorResult, threshold: Threshold) -> Message | None:
    """Return by how much the figure misses its limit; None where it does not."""
    if result.value is None or result.outcome == "green" or threshold.better == "between":
        return None
    return _said(result.indicator, result.value - threshold.green, signed=True)


def _said(indicator: str, value: float, *, signed: bool = False) -> Message:
    """Return a figure of an indicator in its unit."""
    kind = FORMATS[INDICATORS[indicator].unit]
    if kind == "percent":
        return message("{v:+percent}", v=value) if signed else message("{v:percent}", v=value)
    if kind == "wd":
        return message("{v:+wd}", v=value) if signed else message("{v:wd}", v=value)
    return message("{v:+}", v=value) if signed else message("{v}", v=value)
