"""Mirror of implanalytics.indicators.training.adoption."""

import pytest

GOLIVE = "2025-03-01"


@pytest.fixture(scope="session")
def used(table):
    """Return a maker of use; rows are (day, department, active, licensed)."""

    def make(*rows):
        names = ("day", "department", "active_users", "licensed_users")
        return {
            "usage": table("usage", [dict(zip(names, row, strict=True)) for row in rows]),
            "events": table("events", [{"kind": "golive", "day": GOLIVE}]),
        }

    return make


# 30 days after go-live is 2025-03-31, 90 days is 2025-05-30.
USED = {
    "most": ([("2025-03-31", "财务", 9, 10)], "2025-04-10", "green", 0.9),
    "some": ([("2025-03-31", "财务", 8, 10), ("2025-03-31", "仓库", 6, 10)],
             "2025-04-10", "amber", 0.7),
    "few": ([("2025-03-31", "财务", 5, 10)], "2025-04-10", "red", 0.5),
    "the later day counts": (
        [("2025-03-31", "财务", 9, 10), ("2025-05-28", "财务", 5, 10)], "2025-06-30", "red", 0.5,
    ),
    "the nearest row counts": (
        [("2025-03-22", "财务", 1, 10), ("2025-04-01", "财务", 9, 10)], "2025-04-10", "green", 0.9,
    ),
    "a department fell silent": (
        [("2025-03-31", "财务", 9, 10), ("2025-03-31", "仓库", 9, 10),
         ("2025-05-30", "财务", 9, 10)], "2025-06-30", "not_assessable", 0.9,
    ),
    "rows that do not say of whom": (
        [("2025-03-31", None, 9, 10), ("2025-04-07", None, 5, 10)], "2025-04-10", "not_assessable",
        0.9,
    ),
    "the number of users is not known": (
        [("2025-03-31", "财务", 9, None)], "2025-04-10", "not_assessable", None,
    ),
    "not yet": ([("2025-03-10", "财务", 9, 10)], "2025-03-20", "not_assessable", None),
    "before go-live": ([("2025-02-20", "财务", 9, 10)], "2025-02-25", "not_assessable", None),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "as_of", "outcome", "value"), USED.values(), ids=USED)
def test_use_after_golive(answer, used, rows, as_of, outcome, value):
    result = answer("TRN-07", used(*rows), as_of=as_of)
    assert (result.outcome, result.value) == (outcome, value)


def test_tells_both_days_and_the_departments(answer, used):
    rows = [("2025-03-31", "财务", 5, 10), ("2025-05-30", "财务", 9, 10)]
    result = answer("TRN-07", used(*rows))
    assert (result.inputs["day_30"], result.inputs["day_90"]) == (0.5, 0.9)
    assert [str(line) for line in result.inputs["by_department"]] == ["财务: 9 of 10"]
    assert answer("TRN-07", used(*rows), method="M4").outcome == "not_applicable"


def test_training_questions_fall_after_some_weeks(answer, table):
    # First four weeks: 3 of 4; since: 1 of 2; before go-live and unknown kinds do not count.
    days = ["2025-03-03", "2025-03-10", "2025-03-11", "2025-03-20", "2025-04-01", "2025-05-01"]
    kinds = ["操作咨询", "操作咨询", "故障", "操作咨询", "故障", "操作咨询"]
    rows = [{"opened_on": day, "kind": kind} for day, kind in zip(days, kinds, strict=True)]
    rows += [{"opened_on": "2025-02-20", "kind": "操作咨询"}, {"opened_on": "2025-04-02"}]
    tables = {
        "tickets": table("tickets", rows),
        "events": table("events", [{"kind": "golive", "day": GOLIVE}]),
    }
    result = answer("TRN-09", tables)
    assert (result.outcome, result.value, result.inputs["unknown"]) == ("reported", 4 / 6, 1)
    assert str(result.text) == (
        "3 of 4 tickets in the first 4 weeks after go-live asked how to use the system. Since then "
        "it was 1 of 2."
    )
    assert str(result.inputs["by_week"][0]) == "week 1: 1 of 1"


NOTHING = {
    "no kind": ([{"opened_on": "2025-03-03"}], True, ("tickets.kind",)),
    "no go-live": ([{"opened_on": "2025-03-03", "kind": "咨询"}], False, ("events",)),
}


@pytest.mark.parametrize(("rows", "live", "missing"), NOTHING.values(), ids=NOTHING)
def test_says_what_is_missing(answer, table, rows, live, missing):
    tables = {"tickets": table("tickets", rows)}
    if live:
        tables["events"] = table("events", [{"kind": "golive", "day": GOLIVE}])
    result = answer("TRN-09", tables)
    assert (result.outcome, result.missing) == ("not_assessable", missing)
