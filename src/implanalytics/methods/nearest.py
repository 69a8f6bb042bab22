"""Which method the phases of a project are nearest to."""

from collections.abc import Mapping, Sequence
from itertools import groupby

import pandas as pd

from implanalytics.core.errors import UnknownNameError
from implanalytics.methods.canonical import BY_KEY, PHASE_KEYS
from implanalytics.methods.loader import METHODS
from implanalytics.methods.template import Template


def nearest_methods(
    phases: Sequence[str], methods: Mapping[str, Template] = METHODS
) -> pd.DataFrame:
    """Rank methods by how like their phases are to those of a project.

    Parameters
    ----------
    phases
        Canonical keys of the project's phases in the order they were worked on; a key that
        stands several times in a row counts once.
    methods
        The methods to choose from, by name.

    Returns
    -------
    DataFrame
        One row a method: ``name`` and ``likeness`` [share, 1 is the same], the likeliest first,
        of equals in alphabetical order of their names.

    Raises
    ------
    UnknownNameError
        If a phase is not canonical.

    Examples
    --------
    >>> built = ["requirements", "design", "development", "testing", "acceptance"]
    >>> found = nearest_methods(built).set_index("name")
    >>> round(float(found.loc["M4", "likeness"]), 3)
    0.833
    """
    for key in phases:
        if key not in BY_KEY:
            raise UnknownNameError("phase", key, PHASE_KEYS)
    rows = [(name, likeness(phases, _kinds(method))) for name, method in methods.items()]
    rows.sort(key=lambda row: (-row[1], row[0]))
    frame = pd.DataFrame(rows, columns=["name", "likeness"])
    return frame.astype({"name": "str", "likeness": "float64"})


def likeness(first: Sequence[str], second: Sequence[str]) -> float:
    r"""Compare two lists of phases, their order included.

    Parameters
    ----------
    first, second
        Keys of phases; one that stands several times in a row counts once.

    Returns
    -------
    float
        0 for nothing in common, 1 for the same phases in the same order [share].

    Notes
    -----
    .. math:: \frac{2\,L}{m + n}

    where :math:`L` is the length of the longest common subsequence of the lists, and :math:`m`
    and :math:`n` are their lengths. Two empty lists have nothing in common.

    References
    ----------
    .. [1] Bergroth, Hakonen, Raita, "A survey of longest common subsequence algorithms",
       *SPIRE 2000*, pp. 39-48.

    Examples
    --------
    >>> likeness(["design", "build", "test"], ["design", "test", "build"])
    0.6666666666666666
    """
    one, other = _once_in_a_row(first), _once_in_a_row(second)
    return 2 * _common(one, other) / max(1, len(one) + len(other))


def _kinds(method: Template) -> list[str]:
    return [phase.canonical for phase in method.phases]


def _once_in_a_row(keys: Sequence[str]) -> list[str]:
    return [key for key, _ in groupby(keys)]


def _common(one: list[str], other: list[str]) -> int:
    """Return the length of the longest common subsequence."""
    above = [0] * (len(other) + 1)
    for key in one:
        row = [0]
        for place, theirs in enumerate(other):
            row.append(above[place] + 1 if key == theirs else max(above[place + 1], row[place]))
        above = row
    return above[-1]
