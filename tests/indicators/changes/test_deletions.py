"""What is deleted never makes a question about changes look better."""

import pytest

from implanalytics.indicators.changes import CHANGES

NAMES = [indicator.name for indicator in CHANGES]


@pytest.fixture(scope="module")
def full(table):
    """Return a maker of tables that feed every question; `bad` makes every answer red."""

    def make(*, bad):
        changes = [
            {
                "text": f"C{n}",
                "category": "功能",
                "cause": "客户要求",
                "caused_by": "customer",
                "status": "已关闭",
                "raised_on": "2025-03-03",
                "decided_on": "2025-06-02" if bad else "2025-03-04",
                "signed_on": None if bad else "2025-03-05",
                "started_on": "2025-03-06" if n else None,
                "closed_on": "2025-06-10",
                "days": 30,
                "effort": 50,
                "value": 90 if bad else 10,
                "free": n == 0,
                "currency": "CNY",
            }
            for n in range(2)
        ]
        return {
            "changes": table("changes", changes),
            "projects": table("projects", [
                {"name": "p", "contract_value": 1000, "currency": "CNY", "start": "2025-01-06",
                 "contract_finish": "2025-10-13"},
            ]),
            "claims": table("claims", [
                {"text": "X", "value": 10, "recovered": 5, "settled_on": "2025-05-01",
                 "currency": "CNY"},
            ]),
            "time_entries": table("time_entries", [
                {"worked_on": "2025-03-03", "effort": 100, "activity": "免费变更"},
                {"worked_on": "2025-03-03", "effort": 400, "activity": "开发"},
            ]),
            "invoices": table("invoices", [
                {"amount": 100, "currency": "CNY", "share": 0.1, "due": "2025-04-01",
                 "invoiced_on": "2025-04-01"},
            ]),
            "tasks": table("tasks", [
                {"task_id": "a", "name": "A", "planned_effort": 40, "actual_start": "2025-03-03",
                 "actual_finish": "2025-03-14", "percent_complete": 1},
                {"task_id": "b", "name": "B", "planned_effort": 40, "percent_complete": 0},
            ], origin="plan"),
            "events": table("events", [{"kind": "contract_finish", "day": "2025-10-13"}]),
        }  # fmt: skip

    return make


def test_nothing_looks_better_for_what_is_gone(never_better, full):
    never_better(NAMES, full(bad=True), currency="CNY")


def test_the_full_tables_feed_every_question(outcomes, full):
    found = outcomes(full(bad=True), NAMES, currency="CNY")
    assert {name for name, outcome in found.items() if outcome != "red"} == {"CHG-04", "CHG-05"}
