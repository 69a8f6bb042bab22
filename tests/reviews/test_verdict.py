"""Mirror of implanalytics.reviews.verdict and its headline."""

import pytest

from implanalytics.reviews.sides import MEASURES, SIDES
from implanalytics.reviews.verdict import costliest_phase, latest_running_phase, slowest_phase

NAMES = ["time", "cost", "scope", "quality", "satisfaction", "risk"]


def by_name(review):
    return {target.name: target for target in review.targets}


def said(target):
    return tuple(part and str(part) for part in (target.promised, target.delivered, target.gap))


@pytest.mark.parametrize("kind", ["bad", "good", "empty", "running"])
def test_speaks_of_six_targets_in_both_languages(request, kind):
    review = request.getfixturevalue(kind)
    assert [target.name for target in review.targets] == NAMES
    for target in review.targets:
        for part in (target.promised, target.delivered, target.gap, target.cause):
            assert part is None or part.say("zh").strip()


def test_what_was_bad_shows_promise_delivery_gap_and_cause(bad):
    targets = by_name(bad)
    assert said(targets["time"]) == ("Finish 2025-03-28", "Finish 2025-04-11", "10 wd late")
    assert said(targets["cost"]) == ("20 person-days", "25 person-days", "+25 %")
    assert said(targets["risk"]) == ("Reserve of 30 wd", "Open exposure of 38.4 wd", "+8.4 wd")
    assert str(targets["time"].cause) == "Testing took 10 wd longer than planned."
    assert str(targets["cost"].cause) == "Testing took 5 person-days more than planned."
    assert [targets[name].outcome for name in ("time", "cost", "risk")] == ["red"] * 3
    assert all(targets[name].behind for name in ("time", "cost", "risk"))


def test_what_was_good_is_not_behind(good):
    targets = by_name(good)
    assert said(targets["time"]) == ("Finish 2025-03-28", "Finish 2025-03-28", "On the day")
    assert [targets[name].outcome for name in ("time", "cost", "risk")] == ["green"] * 3
    assert not any(target.behind for target in good.targets)


def test_what_is_not_known_claims_nothing(empty):
    for target in empty.targets:
        assert said(target) == (None, None, None)
        assert target.outcome == "not_assessable"
        assert target.lacks_data
        assert not target.behind


LATE = ("Testing", "2025-03-17", "2025-03-28", "2025-03-17", "2025-04-11", 80)


def test_a_plan_without_actual_dates_is_not_called_unfinished(reviewed):
    review = reviewed([LATE], drop=["actual_finish"])
    time = by_name(review)["time"]
    assert said(time) == (None, None, None)
    assert "cannot be judged" in str(review.headline)
    assert [d.indicators for d in review.decisions] == [()]


def test_hours_of_a_running_project_are_no_saving(reviewed):
    plan = [("Testing", "2025-03-17", "2025-03-28", "2025-03-17", None, 80)]
    cost = by_name(reviewed(plan, [("Testing", "2025-03-18", 8)], as_of="2025-03-19"))["cost"]
    assert said(cost) == ("10 person-days", "1 person-days", None)
    assert not cost.behind


def test_money_is_not_counted_in_days(reviewed, table):
    row = {"text": "R", "probability": 0.5, "impact_money": 300_000, "currency": "CNY"}
    risks = table("risks", [{**row, "impact_days": 2}])
    settings = {"contingency_days": 20, "contingency_money": 100_000, "currency": "CNY"}
    review = reviewed([LATE], more={"risks": risks}, **settings)
    risk = by_name(review)["risk"]
    assert said(risk) == ("Reserve of 100,000 CNY", "Open exposure of 150,000 CNY", "+50,000 CNY")
    texts = [str(d.text) for d in review.decisions if d.indicators == ("RSK-02",)]
    assert texts == ["Raise the reserve by 50,000 CNY, or fund responses to risks:0."]


def test_names_the_phases_that_stand_out(bad, running, good):
    assert slowest_phase(bad.figures)["key"] == "testing"
    assert costliest_phase(bad.figures)["phase_key"] == "testing"
    assert latest_running_phase(running.figures)["key"] == "testing"
    for find in (slowest_phase, costliest_phase, latest_running_phase):
        assert find(good.figures) is None


def test_names_no_phase_where_phases_are_uncertain(reviewed):
    nameless = [(None, *row[1:]) for row in [LATE]]
    figures = reviewed(nameless, [("Testing", "2025-03-18", 24)]).figures
    for find in (slowest_phase, costliest_phase, latest_running_phase):
        assert find(figures) is None


HEADLINES = {
    "bad": (
        "The promised date was not kept, 10 wd late; Testing lost most; effort +25 % against plan."
    ),
    "good": "Delivered as promised.",
    "empty": "Whether the promised date was kept cannot be judged.",
    "running": "Due 2025-05-16; Testing is 8 wd late and still running.",
}


@pytest.mark.parametrize(("kind", "expected"), HEADLINES.items(), ids=HEADLINES)
def test_says_it_in_one_sentence(request, kind, expected):
    headline = request.getfixturevalue(kind).headline
    assert str(headline) == expected
    assert headline.say("zh") != str(headline)


def test_late_within_what_the_rule_tolerates_is_not_as_promised(reviewed, table):
    plan = [("Testing", "2025-03-03", "2025-03-28", "2025-03-03", "2025-03-31", 80)]
    days = {
        "award": "2025-03-03",
        "contract_finish": "2025-04-01",
        "final_acceptance": "2025-04-01",
    }
    events = table("events", [{"kind": kind, "day": day} for kind, day in days.items()])
    review = reviewed(plan, more={"events": events})
    assert by_name(review)["time"].outcome == "green"
    assert "not kept, 1 wd late" in str(review.headline)


def test_late_within_what_the_rule_tolerates_is_not_green_without_the_date_of_the_contract(
    reviewed,
):
    plan = [("Testing", "2025-03-03", "2025-03-28", "2025-03-03", "2025-03-31", 80)]
    review = reviewed(plan)
    time = by_name(review)["time"]
    assert (time.outcome, time.lacks_data) == ("not_assessable", True)
    assert "the date of the contract was kept is not known" in str(time.cause)
    assert "not kept, 1 wd late" in str(review.headline)


def test_every_indicator_of_a_side_says_what_its_figure_counts():
    assert {name for side in SIDES for name in side.indicators} == set(MEASURES)
