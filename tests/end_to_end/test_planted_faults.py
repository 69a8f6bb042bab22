"""The faults planted in the sample projects are found, and no red besides: both ways."""

import tomllib

import pytest

import implanalytics as ia
from implanalytics.core.resources import shipped
from implanalytics.indicators import INDICATORS

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
