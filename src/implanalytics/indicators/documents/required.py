"""What of the deliverables a method asks for was approved, and when each was delivered."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import pandas as pd

from implanalytics.core.words import Label, Message, Value, message
from implanalytics.facts import CERTAIN
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.known import given
from implanalytics.indicators.measured import Lacking, Measured, NotAsked
from implanalytics.indicators.needed import needed_label
from implanalytics.indicators.phase_days import phase_days
from implanalytics.indicators.shapes import Cases, Counted, cases, covered
from implanalytics.indicators.shapes.failing import with_failing
from implanalytics.indicators.shapes.lag import percentile
from implanalytics.indicators.shapes.share import Figure, measured
from implanalytics.indicators.thresholds import Threshold
from implanalytics.methods import Item


def _required(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking | NotAsked]:
    template = figures.facts.template
    if template is None:
        reason = message("Needs the method of the project, which says what is asked for.")
        yield Lacking(reason, ("projects.method",))
        return
    if not template.deliverables:
        reason = message("The method {method} names no deliverables.", method=template.name)
        yield NotAsked(reason)
        return
    missing = figures.facts.missing("deliverables", "approved_on")
    if missing:
        data = tuple(needed_label(name) for name in missing)
        yield Lacking(message("Needs {data}.", data=data), missing)
        return
    found = _approved(figures)
    if not len(found):
        reason = message("No phase with deliverables is known to be finished.")
        yield Lacking(reason, ("phases.actual_finish",))
        return
    late = _late(figures)
    would_help = ("phases.actual_finish",)
    yield from _by_phase(found, _says, missing=would_help, inputs={"late": late})


def _approved(figures: Figures) -> Cases:
    """Return what finished phases ask for.

    What is not there is left open where nobody knows whether the phase is finished.
    """
    asked = list(_asked(figures))
    rows = figures.table("deliverables")
    frame = pd.DataFrame(
        {
            "name": rows["name"],
            "own_id": rows["deliverable_id"],
            "good": given(rows, "approved_on"),
            "row_id": rows["row_id"],
        }
    )
    found = covered(
        [item for item, _, _ in asked],
        frame,
        table="deliverables",
        phases=[phase for _, phase, _ in asked],
    )
    sure = pd.Series([over for _, _, over in asked], dtype="boolean")
    good = found.frame["good"]
    return Cases(found.frame.assign(good=good.mask(~good.fillna(value=True) & ~sure)))


def _asked(figures: Figures) -> Iterator[tuple[Item, str, bool]]:
    """Yield each deliverable of a phase that is over, or may be, with the phase and whether."""
    template, known = figures.facts.template, phase_days(figures)
    for phase in template.phases if template else ():
        over = True if figures.closed_on is not None else known.is_(phase.key, "over")
        if over is not False:
            for deliverable in phase.deliverables:
                yield deliverable.item, phase.key, over is True


def _late(figures: Figures) -> int:
    rows = figures.table("deliverables")
    due = column(rows, "due", "datetime64[us]").dt.normalize()
    return int((column(rows, "delivered_on", "datetime64[us]").dt.normalize() > due).sum())


def _by_phase(
    found: Cases,
    says: Callable[[Counted], Message],
    *,
    missing: tuple[str, ...],
    inputs: Mapping[str, Value],
    figure: Figure = "share",
) -> Iterator[Measured]:
    whole = measured(found, says, missing=missing, figure=figure)
    yield replace(whole, inputs={**whole.inputs, **inputs})
    for phase in found.frame["phase_key"].dropna().unique():
        part = found.of_phase(phase)
        yield measured(part, says, missing=missing, figure=figure, scope=str(phase))


def _says(counted: Counted) -> Message:
    finding = message(
        "{good:n} of {n:n} deliverables that the method asks for were approved.",
        good=counted.good, n=counted.n,
    )  # fmt: skip
    return with_failing(finding, counted.failing)


DOC_01 = Indicator(
    name="DOC-01",
    title=Label("Deliverables of the method approved", "方法要求的交付物齐备率"),
    question=Label(
        "Was every deliverable approved that the method asks of the phases finished so far?",
        "已完成阶段应有的交付物是否都已批准？",
    ),
    dimension="deliverable",
    profile="standard",
    reads=(
        "deliverables.name", "deliverables.approved_on", "deliverables.due",
        "deliverables.delivered_on", "phases.actual_finish", "tasks.actual_finish",
    ),
    outcomes=JUDGED_IF_ASKED,
    formula=Label(
        "deliverables of finished phases approved ÷ deliverables the method asks of them",
        "已完成阶段中已批准的交付物 ÷ 方法对这些阶段要求的交付物",
    ),
    remedy=Label(
        "Complete and approve what is missing, the oldest phase first.",
        "从最早的阶段起补齐缺失交付物并办理批准。",
    ),
    cheapest=Label(
        "A list of deliverables with the day each was approved.", "交付物清单，写明各项批准日期。"
    ),
    judge=_required,
    by_phase=True,
    source="M1 to M8",
)  # fmt: skip


def _delivered(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    rows = figures.table("deliverables")
    known = phase_days(figures)
    sure = column(rows, "phase_confidence", "float64") >= CERTAIN
    phase = column(rows, "phase_key").where(sure)
    over = known.are(phase, "over")
    due = over.fillna(value=True)
    if not due.any():
        reason = message("No phase with deliverables is known to be finished.")
        yield Lacking(reason, ("phases.actual_finish",))
        return
    closed = known.days(phase, "finished")
    delivered = column(rows, "delivered_on", "datetime64[us]").dt.normalize()
    before = (delivered <= closed).astype("boolean").mask(closed.isna())
    before = before.mask((over & delivered.isna()).fillna(value=False), other=False)
    found = cases(rows[due], before[due], table="deliverables", name="name")
    yield from _by_phase(
        found,
        _afterwards,
        missing=("deliverables.phase", "phases.actual_finish"),
        inputs=_lateness(figures, rows),
        figure="bad_share",
    )


def _lateness(figures: Figures, rows: pd.DataFrame) -> dict[str, Value]:
    """Return the median lateness against the day due, in working days, where both are known."""
    due = column(rows, "due", "datetime64[us]").dt.normalize()
    delivered = column(rows, "delivered_on", "datetime64[us]").dt.normalize()
    both = due.notna() & delivered.notna()
    if not both.any():
        return {}
    calendar = figures.facts.calendar
    late = calendar.between(calendar.last_minute(due[both]), calendar.last_minute(delivered[both]))
    days = calendar.working_days(late).astype("float64")
    return {"median_late": percentile(days, 0.5), "dated": int(both.sum())}


def _afterwards(counted: Counted) -> Message:
    finding = message(
        "{bad:n} of {n:n} deliverables came after their phase was over, or not at all.",
        bad=counted.bad, n=counted.n,
    )  # fmt: skip
    if not counted.failing:
        return finding
    return message("{finding} These are: {names}.", finding=finding, names=counted.failing)


DOC_02 = Indicator(
    name="DOC-02",
    title=Label("Deliverables written afterwards", "交付物事后补交率"),
    question=Label(
        "How many deliverables came only after their phase was over?",
        "有多少交付物在阶段结束后才补交？",
    ),
    dimension="deliverable",
    profile="standard",
    needs=("deliverables.delivered_on",),
    reads=(
        "deliverables.phase", "deliverables.due", "phases.actual_finish", "tasks.actual_finish",
    ),
    formula=Label(
        "deliverables of finished phases delivered after the phase or not at all ÷ deliverables "
        "of finished phases",
        "已完成阶段中阶段结束后才交付或未交付的交付物 ÷ 已完成阶段的交付物",
    ),
    remedy=Label(
        "Let no phase end without its papers; write them while the work is done.",
        "文档随工作同步完成，未齐备不得结束阶段。",
    ),
    cheapest=Label(
        "A list of deliverables: phase, day due, day delivered.",
        "交付物清单：所属阶段、应交日期、交付日期。",
    ),
    judge=_delivered,
    by_phase=True,
    source="M5, M7.I1",
)  # fmt: skip
