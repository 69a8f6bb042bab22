"""The sections of project.toml, and how to write what was written elsewhere."""

from implanalytics.core.words import Message, message

SECTIONS = {
    "contingency": ("[contingency]", "days = 10"),
    "events": ("[events]", "golive = 2025-06-30"),
    "source": ("[[source]]", 'path = "timesheets/*.xlsx"'),
}
"""Sections with keys of their own: how each begins, and a line of it."""

MISPLACED = dict.fromkeys(
    ("reserve", "reserves", "buffer", "contingency_days", "contingency_reserve", "risk_reserve"),
    SECTIONS["contingency"],
) | {"contingency_money": ("[contingency]", "money = 200000")}
"""Keys people write at the top, and the section and line that are meant."""


def as_section(section: str, line: str) -> Message:
    """Return the advice to write a line below the head of its section.

    >>> print(as_section(*SECTIONS["contingency"]))
    Write [contingency] on a line of its own, and below it: days = 10
    """
    return message(
        "Write {section} on a line of its own, and below it: {line}", section=section, line=line
    )
