"""Whether everything was handed over, and before the work began."""

from collections.abc import Iterator
from math import inf

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.facts import CERTAIN
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.handover.dates import handed_over, working_days_after
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Answer, Indicator
from implanalytics.indicators.known import surely
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes import Cases, checklist, covered, share
from implanalytics.indicators.shapes.failing import with_missing
from implanalytics.indicators.thresholds import Threshold
from implanalytics.methods import match_items

SALES = ("presales", "contract")
"""Phases whose hours are no work that should wait for the hand-over."""


def _received(figures: Figures, _threshold: Threshold) -> Cases | Lacking:
    """Return the items the method asks for: good when there and accepted.

    An item that not every project has counts only where somebody says that it is there.
    """
    template = figures.facts.template
    if template is None:
        return Lacking(
            message("Needs the method of the project, which says what is asked for."),
            ("projects.method",),
        )
    if not template.handover:
        return Lacking(message("The method asks for no item."), ("projects.method",))
    rows = figures.table("handover_items")
    there = rows["present"].astype("boolean")
    rows = pd.DataFrame(
        {
            "name": rows["name"],
            "own_id": rows["item_id"],
            "good": there & rows["accepted"].astype("boolean"),
            "row_id": rows["row_id"],
            "there": surely(there),
        }
    )
    every = [one.item for one in template.handover]
    meant = match_items(rows["name"], rows["own_id"], every)
    have = set(meant[rows["there"]].dropna())
    asked = [one.item for one in template.handover if not one.optional or one.item.id in have]
    theirs = meant.isna() | meant.isin([item.id for item in asked])
    return covered(asked, rows[theirs], table="handover_items")


def _before_work(figures: Figures, _threshold: Threshold) -> Iterator[Answer]:
    found, entries = handed_over(figures), figures.entries
    sales = [key for phase in SALES for key in figures.phase_keys(phase)]
    selling = entries["phase_key"].isin(sales) & (entries["phase_confidence"] >= CERTAIN)
    work = entries[~selling]
    if found.on.day is None:
        yield Lacking(message("The day of the hand-over is not known."), ("handover_items",))
        return
    if work.empty:
        yield Lacking(message("No work was booked by the status date."), ("time_entries",))
        return
    first, handed = work["worked_on"].min(), found.on.day
    late = working_days_after(figures, first, handed)
    before = work[work["worked_on"].dt.normalize() < handed.normalize()]
    days = float(before["effort"].sum()) / figures.facts.settings.hours_per_day
    rows = before if len(before) else work[work["worked_on"] == first]
    yield Measured(
        value=late,
        worst=late if found.whole else inf,
        text=message(
            "Handed over on {handed:date}, first work on {first:date}; {days:pd} were worked "
            "before.",
            handed=handed.date(), first=first.date(), days=days,
        ),
        numerator=late,
        n=len(work),
        inputs={"handed_over": handed.date(), "first_work": first.date(), "person_days": days},
        evidence=(*found.on.evidence, Evidence("time_entries", tuple(rows["row_id"]))),
        unknown=message("when some items were handed over."),
        missing=("handover_items.handed_on",),
    )  # fmt: skip


HND_01 = Indicator(
    name="HND-01",
    title=Label("Hand-over complete", "交接齐全"),
    question=Label(
        "Did sales hand over everything the method asks for, and was it accepted?",
        "售前是否按方法要求移交了全部内容，并经接收方确认？",
    ),
    dimension="deliverable",
    profile="standard",
    needs=("handover_items.present", "handover_items.accepted"),
    outcomes=JUDGED_IF_ASKED,
    practice="handover",
    phase="preparation",
    formula=Label("items there and accepted ÷ items asked for", "齐备且已接收的项 ÷ 要求的项"),
    remedy=Label(
        "Ask sales for each missing item by name, with a day.", "逐项向售前催要缺失内容，限定日期。"
    ),
    cheapest=Label(
        "A hand-over list: item, present, accepted.", "交接清单：交接项、是否齐备、是否接收。"
    ),
    judge=share(
            _received,
            lambda counted: with_missing(
                message(
                    "{good:n} of {n:n} items were handed over and accepted.",
                    good=counted.good, n=counted.n,
                ),
                counted.failing,
            ),
            nothing=message("The method asks for no item."),
            missing=("handover_items.present", "handover_items.accepted"),
        ),
    source="M8.R2",
)  # fmt: skip

HND_02 = Indicator(
    name="HND-02",
    title=Label("Hand-over before the work", "先交接后开工"),
    question=Label(
        "Was the project handed over before the first hour of work?", "是否先完成交接再投入工作？"
    ),
    dimension="time",
    profile="standard",
    needs=("time_entries",),
    reads=("handover_items", "events", "time_entries.phase"),
    outcomes=JUDGED_IF_ASKED,
    unit="wd",
    practice="handover",
    phase="preparation",
    formula=Label(
        "working days by which the last item was handed over after the first hour booked",
        "最后一项移交晚于首次登记工时的工作日数",
    ),
    remedy=Label(
        "Book no hours on the project before the hand-over is signed; catch up on what is missing.",
        "交接签字前不登记项目工时，缺失部分立即补办。",
    ),
    cheapest=Label(
        "The day each item was handed over, and a timesheet.", "各项的移交日期，以及工时表。"
    ),
    judge=_before_work,
    source="M8.R2",
)

HND_05 = Indicator(
    name="HND-05",
    title=Label("Points of the contract confirmed", "合同要点确认"),
    question=Label(
        "Was the contract confirmed on every point that decides over the implementation?",
        "合同中决定实施的要点是否都已确认？",
    ),
    dimension="scope",
    needs=("checks",),
    reads=("checks.kind", "checks.passed"),
    outcomes=JUDGED_IF_ASKED,
    unit="count",
    rule=Label(
        "at most {green:n} missing green, at most {amber:n} amber, more red",
        "缺 {green:n} 项为绿，不超过 {amber:n} 项为黄，更多为红",
    ),
    practice="contract_points",
    phase="preparation",
    formula=Label("points of the contract not confirmed", "未确认的合同要点数"),
    remedy=Label(
        "Go through the contract with sales and confirm the missing points in writing.",
        "与售前逐条过合同，书面确认缺失的要点。",
    ),
    cheapest=Label(
        "A check list of kind contract points: one row a point, passed or not.",
        "类别为“合同要点”的检查表：每个要点一行，是否通过。",
    ),
    judge=share(
            checklist("contract_points", "contract_points"),
            lambda counted: with_missing(
                message(
                    "{good:n} of {n:n} points of the contract are confirmed.",
                    good=counted.good, n=counted.n,
                ),
                counted.failing,
            ),
            nothing=message("The method asks for no item."),
            missing=("checks.passed",),
            figure="bad",
        ),
    source="M8 合同确认",
)  # fmt: skip
