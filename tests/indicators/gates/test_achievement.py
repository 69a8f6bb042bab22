"""Mirror of implanalytics.indicators.gates.achievement."""

import pytest

# Days written of five marks, whose phase began on 2025-03-03 -> outcome, share.
WRITTEN = {
    "all before": (["2025-03-03"] * 5, "green", 1.0),
    "four of five": (["2025-03-03"] * 4 + ["2025-03-04"], "amber", 0.8),
    "three of five": (["2025-03-03"] * 3 + ["2025-03-04"] * 2, "red", 0.6),
    "one on a day nobody wrote": (["2025-03-03"] * 4 + [None], "not_assessable", 0.8),
}


def frames(table, days, **columns):
    rows = [
        {"name": f"M{n}", "phase": "Design", "mark": "Signed paper", "written_on": day, **columns}
        for n, day in enumerate(days)
    ]
    later = {"name": "M9", "phase": "Testing", "mark": None, "written_on": None}
    phases = [
        {"phase": "Design", "actual_start": "2025-03-03"},
        {"phase": "Testing", "actual_start": None},
    ]
    return {
        "milestones": table("milestones", [*rows, later]), "phases": table("phases", phases),
    }  # fmt: skip


@pytest.mark.parametrize(("days", "outcome", "value"), WRITTEN.values(), ids=WRITTEN)
def test_marks_written_before_the_phase(answer, table, days, outcome, value):
    result = answer("GAT-12", frames(table, days), method="M1")
    assert (result.outcome, result.value, result.n) == (outcome, value, 5)


def test_no_mark_at_all_is_a_failure(answer, table):
    result = answer("GAT-12", frames(table, ["2025-03-03", None], mark=None))
    assert (result.outcome, result.value) == ("red", 0.5)


def test_before_the_phase_began_nothing_is_due(answer, table):
    tables = frames(table, WRITTEN["all before"][0])
    assert answer("GAT-12", tables, as_of="2025-02-28").outcome == "not_assessable"


def test_other_methods_do_not_ask(answer, table):
    tables = frames(table, WRITTEN["all before"][0])
    assert answer("GAT-12", tables, method="M4").outcome == "not_applicable"
