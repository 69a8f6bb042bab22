"""Headers of several rows: groups over headings, read as one row."""

from collections.abc import Sequence
from typing import TypeAlias

from implanalytics.ingest.grid import Grid, written
from implanalytics.ingest.headings import folded

Ways: TypeAlias = "str | tuple[str, ...]"

DEEPEST = 3
"""Rows a header has at most."""


def all_ways(ways: Sequence[Ways]) -> list[str]:
    """Give every way in which headings may be read."""
    return [text for way in ways for text in ((way,) if isinstance(way, str) else way) if text]


def first_ways(ways: Sequence[Ways]) -> frozenset[str]:
    """Give the first way of each heading, folded."""
    return frozenset(folded(way if isinstance(way, str) else way[0]) for way in ways) - {""}


def joined(grid: Grid, position: int, depth: int) -> tuple[Ways, ...] | None:
    """Read rows of groups and the row of headings below them as one header.

    Parameters
    ----------
    grid
        The sheet.
    position
        Position of the first row.
    depth
        Number of rows.

    Returns
    -------
    tuple or None
        How each heading may be read, its groups before or behind it. None if the rows are no
        such header: groups are merged cells, or stand, as in a text file, over the first of
        several headings with nothing beside them.
    """
    if position + depth > len(grid.rows):
        return None
    rows = [tuple(map(written, grid.rows[p])) for p in range(position, position + depth)]
    if not all(map(any, rows)):
        return None
    above = []
    for row, texts in enumerate(rows[:-1]):
        groups = _merged(grid, position + row, texts) or _spread(texts, rows[row + 1])
        if not groups or len(groups) == grid.width:
            return None
        above.append([groups.get(i, text) for i, text in enumerate(texts)])
    return tuple(_ways([texts[i] for texts in above], rows[-1][i]) for i in range(grid.width))


def _merged(grid: Grid, position: int, texts: Sequence[str]) -> dict[int, str]:
    return {
        column: texts[left]
        for left, right in grid.merged_across.get(position, ())
        if texts[left]
        for column in range(left, right + 1)
    }


def _spread(texts: Sequence[str], below: Sequence[str]) -> dict[int, str]:
    """Give the groups of a row without merged cells, none if a single heading contradicts.

    Below a group all its columns have headings, and below any other heading nothing stands.
    """
    groups: dict[int, str] = {}
    position = 0
    while position < len(texts):
        if not below[position]:
            position += 1
            continue
        end = position + 1
        while end < len(texts) and below[end] and not texts[end]:
            end += 1
        if not texts[position] or end - position < 2:
            return {}
        groups |= dict.fromkeys(range(position, end), texts[position])
        position = end
    plain = all(not text[:1].isdigit() for text in below)
    return groups if plain else {}


def _ways(groups: Sequence[str], low: str) -> Ways:
    """Give the ways to read a heading with the groups above it."""
    over = list(dict.fromkeys(filter(None, groups)))
    if not low:
        return over[-1] if over else ""
    if not over:
        return low
    ways = ["".join((*over, low))] if len(over) > 1 else []
    for group in reversed(over):
        ways += [group + low, low + group]
    return tuple(dict.fromkeys(ways))
