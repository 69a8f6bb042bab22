"""Mirror of implanalytics.indicators.quality.acceptance."""

import pytest


@pytest.fixture(scope="module")
def tables(table):
    """Return a maker of acceptance items (passed first, passed) and events."""

    def make(*items, **days):
        rows = [
            {"name": f"Item {n}", "passed_first": first, "passed": passed}
            for n, (first, passed) in enumerate(items)
        ]
        events = [{"kind": kind, "day": day} for kind, day in days.items()]
        return {
            "acceptance_items": table("acceptance_items", rows), "events": table("events", events),
        }  # fmt: skip

    return make


AT_ONCE, LATER, NEVER = (True, True), (False, True), (None, False)

# -> outcome, share. 9/10 green, 8/10 amber, 7/10 red.
FIRST = {
    "nine of ten": ([AT_ONCE] * 9 + [LATER], "green", 0.9),
    "eight of ten": ([AT_ONCE] * 8 + [LATER] * 2, "amber", 0.8),
    "seven of ten": ([AT_ONCE] * 7 + [LATER, LATER, NEVER], "red", 0.7),
    "two are not known": ([AT_ONCE] * 8 + [(None, True)] * 2, "not_assessable", 0.8),
    "nothing is known": ([(None, None)], "not_assessable", 0.0),
}


@pytest.mark.parametrize(("items", "outcome", "value"), FIRST.values(), ids=FIRST)
def test_passed_first_time(answer, tables, items, outcome, value):
    result = answer("ACC-01", tables(*items))
    assert (result.outcome, result.value) == (outcome, value)


# Ready on Monday 2025-03-03 -> outcome, working days.
WAIT = {
    "ten working days": ({"preliminary_acceptance": "2025-03-17"}, "green", 10),
    "eleven": ({"preliminary_acceptance": "2025-03-18"}, "amber", 11),
    "twenty-one": ({"final_acceptance": "2025-04-01"}, "red", 21),
    "the first of two": (
        {"preliminary_acceptance": "2025-03-04", "final_acceptance": "2025-06-02"}, "green", 1,
    ),
    "accepted before": ({"final_acceptance": "2025-02-03"}, "green", 0),
    "still waiting": ({}, "red", 85),
}  # fmt: skip


@pytest.mark.parametrize(("days", "outcome", "value"), WAIT.values(), ids=WAIT)
def test_wait_for_acceptance(answer, tables, days, outcome, value):
    result = answer("ACC-02", tables(acceptance_ready="2025-03-03", **days))
    assert (result.outcome, result.value) == (outcome, value)


def test_a_short_wait_so_far_is_not_green(answer, tables):
    result = answer("ACC-02", tables(acceptance_ready="2025-06-23"))
    assert (result.outcome, result.value) == ("not_assessable", 5)
    assert result.text.say("en") == (
        "Ready for acceptance for 5 wd, and not accepted. Not judged: how long it will take."
    )


def test_not_ready(answer, tables):
    written = tables(acceptance_ready="2025-03-03", final_acceptance="2025-04-01")
    assert answer("ACC-02", written, as_of="2025-02-28").outcome == "not_assessable"
    assert answer("ACC-02", written, as_of="2025-03-18").outcome == "amber"
    assert answer("ACC-02", tables(final_acceptance="2025-03-03")).outcome == "not_assessable"


@pytest.mark.parametrize("indicator", ["ACC-01", "ACC-02"])
def test_only_where_the_customer_accepts(answer, tables, indicator):
    written = tables(LATER, acceptance_ready="2025-03-03")
    assert answer(indicator, written, method="M5").outcome == "not_applicable"
    assert answer(indicator, written, method="M4").outcome == "red"


@pytest.mark.parametrize("late", [0, 1, 2])
def test_no_deletion_makes_it_better(never_better, tables, late):
    colour = ("green", "amber", "red")[late]
    day = ("2025-03-04", "2025-03-18", "2025-04-01")[late]
    items = [AT_ONCE] * (10 - 2 * late) + [LATER] * 2 * late
    written = tables(*items, acceptance_ready="2025-03-03", final_acceptance=day)
    never_better(("ACC-01", "ACC-02"), written, {"ACC-01": colour, "ACC-02": colour})
