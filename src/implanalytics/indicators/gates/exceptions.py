"""Shape: a rule that holds, is waived in writing, or is broken."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from implanalytics.core.words import Label, Message, Value, message
from implanalytics.indicators.measured import NOTHING, Measured
from implanalytics.indicators.result import PROJECT, Evidence, merged
from implanalytics.indicators.shapes.cases import SHOWN

Kept: TypeAlias = Literal["kept", "waived", "broken"]

STEPS: dict[Kept, int] = {"kept": 0, "waived": 1, "broken": 2}
"""What is judged: the worst case, 0 where the rule always holds, 1 where it was only waived."""


@dataclass(frozen=True)
class Case:
    """One case of a rule; `kept` is None where it is not known."""

    name: Value
    kept: Kept | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Tally:
    """How often a rule was kept, for the sentence of a finding."""

    n: int
    kept: int
    waived: int
    broken: int
    failing: tuple[Value, ...] = field(default=())


def tallied(cases: Sequence[Case]) -> Tally:
    """Count the cases of a rule."""
    count = {kind: sum(case.kept == kind for case in cases) for kind in STEPS}
    failing = tuple(case.name for case in cases if case.kept == "broken")[:SHOWN]
    return Tally(len(cases), count["kept"], count["waived"], count["broken"], failing)


def worst_case(
    cases: Sequence[Case],
    text: Message,
    *,
    missing: tuple[str, ...] = (),
    inputs: Mapping[str, Value] = NOTHING,
    scope: str = PROJECT,
) -> Measured:
    """Measure the worst of some cases: what is not known is tried as kept and as broken."""
    known = [STEPS[case.kept] for case in cases if case.kept is not None]
    unknown = tuple(case.name for case in cases if case.kept is None)
    worst = max(known, default=0)
    count = tallied(cases)
    values: dict[str, Value] = {
        "kept": count.kept, "waived": count.waived, "broken": count.broken, "n": count.n,
        **({"failing": count.failing} if count.failing else {}),
        **({"unsure": unknown[:SHOWN]} if unknown else {}),
    }  # fmt: skip
    return Measured(
        value=worst,
        best=worst,
        worst=2 if unknown else worst,
        text=text,
        unknown=message("not known: {what}.", what=unknown[:SHOWN]) if unknown else None,
        missing=missing,
        numerator=float(count.broken + count.waived),
        denominator=float(count.n),
        n=count.n,
        inputs={**values, **inputs},
        evidence=merged(part for case in cases for part in case.evidence),
        scope=scope,
    )


def steps_rule(en: tuple[str, str, str], zh: tuple[str, str, str]) -> Label:
    """Return a rule in words: what is green, amber and red."""
    return Label(
        f"{en[0]}: green; {en[1]}: amber; {en[2]}: red",
        f"{zh[0]}为绿，{zh[1]}为黄，{zh[2]}为红",
    )
