"""What is wrong between the parts of a method's file: things twice, names that lead nowhere."""

from collections import Counter
from collections.abc import Iterable, Iterator

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.methods.canonical import PHASE_KEYS
from implanalytics.methods.spelling import normalised
from implanalytics.methods.template import Phase, Template


def clashes(template: Template, file: str) -> Iterator[Problem]:
    """Yield what is wrong between the parts of a method.

    No phases at all, a phase or an alias twice, ids and keys twice, phases named that are none.
    """
    place = Place(file)
    if not template.phases:
        yield Problem(
            "no-phases", place,
            message("The method has no phases."), message("Add a table [[phase]] for each."),
        )  # fmt: skip
    yield from _phases_twice(template.phases, place)
    yield from _aliases_twice(template.phases, place)
    yield from _ids_twice(template, place)
    yield from _unknown_phases(template, place)


def _phases_twice(phases: tuple[Phase, ...], place: Place) -> Iterator[Problem]:
    for key in _twice(phase.key for phase in phases):
        yield Problem(
            "phase-twice", place,
            message("The phase {key} is there twice.", key=key),
            message("Put both into one phase, or give one a key of its own "
                    "and say which phase it is: canonical = {key}.", key=repr(key)),
        )  # fmt: skip


def _aliases_twice(phases: tuple[Phase, ...], place: Place) -> Iterator[Problem]:
    owner: dict[str, str] = {}
    for phase in phases:
        for alias in (phase.label.en, phase.label.zh, *phase.aliases):
            first = owner.setdefault(normalised(alias), phase.key)
            if alias and first != phase.key:
                yield Problem(
                    "alias-twice", place,
                    message("{alias} names two phases, {first} and {second}.",
                            alias=repr(alias), first=first, second=phase.key),
                    message("Leave it with one of them."),
                )  # fmt: skip


def _ids_twice(template: Template, place: Place) -> Iterator[Problem]:
    for name in _twice(item_ids(template)):
        yield _twice_over(name, place)
    for keys in (
        (role.key for role in template.roles),
        (level.key for level in template.levels),
        (category.key for category in template.risk_categories),
        [rule.id for rule in template.rules] + [found.id for found in template.contradictions],
    ):
        for name in _twice(keys):
            yield _twice_over(name, place)


def item_ids(template: Template) -> Iterator[str]:
    """Yield the ids of deliverables, their contents, hand-over, survey topics and checklists.

    The contents of a deliverable that serve as a checklist count once.
    """
    contents = {part for each in template.deliverables for part in each.contents}
    for deliverable in template.deliverables:
        yield deliverable.item.id
        yield from (part.id for part in deliverable.contents)
    yield from (handed.item.id for handed in template.handover)
    yield from (topic.id for topic in template.survey.topics)
    for items in template.checklists.values():
        yield from (item.id for item in items if item not in contents)


def _unknown_phases(template: Template, place: Place) -> Iterator[Problem]:
    """Yield the keys that name a phase neither of the method nor of the lifecycle."""
    known = {phase.key for phase in template.phases} | set(PHASE_KEYS)
    named = [(phase.key, phase.said_after) for phase in template.phases]
    named += [(share.label.en, share.phases) for share in template.time_shares]
    for where, keys in named:
        for key in keys:
            if key not in known:
                yield Problem(
                    "unknown-phase", place,
                    message("{where} names the phase {key}, which is none.",
                            where=where, key=repr(key)),
                    message("Write the key of a phase of this file."),
                )  # fmt: skip


def _twice(names: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if name and count > 1]


def _twice_over(name: str, place: Place) -> Problem:
    return Problem(
        "id-twice", place,
        message("{name} is there twice.", name=repr(name)),
        message("Give one of them another id."),
    )  # fmt: skip
