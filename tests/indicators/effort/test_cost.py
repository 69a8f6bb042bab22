"""Mirror of implanalytics.indicators.effort.cost."""

import json

import pytest

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message
from implanalytics.core.words.message import chinese
from implanalytics.indicators import INDICATORS

FIRST, LAST, DAY = "2025-03-03", "2025-03-14", "2025-03-05"
DATES = (FIRST, LAST, FIRST, LAST)
RUNNING = (FIRST, LAST, FIRST, None)


@pytest.fixture(scope="session")
def cost(answers, plan, sheet):
    """Return the answers for planned and booked hours; rows are (phase, hours)."""

    def ask(planned, booked, *, dates=DATES, drop=(), **options):
        tasks = plan(*((phase, *dates, hours) for phase, hours in planned), drop=drop)
        entries = sheet(*((phase, DAY, hours) for phase, hours in booked))
        results = answers({"tasks": tasks, "time_entries": entries}, **options)
        return {scope: r for (name, scope), r in results.items() if name == "CST-01"}

    return ask


def on(phase, hours):
    """Book hours in days of at most ten."""
    full, rest = divmod(hours, 10)
    return [(phase, 10)] * int(full) + ([(phase, rest)] if rest else [])


# Planned and booked hours -> outcome.
OUTCOMES = {
    "fewer than planned": (95, 60, "green"),
    "as planned": (95, 95, "green"),
    "ratio of just 95 per cent": (95, 100, "green"),
    "just more": (95, 100.5, "amber"),
    "ratio of just 85 per cent": (85, 100, "amber"),
    "just more again": (85, 100.5, "red"),
    "twice the plan": (95, 190, "red"),
}


@pytest.mark.parametrize(("planned", "hours", "outcome"), OUTCOMES.values(), ids=OUTCOMES)
@pytest.mark.parametrize("scope", ["testing", "project"])
def test_a_finished_phase_is_judged_by_its_ratio(cost, scope, planned, hours, outcome):
    rows = [("Testing", planned - 45), ("Testing", 45)]
    result = cost(rows, on("Testing", hours))[scope]
    assert result.outcome == outcome
    assert result.value == pytest.approx(planned / hours)
    assert (result.numerator, result.denominator) == (planned, hours)
    assert result.missing == ()


# Hours booked against 95 planned while the phase runs -> outcome.
WHILE_RUNNING = {
    "not used up yet proves nothing": (60, "not_assessable"),
    "used up": (100.5, "amber"),
    "far more than planned": (190, "red"),
}


@pytest.mark.parametrize(("hours", "outcome"), WHILE_RUNNING.values(), ids=WHILE_RUNNING)
@pytest.mark.parametrize("drop", [(), ("actual_finish",)], ids=["running", "finish unknown"])
def test_a_running_phase_is_judged_only_where_it_is_bad_already(cost, drop, hours, outcome):
    dates = RUNNING if not drop else DATES
    result = cost([("Testing", 95)], on("Testing", hours), dates=dates, drop=drop)["testing"]
    assert result.outcome == outcome
    assert "Not finished" in str(result.text)


def test_hours_after_the_status_date_and_after_closure_do_not_count(answers, plan, sheet, table):
    tasks = plan(("Testing", *DATES, 100))
    entries = sheet(
        ("Testing", DAY, 20), ("Testing", "2025-04-02", 10), ("Testing", "2025-04-03", 7)
    )
    tables = {"tasks": tasks, "time_entries": entries}
    assert answers(tables)["CST-01", "project"].denominator == 37
    assert answers(tables, as_of="2025-04-02")["CST-01", "project"].denominator == 30
    tables["events"] = table("events", [{"kind": "closure", "day": "2025-04-01"}])
    assert answers(tables)["CST-01", "project"].denominator == 20


DISAGREE = Problem("total-disagrees", Place("a"), message("x"), message("y"), "warning")

