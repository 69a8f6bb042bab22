"""No table and no column that is not there makes an answer about the hand-over better."""

import pytest

from implanalytics.indicators.handover import HANDOVER
from implanalytics.methods import METHODS

NEEDED = [one.item.label.zh for one in METHODS["M8"].handover if not one.optional]
POINTS = [item.label.zh for item in METHODS["M8"].checklists["contract_points"]]


def full(table, *, worse):
    """Return a hand-over with one gap, or with several."""
    bad = 3 if worse else 1
    items = [
        {"name": name, "kind": "document", "present": True, "accepted": n >= bad, "note": "N",
         "handed_on": "2025-03-28" if worse else "2025-03-12"}
        for n, name in enumerate(NEEDED)
    ]  # fmt: skip
    handed = "2025-03-28" if worse else "2025-03-12"
    return {
        "handover_items": table("handover_items", items),
        "events": table("events", [{"kind": "handover", "day": handed, "note": "N"}]),
        "time_entries": table("time_entries", [
            {"person": "a", "worked_on": day, "effort": 8, "phase": phase}
            for day, phase in (("2025-03-03", "售前"), ("2025-03-10", "开发"))
        ]),
        "commitments": table("commitments", [
            {"text": "P", "source": "口头", "made_on": "2025-01-06",
             "confirmed_on": None if n < bad else "2025-03-03"}
            for n in range(6)
        ]),
        "risks": table("risks", [
            {"text": "R", "raised_on": day, "category": "A"}
            for day in ("2025-02-03", "2025-06-23" if worse else "2025-04-15")
        ]),
        "checks": table("checks", [
            {"kind": "合同要点", "name": name, "passed": n >= bad, "day": "2025-03-03"}
            for n, name in enumerate(POINTS)
        ]),
        "issues": table("issues", [
            {"text": "I", "cause": cause, "category": category, "days": days, "cost": 5,
             "raised_on": "2025-04-07", "closed_on": "2025-04-14"}
            for cause, category, days in (("没有图纸", "交接", 1), ("设计缺陷", "A", 9 if worse
                                                                   else 19))
        ]),
    }  # fmt: skip


@pytest.mark.parametrize("worse", [False, True], ids=["some in order", "little in order"])
def test_nothing_gets_better_by_what_is_not_there(never_better, table, worse):
    names = [one.name for one in HANDOVER]
    found = never_better(names, full(table, worse=worse), method="M8")
    assert set(found.values()) == {"red" if worse else "amber"}, found
