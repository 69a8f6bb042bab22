"""Mirror of implanalytics.indicators.quality.integration."""

import pytest


@pytest.fixture(scope="module")
def tables(table):
    """Return a maker of tests (kind, name, day, cases, passed) and the day of go-live."""

    def make(*tests, golive="2025-04-01"):
        names = ("kind", "name", "day", "cases", "cases_passed")
        rows = [dict(zip(names, row, strict=True)) for row in tests]
        events = [{"kind": "golive", "day": golive}]
        return {"tests": table("tests", rows), "events": table("events", events)}

    return make


DATA = ("数据迁移", "Customers", "2025-03-03", 1000, 1000)
LINK = ("接口测试", "ERP", "2025-03-03", 50, 50)
WORK = ("功能测试", "Order", "2025-03-03", 100, 100)

# -> outcome, the lowest share.
PARTS = {
    "all passed": ([DATA, LINK, WORK], "green", 1.0),
    "98 of 100": ([DATA, LINK, (*WORK[:4], 98)], "amber", 0.98),
    "97 of 100": ([DATA, LINK, (*WORK[:4], 97)], "red", 0.97),
    "cases of one part add up": (
        [DATA, LINK, WORK, ("功能测试", "Stock", "2025-03-03", 100, 96)], "amber", 0.98,
    ),
    "the last run counts": (
        [DATA, LINK, WORK, ("功能测试", "Order", "2025-02-03", 100, 10)], "green", 1.0,
    ),
    "the last run was worse": (
        [DATA, LINK, WORK, ("功能测试", "Order", "2025-03-10", 100, 97)], "red", 0.97,
    ),
    "a run without a day stands for itself": (
        [DATA, LINK, WORK, ("功能测试", "Order", None, 100, 90)], "red", 0.95,
    ),
    "a part nobody tested": ([DATA, LINK], "red", 0.0),
    "how many passed is not known": ([DATA, LINK, (*WORK[:4], None)], "not_assessable", 1.0),
    "no part was tested": ([("安全测试", "x", "2025-03-03", 1, 1)], "not_assessable", None),
}  # fmt: skip


@pytest.mark.parametrize(("tests", "outcome", "value"), PARTS.values(), ids=PARTS)
def test_parts_of_integration(answer, tables, tests, outcome, value):
    result = answer("TST-06", tables(*tests), method="M6")
    assert (result.outcome, result.value) == (outcome, value)


def test_a_verdict_without_numbers_is_one_case(answer, table, tables):
    rows = [
        {"kind": kind, "name": f"{kind} {n}", "day": "2025-03-03", "passed": n > 0}
        for kind in ("migration", "interface", "functional")
        for n in range(2)
    ]
    result = answer("TST-06", {**tables(DATA), "tests": table("tests", rows)}, method="M6")
    assert (result.outcome, result.value) == ("red", 0.5)


def test_before_golive_a_part_may_still_come(answer, tables):
    written = tables(DATA, LINK)
    result = answer("TST-06", written, method="M6", as_of="2025-03-20")
    assert (result.outcome, result.value) == ("not_assessable", 1.0)


def test_only_where_integration_has_parts(answer, tables):
    assert answer("TST-06", tables(DATA), method="M2").outcome == "not_applicable"


@pytest.mark.parametrize("failed", [0, 2, 3])
def test_no_deletion_makes_it_better(never_better, tables, failed):
    colour = {0: "green", 2: "amber", 3: "red"}[failed]
    written = tables(DATA, LINK, (*WORK[:2], "2025-02-03", 100, 100), (*WORK[:4], 100 - failed))
    never_better(("TST-06",), written, {"TST-06": colour}, method="M6")
