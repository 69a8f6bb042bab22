"""Mirror of implanalytics.indicators.purchases.subcontractors."""

import pytest

SUBCONTRACT = {"flags": frozenset({"subcontract"})}


@pytest.fixture(scope="module")
def tables(table):
    """Return a maker of tasks (planned, actual, owner) and checks (passed) of a subcontractor."""

    def make(tasks, checks, company="subcontractor"):
        members = [
            {"person": "Wang", "company": company}, {"person": "Li", "company": "own"},
        ]  # fmt: skip
        rows = [
            {"origin": "plan", "name": f"Cable {n}", "planned_start": planned,
             "planned_finish": planned, "actual_finish": actual, "owner": owner}
            for n, (planned, actual, owner) in enumerate(tasks)
        ]  # fmt: skip
        checked = [
            {"kind": "分包评价", "name": f"Check {n}", "passed": passed, "day": "2025-03-10"}
            for n, passed in enumerate(checks)
        ]
        return {
            "members": table("members", members),
            "tasks": table("tasks", rows),
            "checks": table("checks", checked),
        }

    return make


ON_TIME = ("2025-03-07", "2025-03-07", "Wang")
LATE = ("2025-03-07", "2025-03-10", "Li、wang ")
OURS = ("2025-03-07", "2025-04-07", "Li")

# Tasks, checks -> outcome, the lower share. 9/10 amber; 4/5 red.
JUDGED = {
    "all in order": ([ON_TIME] * 2, [True], "green", 1.0),
    "one of ten is late": ([ON_TIME] * 9 + [LATE], [True], "amber", 0.9),
    "the checks are worse": ([ON_TIME] * 10, [True] * 4 + [False], "red", 0.8),
    "our own delay is not theirs": ([ON_TIME, OURS], [True], "green", 1.0),
    "what did not happen counts against": (
        [ON_TIME, ("2025-03-07", None, "Wang")], [True], "red", 0.5,
    ),
    "nothing is due yet": ([("2025-09-01", None, "Wang")], [True], "not_assessable", 1.0),
    "no check is there": ([ON_TIME], [], "not_assessable", 1.0),
    "late is late without a check": ([LATE], [], "red", 0.0),
    "a check nobody finished": ([ON_TIME], [True, None], "not_assessable", 0.5),
    "nothing of theirs": ([OURS], [], "not_assessable", None),
}  # fmt: skip


@pytest.mark.parametrize(("tasks", "checks", "outcome", "value"), JUDGED.values(), ids=JUDGED)
def test_subcontractors(answer, tables, tasks, checks, outcome, value):
    result = answer("PRC-06", tables(tasks, checks), **SUBCONTRACT)
    assert (result.outcome, result.value) == (outcome, value)


def test_says_both_shares(answer, tables):
    result = answer("PRC-06", tables([ON_TIME, LATE], [True]), **SUBCONTRACT)
    assert result.text.say("en") == (
        "Subcontractors finished 1 of 2 tasks on time; 1 of 1 checks of their work were passed. "
        "Not in order: Cable 1."
    )
    assert {e.table for e in result.evidence} == {"tasks", "checks"}


def test_nobody_is_a_subcontractor(answer, tables):
    result = answer("PRC-06", tables([ON_TIME], [True], company="own"), **SUBCONTRACT)
    assert (result.outcome, result.missing) == ("not_assessable", ("members.company",))


def test_only_where_work_is_given_away(answer, tables):
    written = tables([LATE], [True])
    assert answer("PRC-06", written).outcome == "not_applicable"
    assert answer("PRC-06", written, method="M2").outcome == "not_applicable"
    assert answer("PRC-06", written, method="M1").outcome == "red"


def test_in_mid_project_only_what_is_due_counts(answer, tables):
    written = tables([ON_TIME, ("2025-06-06", None, "Wang")], [True])
    assert answer("PRC-06", written, **SUBCONTRACT).outcome == "red"
    assert answer("PRC-06", written, as_of="2025-04-30", **SUBCONTRACT).outcome == "green"


@pytest.mark.parametrize("late", [0, 1, 3])
def test_no_deletion_makes_it_better(never_better, tables, late):
    colour = {0: "green", 1: "amber", 3: "red"}[late]
    written = tables([LATE] * late + [ON_TIME] * (10 - late), [True])
    never_better(("PRC-06",), written, {"PRC-06": colour}, **SUBCONTRACT)
