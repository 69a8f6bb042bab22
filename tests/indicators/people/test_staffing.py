"""Mirror of implanalytics.indicators.people.staffing."""

import pytest

# Day wanted and day joined, as of 2025-06-30 -> outcome, share there in time.
SUPPLIED_BY_HAND = {
    "all": ([("2025-03-03", "2025-03-03"), ("2025-03-03", "2025-02-24")], "green", 1.0),
    "three of four": (
        [("2025-03-03", "2025-03-03")] * 3 + [("2025-03-03", "2025-03-04")], "amber", 0.75,
    ),
    "one never came": ([("2025-03-03", "2025-03-03"), ("2025-03-03", None)], "red", 0.5),
    "wanted later does not count": (
        [("2025-03-03", "2025-03-03"), ("2025-09-01", None)], "green", 1.0,
    ),
    "nobody was asked for": ([(None, "2025-03-03")], "not_assessable", None),
}  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "outcome", "value"), SUPPLIED_BY_HAND.values(), ids=SUPPLIED_BY_HAND
)
def test_staff_there_by_the_day_wanted(answer, table, rows, outcome, value):
    people = [
        {"person": f"p{n}", "requested_on": wanted, "joined_on": joined}
        for n, (wanted, joined) in enumerate(rows)
    ]
    tables = {"members": table("members", people)}
    result = answer("ORG-11", tables, method="M1")
    assert (result.outcome, result.value) == (outcome, value)
    assert answer("ORG-11", tables, method="M2").outcome == "not_applicable"


def test_tells_how_many_of_the_own_people_passed(answer, table):
    people = [
        {"person": f"p{n}", "company": company, "requested_on": "2025-03-03",
         "joined_on": "2025-03-03"}
        for n, company in enumerate(("own", "own", "customer"))
    ]  # fmt: skip
    passed = [{"person": f"P{n}", "passed": n != 1} for n in range(3)]
    tables = {
        "members": table("members", people),
        "training_results": table("training_results", passed),
    }
    assert answer("ORG-11", tables, method="M1").inputs["trained"] == 1


PM, KEY, OTHER = "项目经理", "关键用户", "仓管员"
# Role, key and the day left; closed on 2025-06-20 -> outcome, key roles that lost somebody.
TURNOVER_BY_HAND = {
    "all stayed": ([(PM, None, None), (KEY, True, None)], "green", 0),
    "leaving at the end is none": ([(PM, None, "2025-06-20"), (KEY, True, None)], "green", 0),
    "people of other roles may go": (
        [(PM, None, None), (OTHER, False, "2025-03-03")], "green", 0,
    ),
    "the project manager went": ([(PM, None, "2025-03-03"), (KEY, True, None)], "amber", 1),
    "two of one role are one": (
        [(KEY, True, "2025-03-03"), (KEY, True, "2025-04-03")], "amber", 1,
    ),
    "two roles": ([(PM, None, "2025-03-03"), (KEY, True, "2025-04-03")], "red", 2),
    "was the one who went key?": ([(PM, None, None), (OTHER, None, "2025-03-03")],
                                  "not_assessable", 0),
    "nobody is key": ([(OTHER, False, "2025-03-03")], "not_assessable", None),
}  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "outcome", "value"), TURNOVER_BY_HAND.values(), ids=TURNOVER_BY_HAND
)
def test_key_roles_that_lost_somebody(answer, table, rows, outcome, value):
    people = [
        {"person": f"p{n}", "role": role, "key": key, "left_on": left}
        for n, (role, key, left) in enumerate(rows)
    ]
    tables = {
        "members": table("members", people),
        "events": table("events", [{"kind": "closure", "day": "2025-06-20"}]),
    }
    result = answer("ORG-09", tables)
    assert (result.outcome, result.value) == (outcome, value)


def test_counts_only_roles_that_are_key_or_lost(answer, table):
    rows = [{"person": f"p{n}", "role": role, "key": None, "left_on": None}
            for n, role in enumerate((PM, OTHER, KEY))]  # fmt: skip
    assert answer("ORG-09", {"members": table("members", rows)}).denominator == 1


def test_tells_how_long_a_key_role_stood_empty(answer, table):
    people = [
        {"person": "a", "role": PM, "key": True, "left_on": "2025-03-03", "joined_on": None},
        {"person": "b", "role": PM, "key": True, "left_on": None, "joined_on": "2025-03-10"},
    ]
    result = answer("ORG-09", {"members": table("members", people)})
    assert (result.outcome, result.inputs["longest_gap_days"]) == ("amber", 7)
