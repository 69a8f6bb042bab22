"""No table and no column that is not there makes an answer about people better."""

import pytest

from implanalytics.indicators.people import PEOPLE


def full(table, plan, *, worse):
    """Return a project where little is in order, or nothing is."""
    bad = worse
    members = [
        ("王总", "总经理", "领导小组", "customer", True, "2025-01-20", None, 0.5, False),
        ("赵主任", "信息主管", "领导小组" if not bad else "执行小组", "customer", False,
         "2025-01-20", None, 0.5, True),
        ("顾工", "实施顾问", "实施小组", "own", False, "2025-01-20", None, 1.0, True),
        ("钱经理", "项目经理", "实施小组", "own", not bad, "2025-01-20", "2025-03-03", 1.0, True),
        ("孙科长", "部门经理", "执行小组", "customer", False, "2025-02-24",
         "2025-04-04" if bad else None, 0.2, True),
    ]  # fmt: skip
    names = ("person", "role", "level", "company", "leads", "joined_on", "left_on",
             "availability", "key")  # fmt: skip
    people = [
        {**dict(zip(names, row, strict=True)), "department": "D", "duty": "Help",
         "requested_on": "2025-02-17" if n > 1 or bad else "2025-01-20", "may_sign": n == 0}
        for n, row in enumerate(members)
    ]  # fmt: skip
    if bad:
        people[2]["requested_on"] = people[0]["requested_on"] = "2025-01-06"
    regular = [
        {"kind": "例行", "name": f"第{n}周例会", "planned_on": day,
         "held_on": day if n < (3 if bad else 4) else None, "called_by": "顾工",
         "chair": "钱经理", "attendees": "顾工、钱经理"}
        for n, day in enumerate(
            ("2025-03-03", "2025-03-10", "2025-03-17", "2025-03-24", "2025-03-31")
        )
    ]  # fmt: skip
    leading = [
        {"kind": "高层会", "name": "领导小组会议", "planned_on": None, "held_on": day,
         "called_by": "王总"}
        for day in ("2025-03-03", *(() if bad else ("2025-03-14", "2025-05-14")))
    ]  # fmt: skip
    goals = [
        {"name": "Faster", "kind": "业务", "set_on": "2025-02-03"},
        {"name": "How", "kind": "考核标准", "set_on": "2025-05-05" if bad else "2025-02-03"},
    ]
    checks = [
        {"kind": "考核", "name": "A", "day": None},
        {"kind": "技能", "name": "D", "day": "2025-03-03", "score": 3},
    ]
    actions = [{"text": "Do", "due": "2025-05-01", "closed_on": "2025-05-01"}] * (1 if bad else 3)
    return {
        "members": table("members", people),
        "meetings": table("meetings", [*regular, *leading]),
        "issues": table("issues", [
            {"text": f"I{n}", "severity": "high" if n == 1 else "low", "raised_on": "2025-04-15",
             "category": "A", "escalated_on": "2025-04-15", "decided_on": decided,
             "closed_on": closed}
            for n, (decided, closed) in enumerate((
                ("2025-04-24", "2025-04-25"),
                ("2025-05-22" if bad else "2025-04-24", "2025-05-30"),
                (None, "2025-06-02" if bad else "2025-04-24"),
            ))
        ]),
        "tasks": plan(
            ("调研", "2025-03-03", "2025-03-14", "2025-03-03", "2025-03-14"),
            ("启动", "2025-05-12", "2025-05-16", "2025-05-12", "2025-05-16"),
        ),
        "time_entries": table("time_entries", [
            {"person": person, "worked_on": "2025-02-03", "effort": hours}
            for person, hours in (("王总", 50 if bad else 350), ("赵主任", 350), ("顾工", 650),
                                  ("钱经理", 200), ("孙科长", 20 if bad else 120))
        ]),
        "raci": table("raci", [
            {"duty": duty, "person": person, "letter": letter}
            for duty, person, letter in (
                ("总体责任", "王总", "A"), ("业务流程", "王总", "R"), ("培训考核", "顾工", "A"),
                ("文档", "顾工", "C" if bad else "A"), ("合同", "钱经理", "R" if bad else "A"),
            )
        ]),
        "goals": table("goals", goals),
        "checks": table("checks", checks),
        "events": table("events", [
            {"kind": "kickoff", "day": "2025-02-10", "note": "held"},
            {"kind": "closure", "day": "2025-06-20", "note": "done"},
        ]),
        "meeting_actions": table("meeting_actions", [
            *actions, {"text": "Do", "due": "2025-05-01", "closed_on": None},
        ]),
        "statuses": table("statuses", [{"day": "2025-03-03", "colour": "green"}]),
    }  # fmt: skip


MORE = frozenset({"regular_meetings", "release_of_staff", "staffing"})
"""Practices that M9 does not ask for."""


@pytest.mark.parametrize("worse", [False, True], ids=["some in order", "little in order"])
def test_nothing_gets_better_by_what_is_not_there(never_better, table, plan, worse):
    tables = full(table, plan, worse=worse)
    names = [one.name for one in PEOPLE]
    found = never_better(names, tables, method="M9", flags=MORE)
    judged = {name for name, outcome in found.items() if outcome == ("red" if worse else "amber")}
    assert set(names) - judged == {"ORG-10", "ORG-13"}
