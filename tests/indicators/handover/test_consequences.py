"""Mirror of implanalytics.indicators.handover.consequences."""

import pytest

# Source and day of the written confirmation -> outcome, share confirmed.
SPOKEN_BY_HAND = {
    "all": ([("口头", "2025-03-03"), ("书面", None)], "green", 1.0),
    "four of five": ([("口头", "2025-03-03")] * 4 + [("口头", None)], "amber", 0.8),
    "one of two": ([("口头", "2025-03-03"), ("口头", None)], "red", 0.5),
    "was the other one spoken?": ([("口头", "2025-03-03"), (None, None)], "not_assessable", 0.5),
    "none was spoken": ([("书面", None)], "not_assessable", None),
}


@pytest.mark.parametrize(("rows", "outcome", "value"), SPOKEN_BY_HAND.values(), ids=SPOKEN_BY_HAND)
def test_spoken_promises_in_writing(answer, table, rows, outcome, value):
    promises = [{"text": "P", "source": source, "confirmed_on": day} for source, day in rows]
    tables = {"commitments": table("commitments", promises)}
    result = answer("HND-03", tables, method="M8")
    assert (result.outcome, result.value) == (outcome, value)
    assert answer("HND-03", tables, method="M2").outcome == "not_applicable"


# Handed over on Monday 2025-03-03; days risks were raised -> outcome, working days.
RISKS_BY_HAND = {
    "after two weeks": (["2025-03-17", "2025-05-05"], "green", 10),
    "on the day": (["2025-03-03"], "green", 0),
    "a day later than that": (["2025-03-18"], "amber", 11),
    "after two months": (["2025-04-29"], "red", 41),
    "only before the hand-over": (["2025-02-03"], "red", 85),
    "one is not dated": (["2025-03-18", None], "not_assessable", 11),
}


@pytest.mark.parametrize(("days", "outcome", "value"), RISKS_BY_HAND.values(), ids=RISKS_BY_HAND)
def test_first_risks_after_the_hand_over(answer, table, days, outcome, value):
    tables = {
        "risks": table("risks", [{"text": "R", "raised_on": day} for day in days]),
        "events": table("events", [{"kind": "handover", "day": "2025-03-03"}]),
    }
    result = answer("HND-04", tables, method="M8")
    assert (result.outcome, result.value) == (outcome, value)
    assert answer("HND-04", tables, method="M2").outcome == "not_applicable"


def test_soon_after_the_hand_over_risks_may_still_come(answer, table):
    tables = {
        "risks": table("risks", [{"text": "R", "raised_on": "2025-02-03"}]),
        "events": table("events", [{"kind": "handover", "day": "2025-03-03"}]),
    }
    result = answer("HND-04", tables, method="M8", as_of="2025-03-10")
    assert (result.outcome, result.value) == ("not_assessable", 5)


# Cause, category and days of issues -> outcome, share of the days lost.
BLAMED_BY_HAND = {
    "none": ([("设计缺陷", "A", 4)], "green", 0.0),
    "one of twenty days": ([("售前遗漏", "A", 1), ("设计缺陷", "A", 19)], "amber", 0.05),
    "one that took no day": ([("售前遗漏", "A", 0), ("设计缺陷", "A", 19)], "amber", 0.0),
    "one of ten days": ([("售前遗漏", "A", 1), ("设计缺陷", "A", 9)], "red", 0.1),
    "by its category": ([("没拿到图纸", "交接", 1), ("设计缺陷", "A", 9)], "red", 0.1),
    "a cause is not known": ([(None, "A", 1), ("设计缺陷", "A", 9)], "not_assessable", 0.0),
    "days are not known": ([("售前遗漏", "A", None), ("设计缺陷", "A", 9)], "not_assessable", 0.0),
}


@pytest.mark.parametrize(("rows", "outcome", "value"), BLAMED_BY_HAND.values(), ids=BLAMED_BY_HAND)
def test_days_lost_to_the_hand_over(answer, table, rows, outcome, value):
    issues = [
        {"text": "I", "cause": cause, "category": category, "days": days}
        for cause, category, days in rows
    ]
    tables = {"issues": table("issues", issues)}
    result = answer("HND-06", tables, method="M8")
    assert (result.outcome, result.value) == (outcome, pytest.approx(value))
    assert answer("HND-06", tables, method="M2").outcome == "not_applicable"
