"""Mirror of implanalytics.indicators.changes.billing."""

import pytest


@pytest.fixture(scope="session")
def billed(table):
    """Return a maker of invoices against a contract of 1000 and a plan half of which is done."""

    def make(*invoices, contract=1000, **task):
        tasks = [
            {"task_id": "a", "name": "A", "planned_effort": 40, "actual_start": "2025-03-03",
             "actual_finish": "2025-03-14"},
            {"task_id": "b", "name": "B", "planned_effort": 40, **task},
        ]  # fmt: skip
        return {
            "invoices": table("invoices", list(invoices)),
            "projects": table("projects", [{"name": "p", "contract_value": contract}]),
            "tasks": table("tasks", tasks, origin="plan"),
        }

    return make


def bill(amount, day="2025-04-01", **more):
    return {"amount": amount, "invoiced_on": day, **more}


# Invoices, contract, second task -> outcome, billed less done. Half is done unless told.
BILLED = {
    "in step": ([bill(300), bill(200)], 1000, {}, "green", 0),
    "ten points behind": ([bill(400), bill(600, None)], 1000, {}, "green", -0.1),
    "twenty points behind": ([bill(300)], 1000, {}, "amber", -0.2),
    "far behind": ([bill(200)], 1000, {}, "red", -0.3),
    "nothing invoiced": ([bill(500, None)], 1000, {}, "red", -0.5),
    "by shares": ([bill(300, share=0.5)], None, {}, "green", 0),
    "the contract is not known": ([bill(300)], None, {}, "not_assessable", None),
    "how far the work is is not known": (
        [bill(500)], 1000, {"actual_start": "2025-03-17"}, "not_assessable", 0,
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "contract", "task", "outcome", "value"), BILLED.values(), ids=BILLED
)
def test_invoices_against_progress(answer, billed, rows, contract, task, outcome, value):
    result = answer("CHG-07", billed(*rows, contract=contract, **task))
    assert result.outcome == outcome
    assert result.value == (value if value is None else pytest.approx(value))


def test_tells_what_is_overdue(answer, billed):
    rows = [bill(300, due="2025-05-31", paid_on=None), bill(200, due="2025-05-01",
                                                            paid_on="2025-05-02")]  # fmt: skip
    result = answer("CHG-07", billed(*rows), as_of="2025-06-30")
    assert str(result.text) == (
        "50 % of the contract is invoiced, 50 % of the work is done. Invoices overdue: 1, the "
        "oldest by 30 days."
    )


def test_invoices_of_later_days_do_not_count(answer, billed):
    tables = billed(bill(300), bill(200, "2025-06-01"))
    assert answer("CHG-07", tables, as_of="2025-05-01").outcome == "amber"
    assert answer("CHG-07", tables).outcome == "green"


def test_not_asked_by_every_method(answer):
    assert answer("CHG-07", {}, method="M4").outcome == "not_applicable"
