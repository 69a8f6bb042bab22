"""What changes come from, and what claims came to."""

from collections.abc import Iterator

import pandas as pd

from implanalytics.core.words import Amount, Label, Message, message
from implanalytics.indicators.changes.volume import made
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import REPORTED, REPORTED_IF_ASKED, Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.thresholds import Threshold
from implanalytics.tables.kinds import KINDS

CAUSES = {key: kind.label for key, kind in KINDS["changes.cause"].kinds.items()}
SIDES = {
    "customer": Label("customer", "客户方"),
    "vendor": Label("vendor", "我方"),
    "third_party": Label("third party", "第三方"),
}
UNKNOWN = Label("not told", "未注明")


def _causes(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    changes = made(figures)
    cause = column(changes, "cause_key")
    known = cause.dropna()
    if known.empty:
        yield Lacking(message("No change names a cause that is known."), ("changes.cause",))
        return
    counts = _ordered(known)
    yield Measured(
        value=float(counts.iloc[0]) / len(known),
        text=message(
            "Changes ({n:n}): {parts}.",
            n=len(changes), parts=(*_parts(counts, CAUSES), *_untold(cause)),
        ),
        numerator=float(counts.iloc[0]),
        denominator=float(len(known)),
        n=len(known),
        inputs={
            "by_cause": _parts(counts, CAUSES),
            "caused_by": _parts(_ordered(column(changes, "caused_by").dropna()), SIDES),
            "unknown": int(cause.isna().sum()),
        },
        evidence=(Evidence("changes", tuple(changes["row_id"])),),
    )  # fmt: skip


def _ordered(keys: "pd.Series[str]") -> "pd.Series[int]":
    """Count keys, the most frequent first, then by name."""
    return keys.value_counts().sort_index().sort_values(ascending=False, kind="stable")


def _parts(counts: "pd.Series[int]", labels: dict[str, Label]) -> tuple[Message, ...]:
    return tuple(
        message("{cause} {n:n}", cause=labels[str(key)], n=int(n)) for key, n in counts.items()
    )


def _untold(cause: "pd.Series[str]") -> tuple[Message, ...]:
    n = int(cause.isna().sum())
    return (message("{cause} {n:n}", cause=UNKNOWN, n=n),) if n else ()


CHG_04 = Indicator(
    name="CHG-04",
    title=Label("Causes of changes", "变更原因构成"),
    question=Label("What do the changes come from?", "变更由什么引起？"),
    dimension="scope",
    needs=("changes.cause",),
    reads=("changes.caused_by",),
    formula=Label(
        "changes of the most frequent cause ÷ changes whose cause is known",
        "最常见原因的变更 ÷ 已知原因的变更",
    ),
    remedy=Label(
        "Work on the most frequent cause before the next project's requirements.",
        "在下一项目做需求之前先解决最常见的原因。",
    ),
    cheapest=Label(
        "A cause for each change: customer, missed requirement, design, external.",
        "每项变更的原因：客户、需求遗漏、设计、外部。",
    ),
    judge=_causes,
    outcomes=REPORTED,
    source="M1",
)


def _claims(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    claims, settings = figures.table("claims"), figures.facts.settings
    currency = column(claims, "currency").fillna(settings.currency or "")
    value, got = claims["value"], column(claims, "recovered", "float64")
    if value.dropna().empty:
        yield Lacking(message("No claim has a value."), ("claims.value",))
        return
    if len(currency[value.notna()].unique()) > 1:
        yield Lacking(message("The claims are in several currencies."), ("claims.currency",))
        return
    own, settled = str(currency[value.notna()].iloc[0]), _settled(claims)
    both = value.notna() & got.notna() & settled
    claimed = float(value[both].sum())
    yield Measured(
        value=float(got[both].sum()) / claimed if claimed else 0.0,
        text=message(
            "Claims ({n:n}) come to {value}; settled: {settled:n}, with {recovered} of "
            "{claimed} recovered.",
            n=len(claims), value=Amount(float(value.sum()), own), settled=int(settled.sum()),
            recovered=Amount(float(got[both].sum()), own), claimed=Amount(claimed, own),
        ),
        numerator=float(got[both].sum()),
        denominator=claimed,
        n=len(claims),
        inputs={
            "value": float(value.sum()), "settled": int(settled.sum()),
            "without_value": int(value.isna().sum()), "currency": own,
        },
        evidence=(Evidence("claims", tuple(claims["row_id"])),),
    )  # fmt: skip


def _settled(claims: pd.DataFrame) -> "pd.Series[bool]":
    return column(claims, "settled_on", "datetime64[us]").notna()


CHG_05 = Indicator(
    name="CHG-05",
    title=Label("Claims raised and settled", "索赔提出与结案"),
    question=Label(
        "What was claimed, what was settled, and how much of it came back?",
        "索赔了多少，结案多少，收回多少？",
    ),
    dimension="scope",
    needs=("claims.value",),
    reads=("claims.recovered", "claims.settled_on", "claims.currency"),
    formula=Label(
        "recovered ÷ claimed, of settled claims, in one currency",
        "已结案索赔的获赔金额 ÷ 索赔金额（同一币种）",
    ),
    remedy=Label(
        "Give each open claim an owner and a day; drop what cannot be proved.",
        "未结索赔逐项落实责任人与期限，证据不足的撤销。",
    ),
    cheapest=Label(
        "A list of claims with value, day settled and amount recovered.",
        "索赔清单：金额、结案日期、获赔金额。",
    ),
    judge=_claims,
    outcomes=REPORTED_IF_ASKED,
    practice="claims",
    source="M1.5",
)
