"""The phases of a method out of its file."""

from typing import cast, get_args

from implanalytics.core.words import message
from implanalytics.methods.canonical import PHASE_KEYS
from implanalytics.methods.items import Deliverable, Gate
from implanalytics.methods.parse_items import duration_of, item_of, open_item
from implanalytics.methods.section import Section
from implanalytics.methods.template import Activity, Phase, TestKind


def phases_of(top: Section, roles: tuple[str, ...]) -> tuple[Phase, ...]:
    """Return the phases in the order of the file; `roles` are those that can do something."""
    return tuple(
        _phase(section, order, roles) for order, section in enumerate(top.sections("phase"), 1)
    )


def _phase(section: Section, order: int, roles: tuple[str, ...]) -> Phase:
    key, canonical = _keys(section)
    phase = Phase(
        key=key,
        order=order,
        label=section.label("label"),
        canonical=canonical,
        also=section.texts_known("also", PHASE_KEYS),
        aliases=section.texts("aliases"),
        duration=duration_of(section, "duration"),
        milestone=section.optional_label("milestone"),
        activities=tuple(_activity(below, roles) for below in section.sections("activities")),
        deliverables=tuple(_deliverable(below) for below in section.sections("deliverables")),
        gates=gates_of(section),
        tests=cast(tuple[TestKind, ...], section.texts_known("tests", get_args(TestKind))),
        said_after=section.texts("said_after"),
        described=section.flag("described", absent=True),
        inferred=section.flag("inferred"),
    )
    section.done()
    return phase


def _keys(section: Section) -> tuple[str, str]:
    """Return the phase's key and the canonical phase it is, which an own key has to name."""
    canonical = section.optional_known("canonical", PHASE_KEYS)
    if canonical is None:
        key = section.known("key", PHASE_KEYS)
        return key, key
    key = section.text("key")
    if key in PHASE_KEYS and key != canonical:
        section.problem(
            "key-misleads",
            message("The phase {key} is said to be {canonical}.", key=key, canonical=canonical),
            message("Give it a key of its own, or leave canonical out."),
        )
    return key, canonical


def _activity(section: Section, roles: tuple[str, ...]) -> Activity:
    activity = Activity(
        label=section.names(),
        by=section.optional_known("by", roles),
        inferred=section.flag("inferred"),
    )
    section.done()
    return activity


def _deliverable(section: Section) -> Deliverable:
    contents = tuple(item_of(below) for below in section.sections("contents"))
    deliverable = Deliverable(open_item(section), contents)
    section.done()
    return deliverable


def gates_of(section: Section) -> tuple[Gate, ...]:
    """Return the gates of a phase, or those of every phase."""
    return tuple(_gate(gate) for gate in section.sections("gate"))


def _gate(section: Section) -> Gate:
    gate = Gate(
        label=section.label("label"),
        check=section.optional_text("check"),
        criterion=section.optional_label("criterion"),
        entry=section.flag("entry"),
        inferred=section.flag("inferred"),
    )
    section.done()
    return gate
