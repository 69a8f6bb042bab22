"""Figures by which the reading of a survey can be checked against its file."""

from collections.abc import Mapping
from math import fsum

import pandas as pd


def respondents(frames: Mapping[str, pd.DataFrame]) -> int:
    """Give the number of respondents in the tables of one survey.

    Parameters
    ----------
    frames
        Tables by name, as a `Reading` has them.
    """
    answers = frames.get("survey_answers")
    return 0 if answers is None else int(answers["respondent_id"].nunique())


def totals(frames: Mapping[str, pd.DataFrame]) -> dict[str, float]:
    """Give number, sum and mean of the values of every question that has any.

    Parameters
    ----------
    frames
        Tables by name, as a `Reading` has them.

    Returns
    -------
    dict
        ``q1_answered``, ``q1_sum``, ``q1_mean`` for the question numbered 1, and so on; rows
        of a grid are ``q3.1``. A question without a number has its position.
    """
    if not {"survey_questions", "survey_answers"} <= set(frames):
        return {}
    answers = frames["survey_answers"].dropna(subset=["answer_value"])
    values = {key: group.tolist() for key, group in answers.groupby("question_id")["answer_value"]}
    found: dict[str, float] = {}
    for question in frames["survey_questions"].to_dict("records"):
        known = values.get(question["question_id"])
        if not known:
            continue
        number = question["number"]
        name = f"q{question['position']:g}" if pd.isna(number) else f"q{number}"
        found.setdefault(f"{name}_answered", len(known))
        found.setdefault(f"{name}_sum", fsum(known))
        found.setdefault(f"{name}_mean", fsum(known) / len(known))
    return found
