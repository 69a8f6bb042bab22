"""Mirror of implanalytics.indicators.gates.leaders."""

import pytest

PHASES = [{"phase": "Development", "actual_start": "2025-04-01"}]
HELD = {"kind": "项目启动会", "held_on": "2025-03-03"}
MEMBERS = [
    {"person": "Wang Fang", "role": "总经理", "company": "customer"},
    {"person": "Zhao Min", "role": "副总经理", "company": "customer"},
    {"person": "Sun Li", "role": "总经理", "company": "own"},
]

# The kick-off -> outcome, points.
KICKOFF = {
    "top leader": ({**HELD, "leader": "present"}, "green", 2),
    "deputy": ({**HELD, "leader": "deputy"}, "amber", 1),
    "nobody": ({**HELD, "leader": "absent"}, "red", 0),
    "after building began": (
        {"kind": "启动会", "held_on": "2025-04-02", "leader": "present"}, "red", 0,
    ),
    "top leader among those who came": (
        {**HELD, "attendees": "Li Na、wang fang"}, "green", 2,
    ),
    "deputy among those who came": ({**HELD, "attendees": "Zhao Min, Li Na"}, "amber", 1),
    "only the vendor's own leader": ({**HELD, "attendees": "Sun Li"}, "red", 0),
    "nobody said who came": (HELD, "not_assessable", None),
    "another meeting": ({"kind": "周例会", "held_on": "2025-03-03"}, "red", 0),
    "of no known kind": ({"kind": "碰头", "held_on": "2025-03-03"}, "not_assessable", None),
}  # fmt: skip


@pytest.mark.parametrize(("meeting", "outcome", "value"), KICKOFF.values(), ids=KICKOFF)
def test_kickoff(answer, table, meeting, outcome, value):
    tables = {
        "meetings": table("meetings", [meeting]), "members": table("members", MEMBERS),
        "phases": table("phases", PHASES),
    }  # fmt: skip
    result = answer("GAT-09", tables)
    assert (result.outcome, result.value) == (outcome, value)


def test_a_kickoff_is_due_once_building_began(answer, table):
    meetings = table("meetings", [{"kind": "周例会", "held_on": "2025-03-03"}])
    tables = {"meetings": meetings, "phases": table("phases", PHASES)}
    assert answer("GAT-09", tables, as_of="2025-03-31").outcome == "not_assessable"


def test_without_the_start_of_building_a_kickoff_may_have_been_late(answer, table):
    tables = {"meetings": table("meetings", [{**HELD, "leader": "present"}])}
    assert answer("GAT-09", tables).outcome == "not_assessable"
    # M9 describes no phase of building: the question is only who came.
    assert answer("GAT-09", tables, method="M9").outcome == "green"


def test_other_methods_ask_for_neither(answers, table):
    tables = {"meetings": table("meetings", [HELD])}
    results = answers(tables, method="M4")
    assert results["GAT-09", "project"].outcome == "not_applicable"
    assert results["GAT-10", "project"].outcome == "not_applicable"


# Meetings -> outcome, figure of GAT-10.
STATED = {
    "at the concept training": ([("理念培训", True)], "green", 1),
    "not at the concept training": ([("理念培训", False)], "red", 0),
    "only at the kick-off": ([("理念培训", False), ("启动会", True)], "red", 0),
    "at the kick-off, without concept training": ([("启动会", True)], "green", 1),
    "not written down": ([("理念培训", None), ("周例会", True)], "not_assessable", 0),
    "no such meeting": ([("周例会", True)], "not_assessable", None),
}


@pytest.mark.parametrize(("meetings", "outcome", "value"), STATED.values(), ids=STATED)
def test_position_taken(answer, table, meetings, outcome, value):
    rows = [{"kind": k, "held_on": "2025-03-03", "statement": s} for k, s in meetings]
    result = answer("GAT-10", {"meetings": table("meetings", rows)})
    assert (result.outcome, result.value) == (outcome, value)
