"""Whether every category of risk is looked after."""

from collections.abc import Iterator, Sequence

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.risks.struck import ids, own_ids
from implanalytics.indicators.shapes import Cases, Counted, measured
from implanalytics.indicators.thresholds import Threshold
from implanalytics.methods import METHODS, Item, RiskCategory, match_items

USUAL = "M4"
"""The method whose categories are the usual ones."""

ASKED = ("text", "owner", "due")
NO_CATEGORY = Label("risks without a category", "未分类的风险")


def _coverage(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    risks = figures.risks
    if risks.empty:
        yield Lacking(message("No risk was raised by the status date."), ("risks",))
        return
    template = figures.facts.template
    own = template is not None and bool(template.risk_categories)
    asked = template if template is not None and own else METHODS[USUAL]

    def says(counted: Counted) -> Message:
        if own:
            return _finding(counted)
        return message(
            "{finding} The usual categories were asked for, as the method names none.",
            finding=_finding(counted),
        )

    yield measured(
        _cases(risks, responded(figures), asked.risk_categories),
        says,
        figure="bad",
        missing=("risks.response", "risks.owner", "risks.due", "risks.category"),
    )


def _finding(counted: Counted) -> Message:
    if counted.bad:
        return message(
            "{bad:n} of {n:n} categories of risk are not looked after: {failing}.",
            bad=counted.bad, n=counted.n, failing=counted.failing,
        )  # fmt: skip
    if counted.unknown:
        return message(
            "{good:n} of {n:n} categories of risk are known to be looked after.",
            good=counted.good, n=counted.n,
        )  # fmt: skip
    return message("Every category of risk has risks, each with a response, owner and day.")


def responded(figures: Figures) -> "pd.Series[bool]":
    """Say of each risk whether it has a response with an owner and a day.

    In the register or among the responses; null where a column that would say it is absent.
    """
    risks, responses = figures.risks, figures.table("risk_responses")
    in_register = risks.rename(columns={"text": "risk", "response": "text"})
    good = _complete(in_register)
    if responses.empty:
        return good
    if "response" not in risks.columns:
        good = good.fillna(value=False)
    of = ids(responses["risk_id"])
    complete = _complete(responses).loc[of.index]
    complete.index = pd.Index(of)
    own = own_ids(risks)
    sure = complete.index[complete.fillna(value=False)]
    unsure = complete.index[complete.isna()]
    return good | own.isin(sure).astype("boolean").mask(own.isin(unsure) & ~own.isin(sure))


def _complete(rows: pd.DataFrame) -> "pd.Series[bool]":
    """Say of each row whether text, owner and day are there: a blank cell is none."""
    whole = pd.Series(data=True, index=rows.index, dtype="boolean")
    for name in ASKED:
        there = rows[name].notna() if name in rows.columns else pd.Series(pd.NA, index=rows.index)
        whole &= there.astype("boolean")
    return whole


def _cases(risks: pd.DataFrame, good: "pd.Series[bool]", asked: Sequence[RiskCategory]) -> Cases:
    """Return one case a category; others than those asked for only where something lacks."""
    items = [Item(category.key, category.label, category.aliases) for category in asked]
    written = risks["category"]
    keys = match_items(written, pd.Series(None, index=risks.index, dtype="str"), items)
    names: list[str | Label] = [item.label for item in items]
    label = {item.id: item.label for item in items}
    found: dict[str | Label, list[tuple[object, str]]] = {}
    for key, name, said, row in zip(keys, written, good, risks["row_id"], strict=True):
        of = label.get(key) or (NO_CATEGORY if pd.isna(name) else name)
        found.setdefault(of, []).append((said, row))
    empty = pd.NA if NO_CATEGORY in found else False
    rows = [_case(name, found.get(name, []), empty) for name in names]
    others = (_case(name, mine, empty) for name, mine in found.items() if name not in names)
    rows += [case for case in others if case["good"] is not True]
    frame = pd.DataFrame(rows)
    return Cases(frame.astype({"good": "boolean", "row_id": "str", "phase_key": "str"}))


def _case(name: str | Label, mine: list[tuple[object, str]], empty: object) -> dict[str, object]:
    """Return a category as a case: good when every risk of it is; `empty` when it has none."""
    said = [good for good, _ in mine]
    good: object = empty
    if said:
        unknown = any(one is pd.NA for one in said)
        bad = any(one is not pd.NA and not one for one in said)
        good = False if bad else pd.NA if unknown else True
    row = mine[0][1] if mine else None
    return {"good": good, "name": name, "table": "risks", "row_id": row, "phase_key": None}


RSK_01 = Indicator(
    name="RSK-01",
    title=Label("Every category of risk looked after", "各类风险均有应对"),
    question=Label(
        "Does every category of risk have risks, each with a response, an owner and a day?",
        "每一类风险是否都已识别，且每条都有应对、责任人与期限？",
    ),
    dimension="risk",
    needs=("risks.category",),
    reads=(
        "risks.response", "risks.owner", "risks.due", "risk_responses.text",
        "risk_responses.owner", "risk_responses.due",
    ),
    formula=Label(
        "categories without a risk, or with a risk that lacks response, owner or day",
        "没有风险的类别，或其中有风险缺应对、责任人、期限的类别，两者合计",
    ),
    remedy=Label(
        "Name an owner, a response and a day for each risk; look for risks in the empty category.",
        "为每条风险落实应对、责任人与期限；空缺的类别补做识别。",
    ),
    cheapest=Label(
        "A risk register with category, response, owner and due day.",
        "含类别、应对措施、责任人、应对期限的风险登记册。",
    ),
    judge=_coverage,
    unit="count",
    profile="core",
    source="M4.R4",
)  # fmt: skip
