"""How much of the work was done twice."""

from collections.abc import Iterator

import pandas as pd

from implanalytics.core.words import Label, Value, message
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.thresholds import Threshold

_MISSING = ("time_entries.activity",)


def _rework(figures: Figures, _threshold: Threshold) -> Iterator[Measured | Lacking]:
    entries = figures.entries
    entries = entries[entries["effort"] > 0]
    kind = column(entries, "activity_key")
    hours = entries["effort"].groupby(kind).sum()
    if "rework" not in hours.index:
        # Nobody ever books rework: that it is not told apart is likelier than that there is none.
        reason = message("No hours are tagged as rework, so it cannot be told from other work.")
        yield Lacking(reason, _MISSING)
        return
    total, again = float(entries["effort"].sum()), float(hours["rework"])
    untagged = float(entries.loc[column(entries, "activity").isna(), "effort"].sum())
    tested, built = float(hours.get("testing", 0.0)), float(hours.get("development", 0.0))
    inputs: dict[str, Value] = {
        "rework": again, "all": total, "untagged": untagged,
        "testing_to_development": tested / built if built > 0 else None,
    }  # fmt: skip
    yield Measured(
        value=again / total,
        worst=(again + untagged) / total,
        text=message(
            "{again:h} of {total:h} were rework ({share:percent}).",
            again=again, total=total, share=again / total,
        ),
        numerator=again,
        denominator=total,
        n=len(entries),
        inputs=inputs,
        evidence=(Evidence("time_entries", _tagged(entries, kind)),),
        unknown=message("{hours:h} have no activity.", hours=untagged) if untagged else None,
        missing=_MISSING,
    )  # fmt: skip


def _tagged(entries: pd.DataFrame, kind: pd.Series) -> tuple[str, ...]:
    return tuple(entries.loc[kind.eq("rework").fillna(value=False), "row_id"])


TST_05 = Indicator(
    name="TST-05",
    title=Label("Share of rework", "返工占比"),
    question=Label(
        "How much of all hours went into doing again what had been done?",
        "全部工时中有多少用于返工？",
    ),
    dimension="quality",
    phase="development",
    needs=("time_entries.activity",),
    formula=Label("hours tagged as rework ÷ all hours", "标为返工的工时 ÷ 全部工时"),
    remedy=Label(
        "Take the three largest pieces of rework, find their common cause, and check for it "
        "earlier.",
        "找出返工最多的三项及其共同原因，把检查前移。",
    ),
    cheapest=Label(
        "A timesheet with an activity in each line, rework among them.",
        "每行注明活动类别（含返工）的工时表。",
    ),
    judge=_rework,
    source="ZenTao practice",
)
