"""Names that nothing matched, as a frame."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from implanalytics.core.errors import ImplAnalyticsError
from implanalytics.project.mappings.records import Matching, Question
from implanalytics.project.mappings.remember import remember_all
from implanalytics.project.mappings.sheet import PROPOSALS
from implanalytics.project.portfolio import Portfolio
from implanalytics.project.project import Project

DTYPES = {
    "kind": "str", "written": "str", "scope": "str",
    **{f"proposal_{i}": "str" for i in range(1, PROPOSALS + 1)},
    "rows": "int64", "file": "str", "sheet": "str", "row": "Int64",
}  # fmt: skip


def unmatched(of: Project | Portfolio) -> pd.DataFrame:
    """Return the names that nothing matched, with what they may mean; nothing is written.

    Parameters
    ----------
    of
        A project, or a portfolio, every project of which is read.

    Returns
    -------
    DataFrame
        One row a name: ``kind`` (headings, files, projects, people, phases, words), ``written``,
        ``scope``, ``proposal_1`` to ``proposal_3`` (null where there is none), ``rows`` that have
        it, and ``file``, ``sheet`` and ``row`` of one of them.
    """
    if isinstance(of, Project):
        return _frame(of.matching.questions)
    matchings = {entry.name: _matching(entry.load) for entry in of.entries}
    return _frame(remember_all(replace(of, mappings=None), matchings).questions)


def _matching(load: Callable[[], Project]) -> Matching:
    """Return what is left to ask of a project; of one that cannot be read, what its error knows."""
    try:
        return load().matching
    except ImplAnalyticsError as error:
        return getattr(error, "matching", Matching())


def _frame(questions: tuple[Question, ...]) -> pd.DataFrame:
    rows = [
        {
            "kind": question.kind, "written": question.written, "scope": question.scope.say("en"),
            **{f"proposal_{i}": text for i, text in enumerate(question.proposals, 1)},
            "rows": question.rows, "file": question.place.file, "sheet": question.place.sheet,
            "row": question.place.row,
        }
        for question in questions
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=list(DTYPES)).astype(DTYPES)
