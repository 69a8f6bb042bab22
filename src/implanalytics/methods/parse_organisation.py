"""The people of a method out of its file: roles, levels, what they answer for."""

from implanalytics.methods.section import Section
from implanalytics.methods.template import Duty, Level, Role, Side


def roles_of(top: Section) -> tuple[Role, ...]:
    """Return the roles."""
    return tuple(_role(section) for section in top.sections("role"))


def levels_of(top: Section) -> tuple[Level, ...]:
    """Return the levels of the organisation, the highest first."""
    return tuple(_level(section) for section in top.sections("level"))


def _role(section: Section) -> Role:
    role = Role(
        key=section.text("key"),
        label=section.label("label"),
        side=section.choice("side", Side),
        aliases=section.texts("aliases"),
        duties=_duties(section),
    )
    section.done()
    return role


def _level(section: Section) -> Level:
    level = Level(
        key=section.text("key"),
        label=section.label("label"),
        aliases=section.texts("aliases"),
        leader=section.optional_label("leader"),
        members=section.labels("members"),
        duties=_duties(section),
    )
    section.done()
    return level


def _duties(section: Section) -> tuple[Duty, ...]:
    return tuple(_duty(below) for below in section.sections("duties"))


def _duty(section: Section) -> Duty:
    duty = Duty(section.names(), section.optional_text("subject"))
    section.done()
    return duty
