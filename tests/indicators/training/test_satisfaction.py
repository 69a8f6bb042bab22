"""Mirror of implanalytics.indicators.training.satisfaction."""

import pytest


@pytest.fixture(scope="session")
def survey(table):
    """Return a maker of a survey of one question: ratings, one a person."""

    def make(ratings, *, departments=None, nps=(), drop=(), **question):
        asked = {
            "question_id": "q", "text": "您对系统是否满意？", "kind": "scale", "scale_low": 1,
            "scale_high": 5, "better_end": "high", **question,
        }  # fmt: skip
        questions = [asked]
        answers = [
            {"question_id": "q", "respondent_id": f"r{n}", "answer_value": value,
             "department": departments[n] if departments else None}
            for n, value in enumerate(ratings)
        ]  # fmt: skip
        if nps:
            questions.append({"question_id": "n", "text": "推荐？", "kind": "nps"})
            answers += [
                {"question_id": "n", "respondent_id": f"r{n}", "answer_value": value}
                for n, value in enumerate(nps)
            ]
        return {
            "survey_questions": table("survey_questions", questions).drop(columns=list(drop)),
            "survey_answers": table("survey_answers", answers),
        }

    return make


# Ratings, the question -> outcome, mean on a scale of five.
RATED = {
    "content": ([5, 4, 4, 4, 4], {}, "green", 4.2),
    "fairly content": ([5, 4, 3, 3, 4], {}, "amber", 3.8),
    "not content": ([1, 2, 3, 3, 4], {}, "red", 2.6),
    "a scale from 0 to 10": ([10, 10, 5, 5, 5], {"scale_low": 0, "scale_high": 10}, "amber", 3.8),
    "a direction that is not known": ([5, 5, 5, 5, 4], {"better_end": None}, "not_assessable", 4.8),
    "bad in any direction": ([3, 3, 3, 3, 3], {"better_end": None}, "red", 3),
    "four people": ([5, 5, 5, 5], {}, "not_assessable", None),
    "a scale that is not known": ([5] * 6, {"scale_high": None}, "not_assessable", None),
    "not asked about satisfaction": ([5] * 6, {"text": "用了几天？"}, "not_assessable", None),
    "said to ask for satisfaction": ([5] * 6, {"text": "总体", "topic": "满意度"}, "green", 5),
    "said to ask for something else": ([5] * 6, {"topic": "培训需求"}, "not_assessable", None),
}  # fmt: skip


@pytest.mark.parametrize(("ratings", "question", "outcome", "value"), RATED.values(), ids=RATED)
def test_satisfaction(answer, survey, ratings, question, outcome, value):
    result = answer("TRN-08", survey(ratings, **question))
    assert result.outcome == outcome
    assert result.value == (value if value is None else pytest.approx(value))


def test_tells_how_sure_the_mean_is(answer, survey):
    # mean 4, standard deviation 1 -> 4 ± 1.96 × 1 / √5 = 3.12 … 4.88
    result = answer("TRN-08", survey([3, 3, 4, 5, 5]))
    assert str(result.text) == (
        "5 people rated their satisfaction 4 of 5 (95 % interval 3.1 to 4.9)."
    )


PROMOTERS = {
    "twenty": ([10] * 12 + [7] * 4 + [3] * 4, 0.4),
    "nineteen are too few": ([10] * 12 + [7] * 4 + [3] * 3, None),
}


@pytest.mark.parametrize(("scores", "nps"), PROMOTERS.values(), ids=PROMOTERS)
def test_promoters_from_twenty_on(answer, survey, scores, nps):
    result = answer("TRN-08", survey([4] * 20, nps=scores))
    assert result.inputs["nps"] == (nps if nps is None else pytest.approx(nps))
    assert ("net promoter" in str(result.text)) == (nps is not None)


def test_small_departments_are_not_shown(answer, survey):
    departments = ["财务"] * 5 + ["仓库"] * 4
    result = answer("TRN-08", survey([4] * 5 + [1] * 4, departments=departments))
    assert [str(line) for line in result.inputs["by_department"]] == ["财务: 4 from 5"]


def test_response_rate_where_it_is_said_how_many_were_asked(answer, survey):
    assert answer("TRN-08", survey([4] * 6, invited=24)).inputs["response_rate"] == 0.25
    assert answer("TRN-08", survey([4] * 6)).inputs["response_rate"] is None


def test_other_ratings_may_belong_to_it_where_no_topic_says(answer, survey, table):
    tables = survey([5] * 6)
    asked = [{"question_id": "o", "text": "响应速度", "kind": "scale", "scale_low": 1,
              "scale_high": 5, "better_end": "high", "survey": None}]  # fmt: skip
    more = table("survey_questions", asked)
    rated = table(
        "survey_answers",
        [{"question_id": "o", "respondent_id": f"r{n}", "answer_value": 1} for n in range(6)],
    )
    tables = {
        "survey_questions": tables["survey_questions"].merge(more, how="outer"),
        "survey_answers": tables["survey_answers"].merge(rated, how="outer"),
    }
    assert answer("TRN-08", tables).outcome == "not_assessable"
