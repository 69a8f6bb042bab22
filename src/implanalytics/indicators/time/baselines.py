"""SCH-18 and SCH-19: whether the plan was reviewed, and changed only with a signature."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from implanalytics.core.words import Label, Message, Value, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Answer, Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes.cases import Cases
from implanalytics.indicators.shapes.share import measured
from implanalytics.indicators.thresholds import Threshold
from implanalytics.indicators.time.spans import DAY


def _rebaselined(figures: Figures, _threshold: Threshold) -> Iterator[Answer]:
    rows = figures.facts.table("baselines")
    end = figures.as_of.normalize() + DAY
    rows = rows[~(rows["taken_on"] >= end)].dropna(subset=["baseline"])
    plans = _plans(rows)
    if len(plans) < 2:
        yield Lacking(
            message("No second baseline was taken, so none can be signed."), ("baselines",)
        )
        return
    changes = figures.facts.table("changes")
    answer = measured(
        _later(figures, plans, rows, changes),
        lambda counted: message(
            "{good:n} of {n:n} new baselines rest on a signed change.",
            good=counted.good, n=counted.n,
        ),
        missing=("changes.signed_on", "baselines.taken_on"),
    )  # fmt: skip
    yield _with_moves(figures, answer, plans, rows, changes)


def _plans(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row a baseline, the first first: when it was taken, and the finish it promised."""
    finish = column(rows, "finish", "datetime64[us]")
    return (
        rows.assign(finish=finish)
        .groupby("baseline", sort=False)
        .agg(taken_on=("taken_on", "min"), finish=("finish", "max"), row_id=("row_id", "first"))
        .sort_values("taken_on", kind="stable")
    )


def _later(
    figures: Figures, plans: pd.DataFrame, rows: pd.DataFrame, changes: pd.DataFrame
) -> Cases:
    """Return the baselines after the first: good when signed."""
    later = plans.iloc[1:]
    named = rows.dropna(subset=["change_id"]).groupby("baseline")["change_id"].agg(list)
    signed = (_signed(figures, changes, named.get(name, [])) for name in later.index)
    # One without a day may be the first, which needs no signature.
    good = [
        None if pd.isna(day) and not yes else yes
        for day, yes in zip(later["taken_on"], signed, strict=True)
    ]
    return Cases(
        pd.DataFrame(
            {
                "good": pd.array(good, dtype="boolean"),
                "name": [str(name) for name in later.index],
                "table": "baselines",
                "row_id": later["row_id"].to_numpy(),
                "phase_key": None,
            }
        )
    )


def _signed(figures: Figures, changes: pd.DataFrame, ids: list[str]) -> bool | None:
    """Say whether some change behind a baseline was signed; None where the register lacks them."""
    mine = changes[changes["change_id"].isin(ids)]
    if not ids:
        return False
    if mine.empty:
        return None
    return bool((mine["signed_on"] < figures.as_of.normalize() + DAY).any())


def _with_moves(
    figures: Figures, answer: Measured, plans: pd.DataFrame, rows: pd.DataFrame,
    changes: pd.DataFrame,
) -> Measured:  # fmt: skip
    """Add by how much each new baseline moved the finish, and the rows of all of them."""
    moved: dict[str, Value] = {"rebaselines": len(plans) - 1}
    finish = plans["finish"]
    if finish.notna().all():
        steps = list(zip(finish.iloc[:-1], finish.iloc[1:], strict=True))
        moved["moved_days"] = tuple(float((b.normalize() - a.normalize()) / DAY) for a, b in steps)
        moved["moved_wd"] = tuple(figures.working_days(a, b) for a, b in steps)
    evidence = [Evidence("baselines", tuple(rows["row_id"]))]
    behind = changes[changes["change_id"].isin(rows["change_id"])]
    if len(behind):
        evidence.append(Evidence("changes", tuple(behind["row_id"])))
    return Measured(
        **{**vars(answer), "inputs": {**answer.inputs, **moved}, "evidence": tuple(evidence)}
    )


