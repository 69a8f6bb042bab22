"""People by name as written: which side they stand on."""

import re
from collections.abc import Iterable

import pandas as pd

from implanalytics.indicators.days import column
from implanalytics.indicators.figures import Figures

_BETWEEN = re.compile(r"[、，,;；/\n]+")

_SIDES = {"customer": "customer", "own": "vendor", "subcontractor": "third_party"}


def names_in(text: object) -> tuple[str, ...]:
    """Return the names that a cell lists, as they are compared.

    >>> names_in("Zhao Min、 QIAN Li")
    ('zhao min', 'qian li')
    """
    if not isinstance(text, str):
        return ()
    parts = (" ".join(part.split()).casefold() for part in _BETWEEN.split(text))
    return tuple(part for part in parts if part)


def names(texts: Iterable[object]) -> frozenset[str]:
    """Return every name that some cells list."""
    return frozenset(name for text in texts for name in names_in(text))


def sides(figures: Figures, people: "pd.Series[str]") -> "pd.Series[str]":
    """Return the side each person stands on by the list of members, null where not known."""
    members = figures.table("members")
    company = column(members, "company").map(_SIDES)
    found: dict[str, set[str]] = {}
    for person, side in zip(members["person"], company, strict=True):
        for name in names_in(person) if isinstance(side, str) else ():
            found.setdefault(name, set()).add(side)
    written = {
        text: {side for name in names_in(text) for side in found.get(name, ())}
        for text in people.dropna().unique()
    }
    one = {text: next(iter(of)) for text, of in written.items() if len(of) == 1}
    return people.map(one).astype("str")
