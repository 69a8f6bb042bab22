"""Mirror of implanalytics.indicators.customer.relations and attitudes."""

import pytest

SURVEYED = {"kind": "survey_end", "day": "2025-03-07"}
ACCEPTED = {"kind": "final_acceptance", "day": "2025-06-13"}
SIGNED = {"subject": "调研报告确认", "signed_on": "2025-03-10"}
OTHER = {"subject": "项目计划", "signed_on": "2025-03-10"}

# Sign-off, whether the most wanted change came -> outcome, figure of EXP-01.
EXPECTED = {
    "both": (SIGNED, True, "green", 1.0),
    "only agreed": (SIGNED, False, "amber", 0.5),
    "only delivered": (OTHER, True, "amber", 0.5),
    "neither": (OTHER, False, "red", 0.0),
    "agreed, the rest not known": (SIGNED, None, "not_assessable", 0.5),
}


def frames(table, signoff, achieved, events=(SURVEYED, ACCEPTED)):
    goals = [{"name": "One stock for all", "kind": "最期待的变革", "achieved": achieved}]
    return {
        "signoffs": table("signoffs", [signoff]), "goals": table("goals", goals),
        "events": table("events", events),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("signoff", "achieved", "outcome", "value"), EXPECTED.values(), ids=EXPECTED
)
def test_agreed_and_delivered(answer, table, signoff, achieved, outcome, value):
    result = answer("EXP-01", frames(table, signoff, achieved), method="M9")
    assert (result.outcome, result.value) == (outcome, value)


def test_in_mid_project_what_is_not_due_is_open(answer, table):
    tables = frames(table, SIGNED, False)
    result = answer("EXP-01", tables, method="M9", as_of="2025-04-01")
    assert result.outcome == "not_assessable"
    tables = frames(table, OTHER, False)
    result = answer("EXP-01", tables, method="M9", as_of="2025-03-06")
    assert (result.outcome, result.value) == ("not_assessable", None)


KEY = {"role": "总经理", "company": "customer"}

# Attitudes at hand-over, midway, at the end -> people in favour, nearer, further away.
STANCES = {
    "neutral to in favour": ([("中立", None, "支持")], 1.0, 1, 0),
    "one came, one went": ([("neutral", "Supportive", None), ("支持", "抵触", "反对")], 0.5, 1, 1),
    "the same": ([("支持", None, None)], 1.0, 0, 0),
}


@pytest.mark.parametrize(("stances", "value", "rose", "fell"), STANCES.values(), ids=STANCES)
def test_attitudes(answer, table, stances, value, rose, fell):
    members = [
        {"person": f"P{n}", **KEY, "attitude": a, "attitude_mid": b, "attitude_end": c}
        for n, (a, b, c) in enumerate(stances)
    ]
    result = answer("STK-01", {"members": table("members", members)}, method="M8")
    assert (result.outcome, result.value) == ("reported", value)
    assert (result.inputs["rose"], result.inputs["fell"]) == (rose, fell)


def test_only_key_persons_of_the_customer_count(answer, table):
    members = [
        {"person": "A", "role": "总经理", "company": "own", "attitude": "支持"},
        {"person": "B", "role": "Clerk", "company": "customer", "attitude": "支持"},
        {"person": "C", "role": "Clerk", "company": "customer", "key": True, "attitude": "？"},
    ]
    result = answer("STK-01", {"members": table("members", members)})
    assert result.outcome == "not_assessable"


def test_demonstrations_are_reported(answer, table):
    meetings = [
        {"kind": "系统演示", "held_on": "2025-01-08", "prepared_on": "2025-01-06",
         "planned_hours": 2.0, "hours": 3.0},
        {"kind": "产品演示", "held_on": "2025-01-15", "prepared_on": None, "planned_hours": 2.0},
        {"kind": "周例会", "held_on": "2025-01-16"},
    ]  # fmt: skip
    result = answer("PRE-01", {"meetings": table("meetings", meetings)}, method="M8")
    assert (result.outcome, result.value) == ("reported", 2)
    assert (result.inputs["prepared"], result.inputs["hours"]) == (1, 3.0)


def test_without_a_demonstration_nothing_is_reported(answer, table):
    meetings = table("meetings", [{"kind": "周例会", "held_on": "2025-01-16"}])
    assert answer("PRE-01", {"meetings": meetings}).outcome == "not_assessable"


def test_other_methods_do_not_ask(answers, table):
    results = answers(frames(table, SIGNED, True), method="M4")
    for name in ("EXP-01", "STK-01", "PRE-01"):
        assert results[name, "project"].outcome == "not_applicable"
