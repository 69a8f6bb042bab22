"""The small parts of a method out of its file: names with ids, lengths, bounds."""

from implanalytics.core.words import message
from implanalytics.methods.items import Duration, Item, Range, Unit
from implanalytics.methods.section import Section


def item_of(section: Section) -> Item:
    """Return one thing of a list, from a table of nothing else."""
    item = open_item(section)
    section.done()
    return item


def open_item(section: Section) -> Item:
    """Return one thing of a list, from a table that may hold more."""
    return Item(
        id=section.text("id"),
        label=section.names(),
        aliases=section.texts("aliases"),
        inferred=section.flag("inferred"),
    )


def duration_of(section: Section, key: str) -> Duration | None:
    """Return a length of time, or None when none is given."""
    below = section.optional_section(key)
    if below is None:
        return None
    duration = Duration(value=below.number("value"), unit=below.choice("unit", Unit))
    below.done()
    return duration


def range_of(section: Section, key: str) -> Range | None:
    """Return two bounds, or None when none are given."""
    below = section.optional_section(key)
    return None if below is None else bounds(below)


def bounds(section: Section) -> Range:
    """Return the bounds a table holds."""
    found = Range(section.number("least"), section.number("most"))
    if found.least > found.most and not section.void:
        section.problem(
            "bounds-reversed",
            message(
                "{where} goes from {least} down to {most}.",
                where=section.path, least=f"{found.least:g}", most=f"{found.most:g}",
            ),
            message("Write the smaller number as least."),
        )  # fmt: skip
    section.done()
    return found
