"""Whether a phase began while the gate before it was unsigned, and what was risked."""

from collections.abc import Iterator

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.gates.crossings import Crossing, at_risk, crossings
from implanalytics.indicators.gates.exceptions import (
    Case,
    Tally,
    steps_rule,
    tallied,
    worst_case,
)
from implanalytics.indicators.gates.names import phase_name
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import PROJECT
from implanalytics.indicators.shapes.failing import with_failing
from implanalytics.indicators.thresholds import Threshold

_MISSING = ("signoffs.phase", "phases.actual_start")


def _passed(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    found = crossings(figures)
    if not found:
        yield Lacking(message("No phase is known to have begun behind a gate."), _MISSING)
        return
    yield _measured(figures, found, PROJECT)
    for crossing in found:
        yield _measured(figures, (crossing,), crossing.phase)


def _measured(figures: Figures, found: tuple[Crossing, ...], scope: str) -> Measured:
    cases = [Case(phase_name(figures, c.phase), c.kept, c.evidence) for c in found]
    risk = at_risk(figures, found)
    text = _says(tallied(cases), risk.days)
    inputs = {"person_days_at_risk": risk.days, "money_at_risk": risk.money}
    return worst_case(cases, text, missing=_MISSING, inputs=inputs, scope=scope)


def _says(count: Tally, days: float | None) -> Message:
    finding = message(
        "{broken:n} of {n:n} phases began on an unsigned gate.", broken=count.broken, n=count.n
    )
    if count.waived:
        finding = message(
            "{finding} {waived:n} more had a written waiver.",
            finding=finding, waived=count.waived,
        )  # fmt: skip
    if days:
        finding = message(
            "{finding} {days:pd} were worked before the signature.", finding=finding, days=days
        )
    return with_failing(finding, count.failing)


GAT_03 = Indicator(
    name="GAT-03",
    title=Label("Phases begun on an unsigned gate", "未签字即进入下一阶段"),
    question=Label(
        "Did a phase begin before the gate of the phase before it was signed?",
        "上一阶段关口未签字，下一阶段是否就已开工？",
    ),
    dimension="gate",
    profile="standard",
    needs=("signoffs.signed_on",),
    reads=(
        "signoffs.waived_on", "signoffs.phase", "phases.actual_start", "tasks.actual_start",
        "milestones.phase", "members.company",
    ),
    formula=Label(
        "phases begun before every milestone of the phase before was signed; person-days worked "
        "by then",
        "上一阶段里程碑未全部签字即开工的阶段数，以及此前投入的人天",
    ),
    remedy=Label(
        "Stop adding work to the phase until the gate is signed, or have it waived in writing.",
        "关口签字前停止追加投入，或取得书面豁免。",
    ),
    cheapest=Label(
        "Sign-offs by phase, and the actual start of each phase.",
        "按阶段的签字记录，以及各阶段的实际开始日期。",
    ),
    judge=_passed,
    unit="points",
    rule=steps_rule(
        ("no phase began on an unsigned gate", "only with a written waiver", "any without one"),
        ("没有阶段在未签字时开工", "仅有书面豁免的情况", "存在无豁免即开工的"),
    ),
    by_phase=True,
    gate=True,
    source="M7.R1",
)  # fmt: skip
