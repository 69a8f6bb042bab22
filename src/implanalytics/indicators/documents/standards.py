"""Whether code was written to a named standard, reviewed, and what was found closed."""

from collections.abc import Iterator

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.kinds import rows_of_kind
from implanalytics.indicators.known import said
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.phase_days import phase_days
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.thresholds import Threshold


def _reviewed(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    checks = figures.table("checks")
    standards, reviews = (
        rows_of_kind(checks, "coding_standard"),
        rows_of_kind(checks, "code_review"),
    )
    if reviews.empty and (standards.empty or not _over(figures)):
        yield Lacking(message("Nobody recorded reviews of code."), ("checks",))
        return
    named = _named(standards)
    found, closed = _sum(reviews, "comments"), _sum(reviews, "comments_closed")
    best, worst = _between(reviews)
    value = closed / found if found else best
    yield Measured(
        value=0.0 if named is False else value,
        best=0.0 if named is False else best,
        worst=worst if named else 0.0,
        text=_says(int(closed), int(found), len(reviews), named=named),
        unknown=_unknown(named=named),
        missing=("checks.comments", "checks.comments_closed") if named else ("checks",),
        numerator=closed,
        denominator=found,
        n=len(reviews),
        inputs={"reviews": len(reviews), "found": int(found), "closed": int(closed)},
        evidence=(Evidence("checks", (*standards["row_id"], *reviews["row_id"])),),
    )


def _over(figures: Figures) -> bool:
    """Say whether building is over, so that reviews were due."""
    known, keys = phase_days(figures), figures.phase_keys("development")
    return bool(keys) and all(known.is_(key, "over") is True for key in keys)


def _named(standards: pd.DataFrame) -> bool | None:
    """Say whether a standard was named; not known where no row speaks of it."""
    if standards.empty:
        return None
    kept = said(standards, "passed")
    return bool(kept.any()) or (None if kept.isna().any() else False)


def _between(reviews: pd.DataFrame) -> tuple[float, float]:
    """Return the share closed at best and at worst; without any review nothing was closed."""
    if reviews.empty:
        return 0.0, 0.0
    found = column(reviews, "comments", "float64")
    closed = column(reviews, "comments_closed", "float64").mask(found == 0, 0.0)
    least, most = closed.fillna(0.0).sum(), closed.fillna(found).sum()
    total = found.sum()
    if found.isna().any():
        return 1.0 if not total else float(most / total), 0.0
    return (float(most / total), float(least / total)) if total else (1.0, 1.0)


def _sum(rows: pd.DataFrame, name: str) -> float:
    return float(column(rows, name, "float64").sum())


def _says(closed: int, found: int, reviews: int, *, named: bool | None) -> Message:
    if named is False:
        return message("No coding standard was named.")
    if not reviews:
        return message("No review of code was held by the end of building.")
    return message(
        "{reviews:n} reviews of code found {found:n} points; {closed:n} of them are closed.",
        reviews=reviews, found=found, closed=closed,
    )  # fmt: skip


def _unknown(*, named: bool | None) -> Message:
    if named is None:
        return message("whether a coding standard was named is not known.")
    return message("how many points were found or closed is not known of every review.")


QUA_01 = Indicator(
    name="QUA-01",
    title=Label("Coding standard and reviews", "编码规范与评审"),
    question=Label(
        "Was a coding standard named, were reviews held, and was what they found closed?",
        "是否明确了编码与质量规范、开展了评审，并关闭了发现的问题？",
    ),
    dimension="quality",
    needs=("checks.kind",),
    reads=(
        "checks.passed", "checks.comments", "checks.comments_closed", "phases.actual_finish",
    ),
    outcomes=JUDGED_IF_ASKED,
    practice="coding_standard",
    phase="development",
    formula=Label(
        "points closed ÷ points found in reviews; 0 without a standard or a review",
        "评审问题已关闭数 ÷ 发现数；无规范或未评审计 0",
    ),
    remedy=Label(
        "Name the standard, review the riskiest modules now, and close what is found.",
        "明确规范，先评审风险最大的模块并关闭发现的问题。",
    ),
    cheapest=Label(
        "A list of reviews: day, points found, points closed.", "评审清单：日期、发现数、关闭数。"
    ),
    judge=_reviewed,
    source="M5",
)  # fmt: skip
