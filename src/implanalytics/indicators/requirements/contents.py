"""Whether scope and selection were looked at from every side that the method names."""

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.kinds import of_kind
from implanalytics.indicators.known import surely
from implanalytics.indicators.measured import Lacking
from implanalytics.indicators.shapes import Cases, checklist, covered, required_items, share
from implanalytics.indicators.shapes.failing import with_missing
from implanalytics.indicators.thresholds import Threshold

_MISSING = Label(
    "at most {green:n} missing green, at most {amber:n} amber, more red",
    "缺 {green:n} 项为绿，不超过 {amber:n} 项为黄，更多为红",
)


def _scored(figures: Figures, _threshold: Threshold) -> Cases | Lacking:
    """Return the criteria of the method: good when somebody scored the product by it."""
    items = required_items(figures, "selection_criteria")
    if isinstance(items, Lacking):
        return items
    checks = figures.table("checks")
    mine = checks[surely(of_kind(checks, "selection_criteria"))]
    if mine.empty:
        return Lacking(message("Nobody wrote down which parts are there."), ("checks",))
    scored = column(mine, "score", "float64").notna()
    judged = scored | column(mine, "passed", "boolean").notna()
    rows = pd.DataFrame(
        {
            "name": mine["name"],
            "own_id": mine["check_id"],
            "good": judged.astype("boolean").mask(~judged, pd.NA),
            "row_id": mine["row_id"],
        }
    )
    return covered(items, rows, table="checks")


REQ_04 = Indicator(
    name="REQ-04",
    title=Label("Scope statement complete", "范围说明完整"),
    question=Label(
        "Does the scope statement say everything the method asks for?",
        "范围说明是否写全了方法要求的各项？",
    ),
    dimension="scope",
    needs=("checks",),
    reads=("checks.kind", "checks.passed"),
    outcomes=JUDGED_IF_ASKED,
    unit="count",
    rule=_MISSING,
    practice="scope_statement",
    phase="requirements",
    formula=Label("points of the scope statement that are missing", "范围说明中缺失的项数"),
    remedy=Label(
        "Write the missing points with the customer and have the statement confirmed again.",
        "与客户补写缺失的各项，并重新确认范围说明。",
    ),
    cheapest=Label(
        "A check list of kind scope statement: one row a point, there or not.",
        "类别为“范围说明”的检查表：每项一行，是否具备。",
    ),
    judge=share(
            checklist("scope_statement", "scope_statement"),
            lambda counted: with_missing(
                message(
                    "{good:n} of {n:n} points of the scope statement are there.",
                    good=counted.good, n=counted.n,
                ),
                counted.failing,
            ),
            nothing=message("The method asks for no item."),
            missing=("checks.passed",),
            figure="bad",
        ),
    source="M3.R2",
)  # fmt: skip

SEL_01 = Indicator(
    name="SEL-01",
    title=Label("Selection by every criterion", "选型标准齐全"),
    question=Label(
        "Was the product scored by every criterion that the method names?",
        "选型时是否按方法列出的每条标准打了分？",
    ),
    dimension="deliverable",
    needs=("checks",),
    reads=("checks.kind", "checks.score", "checks.passed"),
    outcomes=JUDGED_IF_ASKED,
    unit="count",
    rule=_MISSING,
    practice="selection_criteria",
    phase="selection",
    formula=Label("criteria by which nobody scored", "没有打分的选型标准数"),
    remedy=Label(
        "Score the product by the missing criteria, late as it is; what comes out are risks.",
        "补评缺失的标准，评出的短板列入风险。",
    ),
    cheapest=Label(
        "A check list of kind selection criteria: one row a criterion with its score.",
        "类别为“选型标准”的检查表：每条标准一行，填得分。",
    ),
    judge=share(
            _scored,
            lambda counted: with_missing(
                message(
                    "{good:n} of {n:n} criteria of selection were scored.",
                    good=counted.good, n=counted.n,
                ),
                counted.failing,
            ),
            nothing=message("The method asks for no item."),
            missing=("checks.score",),
            figure="bad",
        ),
    source="M6.R1",
)  # fmt: skip
