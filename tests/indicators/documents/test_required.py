"""Mirror of implanalytics.indicators.documents.required."""

import pytest

from implanalytics.methods import METHODS

# M7 asks for one specification of requirements, three papers of development.
PAPERS = ("需求规格说明书", "概要设计", "详细设计", "软件文档与测试报告")
PHASES = ("需求分析", "设计开发", "设计开发", "设计开发")


def phases(table, *, development="2025-05-30"):
    return table("phases", [
        {"phase": "需求分析", "actual_start": "2025-03-03", "actual_finish": "2025-03-31"},
        {"phase": "设计开发", "actual_start": "2025-04-01", "actual_finish": development},
        *({"phase": name, "actual_start": None, "actual_finish": None}
          for name in ("软件集成测试", "系统测试", "上线实施")),
    ])  # fmt: skip


def papers(table, *days, column="approved_on"):
    """Return deliverables with these days of approval or delivery; None for one not there."""
    rows = [
        {"name": name, "phase": phase, "delivered_on": day, column: day}
        for name, phase, day in zip(PAPERS, PHASES, days, strict=False)
    ]
    return table("deliverables", rows)


# Days of approval -> outcome, share of DOC-01: 3 of 4 is .75.
APPROVED = {
    "all": (["2025-05-30"] * 4, "green", 1.0),
    "three of four": (["2025-05-30"] * 3 + [None], "red", 0.75),
    "one not on the list": (["2025-05-30"] * 3, "red", 0.75),
}


@pytest.mark.parametrize(("days", "outcome", "value"), APPROVED.values(), ids=APPROVED)
def test_deliverables_of_the_method(answers, table, days, outcome, value):
    tables = {"deliverables": papers(table, *days), "phases": phases(table)}
    results = answers(tables, method="M7")
    result = results["DOC-01", "project"]
    assert (result.outcome, result.value, result.n) == (outcome, value, 4)
    assert results["DOC-01", "requirements"].outcome == "green"
    assert results["DOC-01", "development"].outcome == outcome
    assert ("DOC-01", "testing") not in results


def test_ten_of_eleven_are_amber(answer, table):
    # M1 asks for eleven papers in all; of a closed project all are due.
    asked = METHODS["M1"].deliverables
    rows = [{"name": paper.label.zh, "approved_on": "2025-03-03"} for paper in asked[1:]]
    tables = {
        "deliverables": table("deliverables", rows),
        "events": table("events", [{"kind": "closure", "day": "2025-06-13"}]),
    }
    result = answer("DOC-01", tables, method="M1")
    assert (result.outcome, result.numerator, result.n) == ("amber", 10, 11)
    assert result.inputs["failing"] == (asked[0].label,)


def test_running_phases_owe_nothing_yet(answer, table):
    tables = {
        "deliverables": papers(table, "2025-03-31"), "phases": phases(table, development=None),
    }  # fmt: skip
    result = answer("DOC-01", tables, method="M7", as_of="2025-04-15")
    assert (result.outcome, result.n) == ("green", 1)


def test_what_is_not_there_is_open_where_nobody_knows_whether_the_phase_is_over(answer, table):
    tables = {
        "deliverables": papers(table, "2025-03-31"),
        "phases": phases(table).drop(columns="actual_finish"),
    }
    assert answer("DOC-01", tables, method="M7").outcome == "not_assessable"
    closed = {**tables, "events": table("events", [{"kind": "closure", "day": "2025-06-13"}])}
    assert answer("DOC-01", closed, method="M7").outcome == "red"


def test_methods_and_deliverables(answer, table):
    tables = {"deliverables": papers(table, "2025-03-31"), "phases": phases(table)}
    assert answer("DOC-01", tables, method="M4").outcome == "not_applicable"
    assert answer("DOC-01", {}, method="M4").outcome == "not_applicable"
    assert answer("DOC-01", tables).outcome == "not_assessable"
    without = answer("DOC-01", {"phases": phases(table)}, method="M7")
    assert (without.outcome, without.missing) == ("not_assessable", ("deliverables",))


# Days delivered of the four papers -> outcome and share of DOC-02 that came afterwards.
DELIVERED = {
    "all before the phase was over": (["2025-03-31"] + ["2025-05-30"] * 3, "green", 0.0),
    "one of four afterwards": (["2025-04-01"] + ["2025-05-30"] * 3, "amber", 0.25),
    "two of four, one of them never": (
        ["2025-03-31", "2025-06-02", None, "2025-05-30"], "red", 0.5,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("days", "outcome", "value"), DELIVERED.values(), ids=DELIVERED)
def test_written_afterwards(answer, table, days, outcome, value):
    tables = {"deliverables": papers(table, *days), "phases": phases(table)}
    result = answer("DOC-02", tables, method="M7")
    assert (result.outcome, result.value, result.n) == (outcome, value, 4)


def test_how_late_they_came_is_told(answer, table):
    tables = {
        "deliverables": papers(table, *["2025-03-31"] * 3, column="approved_on").assign(
            due=papers(table, "2025-03-31", "2025-03-27", "2025-03-26")["delivered_on"]
        ),
        "phases": phases(table),
    }
    # Late by 0, 2 and 3 working days.
    assert answer("DOC-02", tables).inputs["median_late"] == 2.0


def test_without_the_end_of_the_phase_nothing_is_said(answer, table):
    tables = {
        "deliverables": papers(table, *DELIVERED["two of four, one of them never"][0]),
        "phases": phases(table).drop(columns="actual_finish"),
    }
    assert answer("DOC-02", tables).outcome == "not_assessable"
    early = {**tables, "phases": phases(table)}
    assert answer("DOC-02", early, as_of="2025-03-14").outcome == "not_assessable"
