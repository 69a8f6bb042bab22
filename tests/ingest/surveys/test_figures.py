"""Mirror of implanalytics.ingest.surveys.figures."""

from implanalytics.ingest.readers.surveys import SURVEY
from implanalytics.ingest.surveys import respondents, totals


def test_figures_by_question_number(read):
    rows = [
        ["Respondent", "Q1 Satisfaction", "Q2 Speed", "Comment"],
        [1.0, 4.0, 2.0, "fine"],
        [2.0, 5.0, None, None],
    ]
    frames = read(SURVEY, rows).frames
    assert respondents(frames) == 2
    assert totals(frames) == {
        "q1_answered": 2, "q1_sum": 9, "q1_mean": 4.5,
        "q2_answered": 1, "q2_sum": 2, "q2_mean": 2,
    }  # fmt: skip


def test_no_survey_gives_no_figures():
    assert (respondents({}), totals({})) == (0, {})
