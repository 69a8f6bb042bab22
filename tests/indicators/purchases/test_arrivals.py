"""Mirror of implanalytics.indicators.purchases.arrivals and of what it stands on."""

import pytest

HARDWARE = {"flags": frozenset({"hardware"})}


@pytest.fixture(scope="module")
def bought(table):
    """Return a maker of purchases: rows are (needed, arrived or sent), with other columns."""

    def make(rows, done="arrived_on", **same):
        made = [
            {"name": f"Server {n}", "required_on": needed, done: day}
            for n, (needed, day) in enumerate(rows)
        ]
        return {"purchases": table("purchases", made, **same)}

    return make


IN_TIME = ("2025-03-03", "2025-03-03")
LATE = ("2025-03-03", "2025-03-10")

# Needed and arrived, as of 2025-06-30 -> outcome, figure. 17/20 = .85 amber, 4/5 = .8 red.
ON_TIME = {
    "all came in time": ([IN_TIME] * 3, "green", 1.0),
    "nineteen of twenty": ([IN_TIME] * 19 + [LATE], "green", 0.95),
    "seventeen of twenty": ([IN_TIME] * 17 + [LATE] * 3, "amber", 0.85),
    "one of five is late": ([IN_TIME] * 4 + [LATE], "red", 0.8),
    "what did not come counts against": ([IN_TIME, ("2025-03-03", None)], "red", 0.5),
    "what is not needed yet does not count": ([IN_TIME, ("2025-08-01", None)], "green", 1.0),
    "nothing is needed yet": ([("2025-08-01", None)], "not_assessable", None),
    "when it was needed is not known": ([IN_TIME, (None, "2025-03-03")], "not_assessable", 0.5),
}


@pytest.mark.parametrize("indicator", ["PRC-01", "PRC-07"])
@pytest.mark.parametrize(("rows", "outcome", "value"), ON_TIME.values(), ids=ON_TIME)
def test_arrived_or_sent_in_time(answer, bought, indicator, rows, outcome, value):
    done = {"PRC-01": "arrived_on", "PRC-07": "dispatched_on"}[indicator]
    result = answer(indicator, bought(rows, done), **HARDWARE)
    assert (result.outcome, result.value) == (outcome, value)


def test_names_what_was_late_and_by_how_much(answer, bought):
    # Late by 0, 0, 0, 0 and 5 wd: nine of ten lie at 0 + .6 * 5 = 3 wd.
    result = answer("PRC-01", bought([IN_TIME] * 4 + [LATE]), **HARDWARE)
    assert result.inputs["failing"] == ("Server 4",)
    assert (result.inputs["p90"], result.inputs["latest"]) == (pytest.approx(3.0), 5.0)
    assert "Nine of ten were at most 3 wd late" in result.text.say("en")
    assert "九成的延误不超过 3 个工作日" in result.text.say("zh")


def test_a_status_that_says_it_is_over_leaves_the_day_open(answer, bought):
    tables = bought([IN_TIME] * 3 + [("2025-03-03", None)], status="已完成")
    result = answer("PRC-01", tables, **HARDWARE)
    assert (result.outcome, result.value) == ("not_assessable", 0.75)


def test_what_arrived_in_time_was_sent_in_time(answer, bought):
    tables = bought([IN_TIME, ("2025-03-03", None)], "dispatched_on", arrived_on="2025-03-03")
    assert answer("PRC-07", tables, **HARDWARE).outcome == "green"


def test_before_it_came_it_had_not_come(answer, bought):
    result = answer("PRC-01", bought([IN_TIME, LATE]), as_of="2025-03-05", **HARDWARE)
    assert (result.outcome, result.value, result.inputs["latest"]) == ("red", 0.5, 2.0)


# Planned and actual order, promised and actual arrival -> days by late orders, by late suppliers.
SPLIT = {
    "we were late": (("2025-03-03", "2025-03-10", "2025-04-01", "2025-04-01"), 5, 0),
    "they were late": (("2025-03-03", "2025-03-03", "2025-04-01", "2025-04-03"), 0, 2),
    "nobody was": (("2025-03-03", "2025-02-03", "2025-04-01", "2025-03-31"), 0, 0),
    "open until now": (("2025-06-23", None, "2025-06-27", None), 5, 1),
}


@pytest.mark.parametrize(("days", "ours", "theirs"), SPLIT.values(), ids=SPLIT)
def test_the_delay_is_split(answer, table, days, ours, theirs):
    names = ("order_due", "ordered_on", "promised_on", "arrived_on")
    row = {"name": "Server", **dict(zip(names, days, strict=True))}
    result = answer("PRC-02", {"purchases": table("purchases", [row])}, **HARDWARE)
    assert (result.outcome, result.value) == ("reported", ours)
    assert result.inputs["by_late_suppliers"] == theirs


def test_without_promises_there_is_no_split(answer, table):
    row = {
        "name": "Server", "order_due": "2025-03-03", "ordered_on": "2025-03-03",
        "promised_on": None, "arrived_on": None,
    }  # fmt: skip
    result = answer("PRC-02", {"purchases": table("purchases", [row])}, **HARDWARE)
    assert result.outcome == "not_assessable"


@pytest.mark.parametrize("indicator", ["PRC-01", "PRC-02", "PRC-07"])
def test_only_where_something_is_bought(answer, bought, indicator):
    for options in ({}, {"method": "M4"}, {"method": "M1", "flags": frozenset({"-hardware"})}):
        assert answer(indicator, bought([IN_TIME]), **options).outcome == "not_applicable"


@pytest.mark.parametrize("late", [0, 2, 5])
def test_no_deletion_makes_it_better(never_better, table, late):
    colour = {0: "green", 2: "amber", 5: "red"}[late]
    rows = [
        {
            "name": f"Server {n}", "order_due": "2025-02-03", "ordered_on": "2025-02-03",
            "promised_on": "2025-03-03", "required_on": "2025-03-03", "status": "Done",
            "dispatched_on": "2025-03-05" if n < late else "2025-02-27" if n % 2 else None,
            "arrived_on": "2025-03-06" if n < late else "2025-03-03",
        }
        for n in range(20)
    ]  # fmt: skip
    expected = {"PRC-01": colour, "PRC-02": "reported", "PRC-07": colour}
    never_better(tuple(expected), {"purchases": table("purchases", rows)}, expected, **HARDWARE)
