"""What a method contradicts in itself, found before any project is measured by it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import isclose
from typing import TypeAlias

from implanalytics.core.errors import Severity
from implanalytics.core.words import Message, message
from implanalytics.methods.template import Duration, Template


@dataclass(frozen=True, slots=True)
class Lint:
    """One thing a method says against itself, or leaves unsaid.

    Attributes
    ----------
    code
        Stable kebab-case name of the kind.
    message
        What it is.
    severity
        ``error``: cannot be kept as stated; ``warning``: goes against good practice;
        ``notice``: left open.
    where
        The method, or method and phase: ``"M4.training"``.
    """

    code: str
    message: Message
    severity: Severity
    where: str


LintRule: TypeAlias = Callable[[Template], Iterator[Lint]]


def total_duration(template: Template) -> Iterator[Lint]:
    """Compare the total the method states with the sum of its phases."""
    stated, summed = template.total_duration, template.summed_duration
    if stated is None or summed is None or stated.unit != summed.unit:
        return
    overlap = summed.value - stated.value
    if isclose(summed.value, stated.value):
        return
    if overlap > 0:
        found = message(
            "The phases add up to {summed} but the stated total is {stated}: "
            "phases must overlap by {overlap}, and the method does not say which.",
            summed=summed.label,
            stated=stated.label,
            overlap=Duration(overlap, stated.unit).label,
        )
        yield Lint("phases-exceed-total", found, "error", template.name)
    else:
        found = message(
            "The phases add up to {summed} but the stated total is {stated}: "
            "{gap} belong to no phase.",
            summed=summed.label,
            stated=stated.label,
            gap=Duration(-overlap, stated.unit).label,
        )
        yield Lint("phases-fall-short-of-total", found, "warning", template.name)


def milestones(template: Template) -> Iterator[Lint]:
    """Find the phases without a milestone, in a method that has milestones."""
    if not template.milestones:
        return
    for phase in template.phases:
        if phase.milestone is None:
            found = message(
                "The method has {phases:n} phases but {milestones:n} milestones: "
                "{phase} ends in none.",
                phases=len(template.phases),
                milestones=len(template.milestones),
                phase=phase.label,
            )
            yield Lint("phase-without-milestone", found, "warning", f"{template.name}.{phase.key}")


def training_after_deployment(template: Template) -> Iterator[Lint]:
    """Find training that starts only when users already work with the system."""
    training, deployment = template.phase("training"), template.phase("deployment")
    if training and deployment and training.order > deployment.order:
        found = message(
            "{training} (phase {second:n}) comes after {deployment} (phase {first:n}): "
            "users work with the system before they are trained.",
            training=training.label,
            second=training.order,
            deployment=deployment.label,
            first=deployment.order,
        )
        yield Lint("training-after-deployment", found, "warning", f"{template.name}.training")


def gates_without_criterion(template: Template) -> Iterator[Lint]:
    """Find gates of which the method does not say when they are passed."""
    for phase in template.phases:
        for gate in phase.gates:
            if gate.criterion is None:
                found = message(
                    "The gate of {phase} states no measurable criterion: {gate}.",
                    phase=phase.label,
                    gate=gate.label,
                )
                where = f"{template.name}.{phase.key}"
                yield Lint("gate-without-criterion", found, "notice", where)


def risk_categories(template: Template) -> Iterator[Lint]:
    """Find categories of risk without a response, and a list of categories left open."""
    for category in template.risk_categories:
        if not category.responses:
            found = message("{category} has no response.", category=category.label)
            yield Lint("risk-without-response", found, "warning", template.name)
    if template.risk_list_open:
        found = message(
            "The method names {n:n} categories of risk and says there may be more.",
            n=len(template.risk_categories),
        )
        yield Lint("open-risk-list", found, "notice", template.name)


RULES: tuple[LintRule, ...] = (
    total_duration,
    milestones,
    training_after_deployment,
    gates_without_criterion,
    risk_categories,
)


def lint(template: Template) -> list[Lint]:
    """Return what a method contradicts in itself, in the order of the rules.

    Parameters
    ----------
    template
        The method.

    Returns
    -------
    list of Lint
        Empty when no rule found anything.

    Examples
    --------
    >>> from implanalytics.methods import METHODS
    >>> print(lint(METHODS["M4"])[0].message)
    The phases add up to 8 months but the stated total is 6 months: phases must overlap by
    2 months, and the method does not say which.
    """
    return [found for rule in RULES for found in rule(template)]
