"""Mirror of implanalytics.indicators.time.finish_slip."""

import json

import pytest

from implanalytics.core.words.message import chinese
from implanalytics.indicators import INDICATORS

FIRST, LAST = "2025-03-03", "2025-03-14"
"""Ten working days, from a Monday to the Friday of the next week."""

PHASE = "Testing"
DONE = (PHASE, FIRST, LAST, FIRST)
FLAT = ("tasks.planned_start", "tasks.planned_finish")
ENDS = "tasks.actual_finish"


@pytest.fixture(scope="session")
def slip(answers, plan):
    """Return the answer for the phase of a plan."""

    def ask(*rows, drop=(), scope="testing", **options):
        return answers({"tasks": plan(*rows, drop=drop)}, **options)["SCH-04", scope]

    return ask


# Actual finish of a phase planned for ten working days -> outcome, slip share.
OUTCOMES = {
    "early": ("2025-03-12", "green", 0.0),
    "on the day": (LAST, "green", 0.0),
    "one day late, just 10 per cent": ("2025-03-17", "green", 0.1),
    "a minute more than 10 per cent": ("2025-03-18 08:01", "amber", 0.1 + 1 / 4800),
    "two days late, just 20 per cent": ("2025-03-18", "amber", 0.2),
    "three days late": ("2025-03-19", "red", 0.3),
}


@pytest.mark.parametrize(("finish", "outcome", "share"), OUTCOMES.values(), ids=OUTCOMES)
@pytest.mark.parametrize("scope", ["testing", "project"])
def test_a_finished_phase_is_judged_by_its_slip(slip, scope, finish, outcome, share):
    result = slip((*DONE, finish), scope=scope)
    assert result.outcome == outcome
    assert result.value == pytest.approx(share)
    assert result.numerator == pytest.approx(share * 10)
    assert result.denominator == 10
    assert result.missing == ()


# Status date of an unfinished phase due on Friday 14 March -> outcome, days late.
RUNNING = {
    "not due": ("2025-03-10", "not_assessable", None),
    "due today": ("2025-03-14", "not_assessable", None),
    "one day over proves nothing yet": ("2025-03-17", "not_assessable", 1),
    "two days over": ("2025-03-18", "amber", 2),
    "three days over": ("2025-03-19", "red", 3),
}


@pytest.mark.parametrize(("as_of", "outcome", "late"), RUNNING.values(), ids=RUNNING)
def test_a_running_phase_is_judged_only_where_it_is_bad_already(slip, as_of, outcome, late):
    result = slip((*DONE, None), as_of=as_of)
    assert (result.outcome, result.numerator) == (outcome, late)
    assert ("Not due until 2025-03-14." in str(result.text)) is (late is None)


def test_one_running_task_keeps_its_phase_running(slip):
    result = slip((*DONE, LAST), (*DONE, None), as_of="2025-03-14")
    assert result.outcome == "not_assessable"
    assert result.inputs["actual_finish"] is None


def test_a_finish_after_the_status_date_is_not_known_yet(slip):
    result = slip((*DONE, "2025-04-25"), as_of="2025-03-17")
    assert (result.outcome, result.inputs["actual_finish"]) == ("not_assessable", None)
    assert result.numerator == 1


def test_schedule_stops_at_closure(answers, plan, table):
    closure = table("events", [{"kind": "closure", "day": "2025-03-17"}])
    tables = {"tasks": plan((*DONE, "2025-04-25")), "events": closure}
    assert answers(tables)["SCH-04", "testing"].numerator == 1
    assert answers(tables, as_of="2025-03-14")["SCH-04", "testing"].numerator is None


ROWS = [(*DONE, "2025-03-19"), (*DONE, LAST)]
FOUR_OF_SIX = [*([(*DONE, "2025-03-19")] * 4), *([(PHASE, FIRST, None, FIRST, LAST)] * 2)]
REVERSED = (PHASE, FIRST, LAST, "2025-03-28", "2025-03-27")

# Rows, columns left out, settings -> what is missing, words of the reason.
MISSING = {
    "no plan": ([], (), {}, "tasks", "No plan"),
    "no planned dates": (ROWS, ("planned_start", "planned_finish"), {}, FLAT[0], "no planned"),
    "no planned start": (ROWS, ("planned_start",), {}, FLAT[0], "duration is not known"),
    "no planned finish": (ROWS, ("planned_finish",), {}, FLAT[1], "Only 0 of 2"),
    "no actual finish": (ROWS, ("actual_finish",), {}, ENDS, "no column of actual"),
    "planned finish of four in six": (FOUR_OF_SIX, (), {}, FLAT[1], "Only 4 of 6"),
    "contradictory last finish": ([(*DONE, LAST), REVERSED], (), {}, ENDS, "contradict"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "drop", "settings", "missing", "words"), MISSING.values(), ids=MISSING
)
def test_says_what_is_missing(slip, rows, drop, settings, missing, words):
    result = slip(*rows, drop=drop, scope="testing" if rows else "project", **settings)
    assert result.outcome == "not_assessable"
    assert missing in result.missing
    assert words in str(result.text)
    assert result.value is None
    assert result.numerator is None


