"""Mirror of implanalytics.indicators.survey.scope."""

import pytest

TOPICS = ("企业文化", "核心竞争力", "经营模式", "信息化基础")


def asked(table, *topics, kind="text"):
    return table(
        "survey_questions",
        [{"question_id": f"q{n}", "topic": t, "text": "?", "kind": kind}
         for n, t in enumerate(topics)],
    )  # fmt: skip


def said(table, *answers):
    """Return answers from (question, text, gap)."""
    rows = [
        {"question_id": f"q{q}", "respondent_id": "r", "answer_text": text, "gap": gap}
        for q, text, gap in answers
    ]
    return table("survey_answers", rows)


def yes(*numbers):
    return [(n, "so it is", None) for n in numbers]


# Topics of the questions, answers -> outcome, topics missing.
TOPICS_BY_HAND = {
    "all four": (TOPICS, yes(0, 1, 2, 3), "green", 0),
    "three, one left out": (TOPICS, [*yes(0, 1, 2), (3, None, "skipped")], "amber", 1),
    "three, one without an opinion": (TOPICS, [*yes(0, 1, 2), (3, "-", "no_opinion")],
                                      "amber", 1),
    "two": (TOPICS, yes(0, 1), "red", 2),
    "four, one with half its questions": ((*TOPICS, TOPICS[0]), yes(0, 1, 2, 3), "amber", 1),
    "a topic is not written": ((*TOPICS[:3], None), yes(0, 1, 2, 3), "not_assessable", 1),
    "nobody asked about one": (TOPICS[:3], yes(0, 1, 2), "amber", 1),
}  # fmt: skip


@pytest.mark.parametrize(
    ("topics", "answers", "outcome", "value"), TOPICS_BY_HAND.values(), ids=TOPICS_BY_HAND
)
def test_topics_with_answers(answer, table, topics, answers, outcome, value):
    tables = {
        "survey_questions": asked(table, *topics),
        "survey_answers": said(table, *answers),
    }
    result = answer("SUR-01", tables, method="M9")
    assert (result.outcome, result.value) == (outcome, value)
    assert answer("SUR-01", tables, method="M2").outcome == "not_applicable"
    assert answer("SUR-01", tables).missing == ("projects.method",)


def people(table, *rows):
    """Return answers from one row of values a person; None is no answer."""
    return table(
        "survey_answers",
        [
            {"question_id": f"q{q}", "respondent_id": f"r{r}", "answer_value": value,
             "answer_text": None, "gap": "skipped" if value is None else None}
            for r, row in enumerate(rows)
            for q, value in enumerate(row)
        ],
    )  # fmt: skip


VARIED = (1, 2, 3, 4)
# Values a person -> outcome, the worse of answers missing and people with one value throughout.
QUALITY_BY_HAND = {
    "all answered": ([VARIED] * 5, "green", 0.0),
    "three of twenty missing": ([VARIED] * 4 + [(1, None, None, None)], "amber", 0.15),
    "six of twenty missing": ([VARIED] * 3 + [(1, None, None, None)] * 2, "red", 0.3),
    "one of five on one line": ([VARIED] * 4 + [(3, 3, 3, 3)], "amber", 0.2),
    "two of five on one line": ([VARIED] * 3 + [(3, 3, 3, 3)] * 2, "red", 0.4),
}


@pytest.mark.parametrize(
    ("rows", "outcome", "value"), QUALITY_BY_HAND.values(), ids=QUALITY_BY_HAND
)
def test_answers_missing_and_lines_through_all(answer, table, rows, outcome, value):
    tables = {
        "survey_questions": asked(table, *[None] * 4, kind="scale"),
        "survey_answers": people(table, *rows),
    }
    result = answer("SUR-07", tables)
    assert (result.outcome, result.value) == (outcome, pytest.approx(value))
    assert "alpha" not in result.inputs


def test_no_scale_says_nothing_of_lines(answer, table):
    tables = {
        "survey_questions": asked(table, None, kind="text").drop(columns=["kind"]),
        "survey_answers": people(table, (1,)),
    }
    assert answer("SUR-07", tables).outcome == "not_assessable"


def test_agreement_of_questions_from_twenty_people_on(answer, table):
    # Two questions answered alike by all: item variances v, v; variance of sums 4v. 2·(1 − 1/2).
    rows = [(value, value) for value in (1, 2, 3, 4)] * 5
    tables = {
        "survey_questions": asked(table, None, None, kind="scale"),
        "survey_answers": people(table, *rows),
    }
    assert answer("SUR-07", tables).inputs["alpha"] == pytest.approx(1.0)
