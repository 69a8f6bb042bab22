"""Whether the reserve is used up faster than the work gets done."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.progress import Progress, progress
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.thresholds import Threshold

RESERVE = ("projects.contingency_days", "projects.contingency_money")
BEYOND = 1e6
"""Stands for draws on the reserve while nothing is done."""


@dataclass(frozen=True)
class _Drawn:
    """The share of the reserve drawn in one unit, and whether every draw is known in it."""

    share: float
    whole: bool


def _drawdown(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    draws = figures.table("contingency")
    sides = _sides(figures, draws)
    if not sides:
        yield Lacking(message("No reserve is known to compare the draws with."), RESERVE)
        return
    done = progress(figures)
    if isinstance(done, Lacking):
        yield done
        return
    drawn = max(side.share for side in sides)
    best, worst = _ratio(drawn, done.most), _ratio(drawn, done.least)
    whole = all(side.whole for side in sides)
    yield Measured(
        value=best if best < BEYOND else None,
        best=best,
        worst=worst if whole else BEYOND,
        text=_finding(drawn, done),
        numerator=drawn,
        denominator=done.most,
        n=len(draws),
        inputs={"drawn": drawn, "done_least": done.least, "done_most": done.most},
        evidence=(Evidence("contingency", tuple(draws["row_id"])), *done.evidence),
        unknown=message(
            "how far the work is, or some draw in the unit of the reserve, is not known."
        ),
        missing=("tasks.percent_complete", "contingency.days"),
    )


def _finding(drawn: float, done: Progress) -> Message:
    if done.least == done.most:
        return message(
            "{drawn:percent} of the reserve is drawn, {done:percent} of the work is done.",
            drawn=drawn, done=done.most,
        )  # fmt: skip
    return message(
        "{drawn:percent} of the reserve is drawn, {least:percent} to {most:percent} of the work is "
        "done.",
        drawn=drawn, least=done.least, most=done.most,
    )  # fmt: skip


def _ratio(drawn: float, done: float) -> float:
    if not drawn:
        return 0.0
    return min(drawn / done, BEYOND) if done else BEYOND


def _sides(figures: Figures, draws: pd.DataFrame) -> list[_Drawn]:
    """Return each unit in which there is a reserve, with what was drawn in it."""
    settings = figures.facts.settings
    days = column(draws, "days", "float64")
    amount = column(draws, "amount", "float64")
    currency = column(draws, "currency").fillna(settings.currency or "")
    money = amount.where(currency == (settings.currency or ""))
    foreign = bool((amount.notna() & money.isna()).any())
    silent = days.isna() & amount.isna()
    sides = []
    for reserve, drawn, name in (
        (settings.contingency_days, days, "days"),
        (settings.contingency_money, money, "amount"),
    ):
        if reserve is None:
            continue
        total = float(drawn.sum())
        share = total / reserve if reserve else (BEYOND if total else 0.0)
        whole = name in draws.columns and not silent.any() and not (name == "amount" and foreign)
        sides.append(_Drawn(share, whole))
    return sides


RSK_09 = Indicator(
    name="RSK-09",
    title=Label("Reserve drawn against progress", "储备动用与进度"),
    question=Label(
        "Is the reserve used up faster than the work gets done?", "应急储备的消耗是否快于工作进展？"
    ),
    dimension="risk",
    needs=("contingency", "tasks.planned_effort"),
    reads=(
        "contingency.days", "contingency.amount", "tasks.percent_complete", "tasks.actual_finish",
        *RESERVE,
    ),
    formula=Label(
        "share of the reserve drawn ÷ share of the planned effort done; the worse of both units",
        "已动用储备比例 ÷ 已完成计划工时比例；天数与金额取较差者",
    ),
    remedy=Label(
        "Agree what the rest of the reserve is for, and ask for more or cut scope.",
        "商定剩余储备的用途，申请追加储备或削减范围。",
    ),
    cheapest=Label(
        "A list of draws with day and days or amount; the reserve in project.toml.",
        "应急动用清单（日期、天数或金额）；在 project.toml 中给出储备。",
    ),
    judge=_drawdown,
    unit="ratio",
    source="M4",
)  # fmt: skip
