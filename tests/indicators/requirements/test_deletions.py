"""No table and no column that is not there makes an answer about requirements better."""

import pytest

from implanalytics.indicators.requirements import REQUIREMENTS
from implanalytics.methods import METHODS

SCOPE = [item.label.zh for item in METHODS["M3"].checklists["scope_statement"]]
CRITERIA = [item.label.zh for item in METHODS["M6"].checklists["selection_criteria"]]
MORE = {
    "M3": {"presales_promises", "requirement_meetings", "bid_commitments"},
    "M6": {"presales_promises", "requirement_meetings", "bid_commitments"},
}
"""Practices that the method does not ask for."""


def full(table, *, worse):
    """Return a project where one in ten is wrong, or three are."""
    bad = 3 if worse else 1
    requirements = [
        {"requirement_id": f"r{n}", "text": "R", "raised_on": "2025-03-03", "category": "F",
         "confirmed_on": None if n < 1 else "2025-03-10", "confirmed_by": "王经理",
         "meeting_id": "m2" if 1 <= n < bad else "m1"}
        for n in range(10)
    ]  # fmt: skip
    late = {"text": "R", "raised_on": "2025-04-07", "category": "F", "confirmed_by": "王经理",
            "confirmed_on": "2025-04-10", "meeting_id": "m1"}  # fmt: skip
    links = [
        link
        for n in range(bad, 12)
        for link in (
            {"from_id": f"r{n}", "to_id": f"d{n}", "kind": "design"},
            {"from_id": f"d{n}", "to_id": f"a{n}", "kind": "acceptance"},
        )
    ]
    promises = [
        {"commitment_id": f"c{n}", "text": "P", "source": source, "requirement_id": f"r{n}",
         "made_on": "2025-01-06", "met": n >= bad, "due": "2025-05-05" if n % 2 else None}
        for n, source in enumerate(["投标"] * 10 + ["口头"])
    ]  # fmt: skip
    checks = [
        *({"kind": "范围说明", "name": name, "passed": n >= bad, "day": "2025-03-03"}
          for n, name in enumerate(SCOPE)),
        *({"kind": "选型标准", "name": name, "score": 3, "day": "2025-03-03"}
          for name in CRITERIA[: 1 if worse else 2]),
    ]  # fmt: skip
    return {
        "requirements": table("requirements", [*requirements, {**late, "requirement_id": "r10"}]),
        "changes": table("changes", [
            {"text": "C", "raised_on": "2025-04-07", "requirement_id": f"r{n}"}
            for n in range(bad)
        ]),
        "signoffs": table("signoffs", [
            {"subject": "需求规格说明书", "side": "customer", "signed_on": "2025-03-31"},
        ]),
        "trace_links": table("trace_links", links),
        "tests": table("tests", [
            {"kind": "系统测试", "requirement_id": f"r{n}", "day": "2025-05-05"}
            for n in range(11)
        ]),
        "commitments": table("commitments", promises),
        "members": table("members", [
            {"person": "王经理", "role": "部门经理", "company": "customer", "may_sign": True},
        ]),
        "meetings": table("meetings", [
            {"meeting_id": "m1", "kind": "需求会", "held_on": "2025-03-10", "minutes": "agreed"},
            {"meeting_id": "m2", "kind": "需求会", "held_on": "2025-03-10", "minutes": None},
        ]),
        "checks": table("checks", checks),
        "events": table("events", [{"kind": "final_acceptance", "day": "2025-06-20"}]),
    }  # fmt: skip


@pytest.mark.parametrize("worse", [False, True], ids=["some in order", "little in order"])
@pytest.mark.parametrize("method", MORE)
def test_nothing_gets_better_by_what_is_not_there(never_better, table, method, worse):
    own = {"M3": {"SEL-01"}, "M6": {"REQ-04"}}[method]
    names = [one.name for one in REQUIREMENTS if one.name not in own]
    if method == "M6":
        names = ["SEL-01"]
    found = never_better(
        names, full(table, worse=worse), method=method, flags=frozenset(MORE[method])
    )
    assert set(found.values()) == {"red" if worse else "amber"}, found
