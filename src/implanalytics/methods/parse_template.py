"""A method out of the content of its file."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import cast, get_args

from implanalytics.methods.completion import completed
from implanalytics.methods.items import Deliverable, Item
from implanalytics.methods.parse_items import bounds, duration_of, item_of, range_of
from implanalytics.methods.parse_organisation import levels_of, roles_of
from implanalytics.methods.parse_phases import gates_of, phases_of
from implanalytics.methods.practices import PRACTICES
from implanalytics.methods.section import Section
from implanalytics.methods.template import (
    Contradiction,
    HandoverItem,
    HandoverKind,
    LintSeverity,
    Response,
    ResponseKind,
    RiskCategory,
    Rule,
    RuleKind,
    Survey,
    Template,
    TimeShare,
)

LIFECYCLES = ("canonical",)
"""What a method may be completed by."""


def template_of(top: Section) -> Template:
    """Return the method a file states; what is wrong with the file is left with `top`."""
    roles = roles_of(top)
    keys = tuple(role.key for role in roles)
    phases = phases_of(top, keys)
    deliverables = tuple(item for phase in phases for item in phase.deliverables)
    template = Template(
        name=top.text("name"),
        label=top.label("label"),
        source=top.text("source"),
        version=top.text("version"),
        context=top.label("context"),
        phases=phases,
        ordered=top.flag("ordered", absent=True),
        complete=top.flag("complete", absent=True),
        stated_phases=top.count("stated_phases"),
        total_duration=duration_of(top, "total_duration"),
        time_shares=tuple(_time_share(section) for section in top.sections("time_share")),
        gates=gates_of(top),
        practices=frozenset(top.texts_known("practices", tuple(PRACTICES))),
        checklists=_checklists(top, deliverables),
        handover=tuple(_handover(section) for section in top.sections("handover")),
        survey=_survey(top),
        levels=levels_of(top),
        roles=roles,
        team=top.texts_known("team", keys),
        goals=top.labels("goals"),
        statements=top.labels("statements"),
        risk_categories=tuple(_category(section) for section in top.sections("risk_category")),
        risk_list_open=top.flag("risk_list_open"),
        risk_process=top.labels("risk_process"),
        rules=tuple(_rule(section) for section in top.sections("rule")),
        contradictions=tuple(_contradiction(below) for below in top.sections("contradiction")),
        extends=top.optional_text("extends"),
        completed_by=top.optional_known("completed_by", LIFECYCLES),
    )
    top.done()
    return completed(template)


def _time_share(section: Section) -> TimeShare:
    share = TimeShare(
        label=section.label("label"),
        phases=section.texts("phases"),
        share=bounds(section.section("share")),
    )
    section.done()
    return share


def _checklists(
    top: Section, deliverables: tuple[Deliverable, ...]
) -> Mapping[str, tuple[Item, ...]]:
    section = top.optional_section("checklists")
    return MappingProxyType({} if section is None else dict(_lists(section, deliverables)))


def _lists(
    section: Section, deliverables: tuple[Deliverable, ...]
) -> Iterator[tuple[str, tuple[Item, ...]]]:
    """Yield each list under the practice it is of.

    A text instead of a list names the deliverable whose contents are the list.
    """
    contents = {each.item.id: each.contents for each in deliverables if each.contents}
    for name, value in section.content.items():
        if name not in PRACTICES:
            section.unknown(name, name, tuple(PRACTICES))
            section.asked.append(name)
        elif isinstance(value, str):
            yield name, contents.get(section.known(name, tuple(contents)), ())
        else:
            yield name, tuple(item_of(below) for below in section.sections(name))


def _handover(section: Section) -> HandoverItem:
    label = section.label("label")
    item = Item(section.text("id"), label, section.texts("aliases"), section.flag("inferred"))
    found = HandoverItem(
        item, kind=section.choice("kind", HandoverKind), optional=section.flag("optional")
    )
    section.done()
    return found


def _survey(top: Section) -> Survey:
    section = top.optional_section("survey")
    if section is None:
        return Survey()
    survey = Survey(
        topics=tuple(item_of(below) for below in section.sections("topics")),
        days=range_of(section, "days"),
        per_side=range_of(section, "per_side"),
    )
    section.done()
    return survey


def _category(section: Section) -> RiskCategory:
    category = RiskCategory(
        key=section.text("key"),
        label=section.label("label"),
        responses=tuple(_response(response) for response in section.sections("responses")),
        aliases=section.texts("aliases"),
        inferred=section.flag("inferred"),
    )
    section.done()
    return category


def _response(section: Section) -> Response:
    response = Response(section.choice("kind", ResponseKind), section.label("label"))
    section.done()
    return response


def _rule(section: Section) -> Rule:
    rule = Rule(
        id=section.text("id"),
        label=section.label("label"),
        kind=section.choice("kind", RuleKind),
        inferred=section.flag("inferred"),
    )
    section.done()
    return rule


def _contradiction(section: Section) -> Contradiction:
    severity = section.optional_known("severity", get_args(LintSeverity))
    found = Contradiction(
        id=section.text("id"),
        label=section.label("label"),
        severity=cast(LintSeverity, severity or "notice"),
    )
    section.done()
    return found
