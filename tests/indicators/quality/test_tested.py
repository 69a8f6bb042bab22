"""Mirror of implanalytics.indicators.quality.tested and of the kinds it stands on."""

import pytest


@pytest.fixture(scope="module")
def tables(table):
    """Return a maker of tests (kind, day, passed) and events."""

    def make(tests, **days):
        names = ("kind", "day", "passed")
        rows = [dict(zip(names, row, strict=True)) for row in tests]
        events = [{"kind": kind, "day": day} for kind, day in days.items()]
        return {"tests": table("tests", rows), "events": table("events", events)}

    return make


def passed(*kinds, day="2025-03-03"):
    return [(kind, day, True) for kind in kinds]


# M2 asks for unit, integration and stress tests -> outcome, kinds that are missing.
KINDS = {
    "all three": (passed("单元测试", "集成测试", "压力测试"), "green", 0),
    "in other words": (passed("Unit testing", "SIT", "Performance test"), "green", 0),
    "an interface test will do": (passed("单元测试", "接口测试", "压力测试"), "green", 0),
    "one is missing": (passed("单元测试", "集成测试"), "amber", 1),
    "two are missing": (passed("单元测试"), "red", 2),
    "one was not passed": (
        [*passed("单元测试", "集成测试"), ("压力测试", "2025-03-03", False)], "amber", 1,
    ),
    "passed in the second run": (
        [*passed("单元测试", "集成测试", "压力测试"), ("压力测试", "2025-02-03", False)],
        "green",
        0,
    ),
    "nobody says whether it was passed": (
        [*passed("单元测试", "集成测试"), ("压力测试", "2025-03-03", None)], "not_assessable", 0,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("tests", "outcome", "value"), KINDS.values(), ids=KINDS)
def test_kinds_of_test(answer, tables, tests, outcome, value):
    result = answer("TST-01", tables(tests, golive="2025-04-01"), method="M2")
    assert (result.outcome, result.value) == (outcome, value)


def test_before_golive_nothing_is_missing_yet(answer, tables):
    tests = passed("单元测试", "集成测试")
    written = tables(tests, golive="2025-04-01")
    assert answer("TST-01", written, method="M2", as_of="2025-03-20").outcome == "not_assessable"
    full = tables([*tests, *passed("压力测试")], golive="2025-04-01")
    assert answer("TST-01", full, method="M2", as_of="2025-03-20").outcome == "green"


def test_cases_tell_where_no_verdict_does(answer, table, tables):
    rows = [
        {"kind": kind, "cases": 10, "cases_passed": n}
        for kind, n in {"unit": 10, "integration": 10, "stress": 9}.items()
    ]
    written = {**tables([], golive="2025-04-01"), "tests": table("tests", rows)}
    result = answer("TST-01", written, method="M2")
    assert (result.outcome, result.inputs["failing"][0].en) == ("amber", "Stress test")


def test_what_kinds_are_needed_the_method_says(answer, tables):
    tests = tables(passed("单元测试"), golive="2025-04-01")
    assert answer("TST-01", tests).missing == ("projects.method",)
    assert answer("TST-01", tests, method="M1").outcome == "not_applicable"


# Go-live decided on 2025-04-01 -> outcome, kinds not passed before it.
GUARDED = {
    "both passed before": (passed("性能测试", "安全测试"), "green", 0),
    "on the day": (passed("性能测试", "安全测试", day="2025-04-01"), "green", 0),
    "one afterwards": (
        [*passed("性能测试"), ("安全测试", "2025-04-02", True)],
        "red",
        1,
    ),
    "one not at all": (passed("性能测试"), "red", 1),
    "the last one counts": (
        [*passed("性能测试", "安全测试"), ("安全测试", "2025-03-10", False)],
        "red",
        1,
    ),
    "a stress test guards as well": (passed("压力测试", "安全测试"), "green", 0),
    "nobody says whether it was passed": (
        [*passed("性能测试"), ("安全测试", "2025-03-10", None)],
        "not_assessable",
        0,
    ),
    "nobody says when": ([*passed("性能测试"), ("安全测试", None, True)], "not_assessable", 0),
}


@pytest.mark.parametrize(("tests", "outcome", "value"), GUARDED.values(), ids=GUARDED)
def test_tests_that_guard_golive(answer, tables, tests, outcome, value):
    result = answer("TST-02", tables(tests, golive_decision="2025-04-01"), method="M4")
    assert (result.outcome, result.value) == (outcome, value)


def test_only_the_kinds_of_the_method_guard(answer, tables):
    tests = tables(passed("压力测试"), golive="2025-04-01")
    assert answer("TST-02", tests, method="M2").outcome == "green"
    assert answer("TST-02", tests).outcome == "red"
    assert answer("TST-02", tests, method="M9").outcome == "not_applicable"
    assert answer("TST-02", tests, method="M4", as_of="2025-03-31").outcome == "not_assessable"


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_no_deletion_makes_it_better(never_better, table, tables, gone):
    kinds = ("功能测试", "性能测试", "安全测试")[: 3 - gone]
    rows = [
        {"kind": kind, "name": kind, "day": "2025-03-03", "passed": True, "cases": 3,
         "cases_passed": 3}
        for kind in kinds
    ]  # fmt: skip
    written = {
        **tables([], golive_decision="2025-04-01", golive="2025-04-02"),
        "tests": table("tests", rows),
    }
    expected = {
        "TST-01": ("green", "amber", "red")[gone], "TST-02": ("green", "red", "red")[gone],
    }  # fmt: skip
    never_better(tuple(expected), written, expected, method="M4")
