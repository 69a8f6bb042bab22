"""Mirror of implanalytics.indicators.gates.signed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

# Three marks, reached on three Mondays of March 2025.
REACHED = ("2025-03-03", "2025-03-10", "2025-03-17")
NAMES = ("Requirements complete", "Design complete", "Build complete")
PHASES = ("Requirements", "Design", "Development")


@pytest.fixture(scope="module")
def tables(table):
    """Return a maker of milestones and sign-offs; signed days by milestone."""

    def make(*signed, reached=REACHED, side="customer", **columns):
        marks = [
            {"name": name, "phase": phase, "reached_on": day}
            for name, phase, day in zip(NAMES, PHASES, reached, strict=True)
        ]
        rows = [
            {"subject": name, "side": side, "signed_on": day, **columns}
            for name, day in zip(NAMES, signed, strict=False)
        ]
        return {"milestones": table("milestones", marks), "signoffs": table("signoffs", rows)}

    return make


# Signed days -> outcome and share of GAT-01; 2 of 3 is .667 < .90.
SIGNED = {
    "all signed": (("2025-03-04", "2025-03-12", "2025-03-18"), "green", 1.0),
    "one is not": (("2025-03-04", "2025-03-12", None), "red", 2 / 3),
    "one has no row": (("2025-03-04", "2025-03-12"), "red", 2 / 3),
}


@pytest.mark.parametrize(("days", "outcome", "value"), SIGNED.values(), ids=SIGNED)
def test_milestones_signed(answer, tables, days, outcome, value):
    result = answer("GAT-01", tables(*days))
    assert (result.outcome, result.value) == (outcome, pytest.approx(value))


def test_nine_of_ten_are_amber(answer, table):
    marks = [{"name": f"M{n} done", "reached_on": "2025-03-03"} for n in range(10, 20)]
    signed = [
        {"subject": m["name"], "side": "customer", "signed_on": "2025-03-04"} for m in marks[1:]
    ]
    tables = {"milestones": table("milestones", marks), "signoffs": table("signoffs", signed)}
    result = answer("GAT-01", tables)
    assert (result.outcome, result.value, result.n) == ("amber", 0.9, 10)
    assert result.inputs["failing"] == ("M10 done",)


def test_phases_are_answered_for_one_by_one(answers, tables):
    results = answers(tables("2025-03-04", "2025-03-12", None))
    scopes = {scope: r.outcome for (name, scope), r in results.items() if name == "GAT-01"}
    assert scopes == {
        "project": "red", "requirements": "green", "design": "green", "development": "red",
    }  # fmt: skip


# What leaves it open, and the outcome: nothing is signed for certain, nothing surely not.
OPEN = {
    "no side is written": ({"side": None}, "not_assessable"),
    "the vendor signed": ({"side": "vendor"}, "red"),
    "the customer refused": ({"accepted": False}, "red"),
}


@pytest.mark.parametrize(("columns", "outcome"), OPEN.values(), ids=OPEN)
def test_only_a_customer_signs(answer, tables, columns, outcome):
    frames = tables("2025-03-04", "2025-03-12", "2025-03-18", **columns)
    assert answer("GAT-01", frames).outcome == outcome


def test_the_list_of_members_says_on_whose_side_a_signatory_is(answer, table, tables):
    frames = tables("2025-03-04", "2025-03-12", "2025-03-18", side=None, signatory="Wang Fang")
    members = table("members", [{"person": "Wang Fang", "company": "customer"}])
    assert answer("GAT-01", {**frames, "members": members}).outcome == "green"


def test_without_sign_offs_nothing_is_said(answers, tables):
    frames = tables("2025-03-04")
    results = answers({"milestones": frames["milestones"]})
    for name in ("GAT-01", "GAT-02", "GAT-03"):
        result = results[name, "project"]
        assert (result.outcome, result.missing) == ("not_assessable", ("signoffs",))


def test_what_was_reached_later_is_not_due(answer, tables):
    frames = tables("2025-03-04", "2025-03-12", None)
    result = answer("GAT-01", frames, as_of="2025-03-13")
    assert (result.outcome, result.n) == ("green", 2)


def test_the_plan_says_what_was_reached_where_no_list_does(answer, table):
    tasks = [
        {"task_id": f"m{n}", "name": name, "origin": "plan", "phase": phase, "milestone": True,
         "planned_finish": day, "actual_finish": day}
        for n, (name, phase, day) in enumerate(zip(NAMES, PHASES, REACHED, strict=True))
    ]  # fmt: skip
    signed = [{"subject": NAMES[0], "side": "customer", "signed_on": "2025-03-04"}]
    tables = {"tasks": table("tasks", tasks), "signoffs": table("signoffs", signed)}
    result = answer("GAT-01", tables)
    assert (result.outcome, result.numerator, result.n) == ("red", 1.0, 3)


def test_the_method_says_which_marks_finished_phases_have(answer, table):
    phases = [
        {"phase": "需求分析", "actual_start": "2025-02-03", "actual_finish": "2025-03-03"},
        {"phase": "系统设计", "actual_start": "2025-03-04", "actual_finish": "2025-03-10"},
        {"phase": "系统开发", "actual_start": "2025-03-11", "actual_finish": None},
    ]
    signed = [{"subject": "需求分析完成", "side": "customer", "signed_on": "2025-03-04"}]
    tables = {"phases": table("phases", phases), "signoffs": table("signoffs", signed)}
    result = answer("GAT-01", tables, method="M4")
    assert (result.outcome, result.numerator, result.n) == ("red", 1.0, 2)


def test_sign_offs_alone_never_prove_that_every_milestone_was_signed(answer, table):
    def outcome(*days):
        rows = [
            {"subject": f"Paper {n}", "side": "customer", "reached_on": "2025-03-03",
             "signed_on": day}
            for n, day in enumerate(days)
        ]  # fmt: skip
        return answer("GAT-01", {"signoffs": table("signoffs", rows)}).outcome

    assert outcome("2025-03-04", "2025-03-04") == "not_assessable"
    assert outcome("2025-03-04", None) == "red"


def test_a_sign_off_belongs_to_the_only_milestone_of_its_phase(answer, table, tables):
    frames = tables("2025-03-04", "2025-03-12")
    build = {"subject": "Paper", "side": "customer", "signed_on": "2025-03-18"}
    rows = [
        *({"subject": n, "side": "customer", "signed_on": "2025-03-18"} for n in NAMES[:2]),
        {**build, "phase": "Development"},
    ]
    frames = {**frames, "signoffs": table("signoffs", rows)}
    assert answer("GAT-01", frames).outcome == "green"
    loose = {**frames, "signoffs": table("signoffs", [*rows[:2], build])}
    assert answer("GAT-01", loose).outcome == "not_assessable"


# Signed days -> outcome and median of GAT-02, from the Mondays reached; as of 2025-06-30.
LATENCY = {
    "1, 2 and 1 working days": (("2025-03-04", "2025-03-12", "2025-03-18"), "green", 1.0),
    "median of 8, 8, 3": (("2025-03-13", "2025-03-20", "2025-03-20"), "amber", 8.0),
    "median of 1, 15, 75 so far": (("2025-03-04", "2025-03-31", None), "red", 15.0),
}


@pytest.mark.parametrize(("days", "outcome", "value"), LATENCY.values(), ids=LATENCY)
def test_time_to_the_signature(answer, tables, days, outcome, value):
    result = answer("GAT-02", tables(*days))
    assert (result.outcome, result.value) == (outcome, value)


def test_an_open_signature_counts_as_long_as_it_has_been_open(answer, tables):
    frames = tables(None, None, "2025-03-18")
    result = answer("GAT-02", frames, as_of="2025-03-06")
    assert (result.outcome, result.value) == ("green", 3)


def test_without_the_day_reached_the_time_is_not_known(answer, tables):
    frames = tables("2025-03-04", "2025-03-12", "2025-03-18")
    frames["milestones"] = frames["milestones"].drop(columns="reached_on")
    assert answer("GAT-02", frames).outcome == "not_assessable"


STATES = {
    "customer": {"side": "customer", "signed_on": "2025-03-20"},
    "vendor": {"side": "vendor", "signed_on": "2025-03-20"},
    "unsigned": {"side": "customer", "signed_on": None},
}


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(sorted(STATES)), min_size=3, max_size=3), st.integers(0, 2))
def test_less_knowledge_is_never_better(answer, table, states, blank):
    marks = [{"name": name, "reached_on": day} for name, day in zip(NAMES, REACHED, strict=True)]
    rows = [{"subject": n, **STATES[s]} for n, s in zip(NAMES, states, strict=True)]

    def ask(signoffs):
        tables = {"milestones": table("milestones", marks), "signoffs": table("signoffs", signoffs)}
        return answer("GAT-01", tables)

    known = ask(rows)
    less = ask([{**row, "side": None} if n == blank else row for n, row in enumerate(rows)])
    assert known.outcome == ("green" if states == ["customer"] * 3 else "red")
    assert less.outcome in (known.outcome, "not_assessable")