def test_dates_as_they_stand_now_are_no_promise_unless_somebody_says_so(answers, plan):
    current = plan((*DONE, "2025-03-19")).rename(
        columns={"planned_start": "start", "planned_finish": "finish"}
    )
    unsaid = answers({"tasks": current})["SCH-04", "testing"]
    assert (unsaid.outcome, unsaid.missing) == ("not_assessable", ("baselines",))
    assert answers({"tasks": current}, baseline="schedule")["SCH-04", "testing"].outcome == "red"


@pytest.fixture(scope="session")
def baselined(answers, plan, table):
    """Return the answer for a plan of ten days, finished three days late, and its baselines."""

    def ask(*rows):
        tables = {"tasks": plan((*DONE, "2025-03-19")), "baselines": table("baselines", list(rows))}
        return answers(tables)["SCH-04", "testing"]

    return ask


def test_a_baseline_goes_before_planned_dates(baselined):
    row = {"task_id": "t0", "baseline": "1", "start": FIRST, "finish": "2025-03-19"}
    result = baselined(row)
    assert result.outcome == "green"
    assert [part.table for part in result.evidence] == ["tasks", "baselines"]


def test_the_first_baseline_is_the_promise(baselined):
    later = {"task_id": "t0", "baseline": "2", "start": FIRST, "finish": "2025-03-19"}
    first = {"task_id": "t0", "baseline": "1", "start": FIRST, "finish": LAST}
    dated = baselined({**later, "taken_on": "2025-03-12"}, {**first, "taken_on": "2025-02-01"})
    assert dated.outcome == "red"


@pytest.mark.parametrize("half", ["start", "finish"])
def test_half_a_baseline_is_not_filled_from_a_later_plan(baselined, half):
    result = baselined({"task_id": "t0", "baseline": "1", half: "2025-03-19"})
    assert result.outcome == "not_assessable"


def test_phases_are_judged_only_when_the_phases_of_tasks_are_certain(answers, plan):
    tasks = plan((*DONE, "2025-03-19"), drop=("phase",)).assign(name="Regression test")
    results = answers({"tasks": tasks})
    assert results["SCH-04", "testing"].outcome == "not_assessable"
    assert results["SCH-04", "testing"].missing == ("tasks.phase",)
    assert results["SCH-04", "project"].outcome == "red"


# How many of so many tasks finished on the very day, promise -> outcome.
KEPT_TO_THE_DAY = {
    "all of many": (10, 10, False, "not_assessable"),
    "all of a few": (9, 9, False, "green"),
    "nine in ten": (9, 10, False, "green"),
    "all of many, by a baseline": (10, 10, True, "green"),
}


@pytest.mark.parametrize(
    ("same", "n", "baseline", "outcome"), KEPT_TO_THE_DAY.values(), ids=KEPT_TO_THE_DAY
)
def test_a_plan_moved_to_what_happened_is_no_promise(
    answers, plan, table, same, n, baseline, outcome
):
    rows = [(*DONE, LAST if k < same else "2025-03-13") for k in range(n)]
    tables = {"tasks": plan(*rows)}
    if baseline:
        dates = {"baseline": "1", "start": FIRST, "finish": LAST}
        tables["baselines"] = table("baselines", [{"task_id": f"t{k}", **dates} for k in range(n)])
    result = answers(tables)["SCH-04", "testing"]
    assert (result.outcome, "baselines" in result.missing) == (outcome, outcome != "green")
    assert result.text.text in chinese()


def test_a_contradictory_finish_before_the_last_one_does_not_stand_in_the_way(slip):
    early = (PHASE, FIRST, LAST, "2025-03-06", "2025-03-05")
    result = slip((*DONE, "2025-03-18"), early)
    assert (result.outcome, result.numerator) == ("amber", 2)


def test_summary_rows_are_not_counted(answers, plan):
    tasks = plan((PHASE, FIRST, "2025-04-30", FIRST, None), (*DONE, "2025-03-19"))
    tasks["parent_id"] = [None, "t0"]
    result = answers({"tasks": tasks})["SCH-04", "testing"]
    assert (result.outcome, result.n) == ("red", 1)


def test_rests_on_the_tasks_of_the_phase(answers, plan):
    tasks = plan((*DONE, LAST), ("Training", *DONE[1:], LAST))
    results = answers({"tasks": tasks})
    assert results["SCH-04", "testing"].evidence[0].row_ids == ("tasks:0",)
    assert results["SCH-04", "project"].evidence[0].row_ids == ("tasks:0", "tasks:1")


def test_every_reason_can_be_said_in_chinese_and_kept_as_data(slip):
    results = [
        slip(*rows, drop=drop, scope="testing" if rows else "project")
        for rows, drop, _, _, _ in MISSING.values()
    ]
    results += [slip((*DONE, finish)) for finish, _, _ in OUTCOMES.values()]
    results += [slip((*DONE, None), as_of=as_of) for as_of, _, _ in RUNNING.values()]
    for result in results:
        assert result.text.text in chinese()
        assert type(result.text).from_json(json.loads(json.dumps(result.text.to_json())))
        assert result.outcome in INDICATORS["SCH-04"].outcomes


def test_what_was_open_at_closure_is_neither_due_nor_on_time(answers, plan, table):
    closure = table("events", [{"kind": "closure", "day": "2025-03-10"}])
    tables = {"tasks": plan((PHASE, FIRST, LAST, FIRST, None)), "events": closure}
    found = answers(tables)["SCH-04", "testing"]
    assert found.outcome == "not_assessable"
    assert str(found.text) == "Not finished when the project was closed on 2025-03-10."
