"""Which tasks of a plan are summaries of others."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

_SEPARATOR = "."


@dataclass(frozen=True)
class Hierarchy:
    """The outline of a plan, on the rows of the plan.

    Attributes
    ----------
    parents
        Row of the parent, null at the top.
    summaries
        Whether other tasks stand below.
    """

    parents: "pd.Series[Any]"
    summaries: "pd.Series[bool]"

    def tops(self) -> "pd.Series[Any]":
        """Give the row of the top-most ancestor of every row, below a single root if there is one.

        >>> found = by_numbers(pd.Series(["1", "1.1", "1.2"], index=[3, 4, 5]))
        >>> found.tops().tolist()
        [3, 3, 3]
        """
        parents: dict[Any, Any] = self.parents.to_dict()
        summaries: dict[Any, bool] = self.summaries.to_dict()
        roots = [row for row, parent in parents.items() if pd.isna(parent)]
        root = roots[0] if len(roots) == 1 and len(parents) > 1 else None
        has_levels = any(parents[row] == root and summaries[row] for row in parents)
        tops = {row: _climb(row, parents, root if has_levels else None) for row in parents}
        return pd.Series(tops).reindex(self.parents.index)


def _climb(row: Any, parents: dict[Any, Any], root: Any) -> Any:
    seen = {row}
    while pd.notna(parent := parents.get(row)) and parent != root and parent not in seen:
        seen.add(parent)
        row = parent
    return row


def by_numbers(numbers: "pd.Series[str]") -> Hierarchy | None:
    """Give the outline that outline numbers like 1, 1.1, 1.1.2 make, None if they make none.

    >>> found = by_numbers(pd.Series(["1", "1.1", "1.2", "2"]))
    >>> found.summaries.tolist()
    [True, False, False, False]
    """
    rows: dict[str, Any] = {}
    for row, number in numbers.dropna().items():
        rows.setdefault(number.rstrip(_SEPARATOR), row)
    if not any(_SEPARATOR in number for number in rows):
        return None
    parents = {
        row: _above(number.rstrip(_SEPARATOR), rows) for row, number in numbers.dropna().items()
    }
    root = rows.get("0")
    if root is not None:
        parents = {r: root if p is None and r != root else p for r, p in parents.items()}
    return _outline(numbers.index, parents)


def _above(number: str, rows: dict[str, Any]) -> Any:
    while _SEPARATOR in number:
        number = number.rpartition(_SEPARATOR)[0]
        if number in rows:
            return rows[number]
    return None


def by_levels(levels: "pd.Series[float]") -> Hierarchy | None:
    """Give the outline that outline levels 1, 2, 3 in the order of rows make.

    >>> by_levels(pd.Series([1.0, 2.0, 2.0, 1.0])).summaries.tolist()
    [True, False, False, False]
    """
    if levels.nunique() < 2:
        return None
    above: list[tuple[float, Any]] = []
    parents: dict[Any, Any] = {}
    for row, level in levels.dropna().items():
        while above and above[-1][0] >= level:
            above.pop()
        parents[row] = above[-1][1] if above else None
        above.append((level, row))
    return _outline(levels.index, parents)


def by_parents(tasks: "pd.Series[str]", parents: "pd.Series[str]") -> Hierarchy | None:
    """Give the outline that a column of parent ids makes.

    >>> found = by_parents(pd.Series(["a", "b"]), pd.Series([None, "a"]))
    >>> found.summaries.tolist()
    [True, False]
    """
    rows = {task: row for row, task in reversed(list(tasks.dropna().items()))}
    written: dict[Any, Any] = parents.to_dict()
    found = {row: rows.get(parent) if pd.notna(parent) else None for row, parent in written.items()}
    if not any(row is not None for row in found.values()):
        return None
    return _outline(parents.index, found)


def _outline(index: "pd.Index[Any]", parents: dict[Any, Any]) -> Hierarchy:
    above = set(parents.values())
    return Hierarchy(
        pd.Series({row: parents.get(row) for row in index}, index=index, dtype=object),
        pd.Series([row in above for row in index], index=index, dtype=bool),
    )
