"""CST-02, into which phases the hours went."""

from collections.abc import Iterator

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import REPORTED, Answer, Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.plans import ENOUGH_CERTAIN
from implanalytics.indicators.result import PROJECT, Evidence
from implanalytics.indicators.thresholds import Threshold
from implanalytics.methods import phase_label
from implanalytics.metrics.effort import UNMATCHED


def _judge(figures: Figures, _threshold: Threshold) -> Iterator[Answer]:
    effort = figures.effort.set_index("phase_key")
    booked = effort["actual_effort"]
    total = float(booked.sum())
    if total <= 0:
        yield Lacking(message("No hours are booked yet."), ("time_entries",))
        return
    loose = float(booked.get(UNMATCHED, 0.0)) + float(effort["uncertain_effort"].sum())
    if 1 - loose / total < ENOUGH_CERTAIN:
        yield Lacking(
            message(
                "Only {share:percent} of the hours belong to a phase with certainty.",
                share=1 - loose / total,
            ),
            ("time_entries.phase",),
        )
        return
    phases = effort.drop(index=UNMATCHED, errors="ignore")
    shares = phases["actual_effort"] / phases["actual_effort"].sum()
    planned = _planned(figures, phases)
    yield _whole(figures, shares, planned)
    for key, share in shares[phases["n_entries"] > 0].items():
        yield _of_phase(figures, str(key), float(share), _at(planned, str(key)))


def _planned(figures: Figures, phases: pd.DataFrame) -> "pd.Series[float]":
    """Return the shares of the hours planned; null where the plan has none or counts twice."""
    hours = phases["planned_effort"]
    if figures.plan.summaries_doubtful or not hours.sum() > 0:
        return hours.mask(hours.notna())
    return hours.fillna(0.0) / hours.sum()


def _at(planned: "pd.Series[float]", key: str) -> float | None:
    return None if pd.isna(planned[key]) else float(planned[key])


def _whole(figures: Figures, shares: "pd.Series[float]", planned: "pd.Series[float]") -> Measured:
    most = str(shares.idxmax())
    differ = 0.5 * float((shares - planned).abs().sum())
    return Measured(
        value=float(shares[most]),
        text=_said(figures, most, float(shares[most]), _at(planned, most)),
        n=len(shares),
        inputs={
            "phases": tuple(phase_label(str(key), figures.facts.template) for key in shares.index),
            "shares": tuple(shares.tolist()),
            "planned_shares": tuple(_at(planned, str(key)) for key in planned.index),
            "total_variation": None if planned.isna().all() else differ,
        },
        evidence=(Evidence("time_entries", tuple(figures.entries["row_id"])),),
        scope=PROJECT,
    )


def _of_phase(figures: Figures, key: str, share: float, planned: float | None) -> Measured:
    mine = figures.entries["phase_key"] == key
    rows = tuple(figures.entries.loc[mine.fillna(value=False), "row_id"])
    return Measured(
        value=share,
        text=_said(figures, key, share, planned),
        n=len(rows),
        inputs={"planned_share": planned},
        evidence=(Evidence("time_entries", rows),),
        scope=key,
    )


def _said(figures: Figures, key: str, share: float, planned: float | None) -> Message:
    label = phase_label(key, figures.facts.template)
    if planned is None:
        return message(
            "{phase} took {share:percent} of the hours booked; the plan has no hours.",
            phase=label, share=share,
        )  # fmt: skip
    return message(
        "{phase} took {share:percent} of the hours booked; the plan gave it {planned:percent}.",
        phase=label, share=share, planned=planned,
    )  # fmt: skip


CST_02 = Indicator(
    name="CST-02",
    title=Label("Effort by phase", "各阶段工时占比"),
    question=Label(
        "Into which phases did the hours go, and did the plan say so?",
        "工时花在哪些阶段，与计划相比如何？",
    ),
    dimension="effort",
    profile="standard",
    outcomes=REPORTED,
    by_phase=True,
    needs=("time_entries.effort",),
    reads=("time_entries.phase", "tasks.planned_effort"),
    formula=Label(
        "hours booked on the phase ÷ all hours booked on phases; at the top the largest",
        "该阶段填报工时 ÷ 各阶段填报工时合计；项目整体取最大者",
    ),
    remedy=Label(
        "Where a phase took far more than planned, use its true share in the next estimate.",
        "某阶段远超计划时，下次估算采用其实际占比。",
    ),
    cheapest=Label("A phase for each line of the timesheets.", "工时表每行填写“阶段”。"),
    judge=_judge,
    source="M4",
)
