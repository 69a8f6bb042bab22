"""Whether the mark of each milestone was written down before its phase began."""

from implanalytics.core.words import Label, message
from implanalytics.facts import CERTAIN
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import JUDGED_IF_ASKED, Indicator
from implanalytics.indicators.known import given, happened_by
from implanalytics.indicators.phase_days import phase_days
from implanalytics.indicators.shapes import Cases, cases, share
from implanalytics.indicators.shapes.failing import with_failing
from implanalytics.indicators.thresholds import Threshold


def _written(figures: Figures, _threshold: Threshold) -> Cases:
    """Return the milestones whose phase has begun, or may have."""
    rows = figures.table("milestones")
    known = phase_days(figures)
    sure = column(rows, "phase_confidence", "float64") >= CERTAIN
    phase = column(rows, "phase_key").where(sure)
    begun = known.are(phase, "begun")
    in_time = happened_by(rows, "written_on", known.days(phase, "started"))
    nothing = (~given(rows, "mark") & ~given(rows, "written_on")).fillna(value=False)
    in_time = in_time.mask(column(rows, "written_on", "datetime64[us]").isna())
    in_time = in_time.mask(nothing & begun.fillna(value=False), other=False)
    due = begun.fillna(value=True)
    return cases(rows[due], in_time[due], table="milestones", name="name")


GAT_12 = Indicator(
    name="GAT-12",
    title=Label("Marks written before the phase", "阶段开始前写定实现标志"),
    question=Label(
        "Was it written down before a phase began by what its milestone counts as reached?",
        "阶段开始前是否写明了里程碑的实现标志？",
    ),
    dimension="gate",
    needs=("milestones.written_on",),
    reads=("milestones.mark", "milestones.phase", "phases.actual_start", "tasks.actual_start"),
    outcomes=JUDGED_IF_ASKED,
    practice="achievement_marks",
    formula=Label(
        "milestones whose mark was written by the day their phase began ÷ milestones of phases "
        "that began",
        "阶段开始前写定实现标志的里程碑 ÷ 已开始阶段的里程碑",
    ),
    remedy=Label(
        "Write down for each coming milestone what will be shown to whom, and date it.",
        "为后续每个里程碑写明凭什么、由谁确认达成，并注明日期。",
    ),
    cheapest=Label(
        "In the list of milestones: mark of achievement, day it was written, phase.",
        "里程碑清单中补充实现标志、写定日期、所属阶段。",
    ),
    judge=share(
        _written,
        lambda counted: with_failing(
            message(
                "{good:n} of {n:n} milestones had their mark written before their phase began.",
                good=counted.good, n=counted.n,
            ),
            counted.failing,
        ),
        nothing=message("No phase with a milestone had begun by the status date."),
        missing=("milestones.phase", "phases.actual_start"),
    ),
    source="M1.4",
)  # fmt: skip
