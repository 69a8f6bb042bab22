"""How much was changed, measured against the contract."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

import pandas as pd

from implanalytics.core.levels import plain_word
from implanalytics.core.words import Amount, Label, Message, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.thresholds import Threshold

REFUSED = frozenset(
    ("rejected", "refused", "declined", "withdrawn", "cancelled", "canceled", "not approved",
     "驳回", "已驳回", "拒绝", "已拒绝", "不同意", "否决", "已否决", "撤回", "已撤回", "取消",
     "已取消", "不予变更", "未批准", "不批准")
)  # fmt: skip
"""Words that say a change was asked for and not made."""


@dataclass(frozen=True)
class _Side:
    """What the changes come to in one unit, over what was contracted."""

    total: float
    of: float
    whole: bool

    @property
    def share(self) -> float:
        return max(self.total, 0.0) / self.of


def made(figures: Figures) -> pd.DataFrame:
    """Return the changes that were not refused."""
    changes = figures.table("changes")
    refused = pd.Series(data=False, index=changes.index)
    for name in ("status", "decision"):
        words = column(changes, name)
        refused |= words.map(plain_word, na_action="ignore").isin(REFUSED)
    return changes[~refused]


def _volume(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    changes = made(figures)
    if changes.empty:
        yield Lacking(message("No change was made by the status date."), ("changes",))
        return
    money, days = _money(figures, changes), _days(figures, changes)
    sides = [side for side in (money, days) if side is not None]
    if not sides:
        yield Lacking(
            message("Neither the contract's value nor its duration is known."),
            ("projects.contract_value", "projects.contract_finish"),
        )
        return
    worse = max(sides, key=lambda side: side.share)
    whole = len(sides) == 2 and all(side.whole for side in sides)
    yield Measured(
        value=worse.share,
        best=worse.share,
        worst=worse.share if whole else inf,
        text=_finding(figures, len(changes), money, days),
        numerator=worse.total,
        denominator=worse.of,
        n=len(changes),
        inputs={
            "value_share": money.share if money else None,
            "days_share": days.share if days else None,
            "value": money.total if money else None,
            "days": days.total if days else None,
        },
        evidence=(Evidence("changes", tuple(changes["row_id"])),),
        unknown=message("not every change has its value and days, set against the contract's."),
        missing=_missing(money, days),
    )


def _money(figures: Figures, changes: pd.DataFrame) -> _Side | None:
    """Return the value of the changes in the contract's currency, over the contract's value."""
    contract, own = contract_value(figures)
    if not contract:
        return None
    value = column(changes, "value", "float64")
    currency = column(changes, "currency").fillna(own)
    same = value.where(currency == own)
    return _Side(float(same.sum()), contract, bool(same.notna().all()))


def _days(figures: Figures, changes: pd.DataFrame) -> _Side | None:
    duration = contract_days(figures)
    days = column(changes, "days", "float64")
    if not duration:
        return None
    return _Side(float(days.sum()), duration, bool(days.notna().all()))


def contract_value(figures: Figures) -> tuple[float | None, str]:
    """Return the contract's value and its currency."""
    settings = figures.facts.settings
    mine = _card(figures)
    value = column(mine, "contract_value", "float64").dropna()
    currency = column(mine, "currency").dropna()
    own = str(currency.iloc[0]) if len(currency) else settings.currency or ""
    return (float(value.iloc[0]) if len(value) else None), own


def contract_days(figures: Figures) -> float | None:
    """Return the contract's duration in working days; that of the promised plan without dates."""
    mine, tasks = _card(figures), figures.plan.tasks
    start = column(mine, "start", "datetime64[us]").min()
    finish = event(figures, "contract_finish").day
    if finish is None:
        finish = column(mine, "contract_finish", "datetime64[us]").min()
    start = tasks["baseline_start"].min() if pd.isna(start) else start
    finish = tasks["baseline_finish"].max() if pd.isna(finish) else finish
    if pd.isna(start) or pd.isna(finish) or finish <= start:
        return None
    return figures.working_days(start, finish)


def _card(figures: Figures) -> pd.DataFrame:
    """Return the project's own row of the list of projects."""
    projects, settings = figures.table("projects"), figures.facts.settings
    if len(projects) < 2:
        return projects
    return projects[column(projects, "name").isin({settings.id, settings.name} - {""})]


def _finding(figures: Figures, n: int, money: _Side | None, days: _Side | None) -> Message:
    currency = contract_value(figures)[1]
    if money and days:
        return message(
            "Changes ({n:n}) come to {value} and {days:wd}: {value_share:percent} of the "
            "contract's value and {days_share:percent} of its duration.",
            n=n, value=Amount(money.total, currency), days=days.total,
            value_share=money.share, days_share=days.share,
        )  # fmt: skip
    if money:
        return message(
            "Changes ({n:n}) come to {value}: {share:percent} of the contract's value.",
            n=n, value=Amount(money.total, currency), share=money.share,
        )  # fmt: skip
    return message(
        "Changes ({n:n}) come to {days:wd}: {share:percent} of the contract's duration.",
        n=n, days=days.total if days else 0.0, share=days.share if days else 0.0,
    )  # fmt: skip


def _missing(money: _Side | None, days: _Side | None) -> tuple[str, ...]:
    gone = []
    if money is None:
        gone.append("projects.contract_value")
    elif not money.whole:
        gone.append("changes.value")
    if days is None:
        gone.append("projects.contract_finish")
    elif not days.whole:
        gone.append("changes.days")
    return tuple(gone)


CHG_01 = Indicator(
    name="CHG-01",
    title=Label("Volume of changes", "变更规模"),
    question=Label(
        "How much do the changes come to, against the contract's value and duration?",
        "变更的金额和天数占合同额与合同工期的多少？",
    ),
    dimension="scope",
    needs=("changes",),
    reads=(
        "changes.value", "changes.days", "changes.status", "projects.contract_value",
        "projects.contract_finish", "events.day", "tasks.planned_finish",
    ),
    formula=Label(
        "the greater of value of changes ÷ contract value and days of changes ÷ contract duration; "
        "refused ones left out",
        "变更金额 ÷ 合同额、变更天数 ÷ 合同工期，取较大者；被否决的不计",
    ),
    remedy=Label(
        "Agree with the customer on what can wait for a later version.",
        "与客户商定哪些变更可放到后续版本。",
    ),
    cheapest=Label(
        "A list of changes with value and days, 0 where there are none; value and dates of the "
        "contract.",
        "含金额与天数的变更清单（没有的填 0）；合同额与合同起止日期。",
    ),
    judge=_volume,
    profile="standard",
    source="M1.6",
)  # fmt: skip