SCH_18 = Indicator(
    name="SCH-18",
    title=Label("New baselines with a signature", "基线变更的签批"),
    question=Label(
        "Does every new baseline of the plan rest on a signed change?",
        "每次调整计划基线是否都有已签批的变更？",
    ),
    dimension="time",
    profile="standard",
    needs=("baselines.baseline", "baselines.taken_on", "baselines.change_id", "changes.signed_on"),
    reads=("baselines.finish",),
    rule=Label("all signed green, any unsigned red", "全部签批为绿，有未签批的为红"),
    formula=Label(
        "new baselines with a signed change ÷ baselines taken after the first",
        "有已签批变更的基线调整 ÷ 首个基线之后的全部调整",
    ),
    remedy=Label(
        "Have the change behind each unsigned baseline signed, or go back to the last signed one.",
        "为未签批的基线补办变更签批，否则退回上一个已签批的基线。",
    ),
    cheapest=Label(
        "For each baseline its day and the number of the change behind it.",
        "每个基线的建立日期及对应的变更编号。",
    ),
    judge=_rebaselined,
    phase="planning",
    source="M1",
)


REVIEWED, CLOSED = 1.0, 2.0


def _reviewed(figures: Figures, _threshold: Threshold) -> Iterator[Answer]:
    checks = figures.facts.table("checks")
    kind = column(checks, "kind_key" if "kind_key" in checks.columns else "kind")
    rows = checks[(kind == "plan_review").fillna(value=False)]
    end = figures.as_of.normalize() + DAY
    rows = rows[~(column(rows, "due", "datetime64[us]") >= end)]
    if rows.empty:
        yield Lacking(message("No review of the plan is written down."), ("checks",))
        return
    held = _held(rows, end)
    if held is None:
        yield Lacking(message("Whether the plan was reviewed is not known."), ("checks.day",))
        return
    yield _review(rows, held=held)


def _held(rows: pd.DataFrame, end: pd.Timestamp) -> bool | None:
    """Say whether some review was held by the status date."""
    said = column(rows, "passed", "boolean").eq(other=True).fillna(value=False)
    if "day" not in rows.columns:
        return True if said.any() else None
    return bool(((rows["day"] < end) | (rows["day"].isna() & said)).any())


def _review(rows: pd.DataFrame, *, held: bool) -> Measured:
    made = column(rows, "comments", "float64").sum(min_count=len(rows))
    closed = column(rows, "comments_closed", "float64").sum(min_count=len(rows))
    known = pd.notna(made) and (made == 0 or pd.notna(closed))
    closed = 0.0 if made == 0 else closed
    surely = bool(known and closed >= made)
    best = 0.0 if not held else CLOSED if surely or not known else REVIEWED
    worst = 0.0 if not held else CLOSED if surely else REVIEWED
    return Measured(
        value=best if best == worst else None,
        best=best,
        worst=worst,
        text=_said(held=held, known=bool(known), closed=closed, made=made),
        numerator=float(closed) if known else None,
        denominator=float(made) if known else None,
        n=len(rows),
        inputs={"reviews": len(rows), "held": int(held)},
        evidence=(Evidence("checks", tuple(rows["row_id"])),),
        unknown=message("how many comments were closed is not written down.")
        if held and not known
        else None,
        missing=("checks.comments", "checks.comments_closed"),
    )


def _said(*, held: bool, known: bool, closed: float, made: float) -> Message:
    if not held:
        return message("The plan was not reviewed.")
    if not known or np.isnan(made):
        return message("The plan was reviewed.")
    return message(
        "The plan was reviewed; {closed:n} of {made:n} comments are closed.",
        closed=closed, made=made,
    )  # fmt: skip


SCH_19 = Indicator(
    name="SCH-19",
    title=Label("Review of the plan", "计划评审"),
    question=Label(
        "Was the plan reviewed, and was every comment closed?",
        "计划是否经过评审，评审意见是否全部关闭？",
    ),
    dimension="time",
    outcomes=JUDGED_IF_ASKED,
    unit="count",
    rule=Label(
        "reviewed and all comments closed green, reviewed amber, not reviewed red",
        "已评审且意见全部关闭为绿，已评审为黄，未评审为红",
    ),
    practice="plan_review",
    needs=("checks",),
    reads=("checks.kind", "checks.day", "checks.passed", "checks.comments",
           "checks.comments_closed"),
    formula=Label(
        "2 if the plan was reviewed and all comments are closed, 1 if it was reviewed, else 0",
        "已评审且意见全部关闭计 2，仅已评审计 1，未评审计 0",
    ),
    remedy=Label(
        "Hold the review now with those who do the work, and close its comments in a week.",
        "立即召集执行人员评审计划，一周内关闭意见。",
    ),
    cheapest=Label(
        "A line in the checklist: plan review, its day, comments made and closed.",
        "检查表中加一行“计划评审”：日期、意见数、已关闭数。",
    ),
    judge=_reviewed,
    phase="planning",
    source="M3",
)  # fmt: skip
