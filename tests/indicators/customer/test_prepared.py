"""Mirror of implanalytics.indicators.customer.prepared."""

import pytest

LIVE = {"kind": "golive", "day": "2025-06-02"}
DONE = {
    "redesigned_on": "2025-04-01", "feasible": True, "approved_on": "2025-05-30",
    "rules_issued_on": "2025-06-02",
}  # fmt: skip

# What differs for one of five processes -> outcome, share of PRO-01.
PROCESSES = {
    "all ready": ({}, 1, "green", 1.0),
    "one never redesigned": ({"redesigned_on": None}, 1, "amber", 0.8),
    "one approved after going live": ({"approved_on": "2025-06-03"}, 1, "amber", 0.8),
    "two not feasible": ({"feasible": False}, 2, "red", 0.6),
    "two without rules": ({"rules_issued_on": None}, 2, "red", 0.6),
    "nobody judged one": ({"feasible": None}, 1, "not_assessable", 0.8),
}


@pytest.mark.parametrize(("other", "n", "outcome", "value"), PROCESSES.values(), ids=PROCESSES)
def test_processes_ready(answer, table, other, n, outcome, value):
    rows = [{"name": f"P{k}", **DONE, **(other if k < n else {})} for k in range(5)]
    tables = {"processes": table("processes", rows), "events": table("events", [LIVE])}
    result = answer("PRO-01", tables, method="M9")
    assert (result.outcome, result.value) == (outcome, value)


READY = {"kind": "基础数据", "passed": True, "signed_by": "Wang", "day": "2025-06-02"}

# What differs for one of ten sets -> outcome, share of DAT-01.
DATA = {
    "all confirmed": ({}, 1, "green", 1.0),
    "one without a name": ({"signed_by": None}, 1, "amber", 0.9),
    "one after going live": ({"day": "2025-06-03"}, 1, "amber", 0.9),
    "two not complete": ({"passed": False}, 2, "red", 0.8),
    "one nobody looked at": ({"passed": None}, 1, "not_assessable", 0.9),
}


@pytest.mark.parametrize(("other", "n", "outcome", "value"), DATA.values(), ids=DATA)
def test_base_data_confirmed(answer, table, other, n, outcome, value):
    rows = [{"name": f"D{k}", **READY, **(other if k < n else {})} for k in range(10)]
    tables = {"checks": table("checks", rows), "events": table("events", [LIVE])}
    result = answer("DAT-01", tables, method="M9")
    assert (result.outcome, result.value) == (outcome, value)


def test_what_is_not_required_does_not_count(answer, table):
    rows = [{"name": "A", **READY}, {"name": "B", **READY, "passed": False, "required": False}]
    tables = {"checks": table("checks", rows), "events": table("events", [LIVE])}
    assert answer("DAT-01", tables).n == 1


def test_before_going_live_nothing_is_due(answers, table):
    tables = {
        "checks": table("checks", [{"name": "A", **READY, "signed_by": None}]),
        "processes": table("processes", [{"name": "P", **DONE, "approved_on": None}]),
        "events": table("events", [LIVE]),
    }
    results = answers(tables, as_of="2025-05-30")
    assert results["DAT-01", "project"].outcome == "not_assessable"
    assert results["PRO-01", "project"].outcome == "not_assessable"


# (due, ready, passed) of the environments -> outcome, share of ENV-01.
ENVIRONMENTS = {
    "in time": ([("2025-04-01", "2025-04-01", True)] * 2, "green", 1.0),
    "four of five": (
        [("2025-04-01", "2025-03-31", True)] * 4 + [("2025-04-01", "2025-04-02", True)],
        "amber", 0.8,
    ),
    "one not passing, one never ready": (
        [("2025-04-01", "2025-04-01", False), ("2025-04-01", None, True),
         ("2025-04-01", "2025-04-01", True)], "red", 1 / 3,
    ),
    "one is needed later": (
        [("2025-04-01", "2025-04-01", True), ("2025-07-01", None, None)], "green", 1.0,
    ),
    "nobody said when one was needed": (
        [("2025-04-01", "2025-04-01", True), (None, "2025-04-01", True)], "not_assessable", 0.5,
    ),
    "none is needed yet": ([("2025-07-01", None, None)], "not_assessable", None),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "outcome", "value"), ENVIRONMENTS.values(), ids=ENVIRONMENTS)
def test_environments_ready(answer, table, rows, outcome, value):
    checks = [
        {"kind": "环境准备", "name": f"E{n}", "due": due, "day": day, "passed": passed}
        for n, (due, day, passed) in enumerate(rows)
    ]
    result = answer("ENV-01", {"checks": table("checks", checks)}, method="M7")
    assert (result.outcome, result.value) == (outcome, value)


def test_a_list_nobody_kept_is_not_a_failure(answers, table):
    checks = table("checks", [{"kind": "工程日志", "name": "日志", "day": "2025-03-03"}])
    results = answers({"checks": checks, "events": table("events", [LIVE])})
    for name in ("DAT-01", "ENV-01", "PRO-01"):
        assert results[name, "project"].outcome == "not_assessable"


def test_other_methods_do_not_ask(answers, table):
    results = answers({"checks": table("checks", [{"name": "A", **READY}])}, method="M3")
    for name in ("DAT-01", "ENV-01", "PRO-01"):
        assert results[name, "project"].outcome == "not_applicable"
