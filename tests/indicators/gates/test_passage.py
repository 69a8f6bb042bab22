"""Mirror of implanalytics.indicators.gates.passage, and of crossings and rates below it."""

from dataclasses import replace

import pytest

from implanalytics.indicators.gates.crossings import AtRisk, at_risk, crossings

DOUBTS = {"time_entries": ("repeated-timesheet",)}


@pytest.fixture(scope="module")
def tables(table):
    """Return a maker: M4's first phases, the day requirements were signed, hours on design."""

    def make(signed, *, design="2025-03-10", hours=(), **columns):
        phases = [
            {"phase": "需求分析", "actual_start": "2025-02-03", "actual_finish": "2025-03-07"},
            {"phase": "系统设计", "actual_start": design, "actual_finish": None},
            {"phase": "系统开发", "actual_start": None, "actual_finish": None},
        ]
        row = {"subject": "需求分析完成", "phase": "需求分析", "side": "customer",
               "reached_on": "2025-03-07", "signed_on": signed, **columns}  # fmt: skip
        entries = [
            {"person": "Li Na", "phase": "系统设计", "worked_on": day, "effort": 8.0}
            for day in hours
        ]
        return {
            "phases": table("phases", phases),
            "signoffs": table("signoffs", [row]),
            "time_entries": table("time_entries", entries),
        }

    return make


# Day signed, other columns of the sign-off -> outcome and figure; design began on 2025-03-10.
PASSED = {
    "signed the day it began": ("2025-03-10", {}, "green", 0),
    "signed a day later": ("2025-03-11", {}, "red", 2),
    "never signed": (None, {}, "red", 2),
    "waived before": (None, {"waived_on": "2025-03-07"}, "amber", 1),
    "waived too late": (None, {"waived_on": "2025-03-11"}, "red", 2),
    "nobody knows who signed": ("2025-03-07", {"side": None}, "not_assessable", 0),
}


@pytest.mark.parametrize(("signed", "columns", "outcome", "value"), PASSED.values(), ids=PASSED)
def test_phases_begun_on_an_unsigned_gate(answers, tables, signed, columns, outcome, value):
    results = answers(tables(signed, **columns), method="M4")
    for scope in ("project", "design"):
        assert (results["GAT-03", scope].outcome, results["GAT-03", scope].value) == (
            outcome, value,
        )  # fmt: skip
    assert ("GAT-03", "requirements") not in results


def test_hours_on_the_phase_are_a_start_as_well_and_are_at_risk(answers, table, tables):
    frames = tables("2025-03-12", hours=("2025-03-10", "2025-03-11", "2025-03-12"))
    rates = [{"person": "li na", "kind": "cost", "amount": 100.0, "currency": "CNY"}]
    results = answers({**frames, "rates": table("rates", rates)}, method="M4")
    result = results["GAT-03", "project"]
    # Two days of eight hours before the signature of the 12th, at 100 an hour.
    assert (result.outcome, result.inputs["person_days_at_risk"]) == ("red", 2.0)
    assert result.inputs["money_at_risk"].say("en") == "1,600 CNY"
    assert results["GAT-01", "requirements"].inputs["person_days_at_risk"] == 2.0
    assert {e.table for e in result.evidence} == {"phases", "signoffs", "time_entries"}


def test_money_at_risk_is_not_guessed(answer, table, tables):
    frames = tables("2025-03-12", hours=("2025-03-10",))
    rates = [{"person": "Someone else", "kind": "cost", "amount": 100.0}]
    result = answer("GAT-03", {**frames, "rates": table("rates", rates)}, method="M4")
    assert result.inputs["money_at_risk"] is None


def test_hours_that_may_be_counted_twice_are_not_summed(figures, tables):
    frames = tables("2025-03-12", hours=("2025-03-10",))
    known = figures(frames, method="M4")
    doubtful = replace(known, facts=replace(known.facts, doubts=DOUBTS))
    (crossing,) = crossings(known)
    assert (crossing.kept, at_risk(known, (crossing,)).days) == ("broken", 1.0)
    assert at_risk(doubtful, (crossing,)) == AtRisk(None, None)


def test_only_hours_before_the_start_of_the_plan_count_too(answer, tables):
    frames = tables("2025-03-07", hours=("2025-03-06",))
    assert answer("GAT-03", frames, method="M4").outcome == "red"


def test_hours_alone_do_not_prove_a_late_start(answer, tables):
    frames = tables("2025-03-07", hours=("2025-03-12",))
    frames["phases"] = frames["phases"].drop(columns="actual_start")
    assert answer("GAT-03", frames, method="M4").outcome == "not_assessable"


def test_before_any_phase_began_nothing_is_judged(answer, tables):
    result = answer("GAT-03", tables("2025-03-07"), method="M4", as_of="2025-03-07")
    assert (result.outcome, result.value) == ("not_assessable", None)


def test_without_an_order_of_the_method_the_plan_gives_it(answer, table):
    def outcome(design_starts):
        phases = [
            {"phase": "Requirements", "planned_start": "2025-02-03",
             "planned_finish": "2025-03-07", "actual_start": "2025-02-03"},
            {"phase": "Design", "planned_start": design_starts, "planned_finish": "2025-04-30",
             "actual_start": "2025-03-03"},
        ]  # fmt: skip
        row = {"subject": "R", "phase": "Requirements", "side": "customer",
               "reached_on": "2025-03-07", "signed_on": "2025-03-07"}  # fmt: skip
        tables = {"phases": table("phases", phases), "signoffs": table("signoffs", [row])}
        return answer("GAT-03", tables).outcome

    assert outcome("2025-03-10") == "red"
    assert outcome("2025-03-03") == "not_assessable"


def test_what_is_signed_for_a_phase_is_its_gate_where_no_milestones_are_listed(answer, table):
    phases = [
        {"phase": "需求分析", "actual_start": "2025-02-03"},
        {"phase": "设计开发", "actual_start": "2025-03-10"},
        {"phase": "软件集成测试", "actual_start": "2025-04-10"},
    ]

    def outcome(*signed):
        rows = [
            {"subject": f"Paper {n}", "phase": phases[n]["phase"], "side": "customer",
             "signed_on": day}
            for n, day in enumerate(signed)
        ]  # fmt: skip
        tables = {"phases": table("phases", phases), "signoffs": table("signoffs", rows)}
        return answer("GAT-03", tables, method="M7").outcome

    assert outcome("2025-03-07", "2025-04-10") == "green"
    assert outcome("2025-03-07", "2025-04-11") == "red"
    # Nobody knows whether building had a gate.
    assert outcome("2025-03-07") == "not_assessable"
