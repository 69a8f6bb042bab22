"""Which questions arise in a project: by its method and its flags, never by its data."""

from collections.abc import Mapping
from types import MappingProxyType

from implanalytics.core.words import Message, message
from implanalytics.facts import Facts
from implanalytics.methods.practices import PRACTICES

FLAGS: Mapping[str, str] = MappingProxyType(
    {"hardware": "procurement", "subcontract": "subcontracting"}
)
"""Flags of a project that are not called like the practice they stand for."""

ONLY_IF_SAID = frozenset({"procurement", "subcontracting", "upgrade", "stock_take"})
"""Practices that a project has only if its method or its flags say so."""


def meant(flag: str) -> str:
    """Return the practice that a flag adds or takes away.

    >>> meant("-hardware")
    'procurement'
    """
    name = flag.removeprefix("-")
    return FLAGS.get(name, name)


def not_asked(facts: Facts, practice: str | None) -> Message | None:
    """Say why a practice is not asked of a project; None where it is.

    A flag with a minus takes away what the method asks for. Without a method everything is asked
    but what only some projects have.
    """
    if practice is None:
        return None
    flags = facts.settings.flags
    named = {name: meant(name) for name in flags}
    said = {practice_ for flag, practice_ in named.items() if not flag.startswith("-")}
    denied = {practice_ for flag, practice_ in named.items() if flag.startswith("-")}
    label = PRACTICES[practice]
    if practice in denied:
        return message("The project's flags leave it out: {practice}.", practice=label)
    if practice in said:
        return None
    template = facts.template
    if template is None and practice not in ONLY_IF_SAID:
        return None
    if template is not None and practice in template.practices:
        return None
    if practice in ONLY_IF_SAID:
        flag = next((flag for flag, of in FLAGS.items() if of == practice), practice)
        return message(
            'Only for projects with {practice}: say flags = ["{flag}"] in project.toml if this is '
            "one.",
            practice=label, flag=flag,
        )  # fmt: skip
    return message(
        "The method {method} does not ask for it: {practice}.",
        method=template.name if template else "", practice=label,
    )  # fmt: skip
