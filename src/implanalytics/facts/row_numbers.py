"""Numbers of rows as people read them."""

from collections.abc import Iterable

NAMED = 10
"""Ranges that are named; of more, the first."""


def ranges(numbers: Iterable[float]) -> tuple[str, ...]:
    """Return rows as ranges, in order.

    >>> ranges([4, 2, 3, 7, 3])
    ('2-4', '7')
    """
    found: list[list[int]] = []
    for number in sorted({int(number) for number in numbers}):
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    said = tuple(f"{first}-{last}" if last > first else str(first) for first, last in found)
    return said if len(said) <= NAMED else (*said[:NAMED], "…")
