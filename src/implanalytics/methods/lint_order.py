"""What a method contradicts in the order of its phases."""

from collections.abc import Iterator

from implanalytics.core.words import Label, message
from implanalytics.methods.remark import Lint, phases_covering, place
from implanalytics.methods.template import Phase, Template

_WORK = ("design", "procurement", "development", "integration", "testing", "training", "deployment")
_LATE_TESTS = ("performance", "stress", "security")


def training_after_deployment(template: Template) -> Iterator[Lint]:
    """Find training that starts only when users already work with the system."""
    training = _of(template, "training")
    deployment = _of(template, "deployment")
    if not template.ordered or training is None or deployment is None:
        return
    if training.order > deployment.order:
        found = message(
            "{training} (phase {second:n}) comes after {deployment} (phase {first:n}): "
            "users work with the system before they are trained.",
            training=training.label,
            second=training.order,
            deployment=deployment.label,
            first=deployment.order,
        )
        yield Lint("training-after-deployment", found, "warning", place(template, training))


def said_against_order(template: Template) -> Iterator[Lint]:
    """Find phases that the text puts after others, but lists before them."""
    for phase in template.phases if template.ordered else ():
        later = [template.phase(key) for key in phase.said_after]
        after = tuple(other.label for other in later if other and other.order > phase.order)
        if after:
            found = message(
                "{phase} is phase {order:n}, yet it is said to come after what follows it: "
                "{after}.",
                phase=phase.label, order=phase.order, after=after,
            )  # fmt: skip
            yield Lint("said-against-order", found, "warning", place(template, phase))


def plan_after_work(template: Template) -> Iterator[Lint]:
    """Find the plan that is made when work has already begun."""
    plan = _where_planned(template)
    if plan is None or not template.ordered:
        return
    before = tuple(
        phase.label
        for phase in template.phases
        if phase.order < plan.order and {phase.canonical, *phase.also} & set(_WORK)
    )
    if before:
        found = message(
            "The plan is made in {plan} (phase {order:n}), when {before} already had to do "
            "without one.",
            plan=plan.label, order=plan.order, before=before,
        )  # fmt: skip
        yield Lint("plan-after-work", found, "warning", place(template, plan))


def late_tests(template: Template) -> Iterator[Lint]:
    """Find tests of parts after their integration, and of the whole after the system test."""
    if not template.ordered:
        return
    integration = _of(template, "integration")
    tested = [phase for phase in template.phases if phase.canonical == "testing"]
    for phase in template.phases:
        if "unit" in phase.tests and integration and integration.order < phase.order:
            found = message(
                "{phase} (phase {second:n}) tests the single parts, which {integration} "
                "(phase {first:n}) has already put together.",
                phase=phase.label, second=phase.order,
                integration=integration.label, first=integration.order,
            )  # fmt: skip
            yield Lint("unit-tests-after-integration", found, "warning", place(template, phase))
        kinds = tuple(_TESTS[kind] for kind in _LATE_TESTS if kind in phase.tests)
        if kinds and tested and tested[-1].order < phase.order:
            found = message(
                "{phase} (phase {second:n}) still tests {kinds}, after {testing} "
                "(phase {first:n}) is over.",
                phase=phase.label, second=phase.order, kinds=kinds,
                testing=tested[-1].label, first=tested[-1].order,
            )  # fmt: skip
            yield Lint("tests-after-testing", found, "warning", place(template, phase))


_TESTS = {
    "performance": Label("performance", "性能"),
    "stress": Label("load", "负载"),
    "security": Label("security", "安全"),
}


def _of(template: Template, canonical: str) -> Phase | None:
    """Return the first phase that is a canonical phase."""
    return next((phase for phase in template.phases if phase.canonical == canonical), None)


def _where_planned(template: Template) -> Phase | None:
    """Return the phase of planning or, without one, the first that hands over a plan."""
    planning = phases_covering(template, "planning") or phases_covering(template, "preparation")
    planned = [
        phase
        for phase in template.phases
        if any(item.item.id.endswith("plan") for item in phase.deliverables)
    ]
    return next(iter((*planning, *planned)), None)
