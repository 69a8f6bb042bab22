"""What a method leaves unsaid, or says twice, about what is in its phases."""

from collections.abc import Iterator

from implanalytics.core.words import message
from implanalytics.methods.canonical import BY_KEY
from implanalytics.methods.remark import Lint, phases_covering, place
from implanalytics.methods.spelling import normalised
from implanalytics.methods.template import Deliverable, Phase, Template

_EXPECTED = ("design", "training", "acceptance")


def phase_count(template: Template) -> Iterator[Lint]:
    """Compare the number of phases the text announces with those it lists."""
    stated, listed = template.stated_phases, len(template.phases)
    if stated is not None and stated != listed:
        found = message(
            "The text announces {stated:n} phases and lists {listed:n}.",
            stated=stated, listed=listed,
        )  # fmt: skip
        yield Lint("phase-count", found, "warning", template.name)


def undescribed_phases(template: Template) -> Iterator[Lint]:
    """Find the phases that are only named, and the text that stops before its end."""
    named = tuple(phase.label for phase in template.phases if not phase.described)
    if named:
        found = message(
            "{n:n} of {all:n} phases are named and not described: {named}.",
            n=len(named), all=len(template.phases), named=named,
        )  # fmt: skip
        yield Lint("phases-not-described", found, "warning", template.name)
    described = [phase.label for phase in template.phases if phase.described]
    if not template.complete and template.ordered and described:
        found = message(
            "The text announces more than it describes; it ends with {last}.", last=described[-1]
        )
        yield Lint("incomplete", found, "warning", template.name)
    elif not template.complete:
        found = message("The text announces more than it describes.")
        yield Lint("incomplete", found, "warning", template.name)


def missing_phases(template: Template) -> Iterator[Lint]:
    """Find the phases a method should have and lacks, or has only inside another."""
    lacking = []
    for key in _EXPECTED:
        covering = phases_covering(template, key)
        if not covering:
            lacking.append(BY_KEY[key].label)
        elif all(phase.canonical != key for phase in covering):
            found = message(
                "{missing} has no phase of its own; it is done in {phase}.",
                missing=BY_KEY[key].label, phase=tuple(phase.label for phase in covering),
            )  # fmt: skip
            yield Lint("phase-inside-another", found, "notice", place(template, covering[0]))
    if lacking:
        found = message("No phase is about {missing}.", missing=tuple(lacking))
        yield Lint("phase-missing", found, "notice", template.name)


def repeated_deliverables(template: Template) -> Iterator[Lint]:
    """Find what one phase hands over although it is the work, or a deliverable, of another."""
    owners: dict[str, Phase] = {}
    for phase in template.phases:
        for name in (phase.label.en, phase.label.zh, *phase.aliases):
            owners.setdefault(normalised(name), phase)
    for phase in template.phases:
        for deliverable in phase.deliverables:
            other = next(
                (owners[name] for name in _names(deliverable) if name in owners), phase
            )  # fmt: skip
            if other is not phase:
                found = message(
                    "{deliverable} comes out of {phase}, and {other} is a phase of its own.",
                    deliverable=deliverable.label, phase=phase.label, other=other.label,
                )  # fmt: skip
                yield Lint("deliverable-of-two-phases", found, "warning", place(template, phase))
        for deliverable in phase.deliverables:
            owners |= {name: owners.get(name, phase) for name in _names(deliverable)}


def _names(deliverable: Deliverable) -> tuple[str, ...]:
    label = deliverable.label
    return tuple(map(normalised, (label.en, label.zh, *deliverable.item.aliases)))


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
            yield Lint("phase-without-milestone", found, "warning", place(template, phase))


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
                yield Lint("gate-without-criterion", found, "notice", place(template, phase))


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


def stated_contradictions(template: Template) -> Iterator[Lint]:
    """Repeat what a reader of the text found and no rule can."""
    for contradiction in template.contradictions:
        found = message("The text disagrees with itself: {what}.", what=contradiction.label)
        yield Lint("contradiction", found, contradiction.severity, contradiction.id)
