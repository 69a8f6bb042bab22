"""What is deleted never makes a question about risks look better."""

import pytest

from implanalytics.indicators.risks import RISKS

NAMES = [indicator.name for indicator in RISKS]
LATER = {"RSK-03", "RSK-05"}
REPORTED = {"RSK-08", "RSK-11"}


@pytest.fixture(scope="module")
def full(table):
    """Return a maker of tables that feed every question; `bad` makes every answer red."""

    def make(*, bad):
        late, told = ("2025-04-01", None) if bad else ("2025-02-01", "2025-02-05")
        risks = [
            {
                "risk_id": f"R{n}",
                "text": f"R{n}",
                "kind": "threat",
                "category": category,
                "response": None if bad else "应对",
                "owner": "王",
                "due": "2025-05-01",
                "level": "高",
                "probability": 0.5,
                "impact_days": 9,
                "probability_level": "高",
                "impact_level": "高",
                "status": "打开",
                "raised_on": late,
                "raised_by": "张",
                "raised_level": "领导小组",
                "occurred": True,
                "occurred_on": "2025-03-01",
                "customer_told_on": told,
                "reviewed_on": "2025-04-02",
            }
            for n, category in enumerate(["技术", "组织", "资源", "市场"])
        ]
        return {
            "risks": table("risks", risks),
            "risk_responses": table("risk_responses", [
                {"risk_id": "R0", "text": "应对", "owner": None if bad else "王",
                 "due": "2025-05-01", "agreed_on": "2025-04-10"},
            ]),
            "risk_history": table("risk_history", [
                {"risk_id": f"R{n}", "day": day, "level": "高"}
                for n in range(4)
                for day in (["2025-04-03"] if bad else [f"2025-0{m}-15" for m in (2, 3, 4, 5, 6)])
            ]),
            "issues": table("issues", [
                {"text": "I", "risk_id": "R0", "raised_on": "2025-03-01", "days": 1},
                *[{"text": f"I{n}", "risk_id": None if bad else "R1", "raised_on": "2025-03-01",
                   "days": 5} for n in range(3)],
            ]),
            "members": table("members", [{"person": "张", "level": "领导小组"}]),
            "contingency": table("contingency", [
                {"day": "2025-04-01", "days": 1, "amount": 900 if bad else 100, "currency": "CNY"},
            ]),
            "tasks": table("tasks", [
                {"task_id": "a", "name": "A", "planned_effort": 40, "actual_start": "2025-03-03",
                 "actual_finish": "2025-03-14", "percent_complete": 1},
                {"task_id": "b", "name": "B", "planned_effort": 40, "percent_complete": 0},
            ], origin="plan"),
        }  # fmt: skip

    return make


SETTINGS = {"contingency_days": 10, "contingency_money": 1000, "currency": "CNY"}


def test_nothing_looks_better_for_what_is_gone(never_better, full):
    never_better(NAMES, full(bad=True), **SETTINGS)


def test_the_full_tables_feed_every_question(outcomes, full):
    found = outcomes(full(bad=True), NAMES, **SETTINGS)
    assert {name for name, outcome in found.items() if outcome != "red"} == LATER | REPORTED
