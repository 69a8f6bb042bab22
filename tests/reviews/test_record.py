"""Mirror of implanalytics.reviews.record and key_figures."""

import json
from dataclasses import fields

import pytest

from implanalytics.core.errors import DataError
from implanalytics.reviews import ReviewRecord

ALL = ("bad", "good", "empty", "running")


@pytest.mark.parametrize("kind", ALL)
def test_a_review_comes_back_from_its_json(request, kind):
    record = request.getfixturevalue(kind).record
    text = json.dumps(record.to_json(), allow_nan=False)
    back = ReviewRecord.from_json(json.loads(text))
    for field in fields(ReviewRecord):
        assert getattr(back, field.name) == getattr(record, field.name), field.name


def test_what_is_said_comes_back_in_both_languages(bad):
    back = ReviewRecord.from_json(json.loads(json.dumps(bad.to_json())))
    for lang in ("en", "zh"):
        assert back.headline.say(lang) == bad.headline.say(lang)
        assert [f.text.say(lang) for f in back.findings] == [f.text.say(lang) for f in bad.findings]


def test_the_figures_are_those_of_the_review(bad):
    figures = bad.record.figures
    whole = bad.metrics["schedule_variance"].set_index("level").loc["project"]
    assert figures.finish_slip == whole["finish_variance"]
    assert figures.planned_duration == whole["planned_duration"]
    assert figures.booked_effort == bad.metrics["effort_by_phase"]["actual_effort"].sum()


def test_an_empty_project_has_no_figures(empty):
    figures = empty.record.figures
    assert figures.finish_slip is None
    assert figures.booked_effort is None


@pytest.mark.parametrize("data", [{}, {"format": "implanalytics review", "version": 99}], ids=str)
def test_what_is_no_review_is_refused(data):
    with pytest.raises(DataError, match="not-a-review"):
        ReviewRecord.from_json(data)
