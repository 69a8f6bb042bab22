"""How long the phases take: against the total that is agreed, and development against the rest."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

import pandas as pd

from implanalytics.core.words import Label, Value, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import REPORTED_IF_ASKED, Answer, Indicator
from implanalytics.indicators.measured import Lacking, Measured, NotAsked
from implanalytics.indicators.thresholds import Threshold
from implanalytics.indicators.time.contract import contract_finish, contract_start
from implanalytics.indicators.time.spans import DAY, Spans, lengths, spans_of, union_days
from implanalytics.methods import Duration, Template

DAYS_PER_MONTH = 365.25 / 12


@dataclass(frozen=True)
class _Total:
    """The total that is agreed, in calendar days, who states it, and if less will do as well."""

    days: float
    of: Label
    limit: bool = False


CONTRACT = Label("the contract", "合同")
METHOD = Label("the method", "方法")


def _agreed(figures: Figures, first: pd.Timestamp) -> _Total | None:
    """Return the months stated, else the contract on the card, the method's total, the events."""
    projects, template = figures.facts.table("projects"), figures.facts.template
    months = column(projects, "stated_months", "float64").dropna()
    if len(months):
        return _Total(_days(float(months.iloc[0]), first), CONTRACT)
    on_card = column(projects, "start", "datetime64[us]").notna().any()
    stated = template.total_duration if template else None
    if stated and not on_card:
        return _Total(_length(stated, first), METHOD)
    finish, start = contract_finish(figures).day, contract_start(figures).day
    if finish is not None and start is not None and finish >= start:
        return _Total(float((finish - start.normalize()) / DAY) + 1, CONTRACT, limit=True)
    return _Total(_length(stated, first), METHOD) if stated else None


def _days(months: float, start: pd.Timestamp) -> float:
    whole = int(months)
    after = start + pd.DateOffset(months=whole)
    return float((after - start) / DAY) + (months - whole) * DAYS_PER_MONTH


def _length(duration: Duration, start: pd.Timestamp) -> float:
    if duration.unit == "month":
        return _days(duration.value, start)
    return duration.value * (7 if duration.unit == "week" else 1)


def _total(figures: Figures, _threshold: Threshold) -> Iterator[Answer]:
    found = spans_of(figures, "baseline_start", "baseline_finish")
    if isinstance(found, Lacking):
        yield found
        return
    dated = found.frame.dropna(subset=["baseline_start", "baseline_finish"])
    if dated.empty:
        yield Lacking(message("No phase has planned days."), ("tasks.planned_finish",))
        return
    agreed = _agreed(figures, dated["baseline_start"].min())
    if agreed is None or agreed.days <= 0:
        yield Lacking(
            message("How long the project may take is not stated."), ("projects.stated_months",)
        )
        return
    yield _fit(found, dated, agreed, figures.facts.template)


def _fit(found: Spans, dated: pd.DataFrame, agreed: _Total, template: Template | None) -> Measured:
    starts, finishes = dated["baseline_start"], dated["baseline_finish"]
    total, each = agreed.days, float(lengths(starts, finishes).sum())
    union = union_days(starts, finishes)
    span = float((finishes.max() - starts.min()) / DAY) + 1
    surely = max(0.0, max(union, span) - total) / total
    off = surely if agreed.limit else max(surely, abs(union - total) / total)
    undated = not found.frame["planned"].all()
    return Measured(
        value=off,
        best=surely if undated else off,
        worst=inf if undated else off,
        text=message(
            "The planned phases cover {union:n} days, {span:n} from first to last; {of} allows "
            "{total:n}.",
            union=union, span=span, of=agreed.of, total=total,
        ),
        numerator=off * total,
        denominator=total,
        n=len(found.frame),
        inputs={
            "sum_days": each,
            "union_days": union,
            "span_days": span,
            "stated_days": total,
            "stated_by": agreed.of,
            "overlap_factor": each / total,
            "required_overlap_days": max(0.0, each - total),
            "planned_overlap_days": each - union,
            **_of_method(template),
        },
        evidence=found.evidence(found.frame.index),
        unknown=message("not every task has planned days.") if undated else None,
        missing=("tasks.planned_start", "tasks.planned_finish"),
    )  # fmt: skip


def _of_method(template: Template | None) -> dict[str, Value]:
    if template is None or template.total_duration is None or template.summed_duration is None:
        return {}
    total, summed = template.total_duration, template.summed_duration
    if total.unit != summed.unit:
        return {}
    return {"method_factor": summed.value / total.value}


