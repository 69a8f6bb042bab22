"""Problems that say the same of many rows, as one."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace

from implanalytics.core.errors import Problem, Severity
from implanalytics.core.words import Lang, Message, message

UNLIKE = 3
"""So many problems that differ in what was found stand for themselves; more are folded."""
SHOWN = 8
"""So many rows, or runs of rows, are named; the rest are counted."""


@dataclass(frozen=True, slots=True)
class FoldedProblem:
    """One problem, or several of one kind in one column with one advice.

    Attributes
    ----------
    problems
        At least one; all share code, severity, sheet, column and hint.
    """

    problems: tuple[Problem, ...]

    @property
    def first(self) -> Problem:
        """Return the problem that was found first."""
        return self.problems[0]

    @property
    def severity(self) -> Severity:
        """Return how bad each of them is."""
        return self.first.severity

    def place(self, lang: Lang) -> str:
        """Return file, sheet, rows and column."""
        return self.first.place.say(lang, rows=_rows(self.problems))

    def found(self, lang: Lang) -> str:
        """Return what is there; of things that differ, the first as an example."""
        if self._alike:
            return self.first.found.say(lang)
        return message(
            "{n:n} places, for example: {found}", n=len(self.problems), found=self.first.found
        ).say(lang)

    def say(self, lang: Lang) -> str:
        """Render as one line: place, finding, advice, and a code to search for."""
        return self.first.line(lang, place=self.place(lang), found=self.found(lang))

    @property
    def _alike(self) -> bool:
        return all(problem.found == self.first.found for problem in self.problems)


def fold(problems: Iterable[Problem]) -> list[FoldedProblem]:
    """Return `problems` with those that say the same of several rows as one, in their order."""
    groups: dict[Hashable, list[Problem]] = {}
    for problem in problems:
        groups.setdefault((_kind(problem), problem.found.text), []).append(problem)
    return [part for group in groups.values() for part in _parts(group)]


def _parts(group: list[Problem]) -> list[FoldedProblem]:
    """Keep apart what differs where that is little to read."""
    alike: dict[str, list[Problem]] = {}
    for problem in group:
        alike.setdefault(problem.found.say("en"), []).append(problem)
    parts = alike.values() if len(alike) <= UNLIKE else (group,)
    return [FoldedProblem(tuple(part)) for part in parts]


def _kind(problem: Problem) -> Hashable:
    anywhere = replace(problem.place, row=None)
    return problem.code, problem.severity, anywhere, problem.hint.say("en")


def _rows(problems: Iterable[Problem]) -> Message | None:
    rows = {problem.place.row for problem in problems if problem.place.row is not None}
    return row_runs(rows) if len(rows) > 1 else None


def row_runs(rows: Iterable[int]) -> Message:
    """Name `rows` of one sheet, runs by first and last; of many only the first.

    >>> str(row_runs([3, 4, 5, 9]))
    'rows 3-5, 9'
    """
    runs = _runs(sorted(rows))
    named = tuple(str(a) if a == b else f"{a}-{b}" for a, b in runs[:SHOWN])
    more = sum(b - a + 1 for a, b in runs[SHOWN:])
    if more:
        return message("rows {rows} and {more:n} more", rows=named, more=more)
    if len(named) == 1 and "-" not in named[0]:
        return message("row {row}", row=named[0])
    return message("rows {rows}", rows=named)


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """Return first and last of each run of consecutive rows.

    >>> _runs([2, 5, 6, 7])
    [(2, 2), (5, 7)]
    """
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
