"""MTH-01, how much of the plan belongs to phases of a method, and which method that is like."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pandas as pd

from implanalytics.core.words import Label, Value, message
from implanalytics.facts import CERTAIN
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Answer, Indicator
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.plans import NO_PLAN, NO_TASKS
from implanalytics.indicators.shapes import Cases, cases, share
from implanalytics.indicators.thresholds import Threshold
from implanalytics.methods import METHODS, canonical_kinds, nearest_methods


def _tasks(figures: Figures, _threshold: Threshold) -> Cases | Lacking:
    """Return the tasks: good with a certain phase, not known where a name alone suggests one."""
    tasks = figures.plan.tasks
    table = "tasks"
    if tasks.empty:
        return Lacking(NO_PLAN, ("tasks",))
    sure = tasks["phase_certain"] & tasks["phase_key"].notna()
    good = sure.astype("boolean").mask(~sure & tasks["phase_key"].notna())
    return cases(tasks, good, table=table, name="name")


_counted = share(
    _tasks,
    lambda counted: message(
        "{good:n} of {n:n} tasks belong to a phase.", good=counted.good, n=counted.n
    ),
    nothing=NO_TASKS,
    missing=("tasks.phase",),
)


def _judge(figures: Figures, threshold: Threshold) -> Iterator[Answer]:
    for answer in _counted(figures, threshold):
        yield _with_method(figures, answer) if isinstance(answer, Measured) else answer


def _with_method(figures: Figures, answer: Measured) -> Measured:
    """Add the method declared, and the one the order of the work is most like."""
    template = figures.facts.template
    found: dict[str, Value] = {
        **answer.inputs,
        "declared": template.label if template else None,
        **_booked(figures),
    }
    done = _worked(figures)
    ranked = nearest_methods(done) if done else None
    if ranked is None or ranked.empty or not ranked["likeness"].iloc[0] > 0:
        return replace(answer, inputs=found)
    name, likeness = str(ranked["name"].iloc[0]), float(ranked["likeness"].iloc[0])
    nearest = METHODS[name].label
    found |= {"nearest": nearest, "likeness": likeness}
    text = (
        message(
            "{finding} The method declared is {declared}; the work is most like {nearest} "
            "({likeness:percent}).",
            finding=answer.text, declared=template.label, nearest=nearest, likeness=likeness,
        )
        if template
        else message(
            "{finding} No method is declared; the work is most like {nearest} "
            "({likeness:percent}).",
            finding=answer.text, nearest=nearest, likeness=likeness,
        )
    )  # fmt: skip
    return replace(answer, text=text, inputs=found)


def _worked(figures: Figures) -> list[str]:
    """Return the canonical phases in the order work on them began, else was planned to begin."""
    phases = figures.schedule[figures.schedule["level"] == "phase"]
    begun = phases["actual_start"].fillna(phases["baseline_start"])
    order = phases.assign(begun=begun).dropna(subset=["begun"])
    keys = order.sort_values(["begun", "baseline_finish"], kind="stable")["key"]
    template = figures.facts.template
    return [kind for key in keys for kind in canonical_kinds(str(key), template)[:1]]


def _booked(figures: Figures) -> Mapping[str, Value]:
    """Return the share of the hours booked that surely belong to a phase."""
    entries = figures.entries
    hours = float(entries["effort"].sum()) if len(entries) else 0.0
    if hours <= 0:
        return {}
    confidence = column(entries, "phase_confidence", "float64")
    sure = pd.Series(confidence >= CERTAIN) & column(entries, "phase_key").notna()
    return {"hours_in_phases": float(entries.loc[sure, "effort"].sum()) / hours}


MTH_01 = Indicator(
    name="MTH-01",
    title=Label("Tasks that belong to a phase", "任务与阶段的对应"),
    question=Label(
        "How much of the plan belongs to phases of the method, and which method is it like?",
        "计划中有多少任务能对应到方法的阶段，实际做法最接近哪种方法？",
    ),
    dimension="method",
    profile="core",
    reads=("tasks.phase", "tasks.name", "time_entries.phase"),
    formula=Label(
        "lowest tasks that surely belong to a phase ÷ all lowest tasks",
        "确定归属某阶段的末级任务 ÷ 全部末级任务",
    ),
    remedy=Label(
        "Fill in mappings.xlsx for the names that belong to no phase, most frequent first.",
        "在 mappings.xlsx 中为未归属的名称填写阶段，先填出现最多的。",
    ),
    cheapest=Label("A phase for each task of the plan.", "计划表中每个任务填写“阶段”。"),
    judge=_judge,
    source="MTH-01",
)
