"""Mirror of implanalytics.indicators.time.transition."""

import pytest


def events(table, **days):
    return {"events": table("events", [{"kind": kind, "day": day} for kind, day in days.items()])}


# Events -> outcome, days of trial.
TRIALS = {
    "thirty days": (
        {"golive": "2025-03-01", "final_acceptance": "2025-03-31"}, "reported", 30,
    ),
    "up to the first of two steps": (
        {"golive": "2025-03-01", "preliminary_acceptance": "2025-03-11",
         "final_acceptance": "2025-05-31"}, "reported", 10,
    ),
    "still running": ({"golive": "2025-06-01"}, "reported", 29),
    "none at all": ({"golive": "2025-03-01", "final_acceptance": "2025-03-01"}, "red", 0),
    "closed, nobody says when accepted": (
        {"golive": "2025-03-01", "closure": "2025-05-01"}, "not_assessable", None,
    ),
    "not live yet": ({"kickoff": "2025-01-01"}, "not_assessable", None),
}  # fmt: skip


@pytest.mark.parametrize(("days", "outcome", "value"), TRIALS.values(), ids=TRIALS)
def test_the_trial_run_is_reported(answer, table, days, outcome, value):
    result = answer("SCH-13", events(table, **days), method="M9")
    assert (result.outcome, result.value) == (outcome, value)


def test_the_share_of_the_whole_time_is_told(answer, table):
    days = {"kickoff": "2025-01-30", "golive": "2025-03-01", "final_acceptance": "2025-03-31"}
    assert answer("SCH-13", events(table, **days), method="M9").inputs["share"] == 0.5


def test_only_methods_with_a_trial_run_ask(answer, table):
    none = events(table, **TRIALS["none at all"][0])
    assert answer("SCH-13", none, method="M4").outcome == "not_applicable"
    assert answer("SCH-13", none).outcome == "reported"


# Events -> outcome, days of both systems.
PARALLEL = {
    "five days": ({"parallel_from": "2025-03-01", "parallel_to": "2025-03-05"}, "green", 5),
    "still both": ({"parallel_from": "2025-06-30"}, "green", 1),
    "live without": ({"golive": "2025-03-01"}, "red", 0),
    "nobody says from when": ({"parallel_to": "2025-03-05"}, "not_assessable", None),
    "not live yet": ({"kickoff": "2025-03-01"}, "not_assessable", None),
}


@pytest.mark.parametrize(("days", "outcome", "value"), PARALLEL.values(), ids=PARALLEL)
def test_an_upgrade_keeps_both_systems_for_a_time(answer, table, days, outcome, value):
    result = answer("SCH-14", events(table, **days), flags=frozenset({"upgrade"}))
    assert (result.outcome, result.value) == (outcome, value)


def test_only_upgrades_are_asked(answer, table):
    live = events(table, golive="2025-03-01")
    for method in (None, "M4", "M9"):
        assert answer("SCH-14", live, method=method).outcome == "not_applicable"


# Stock-take, go-live, whether the users had passed -> outcome, figure.
STOCK = {
    "after a month, all passed": ("2025-05-15", "2025-04-01", "yyyyyyyyyy", "green", 0),
    "just 85 per cent": ("2025-05-15", "2025-04-01", "y" * 17 + "nnn", "green", 0),
    "too soon": ("2025-05-15", "2025-05-01", "yyyyyyyyyy", "amber", 1),
    "before go-live": ("2025-05-15", "2025-06-01", "yyyyyyyyyy", "amber", 1),
    "too few had passed": ("2025-05-15", "2025-04-01", "yyyyyyyynn", "red", 2),
    "of some it is not known": ("2025-05-15", "2025-04-01", "yyyyyyyy??", "not_assessable", None),
    "nobody says when it went live": ("2025-05-15", None, "yyyyyyyyyy", "not_assessable", None),
}


def stock(table, taken, live, marks, assessed="2025-05-10"):
    passed = {"y": True, "n": False, "?": None}
    rows = [
        {"person": f"用户{n}", "passed": passed[mark], "assessed_on": assessed}
        for n, mark in enumerate(marks)
    ]
    days = {"stock_take": taken, **({"golive": live} if live else {})}
    return {**events(table, **days), "training_results": table("training_results", rows)}


@pytest.mark.parametrize(("taken", "live", "marks", "outcome", "value"), STOCK.values(), ids=STOCK)
def test_stock_is_taken_when_users_are_ready(answer, table, taken, live, marks, outcome, value):
    result = answer("SCH-15", stock(table, taken, live, marks), method="M9")
    assert (result.outcome, result.value) == (outcome, value)


def test_who_passes_later_had_not_passed(answer, table):
    tables = stock(table, "2025-05-15", "2025-04-01", "yyyy", assessed="2025-05-16")
    assert answer("SCH-15", tables, method="M9").outcome == "red"


def test_a_person_counts_once_and_passes_by_the_second_try(answer, table):
    tables = stock(table, "2025-05-15", "2025-04-01", "ny")
    results = tables["training_results"].assign(person="甲")
    both = {**tables, "training_results": results}
    assert answer("SCH-15", both, method="M9").numerator == 1


def test_scores_tell_who_passed_where_nobody_says_so(answer, table):
    scores = {"甲": 80, "乙": 50}
    rows = [
        {"person": person, "score": score, "pass_mark": 60, "assessed_on": "2025-05-01"}
        for person, score in scores.items()
    ]
    tables = events(table, stock_take="2025-05-15", golive="2025-04-01")
    tables["training_results"] = table("training_results", rows)
    result = answer("SCH-15", tables, method="M9")
    assert (result.outcome, result.numerator, result.denominator) == ("red", 1, 2)


def test_no_stock_take_is_not_too_early(answer, table):
    tables = stock(table, "2025-05-15", "2025-04-01", "yy")
    assert answer("SCH-15", tables, method="M9", as_of="2025-05-01").outcome == "not_assessable"
    assert answer("SCH-15", tables, method="M4").outcome == "not_applicable"


@pytest.mark.parametrize("case", ["too soon", "too few had passed"])
def test_no_deletion_makes_users_ready(never_better, table, case):
    taken, live, marks, _, _ = STOCK[case]
    never_better(["SCH-15"], stock(table, taken, live, marks), method="M9")


def test_no_deletion_of_an_event_list_helps(never_better, table):
    upgrade = events(table, golive="2025-03-01")
    never_better(["SCH-14"], upgrade, flags=frozenset({"upgrade"}))
    never_better(["SCH-13"], events(table, **TRIALS["none at all"][0]), method="M9")
