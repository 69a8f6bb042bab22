"""What each heading of a table was taken for."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Literal, TypeAlias

from implanalytics.ingest.header import Layout
from implanalytics.ingest.headings import folded

How: TypeAlias = Literal["exact", "misspelt", "settled", "day", "doubled", "left-out", "unknown"]


@dataclass(frozen=True, slots=True)
class HeadingUse:
    """What one heading was taken for.

    Attributes
    ----------
    heading
        As written; a group above it stands before it.
    column
        The column it gives, None where it gives none.
    how
        ``exact``: a name we know; ``misspelt``: nearly one; ``settled``: the user said so;
        ``day``: a day of a sheet with one column a day; ``doubled``: another heading gives the
        column; ``left-out``: the user said so; ``unknown``: nobody knows it.
    """

    heading: str
    column: str | None
    how: How


def heading_uses(
    layout: Layout, settled: Mapping[str, str], *, days: Set[int] = frozenset()
) -> tuple[HeadingUse, ...]:
    """Give what every heading was taken for, left to right.

    Parameters
    ----------
    layout
        The header and the columns made of it.
    settled
        Heading to column as the user settled it.
    days
        Positions of headings that are days.
    """
    matched = layout.matched
    said = {folded(heading) for heading in settled}
    taken = {position: column for column, position in matched.columns.items()}
    return tuple(
        HeadingUse(text, taken.get(i), "day")
        if i in days
        else HeadingUse(text, taken.get(i), _how(layout, i, taken, settled=folded(text) in said))
        for i, text in enumerate(layout.header.texts)
        if text
    )


def _how(layout: Layout, position: int, taken: Mapping[int, str], *, settled: bool) -> How:
    matched = layout.matched
    if position in matched.ignored:
        return "left-out"
    if position in matched.doubled:
        return "doubled"
    if position not in taken:
        return "unknown"
    if settled:
        return "settled"
    return "misspelt" if position in matched.guessed else "exact"
