"""Meanings proposed for a name, likeliest first; none is obeyed unless somebody chooses it."""

import re
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz

from implanalytics.core.words import Label
from implanalytics.project.mappings.kinds import folded
from implanalytics.project.mappings.meanings import choice
from implanalytics.project.mappings.sheet import PROPOSALS

_FRAME = re.compile(r"(?:custom field|自定义字段)\s*\((.+)\)")

LEAST = 55.0
"""Likeness, 0 to 100, from which a meaning is proposed."""


def alike(
    text: str, names: Mapping[str, Iterable[str]], *, least: float = LEAST
) -> list[tuple[str, float]]:
    """Return meanings by how like their names are to a text, best first.

    Parameters
    ----------
    text
        A name as written.
    names
        Meaning -> what it may be called.
    least
        Likeness, 0 to 100, below which nothing is proposed.

    Examples
    --------
    >>> [meaning for meaning, _ in alike("实际工时数", {"effort": ["工时数"], "note": ["备注"]})]
    ['effort']
    """
    asked = _own_words(text)
    found = []
    for meaning, called in names.items():
        near = max((_likeness(asked, _own_words(name)) for name in called), default=0.0)
        if near >= least:
            found.append((meaning, near))
    return sorted(found, key=lambda pair: -pair[1])


def _own_words(text: str) -> str:
    """Return a name without the words that a tool puts around every name."""
    shown = folded(text)
    found = _FRAME.fullmatch(shown)
    return found[1] if found else shown


def _likeness(one: str, other: str) -> float:
    """Compare letters, and where one name holds the other, how much of it that is."""
    ratio = fuzz.ratio(one, other)
    if len(other) >= 2 and (other in one or one in other):
        shorter, longer = sorted((len(one), len(other)))
        return max(ratio, 60.0 + 40.0 * shorter / longer)
    return ratio


def listed(meanings: Iterable[str], labels: Mapping[str, Label]) -> tuple[str, ...]:
    """Return the first meanings as the cell can be filled with them."""
    first = list(dict.fromkeys(meanings))[:PROPOSALS]
    return tuple(choice(name, labels[name]) if name in labels else name for name in first)