# Planned, booked, options -> scope, what is missing, words of the reason.
MISSING = {
    "no timesheet": ([("Testing", 9)], [], {}, "project", "time_entries", "No timesheet"),
    "no planned hours": (
        [("Testing", 9)], [("Testing", 9)], {"drop": ("planned_effort",)}, "testing",
        "tasks.planned_effort", "no column of planned effort",
    ),
    "no estimate in this phase": (
        [("Testing", None), ("Training", 9)], [("Testing", 9)], {}, "testing",
        "tasks.planned_effort", "No planned effort",
    ),
    "nothing booked on this phase": (
        [("Testing", 9), ("Training", 9)], [("Training", 9)], {}, "testing",
        "time_entries.phase", "No hours are booked",
    ),
    "one task of two estimated": (
        [("Testing", 9), ("Testing", None)], [("Testing", 20)], {}, "testing",
        "tasks.planned_effort", "Only 1 of 2",
    ),
    "totals that disagree": (
        [("Testing", 9)], [("Testing", 9)],
        {"problems": [DISAGREE]},
        "testing", "time_entries.version", "disagree",
    ),
    "sums among the rows": (
        [("Testing", 30), ("Testing", 10), ("Testing", 20)], [("Testing", 9)], {}, "testing",
        "tasks.wbs", "counted twice",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("planned", "booked", "options", "scope", "missing", "words"), MISSING.values(), ids=MISSING
)
def test_says_what_is_missing(cost, planned, booked, options, scope, missing, words):
    result = cost(planned, booked, **options)[scope]
    assert result.outcome == "not_assessable"
    assert missing in result.missing
    assert words in str(result.text)
    assert result.value is None


def test_too_few_estimates_prove_nothing_bad_but_enough_is_enough(cost):
    planned = [("Testing", 9), ("Testing", None)]
    assert cost(planned, [("Testing", 9)])["testing"].outcome == "green"
    assert cost(planned, [("Testing", 20)])["testing"].outcome == "not_assessable"


def test_hours_of_no_certain_phase_may_belong_to_any(cost):
    planned = [("Testing", 100), ("Training", 100)]
    loose = cost(planned, [*on("Testing", 90), *on("Training", 300), *on(None, 20)])
    assert loose["testing"].outcome == "not_assessable"
    assert loose["testing"].missing == ("time_entries.phase",)
    assert "Between 90 h and 110 h were booked" in str(loose["testing"].text)
    assert loose["training"].outcome == "red"
    assert loose["project"].outcome == "red"


def test_few_loose_hours_change_no_colour(cost):
    planned = [("Testing", 100), ("Training", 100)]
    results = cost(planned, [*on("Testing", 90), *on("Training", 110), *on(None, 2)])
    assert (results["testing"].outcome, results["training"].outcome) == ("green", "amber")
    assert results["testing"].denominator == 90


def test_tasks_of_no_certain_phase_may_belong_to_any(answers, plan, sheet):
    tasks = plan(("Testing", *DATES, 50), (None, *DATES, 60))
    entries = sheet(*((p, DAY, h) for p, h in on("Testing", 100)))
    result = answers({"tasks": tasks, "time_entries": entries})["CST-01", "testing"]
    assert (result.outcome, result.missing) == ("not_assessable", ("tasks.phase",))
    assert "Between 50 h and 110 h were planned" in str(result.text)


def test_a_flat_plan_whose_rows_happen_to_add_up_is_no_sum(answers, plan, sheet):
    week = [
        ("2025-03-03", "2025-03-07"),
        ("2025-03-10", "2025-03-14"),
        ("2025-03-17", "2025-03-21"),
    ]
    rows = [
        ("Testing", first, last, first, last, hours)
        for (first, last), hours in zip(week, (40, 16, 24), strict=True)
    ]
    entries = sheet(*((p, DAY, h) for p, h in on("Testing", 80)))
    result = answers({"tasks": plan(*rows), "time_entries": entries})["CST-01", "testing"]
    assert (result.outcome, result.numerator) == ("green", 80)


@pytest.mark.parametrize(
    "outline",
    [
        {"wbs": ["1", "1.1", "1.2"]},
        {"parent_id": [None, "t0", "t0"]},
        {"summary": [True, None, False]},
    ],
    ids=["wbs", "parents", "summary"],
)
def test_a_plan_that_tells_its_sums_is_counted_once(answers, plan, sheet, outline):
    tasks = plan(("Testing", *DATES, 30), ("Testing", *DATES, 10), ("Testing", *DATES, 20))
    tables = {"tasks": tasks.assign(**outline), "time_entries": sheet(("Testing", DAY, 20))}
    assert answers(tables)["CST-01", "testing"].numerator == 30


def test_rests_on_the_tasks_and_entries_of_the_phase(cost):
    results = cost([("Testing", 9), ("Training", 9)], [("Training", 9), ("Testing", 9), (None, 1)])
    evidence = {part.table: part.row_ids for part in results["testing"].evidence}
    assert evidence == {"tasks": ("tasks:0",), "time_entries": ("time_entries:1",)}
    assert results["testing"].n == 1
    assert results["project"].n == 3


def test_every_reason_can_be_said_in_chinese_and_kept_as_data(cost):
    results = [
        cost(planned, booked, **o)[scope] for planned, booked, o, scope, _, _ in MISSING.values()
    ]
    results += cost([("Testing", 95)], [("Testing", 20)], dates=RUNNING).values()
    results += cost([("Testing", 95)], on("Testing", 190)).values()
    for result in results:
        assert result.text.text in chinese()
        assert json.dumps(result.text.to_json())
        assert result.outcome in INDICATORS["CST-01"].outcomes


def test_finished_work_with_hardly_any_hours_is_no_success(cost):
    few = cost([("Testing", 80)], on("Testing", 22))["testing"]
    assert few.outcome == "not_assessable"
    assert "hours are probably missing" in str(few.text)
