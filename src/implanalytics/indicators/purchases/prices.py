"""Whether what was bought cost what was planned."""

from collections.abc import Iterator
from math import inf

import pandas as pd

from implanalytics.core.words import Amount, Label, Value, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.thresholds import Threshold

_MISSING = ("purchases.planned_price", "purchases.price")


def _prices(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    bought = figures.table("purchases")
    bought = bought[column(bought, "ordered_on", "datetime64[us]").notna()]
    if bought.empty:
        yield Lacking(message("Nothing had been ordered by the status date."), _MISSING)
        return
    currency = column(bought, "currency").fillna(figures.facts.settings.currency or "")
    every = [_of(str(name), rows) for name, rows in bought.groupby(currency, sort=True)]
    yield max(every, key=lambda found: found.between)


def _of(currency: str, bought: pd.DataFrame) -> Measured:
    """Measure the purchases of one currency: unknown is as planned at best, boundless at worst."""
    planned, paid = bought["planned_price"], bought["price"]
    both = planned.notna() & paid.notna()
    plan, price = float(planned[both].sum()), float(paid[both].sum())
    best = _over(planned.fillna(paid).sum(), paid.fillna(planned).sum())
    worst = inf if paid.isna().any() else _over(float(planned.sum()), float(paid.sum()))
    unknown = int((~both).sum())
    text = message(
        "{n:n} purchases cost {over:+percent} against the plan.",
        n=int(both.sum()), over=_over(plan, price),
    )  # fmt: skip
    inputs: dict[str, Value] = {
        "planned_price": Amount(plan, currency), "price": Amount(price, currency),
    }  # fmt: skip
    return Measured(
        value=_over(plan, price) if both.any() else None,
        best=best,
        worst=worst,
        text=text,
        numerator=price - plan,
        denominator=plan,
        n=int(both.sum()),
        inputs=inputs,
        evidence=(Evidence("purchases", tuple(bought["row_id"])),),
        unknown=message("of {n:n} nothing is known.", n=unknown) if unknown else None,
        missing=_MISSING,
    )


def _over(planned: float, paid: float) -> float:
    """Return by which share more was paid than planned; boundless where nothing was planned."""
    if planned > 0:
        return float(paid / planned - 1)
    return inf if paid > 0 else 0.0


PRC_04 = Indicator(
    name="PRC-04",
    title=Label("Price against plan", "采购价格与计划"),
    question=Label("Did what was bought cost what was planned?", "采购金额是否与计划相符？"),
    dimension="effort",
    practice="procurement",
    phase="procurement",
    needs=("purchases.planned_price", "purchases.price", "purchases.ordered_on"),
    reads=("purchases.currency",),
    outcomes=JUDGED_IF_ASKED,
    formula=Label(
        "amount of what was ordered ÷ its planned amount − 1; of several currencies the worst",
        "已下单采购的金额 ÷ 其计划金额 − 1；有多种币种时取最差者",
    ),
    remedy=Label(
        "Explain the largest excess; take new offers for what is not ordered yet.",
        "说明超支最大的项；未下单的重新询价。",
    ),
    cheapest=Label(
        "A list of purchases with planned and actual amount and day of order.",
        "采购清单：计划金额、采购金额、下单日期。",
    ),
    judge=_prices,
    source="M1.4",
)
