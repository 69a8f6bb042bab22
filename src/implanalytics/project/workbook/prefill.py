"""What a method knows beforehand: its items as rows of the sheets."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from implanalytics.core.words import Label, Lang
from implanalytics.methods import PRACTICES, Template
from implanalytics.methods.organisation import Duty
from implanalytics.methods.template import Phase
from implanalytics.project.workbook.sheet import Row, Sheet
from implanalytics.tables import EVENT_KINDS
from implanalytics.tables.choices import code_label
from implanalytics.tables.kinds import KINDS
from implanalytics.tables.registers import REGISTERS, Register

Rows = Iterator[Row]

_EVENT_PRACTICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "initiation_form": ("initiation_form",),
        "survey_start": ("survey",),
        "survey_end": ("survey",),
        "handover": ("handover",),
        "hardware_accepted": ("procurement",),
        "golive_decision": ("golive_criteria",),
        "parallel_from": ("upgrade", "trial_run"),
        "parallel_to": ("upgrade", "trial_run"),
        "stock_take": ("stock_take",),
        "preliminary_acceptance": ("acceptance_in_two_steps",),
    }
)
"""Dates that only some methods have; the others are asked of all."""

_MEETINGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "kickoff": ("kickoff", "leader_statement"),
        "leading_group": ("leading_group", "cadence", "three_levels"),
        "regular": ("regular_meetings",),
        "survey": ("survey",),
        "requirement": ("requirement_meetings",),
        "concept_training": ("concept_training",),
        "demonstration": ("demonstration",),
        "review": ("review_of_project",),
    }
)
_SIGNED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "survey_agreement": ("survey_agreement",),
        "golive": ("golive_criteria",),
        "support_agreement": ("support_agreement",),
        "preliminary_acceptance": ("acceptance_in_two_steps",),
        "final_acceptance": ("acceptance", "acceptance_in_two_steps"),
    }
)
_HANDED: Mapping[str, Label] = MappingProxyType(
    {
        "fact": Label("fact", "情况"),
        "document": Label("document", "资料"),
        "commitments": Label("commitments", "承诺"),
    }
)


def pages_of(template: Template, lang: Lang) -> tuple[Sheet, ...]:
    """Return the sheets that a method needs, its items in the rows."""
    phases = phase_names(template, lang)
    return tuple(
        Sheet(register, rows_for(register.name, template, lang), phases=phases)
        for register in REGISTERS.values()
        if not register.practices or register.practices & template.practices
    )


def phase_names(template: Template | None, lang: Lang) -> tuple[str, ...]:
    """Return the names of the own phases of a method."""
    return tuple(p.label.say(lang) for p in template.phases) if template else ()


def rows_for(register: str, template: Template, lang: Lang) -> tuple[Row, ...]:
    """Return the rows of one sheet that a method fills beforehand."""
    found = REGISTERS[register]
    if found.kinds:
        return tuple(_checks(found, template, lang))
    make = _MAKERS.get(register)
    return tuple(make(template, lang)) if make else ()


def _asks(template: Template, practices: tuple[str, ...]) -> bool:
    return not practices or not template.practices.isdisjoint(practices)


def _id(template: Template, *parts: str) -> str:
    return ".".join((template.name, *parts))


def _events(template: Template, lang: Lang) -> Rows:
    for kind, label in EVENT_KINDS.items():
        if _asks(template, _EVENT_PRACTICES.get(kind, ())):
            yield {"event_id": _id(template, "event", kind), "kind": label.say(lang)}


def _milestones(template: Template, lang: Lang) -> Rows:
    for phase in template.phases:
        label = phase.milestone or _end_of(phase)
        yield {"milestone_id": _id(template, "milestone", phase.key), "name": label.say(lang),
               "phase": phase.label.say(lang)}  # fmt: skip


def _end_of(phase: Phase) -> Label:
    return Label(f"{phase.label.en} completed", f"{phase.label.zh}完成")


def _signoffs(template: Template, lang: Lang) -> Rows:
    side = code_label("signoffs", "side", "customer")
    customer = side.say(lang) if side else None
    for row in _milestones(template, lang):
        yield {"signoff_id": row["milestone_id"].replace(".milestone.", ".signoff."),
               "subject": row["name"], "phase": row["phase"], "side": customer}  # fmt: skip
    for kind, practices in _SIGNED.items():
        if _asks(template, practices):
            label = KINDS["signoffs.subject"].kinds[kind].label
            yield {"signoff_id": _id(template, "signed", kind), "subject": label.say(lang),
                   "side": customer}  # fmt: skip


def _deliverables(template: Template, lang: Lang) -> Rows:
    for phase in template.phases:
        for found in phase.deliverables:
            yield {"deliverable_id": found.item.id, "name": found.label.say(lang),
                   "phase": phase.label.say(lang)}  # fmt: skip


def _handover(template: Template, lang: Lang) -> Rows:
    for found in template.handover:
        yield {"item_id": found.item.id, "name": found.item.label.say(lang),
               "kind": _HANDED[found.kind].say(lang)}  # fmt: skip


def _survey(template: Template, lang: Lang) -> Rows:
    for item in template.survey.topics:
        topic = item.label.say(lang)
        yield {"question_id": item.id, "topic": topic, "text": topic}


def _risks(template: Template, lang: Lang) -> Rows:
    for category in template.risk_categories:
        yield {"category": category.label.say(lang)}


def _members(template: Template, lang: Lang) -> Rows:
    for level in template.levels:
        if level.leader:
            yield {"member_id": _id(template, "leader", level.key),
                   "role": level.leader.say(lang), "level": level.label.say(lang)}  # fmt: skip
    for role in template.roles:
        side = {"vendor": "own", "customer": "customer"}.get(role.side)
        company = code_label("members", "company", side) if side else None
        yield {"member_id": _id(template, "role", role.key), "role": role.label.say(lang),
               "company": company.say(lang) if company else None}  # fmt: skip


def _raci(template: Template, lang: Lang) -> Rows:
    groups: list[tuple[str, Label, tuple[Duty, ...]]] = [
        *((f"role.{role.key}", role.label, role.duties) for role in template.roles),
        *((f"level.{level.key}", level.label, level.duties) for level in template.levels),
    ]
    for key, label, duties in groups:
        for i, duty in enumerate(duties, 1):
            yield {"raci_id": _id(template, "duty", key, str(i)), "duty": duty.label.say(lang),
                   "person": label.say(lang)}  # fmt: skip


def _meetings(template: Template, lang: Lang) -> Rows:
    for kind, practices in _MEETINGS.items():
        if _asks(template, practices):
            label = KINDS["meetings.kind"].kinds[kind].label
            yield {"meeting_id": _id(template, "meeting", kind), "kind": label.say(lang),
                   "name": label.say(lang)}  # fmt: skip


def _trainings(template: Template, lang: Lang) -> Rows:
    kinds = {"concept": "concept_training", "operation": "user_training"}
    forms = template.checklists.get("training_forms", ())
    for kind, practice in kinds.items():
        if practice in template.practices and not (kind == "operation" and forms):
            label = KINDS["training_sessions.kind"].kinds[kind].label.say(lang)
            yield {"session_id": _id(template, "course", kind), "kind": label, "name": label}
    operation = KINDS["training_sessions.kind"].kinds["operation"].label.say(lang)
    for item in forms:
        yield {"session_id": item.id, "kind": operation, "name": item.label.say(lang),
               "form": item.label.say(lang)}  # fmt: skip


def _tests(template: Template, lang: Lang) -> Rows:
    items = template.checklists.get("test_kinds", ())
    for item in items:
        yield {"test_id": item.id, "kind": item.label.say(lang), "name": item.label.say(lang)}
    if items:
        return
    for phase in template.phases:
        for kind in phase.tests:
            label = KINDS["tests.kind"].kinds[kind].label.say(lang)
            yield {"test_id": _id(template, "test", phase.key, kind), "kind": label,
                   "name": label}  # fmt: skip


def _goals(template: Template, lang: Lang) -> Rows:
    for i, goal in enumerate(template.goals, 1):
        yield {"goal_id": _id(template, "goal", str(i)), "name": goal.say(lang)}


def _checks(register: Register, template: Template, lang: Lang) -> Rows:
    for kind in register.kinds:
        if kind not in template.practices:
            continue
        label = KINDS["checks.kind"].kinds[kind].label.say(lang)
        for item in template.checklists.get(kind, ()):
            yield {"check_id": item.id, "kind": label, "name": item.label.say(lang)}
        if kind == "archive":
            for row in _deliverables(template, lang):
                yield {"check_id": f"{row['deliverable_id']}.archive", "kind": label,
                       "name": row["name"]}  # fmt: skip
        elif not template.checklists.get(kind):
            whole = PRACTICES[kind] if kind in PRACTICES else KINDS["checks.kind"].kinds[kind].label
            yield {"check_id": _id(template, "check", kind), "kind": label,
                   "name": None if kind in _LISTS else whole.say(lang)}  # fmt: skip


_LISTS = frozenset({"base_data", "environments", "golive_criteria", "subcontracting", "skills"})
"""Checks whose things only the project can name."""

_MAKERS: Mapping[str, Callable[[Template, Lang], Rows]] = MappingProxyType(
    {
        "events": _events, "milestones": _milestones, "signoffs": _signoffs,
        "deliverables": _deliverables, "handover_items": _handover, "risks": _risks,
        "survey": _survey,
        "members": _members, "raci": _raci, "meetings": _meetings,
        "training_sessions": _trainings, "tests": _tests, "goals": _goals,
    }
)  # fmt: skip
