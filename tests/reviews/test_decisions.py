"""Mirror of implanalytics.reviews.decisions."""

from datetime import date

import pytest

from implanalytics.reviews.decisions import COMMITTEE, MANAGER, MOST


def raised_by(review, indicator):
    return [d for d in review.decisions if indicator in d.indicators]


@pytest.mark.parametrize("kind", ["bad", "good", "empty", "running"])
def test_asks_for_at_most_five_things_each_with_cost_owner_and_date(request, kind):
    review = request.getfixturevalue(kind)
    assert len(review.decisions) <= MOST
    for decision in review.decisions:
        assert decision.text.say("zh") != str(decision.text)
        assert decision.otherwise.say("zh") != str(decision.otherwise)
        assert decision.owner
        assert decision.due > review.as_of.date()


def test_a_late_project_asks_who_bears_the_delay(bad):
    (decision,) = raised_by(bad, "SCH-04")
    assert str(decision.text) == (
        "Decide who bears the 10 wd of delay; Testing alone took 10 wd more than planned."
    )
    assert decision.owner == COMMITTEE


def test_a_dear_project_asks_to_accept_or_change(bad):
    (decision,) = raised_by(bad, "CST-01")
    assert "Accept 5 person-days beyond plan" in str(decision.text)


def test_exposure_beyond_the_reserve_names_the_largest_risks(bad):
    (decision,) = raised_by(bad, "RSK-02")
    assert str(decision.text) == "Raise the reserve by 8.4 wd, or fund responses to R1, R0, R2."
    assert "Of 38.4 wd expected loss, 8.4 wd" in str(decision.otherwise)


def test_an_overdue_phase_asks_for_a_new_date(running):
    (decision,) = raised_by(running, "SCH-04")
    assert "Testing is 8 wd late and still running" in str(decision.text)
    assert "have not started and wait for it: 1" in str(decision.otherwise)


def test_missing_data_are_asked_of_the_project_manager(bad, empty):
    (decision,) = raised_by_nobody(bad)
    assert decision.owner == "Nora Whitfield"
    assert "Scope, Quality, Satisfaction" in str(decision.text)
    (decision,) = raised_by_nobody(empty)
    assert decision.owner == MANAGER
    assert "6 of 6 targets" in str(decision.otherwise)


def raised_by_nobody(review):
    return [d for d in review.decisions if d.indicators == ()]


def test_a_good_project_asks_for_nothing_but_data(good):
    assert good.decisions == tuple(raised_by_nobody(good))


def test_the_committee_has_ten_working_days(bad, reviewed):
    assert bad.as_of.date() == date(2025, 6, 30)
    assert {d.due for d in bad.decisions} == {date(2025, 7, 14)}
    assert {d.due for d in reviewed(as_of="2025-06-28").decisions} == {date(2025, 7, 11)}
