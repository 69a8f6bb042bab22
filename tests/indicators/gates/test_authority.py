"""Mirror of implanalytics.indicators.gates.authority."""

import pytest

MEMBERS = [
    {"person": "Wang Fang", "role": "总经理", "company": "customer", "may_sign": True},
    {"person": "Zhao Min", "role": "Key user", "company": "customer", "may_sign": False},
]


@pytest.fixture(scope="module")
def signoffs(table):
    """Return a maker of sign-offs by these people, one a day from 2025-03-03."""

    def make(*people, **columns):
        return table("signoffs", [
            {"subject": f"Paper {n}", "signatory": person, "signed_on": f"2025-03-{n + 3:02}",
             **columns}
            for n, person in enumerate(people)
        ])  # fmt: skip

    return make


# Who signed -> outcome and share of GAT-04.
SIGNED = {
    "all by who may": (["WANG FANG", "Zhao Min、Wang Fang"], "green", 1.0),
    "nine of ten": (["Wang Fang"] * 9 + ["Zhao Min"], "amber", 0.9),
    "one of two": (["Wang Fang", "Zhao Min"], "red", 0.5),
    "one not on the list": (["Wang Fang", "Sun Li"], "red", 0.5),
    "one without a name": (["Wang Fang", None], "not_assessable", 0.5),
}


@pytest.mark.parametrize(("people", "outcome", "value"), SIGNED.values(), ids=SIGNED)
def test_signed_by_those_who_may(answer, table, signoffs, people, outcome, value):
    tables = {"signoffs": signoffs(*people), "members": table("members", MEMBERS)}
    result = answer("GAT-04", tables)
    assert (result.outcome, result.value) == (outcome, value)


def test_a_top_leader_may_sign_where_no_list_says_otherwise(answer, table, signoffs):
    members = table("members", MEMBERS).drop(columns="may_sign")
    tables = {"signoffs": signoffs("Wang Fang"), "members": members}
    assert answer("GAT-04", tables).outcome == "green"
    tables = {"signoffs": signoffs("Wang Fang", "Zhao Min"), "members": members}
    assert answer("GAT-04", tables).outcome == "not_assessable"
    raci = table("raci", [{"duty": "里程碑签字", "person": "Zhao Min", "letter": "A"}])
    assert answer("GAT-04", {**tables, "raci": raci}).outcome == "green"


def test_a_method_without_that_rule_does_not_ask(answer, signoffs):
    result = answer("GAT-04", {"signoffs": signoffs("A")}, method="M4")
    assert result.outcome == "not_applicable"


# Days signed, days of the documents, phases -> outcome and number of GAT-06.
# 2025-03-08 is a Saturday.
PHASES = ("Requirements", "Design", "Development", "Testing")
DAYS = {
    "ordinary days": ([("2025-03-03", "2025-03-03"), ("2025-03-04", "2025-03-01")], "green", 0),
    "one on a Saturday": ([("2025-03-08", "2025-03-03"), ("2025-03-04", "2025-03-01")], "amber", 1),
    "two before the document": (
        [("2025-03-03", "2025-03-05"), ("2025-03-04", "2025-03-06")], "amber", 2,
    ),
    "four phases on one day": ([("2025-03-03", "2025-03-03")] * 4, "red", 4),
    "three phases on one day": ([("2025-03-03", "2025-03-03")] * 3, "green", 0),
    "no date of a document": ([("2025-03-03", None)], "not_assessable", 0),
}  # fmt: skip


@pytest.mark.parametrize(("days", "outcome", "value"), DAYS.values(), ids=DAYS)
def test_unusual_signing_days(answer, table, days, outcome, value):
    rows = [
        {"subject": f"Paper {n}", "phase": PHASES[n], "signed_on": day, "document_on": document}
        for n, (day, document) in enumerate(days)
    ]
    result = answer("GAT-06", {"signoffs": table("signoffs", rows)})
    assert (result.outcome, result.value) == (outcome, value)


def test_many_papers_of_one_day_without_a_phase_may_be_of_many_phases(answer, table):
    rows = [{"subject": f"X{n}", "signed_on": "2025-03-03", "document_on": "2025-03-03"}
            for n in range(4)]  # fmt: skip
    result = answer("GAT-06", {"signoffs": table("signoffs", rows)})
    assert (result.outcome, result.inputs["unknown"]) == ("not_assessable", 4)