SCH_01 = Indicator(
    name="SCH-01",
    title=Label("Phases against the agreed total", "各阶段工期与约定总工期"),
    question=Label(
        "Do the planned phases fit into the time that was agreed?",
        "计划的各阶段能否装进约定的总工期？",
    ),
    dimension="time",
    reads=(
        "tasks.planned_start", "tasks.planned_finish", "phases", "projects.stated_months",
        "projects.start", "projects.contract_finish", "events",
    ),
    formula=Label(
        "days covered by the phases, or days from first to last if that is more, off the agreed "
        "total ÷ agreed total; of a contract without a stated duration only what exceeds it counts",
        "各阶段覆盖天数（首尾跨度超出时取跨度）与约定总工期之差 ÷ 约定总工期；"
        "合同只有起止日期时仅计超出部分",
    ),
    remedy=Label(
        "Settle with the customer which phases overlap and by how much, or agree a longer time.",
        "与客户商定哪些阶段可以重叠、重叠多久，否则重新约定工期。",
    ),
    cheapest=Label(
        "The agreed duration in months, and planned start and finish of each phase.",
        "约定工期（月），以及各阶段的计划开始与完成。",
    ),
    judge=_total,
    phase="planning",
    source="M4.I1",
)  # fmt: skip


def _development(figures: Figures, _threshold: Threshold) -> Iterator[Answer]:
    template = figures.facts.template
    keys = figures.phase_keys("development")
    if template is not None and not keys:
        yield NotAsked(message("The method has no phase of development."))
        return
    found = spans_of(figures, "actual_start", "actual_finish")
    if isinstance(found, Lacking):
        yield found
        return
    known = found.frame[found.frame["over"] & ~found.frame["unsure"]]
    known = known.dropna(subset=["actual_start", "actual_finish"])
    mine, others = known[known.index.isin(keys)], known[~known.index.isin(keys)]
    if len(known) < len(found.frame) or mine.empty or others.empty:
        yield Lacking(
            message("Needs a finished development phase and other finished phases to compare."),
            ("tasks.actual_finish",),
        )
        return
    own = union_days(mine["actual_start"], mine["actual_finish"])
    other = lengths(others["actual_start"], others["actual_finish"])
    longest = float(other.max())
    reference = _reference(template)
    yield Measured(
        value=own / longest,
        text=message(
            "Development took {own:n} days, {ratio} times the longest other phase; the method's "
            "own plan says {reference}.",
            own=own, ratio=round(own / longest, 2), reference=reference,
        )
        if reference
        else message(
            "Development took {own:n} days, {ratio} times the longest other phase.",
            own=own, ratio=round(own / longest, 2),
        ),
        numerator=own,
        denominator=longest,
        n=len(known),
        inputs={"reference": reference, "longest_other": str(other.idxmax())},
        evidence=found.evidence(known.index),
    )  # fmt: skip


def _reference(template: Template | None) -> float | None:
    """Return the ratio by the durations the method states."""
    if template is None or template.summed_duration is None:
        return None
    value = {phase.key: phase.duration.value for phase in template.phases if phase.duration}
    mine = {phase.key for phase in template.phases_for("development")}
    others = [length for key, length in value.items() if key not in mine]
    own = sum(length for key, length in value.items() if key in mine)
    return own / max(others) if others and own else None


SCH_16 = Indicator(
    name="SCH-16",
    title=Label("Development against the other phases", "开发阶段与其他阶段的工期比"),
    question=Label(
        "How long did development take beside the longest other phase?",
        "开发阶段工期是其余最长阶段的几倍？",
    ),
    dimension="time",
    outcomes=REPORTED_IF_ASKED,
    unit="ratio",
    reads=("tasks.actual_start", "tasks.actual_finish", "phases"),
    formula=Label(
        "days of development ÷ days of the longest other phase", "开发阶段天数 ÷ 其余最长阶段天数"
    ),
    remedy=Label(
        "Where it is far from past projects, look for hidden design or rework in development.",
        "若与以往项目相差悬殊，查看开发中是否混入设计或返工。",
    ),
    cheapest=Label("Actual start and finish of each phase.", "各阶段的实际开始与实际完成。"),
    judge=_development,
    phase="development",
    source="M4.R2",
)
