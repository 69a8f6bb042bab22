"""MTH-02 and MTH-03: what the declared method contradicts in itself, and what it leaves out."""

from collections.abc import Iterator

from implanalytics.core.words import Label, message
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import REPORTED, Answer, Indicator
from implanalytics.indicators.measured import Measured
from implanalytics.indicators.thresholds import Threshold
from implanalytics.indicators.time.shares import NO_METHOD
from implanalytics.methods import lint, phase_label

USUAL = (
    "planning", "requirements", "design", "development", "testing", "training", "deployment",
    "acceptance", "closure",
)  # fmt: skip
"""Canonical phases that a whole implementation goes through."""


def _contradictions(figures: Figures, _threshold: Threshold) -> Iterator[Answer]:
    template = figures.facts.template
    if template is None:
        yield NO_METHOD
        return
    found = lint(template)
    by = {
        severity: [remark for remark in found if remark.severity == severity]
        for severity in ("error", "warning", "notice")
    }
    errors, warnings, notices = (len(by[severity]) for severity in by)
    yield Measured(
        value=float(errors + warnings),
        text=message(
            "The method {method} contradicts itself or good practice in {n:n} points: "
            "errors {errors:n}, warnings {warnings:n}.",
            method=template.label, n=errors + warnings, errors=errors, warnings=warnings,
        )
        if errors + warnings
        else message("The method {method} contradicts neither itself nor good practice.",
                     method=template.label),
        n=len(found),
        inputs={
            "errors": errors,
            "warnings": warnings,
            "notices": notices,
            "found": tuple(remark.message for remark in (*by["error"], *by["warning"])),
            "where": tuple(remark.where for remark in (*by["error"], *by["warning"])),
        },
    )  # fmt: skip


MTH_02 = Indicator(
    name="MTH-02",
    title=Label("Contradictions of the method", "方法自身的矛盾"),
    question=Label("What does the method say against itself?", "所用方法自身有哪些前后矛盾？"),
    dimension="method",
    outcomes=REPORTED,
    unit="count",
    reads=("projects.method",),
    formula=Label("errors and warnings found in the method", "方法中发现的错误与警告数"),
    remedy=Label(
        "Correct the method before the next project is measured by it.",
        "在下一个项目采用前先修正方法。",
    ),
    cheapest=Label(
        "The method of the project, method = … in project.toml.",
        "在 project.toml 中用 method = … 写明所用方法。",
    ),
    judge=_contradictions,
    source="M1, M4, M6, M8, M9",
)


def _left_out(figures: Figures, _threshold: Threshold) -> Iterator[Answer]:
    template = figures.facts.template
    if template is None:
        yield NO_METHOD
        return
    lacking = tuple(key for key in USUAL if not template.phases_for(key))
    labels = tuple(phase_label(key, None) for key in lacking)
    yield Measured(
        value=float(len(lacking)),
        text=message(
            "The method {method} has no phase and so no gate for {phases}.",
            method=template.label, phases=labels,
        )
        if lacking
        else message("The method {method} has every usual phase.", method=template.label),
        numerator=float(len(lacking)),
        denominator=float(len(USUAL)),
        n=len(USUAL),
        inputs={"lacking": labels, "phases": tuple(phase.label for phase in template.phases)},
    )  # fmt: skip


MTH_03 = Indicator(
    name="MTH-03",
    title=Label("Phases the method leaves out", "方法未设的阶段"),
    question=Label(
        "Which usual phases has the method not, so that nothing guards them?",
        "方法缺少哪些通常的阶段，因而无关口把守？",
    ),
    dimension="method",
    outcomes=REPORTED,
    unit="count",
    reads=("projects.method",),
    formula=Label("usual phases that the method does not have", "通常应有而方法未设的阶段数"),
    remedy=Label(
        "Agree in the project how these phases are closed, acceptance first.",
        "在项目中约定这些阶段如何收口，首先是验收。",
    ),
    cheapest=Label(
        "The method of the project, method = … in project.toml.",
        "在 project.toml 中用 method = … 写明所用方法。",
    ),
    judge=_left_out,
    source="M5, M6, M7",
)
