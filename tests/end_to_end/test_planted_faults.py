"""The faults planted in the sample projects are found, and no red besides: both ways."""

import tomllib

import pytest

import implanalytics as ia
from implanalytics.core.resources import shipped
from implanalytics.indicators import INDICATORS
from implanalytics.reviews.reported import REPORTED

SAMPLES = shipped("sample_data")
FOLDERS = sorted(path.parent.name for path in SAMPLES.glob("m[1-9]_*/ANSWERS.toml"))


@pytest.fixture(scope="module", params=FOLDERS)
def reviewed(request):
    """A sample project's review, and the faults that its answers tell of."""
    folder = SAMPLES / request.param
    answers = tomllib.loads((folder / "ANSWERS.toml").read_text("utf-8"))
    return ia.review(ia.load(folder)), answers["fault"]


def test_red_is_what_was_planted_and_nothing_else(reviewed):
    review, faults = reviewed
    planted = {
        (fault["indicator"], fault["scope"])
        for fault in faults
        if fault.get("outcome") == "red" and fault["indicator"] in INDICATORS
    }
    red = {(found.indicator, found.scope) for found in review.results if found.outcome == "red"}
    assert red == planted


def test_what_was_planted_in_the_data_is_told(reviewed):
    review, faults = reviewed
    planted = {(f["problem"], f["file"]) for f in faults if "problem" in f}
    told = {(problem.code, str(problem.place.file)) for problem in review.problems}
    assert planted <= told


def test_reported_better_than_it_is_where_that_was_planted(reviewed):
    review, faults = reviewed
    planted = {fault["scope"] for fault in faults if fault.get("indicator") == REPORTED}
    found = {finding.scope for finding in review.findings if finding.indicator == REPORTED}
    assert found >= planted


def test_what_came_after_the_review_does_not_show():
    review = ia.review(ia.load(SAMPLES / "m7_depots"))
    answers = tomllib.loads((SAMPLES / "m7_depots/ANSWERS.toml").read_text("utf-8"))
    assert review.as_of.date() == answers["project"]["as_of"]
    begun = {phase["key"] for phase in answers["phase"] if phase["started"]}
    assert begun == {"requirements", "development", "integration"}
    assert {result.scope for result in review.results if result.judged} <= {"project", *begun}
    assert review.facts.table("tests").empty
    booked = review.figures.entries["effort"].sum()
    assert booked == answers["project"]["actual_h"]
