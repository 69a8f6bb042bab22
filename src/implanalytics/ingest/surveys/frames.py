"""Questions and answers as tidy tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from implanalytics.ingest.context import Context
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.identity import identified
from implanalytics.ingest.surveys.grids import Asked
from implanalytics.ingest.surveys.header import SurveyHeader
from implanalytics.ingest.surveys.privacy import masked
from implanalytics.tables import TABLES

LONGEST = 60
LETTERS = 26


@dataclass(frozen=True)
class Respondents:
    """What is known of respondents besides their answers.

    Attributes
    ----------
    rows
        The row number of each.
    columns
        Columns of `survey_answers` that are the same for all answers of a respondent.
    """

    rows: Sequence[int]
    columns: "Mapping[str, pd.Series[Any]]"


def question_rows(
    questions: Sequence[Asked], grid: Grid, header: SurveyHeader, context: Context, title: str
) -> pd.DataFrame:
    """Give `survey_questions`, in the order of the sheet."""
    table = TABLES["survey_questions"]
    found = [one.answers for one in questions]
    row = max(1, grid.number(header.last))
    frame = pd.DataFrame(
        {
            "question_id": _ids(questions, context),
            "survey": title,
            "number": [one.number for one in questions],
            "position": range(1, len(questions) + 1),
            "text": [masked(one.text)[0] for one in questions],
            "kind": [one.kind for one in found],
            "scale_low": [one.low for one in found],
            "scale_high": [one.high for one in found],
            "better_end": [one.better for one in found],
            "options": [masked(" | ".join(one.options))[0] or None for one in found],
        },
        index=pd.Index([row] * len(questions)),
    )
    columns = pd.Series(_columns(questions), index=frame.index, dtype="str")
    return table.conform(identified(table, frame, context, source_column=columns))


def answer_rows(
    questions: Sequence[Asked], respondents: Respondents, kept: Sequence[int], context: Context
) -> pd.DataFrame:
    """Give `survey_answers`: for every respondent kept, one row a question.

    Parameters
    ----------
    questions
        The questions, in the order of the sheet.
    respondents
        Who answered.
    kept
        Places of the respondents kept.
    context
        Where it comes from.
    """
    table = TABLES["survey_answers"]
    rows = np.repeat([respondents.rows[place] for place in kept], len(questions))
    ids, columns = _ids(questions, context), _columns(questions)
    said = [one.answers.said[place] for place in kept for one in questions]
    frame = pd.DataFrame(
        {
            "answer_id": [f"{id_}:{respondents.rows[place]}" for place in kept for id_ in ids],
            "question_id": ids * len(kept),
            "respondent_id": [f"{context.source_id}:{row}" for row in rows],
            "answer_text": [one.text for one in said],
            "answer_value": [one.answers.values[place] for place in kept for one in questions],
            "gap": [one.gap for one in said],
        },
        index=pd.Index(rows),
    )
    for name, series in respondents.columns.items():
        frame[name] = series.iloc[np.repeat(list(kept), len(questions))].array
    source = pd.Series(columns * len(kept), index=frame.index, dtype="str")
    return table.conform(identified(table, frame, context, source_column=source))


def _ids(questions: Sequence[Asked], context: Context) -> list[str]:
    return [f"{context.source_id}:{letters(one.head.position)}" for one in questions]


def _columns(questions: Sequence[Asked]) -> list[str]:
    """Give the heading of each question, shortened, with its column where others share it."""
    names = [masked(one.head.heading)[0] for one in questions]
    short = [name if len(name) <= LONGEST else name[: LONGEST - 1] + "…" for name in names]
    return [
        name if short.count(name) == 1 else f"{name} [{letters(one.head.position)}]"
        for name, one in zip(short, questions, strict=True)
    ]


def letters(position: int) -> str:
    """Give the letters a spreadsheet has over a column.

    >>> letters(0), letters(25), letters(26), letters(701)
    ('A', 'Z', 'AA', 'ZZ')
    """
    found, rest = "", position + 1
    while rest:
        rest, place = divmod(rest - 1, LETTERS)
        found = chr(ord("A") + place) + found
    return found
