"""Mirror of implanalytics.indicators.changes.approval."""

import pytest

NAMES = ("signed_on", "started_on", "closed_on", "status", "effort")

SIGNED = ("2025-03-01", "2025-03-03")
LATE = ("2025-03-10", "2025-03-03")
NEVER = (None, "2025-03-03")

# Changes (signed, started, closed, status) -> outcome, begun unsigned.
FIRST = {
    "all signed": ([SIGNED, SIGNED, (None, None, None, "待审批")], "green", 0),
    "the same day": ([("2025-03-03", "2025-03-03")], "green", 0),
    "one signed late": ([SIGNED, LATE], "amber", 1),
    "two": ([LATE, NEVER], "red", 2),
    "closed and never signed": ([(None, None, "2025-05-01"), LATE], "red", 2),
    "closed by its state and never signed": ([(None, None, None, "已关闭")], "amber", 1),
    "closed, begun nobody knows when": ([SIGNED, ("2025-03-01", None, "2025-05-01")],
                                        "not_assessable", 0),
    "refused": ([SIGNED, (None, "2025-03-03", None, "已驳回")], "green", 0),
    "under way, unsigned so far": ([(None, None, None, "实施中")], "not_assessable", 0),
    "of one nothing is said": ([SIGNED, (None, None)], "not_assessable", 0),
    "none begun": ([(None, None, None, "待审批")], "not_assessable", None),
}  # fmt: skip


def rows_of(rows):
    return [
        {"text": f"C{n}", **dict(zip(NAMES, (*row, *[None] * 5)[:5], strict=True))}
        for n, row in enumerate(rows)
    ]


@pytest.mark.parametrize(("rows", "outcome", "value"), FIRST.values(), ids=FIRST)
def test_signed_before_made(answer, table, rows, outcome, value):
    result = answer("CHG-02", {"changes": table("changes", rows_of(rows))})
    assert (result.outcome, result.value) == (outcome, value)


def test_tells_which_and_how_much_work(answer, table):
    rows = rows_of([SIGNED, (*LATE, None, None, 12), (*NEVER, None, None, 8)])
    assert str(answer("CHG-02", {"changes": table("changes", rows)}).text) == (
        "2 of 3 changes were begun before they were signed: C1, C2. They took 20 h."
    )


def test_what_begins_later_has_not_begun(answer, table):
    tables = {"changes": table("changes", rows_of([SIGNED, (None, "2025-05-03", None, "待审批")]))}
    assert answer("CHG-02", tables, as_of="2025-04-01").outcome == "green"
    assert answer("CHG-02", tables).outcome == "amber"


# Mondays; raised and decided, status date Monday 2025-04-14 -> outcome, median working days.
CYCLE = {
    "a week": ([("2025-03-03", "2025-03-10")] * 3, "green", 5),
    "two weeks": ([("2025-03-03", "2025-03-17")], "amber", 10),
    "three weeks": ([("2025-03-03", "2025-03-24")], "red", 15),
    "open for six weeks": ([("2025-03-03", None)], "red", 30),
    "the open one counts as long as it has lasted": (
        [("2025-03-03", "2025-03-04"), ("2025-04-14", None)], "green", 0.5,
    ),
    "not raised yet": ([("2025-05-05", "2025-05-06")], "not_assessable", None),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "outcome", "value"), CYCLE.values(), ids=CYCLE)
def test_time_to_decide(answer, table, rows, outcome, value):
    changes = [{"text": "C", "raised_on": r, "decided_on": d} for r, d in rows]
    result = answer("CHG-03", {"changes": table("changes", changes)}, as_of="2025-04-14")
    assert (result.outcome, result.value) == (outcome, value)


@pytest.mark.parametrize("name", ["CHG-02", "CHG-03"])
def test_without_a_list_nothing_is_said(answer, name):
    assert answer(name, {}).missing == ("changes",)
