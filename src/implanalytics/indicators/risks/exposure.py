"""RSK-02, the exposure of open risks against the reserve."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import pandas as pd

from implanalytics.core.words import Amount, Label, Message, message
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.losses import doubted, lost
from implanalytics.indicators.result import PROJECT, Evidence, IndicatorResult, Outcome, worst
from implanalytics.indicators.thresholds import Threshold


@dataclass(frozen=True)
class _Side:
    """The exposure of one unit beside the reserve of the same unit."""

    unit: str
    least: float
    most: float
    complete: bool
    reserve: float | None
    currencies: tuple[str, ...] = ()
    currency: str = ""

    @property
    def comparable(self) -> bool:
        """Whether there is a reserve and one exposure to set against it."""
        return self.reserve is not None and not pd.isna(self.least)

    def outcome(self, threshold: Threshold) -> Outcome:
        """Judge exposure over reserve; an incomplete exposure proves only what is bad."""
        if not self.comparable:
            return "not_assessable"
        at_least, at_most = (self._judged(threshold, e) for e in (self.least, self.most))
        if at_least == "red" or (at_least == at_most and self.complete):
            return at_least
        return "not_assessable"

    def _judged(self, threshold: Threshold, exposure: float) -> Outcome:
        if self.reserve:
            return threshold.outcome(round(exposure / self.reserve, 9))
        return "red" if exposure > 0 else "green"


def _judge(figures: Figures, threshold: Threshold) -> Iterator[IndicatorResult]:
    sides = _sides(figures)
    base: dict[str, Any] = {
        "indicator": "RSK-02",
        "scope": PROJECT,
        "n": int(figures.risks["open"].sum()),
        "inputs": _inputs(figures, sides),
        "evidence": (Evidence("risks", tuple(figures.risks["row_id"])),)
        if len(figures.risks)
        else (),
    }
    outcomes = tuple(side.outcome(threshold) for side in sides)
    known = worst(outcomes)
    gone = doubted(figures.facts, "risks")
    if gone is None and known not in ("red", "not_assessable"):
        gone = lost(figures.facts, "risks")
    if gone:
        yield IndicatorResult(outcome="not_assessable", text=gone[0], missing=gone[1], **base)
        return
    if known == "red" or (outcomes and "not_assessable" not in outcomes):
        side = sides[outcomes.index(known)]
        base["inputs"] |= {"unit": side.unit, "currency": side.currency}
        base |= {"numerator": side.least, "denominator": side.reserve}
        if side.reserve:
            base["value"] = side.least / side.reserve
        yield IndicatorResult(outcome=known, text=_sentence(side), **base)
        return
    reason, missing = _blocked(figures, sides) or (
        message("Too few open risks have an estimate to prove that the reserve is enough."),
        ("risks.probability", "risks.impact_days"),
    )
    yield IndicatorResult(outcome="not_assessable", text=reason, missing=missing, **base)


def _sides(figures: Figures) -> list[_Side]:
    """Return each unit in which there is an exposure or a reserve."""
    settings = figures.facts.settings
    sides = []
    for unit, reserve, currency in (
        ("days", settings.contingency_days, None),
        ("money", settings.contingency_money, settings.currency),
    ):
        least, most = (
            frame[frame["unit"] == unit] for frame in (figures.exposure, figures.exposure_at_most)
        )
        if least.empty and reserve is None:
            continue
        known = tuple(least["currency"].dropna())
        alike = len(least) == 1 and (currency is None or known in ((), (currency,)))
        bounds = (
            sorted((float(least["open"].iloc[0]), float(most["open"].iloc[0]))) if alike else None
        )
        complete = alike and bool((most["n_open_estimated"] == most["n_open"]).all())
        low, high = bounds or (float("nan"), float("nan"))
        unlike = () if alike else known
        sides.append(_Side(unit, low, high, complete, reserve, unlike, currency or "".join(known)))
    return sides


_Reason: TypeAlias = tuple[Message, tuple[str, ...]]


def _blocked(figures: Figures, sides: list[_Side]) -> _Reason | None:
    if figures.risks.empty:
        return message("No risk register was found."), ("risks",)
    if figures.exposure.empty:
        return _unestimated(figures)
    if all(side.reserve is None for side in sides):
        return (
            message("No reserve is known to compare the exposure with."),
            ("projects.contingency_days",),
        )
    return next((reason for side in sides if (reason := _incomparable(side))), None)


def _unestimated(figures: Figures) -> _Reason:
    """Say why no risk of the register has an exposure."""
    taken = figures.facts.table("sources").set_index("source_id").get("extracted_at")
    known = None if taken is None else figures.risks["source_id"].map(taken).dropna().min()
    if isinstance(known, pd.Timestamp) and known >= figures.as_of.normalize() + pd.Timedelta(
        days=1
    ):
        return (
            message(
                "The risk register was saved on {taken:date}, after the status date; what it said "
                "then is not known. If nothing changed since, say so by extracted_at under "
                "[[source]] in project.toml.",
                taken=known.date(),
            ),
            ("risk_history",),
        )  # fmt: skip
    facts = figures.facts
    impacts = facts.has("risks", "impact_days") or facts.has("risks", "impact_money")
    missing = (*facts.missing("risks", "probability"), *(() if impacts else ("risks.impact_days",)))
    if figures.matrix.empty:
        text = message("No risk has both a probability and an impact in days or money.")
    else:
        text = message(
            "The register rates risks in words only; words are not multiplied. Give the "
            "probability in per cent and the impact in days or money."
        )
    return text, missing or ("risks.probability", "risks.impact_days")


def _incomparable(side: _Side) -> _Reason | None:
    if side.reserve is None:
        unit = Label("money", "金额") if side.unit == "money" else Label("days", "天数")
        return (
            message("Risks are estimated in {unit}, but no reserve is given in it.", unit=unit),
            (f"projects.contingency_{side.unit}",),
        )
    if side.currencies:
        return (
            message(
                "Risks are estimated in {currencies}; only amounts in the currency of the reserve "
                "can be set against it.",
                currencies=side.currencies,
            ),
            ("rates",),
        )  # fmt: skip
    if not side.comparable:
        return (
            message("A reserve is given, but no exposure in the same unit."),
            (f"risks.impact_{side.unit}",),
        )
    return None


def _sentence(side: _Side) -> Message:
    if side.unit == "money":
        return message(
            "Open exposure of {exposure} against a reserve of {reserve}.",
            exposure=Amount(side.least, side.currency),
            reserve=Amount(side.reserve or 0.0, side.currency),
        )
    return message(
        "Open exposure of {exposure:wd} against a reserve of {reserve:wd}.",
        exposure=side.least, reserve=side.reserve,
    )  # fmt: skip


def _inputs(figures: Figures, sides: list[_Side]) -> dict[str, Any]:
    inputs: dict[str, Any] = {"n_risks": len(figures.risks)}
    for side in sides:
        inputs[f"open_{side.unit}"] = None if pd.isna(side.least) else side.least
        inputs[f"reserve_{side.unit}"] = side.reserve
    for row in figures.exposure.to_dict("records"):
        inputs[f"inherent_{row['unit']}"] = row["inherent"]
        inputs[f"residual_{row['unit']}"] = row["residual"]
    return inputs


RSK_02 = Indicator(
    name="RSK-02",
    title=Label("Risk exposure against the reserve", "风险敞口与应急储备"),
    question=Label(
        "Does the reserve cover the exposure that is left?", "应急储备能否覆盖剩余风险敞口？"
    ),
    dimension="risk",
    profile="core",
    reads=("risks.probability", "risks.impact_days", "projects.contingency_days"),
    formula=Label(
        "sum over open risks of probability × impact ÷ reserve, after responses where given",
        "未关闭风险的（概率 × 影响）之和 ÷ 应急储备，有残余估计的按残余计",
    ),
    remedy=Label(
        "Respond to the largest risks first, or raise the reserve.",
        "优先应对敞口最大的风险，或增加应急储备。",
    ),
    cheapest=Label(
        "Probability in per cent and impact in days for each open risk; the reserve in "
        "project.toml.",
        "每条未关闭风险的概率（百分比）与影响（天）；在 project.toml 中给出应急储备。",
    ),
    judge=_judge,
)
