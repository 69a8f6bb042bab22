"""Whether the project used what earlier projects had learned."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pandas as pd

from implanalytics.core.words import Label, Message, Value, message
from implanalytics.indicators.closure.own_lessons import earlier_lessons
from implanalytics.indicators.columns import column
from implanalytics.indicators.days import event
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.kinds import rows_of_kind
from implanalytics.indicators.known import any_of, said
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.shapes import Condition, Counted, Met, cases, conditions
from implanalytics.indicators.shapes.cases import SHOWN
from implanalytics.indicators.shapes.share import measured
from implanalytics.indicators.thresholds import Threshold

_EARLY = ("initiation", "presales", "contract", "preparation", "organisation", "planning")
"""Phases at the beginning of a project."""


def _repeated(figures: Figures, threshold: Threshold) -> Iterator[Measured | Lacking]:
    issues = figures.table("issues")
    linked = issues["lesson_id"].notna()
    alike = _alike(figures, issues[~linked], threshold.parameters["likeness"])
    if not linked.any():
        reason = message("No issue is linked to a lesson; whether anybody looked is not known.")
        yield Lacking(_proposing(reason, alike), ("issues.lesson_id",))
        return
    known = figures.table("lessons").drop_duplicates("lesson_id").set_index("lesson_id")
    available = issues["lesson_id"].map(known["available_on"]).dt.normalize()
    raised = issues["raised_on"].dt.normalize()
    repeat = (available < raised).astype("boolean").mask(available.isna() | raised.isna())
    good = (~repeat).mask(~linked, other=True)

    def says(counted: Counted) -> Message:
        finding = message(
            "{bad:n} of {n:n} issues repeated a lesson that was known before.",
            bad=counted.bad, n=counted.n,
        )  # fmt: skip
        if counted.failing:
            finding = message(
                "{finding} Among them: {names}.", finding=finding, names=counted.failing
            )
        return _proposing(finding, alike)

    found = cases(issues, good, table="issues", name="text")
    missing = ("lessons.available_on", "issues.raised_on")
    figure = measured(found, says, figure="bad_share", missing=missing)
    yield replace(figure, inputs={**figure.inputs, "proposed": alike})


def _alike(figures: Figures, issues: pd.DataFrame, least: float) -> tuple[Value, ...]:
    """Return issues that read much like a lesson of another project: for people to look at."""
    lessons = earlier_lessons(figures)["text"].dropna().unique()
    texts = issues["text"].dropna().unique()
    if not len(lessons) or not len(texts):
        return ()
    from rapidfuzz import fuzz, process

    likeness = process.cdist(texts, lessons, scorer=fuzz.ratio, score_cutoff=least)
    return tuple(str(text) for text in texts[(likeness > 0).any(axis=1)][:SHOWN])


def _proposing(finding: Message, alike: tuple[Value, ...]) -> Message:
    if not alike:
        return finding
    return message("{finding} Look at what reads like a known lesson: {alike}.",
                   finding=finding, alike=alike)  # fmt: skip


def _read(figures: Figures, _threshold: Threshold) -> Sequence[Condition] | Lacking:
    """Return whether lessons were read while planning, and again at a later gate."""
    reads = rows_of_kind(figures.table("checks"), "lessons_read")
    if reads.empty:
        return Lacking(message("Nobody wrote down whether lessons were read."), ("checks",))
    early, passed = _early(figures, reads), said(reads, "passed")
    later = any_of(passed & ~early)
    if not later and not event(figures, "golive") and figures.closed_on is None:
        later = None
    rows = (Evidence("checks", tuple(reads["row_id"])),)
    return [
        Condition(
            Label("when the project was planned", "编制计划时"), any_of(passed & early), rows
        ),
        Condition(Label("at a later gate", "后续关口"), later, rows),
    ]


def _early(figures: Figures, reads: pd.DataFrame) -> "pd.Series[bool]":
    """Say which readings were made while planning: by their phase, else by their day."""
    keys = {key for canonical in _EARLY for key in figures.phase_keys(canonical)}
    phase = column(reads, "phase_key")
    by_phase = phase.isin(keys).astype("boolean").mask(phase.isna())
    approved, day = event(figures, "plan_approved").day, column(reads, "day", "datetime64[us]")
    if approved is None:
        return by_phase
    by_day = (day.dt.normalize() <= approved.normalize()).astype("boolean").mask(day.isna())
    return by_phase.fillna(by_day)


def _says(met: Met) -> Message:
    if met.failing:
        return message("Known lessons were not read: {when}.", when=met.failing)
    return message(
        "Known lessons were read on {good:n} of {n:n} occasions: the plan, and a later gate.",
        good=met.good, n=met.n,
    )  # fmt: skip


CLS_04 = Indicator(
    name="CLS-04",
    title=Label("Known lessons repeated", "重犯已知教训"),
    question=Label(
        "How many issues repeated a lesson that was known before they arose?",
        "有多少问题重犯了此前已知的教训？",
    ),
    dimension="learning",
    phase="closure",
    needs=("issues.lesson_id", "issues.raised_on", "lessons.available_on"),
    reads=("lessons.text", "issues.text", "events.day"),
    rule=Label(
        "at most {green:percent} green, at most {amber:percent} amber, above red",
        "不超过 {green:percent} 为绿，不超过 {amber:percent} 为黄，超过为红",
    ),
    formula=Label(
        "issues linked to a lesson that was available before the issue was raised ÷ all issues; "
        "likeness of texts is only proposed",
        "关联到此前已入库教训的问题 ÷ 全部问题；文字相似的仅作提示",
    ),
    remedy=Label(
        "Find out why the lesson was not used, and put it into the checklist of that phase.",
        "查明该教训为何没有用上，并写入相应阶段的检查单。",
    ),
    cheapest=Label(
        "The lessons of earlier projects with the day they became available, and in the list of "
        "issues the lesson each repeats.",
        "以往项目的经验教训（含入库日期），以及问题清单中对应的教训编号。",
    ),
    judge=_repeated,
    source="M2",
)

CLS_05 = Indicator(
    name="CLS-05",
    title=Label("Known lessons read", "查阅已有教训"),
    question=Label(
        "Were the lessons of earlier projects read for the plan, and again at later gates?",
        "编制计划时和后续关口，是否查阅了以往项目的经验教训？",
    ),
    dimension="learning",
    phase="planning",
    needs=("checks.passed", "events"),
    check="lessons_read",
    reads=("checks.day", "checks.phase"),
    unit="count",
    formula=Label(
        "how many of two hold: read by the day the plan was approved, read at a later gate",
        "两项中满足几项：计划批准前已查阅；后续关口已查阅",
    ),
    remedy=Label(
        "Read them before the next gate and note in the plan which were taken up.",
        "下个关口前补读，并在计划中注明采纳了哪些。",
    ),
    cheapest=Label(
        "A line in the checks each time lessons were read: kind, phase or day, done or not.",
        "每次查阅在检查项中记一行：类别、阶段或日期、是否完成。",
    ),
    judge=conditions(_read, _says, missing=("checks.passed", "checks.phase", "events")),
    source="good practice",
)
