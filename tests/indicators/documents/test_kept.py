"""Mirror of implanalytics.indicators.documents.kept."""

import pandas as pd
import pytest

from implanalytics.methods import METHODS

# Parts present of four -> outcome, number missing.
SPECIFICATION = {
    "all four": ([True] * 4, "green", 0),
    "three": ([True, True, True, False], "amber", 1),
    "two": ([True, True, False, False], "red", 2),
    "one nobody looked at": ([True, True, True, None], "not_assessable", 0),
}


def parts(table, passed):
    items = METHODS["M3"].checklists["requirement_contents"]
    rows = zip(items, passed, strict=True)
    return table("checks", [
        {"kind": "需求规格说明书内容", "name": item.label.zh, "passed": there}
        for item, there in rows
    ])  # fmt: skip


@pytest.mark.parametrize(("passed", "outcome", "value"), SPECIFICATION.values(), ids=SPECIFICATION)
def test_specification_complete(answer, table, passed, outcome, value):
    result = answer("DOC-03", {"checks": parts(table, passed)}, method="M3")
    assert (result.outcome, result.value) == (outcome, value)


def test_a_specification_is_not_asked_of_other_methods(answer, table):
    checks = {"checks": parts(table, [True] * 4)}
    assert answer("DOC-03", checks, method="M4").outcome == "not_applicable"
    assert answer("DOC-03", checks).outcome == "not_assessable"


# Twenty working days from Monday 2025-03-03; days without an entry -> outcome, figure of DOC-04.
DAYS = pd.bdate_range("2025-03-03", periods=20)
LOG = {
    "every day": ((), "green", 1.0),
    "two days missed": ((3, 9), "green", 0.9),
    "five days missed here and there": ((1, 4, 7, 10, 13), "amber", 0.75),
    "seven days missed": ((1, 3, 5, 7, 9, 11, 13), "red", 0.65),
    "a week missed at a stretch is never green": ((5, 6, 7, 8), "amber", 0.7),
}


def log(table, missed):
    return table("checks", [
        {"kind": "工程日志", "name": "日志", "day": day} for n, day in enumerate(DAYS)
        if n not in missed
    ])  # fmt: skip


@pytest.mark.parametrize(("missed", "outcome", "value"), LOG.values(), ids=LOG)
def test_engineering_log(answer, table, missed, outcome, value):
    entries = [{"worked_on": day, "effort": 8.0} for day in DAYS]
    tables = {"checks": log(table, missed), "time_entries": table("time_entries", entries)}
    result = answer("DOC-04", tables, method="M1")
    assert (result.outcome, result.value) == (outcome, value)


def test_without_timesheets_the_calendar_counts_from_kickoff_to_acceptance(answer, table):
    events = [
        {"kind": "kickoff", "day": "2025-03-03"},
        {"kind": "preliminary_acceptance", "day": "2025-03-30"},
    ]
    tables = {"checks": log(table, ()), "events": table("events", events)}
    result = answer("DOC-04", tables)
    assert (result.outcome, result.n) == ("green", 20)


def test_a_log_without_days_on_site_says_nothing(answers, table):
    results = answers({"checks": log(table, ())})
    assert results["DOC-04", "project"].missing == ("time_entries",)
    results = answers({"checks": log(table, ())}, method="M4")
    assert results["DOC-04", "project"].outcome == "not_applicable"


# Closed on Monday 2025-04-07: twenty working days end on Monday 2025-05-05.
CLOSED = {"kind": "closure", "day": "2025-04-07"}

# (filed, day) of the papers -> outcome, share of DOC-05.
FILED = {
    "all in time": ([(True, "2025-05-05")] * 10, "green", 1.0),
    "one of ten too late": ([(True, "2025-05-05")] * 9 + [(True, "2025-05-06")], "amber", 0.9),
    "one of two never": ([(True, "2025-05-05"), (False, None)], "red", 0.5),
    "nobody wrote the day": ([(True, None)], "not_assessable", 0.0),
}


def register(table, rows):
    return table("deliverables", [
        {"name": f"Paper {n}", "archived": filed, "archived_on": day}
        for n, (filed, day) in enumerate(rows)
    ])  # fmt: skip


@pytest.mark.parametrize(("rows", "outcome", "value"), FILED.values(), ids=FILED)
def test_archive(answer, table, rows, outcome, value):
    tables = {"deliverables": register(table, rows), "events": table("events", [CLOSED])}
    result = answer("DOC-05", tables, method="M2")
    assert (result.outcome, result.value) == (outcome, value)


def test_before_the_days_are_over_nothing_is_late(answer, table):
    events = table("events", [CLOSED])

    def outcome(rows):
        tables = {"deliverables": register(table, rows), "events": events}
        return answer("DOC-05", tables, as_of="2025-05-02").outcome

    assert outcome([(True, None), (True, "2025-04-30")]) == "green"
    assert outcome([(True, None), (False, None)]) == "not_assessable"


def test_checks_tell_of_the_archive_where_the_register_does_not(answer, table):
    rows = [
        {"kind": "文档归档", "name": "合同", "passed": True, "day": "2025-04-30"},
        {"kind": "文档归档", "name": "手册", "passed": False, "day": "2025-04-30"},
    ]
    tables = {"checks": table("checks", rows), "events": table("events", [CLOSED])}
    result = answer("DOC-05", tables)
    assert (result.outcome, result.value) == ("red", 0.5)


def test_a_running_project_need_not_have_filed(answer, table):
    tables = {"deliverables": register(table, [(False, None)])}
    assert answer("DOC-05", tables).outcome == "not_assessable"
    assert answer("DOC-05", tables, method="M4").outcome == "not_applicable"
