"""Mirror of implanalytics.indicators.purchases.prices."""

import pytest

HARDWARE = {"flags": frozenset({"hardware"})}


@pytest.fixture(scope="module")
def bought(table):
    """Return a maker of purchases; rows are (planned, paid) and what else they say."""

    def make(*rows):
        made = [
            {"name": f"Server {n}", "planned_price": planned, "price": paid,
             "ordered_on": "2025-03-03", **dict(*more)}
            for n, (planned, paid, *more) in enumerate(rows)
        ]  # fmt: skip
        return {"purchases": table("purchases", made)}

    return make


# Planned and paid -> outcome and excess. 420 against 400 is +5 %, 430 +7.5 %, 450 +12.5 %.
PRICES = {
    "as planned": ([(100, 100), (300, 300)], "green", 0.0),
    "cheaper": ([(100, 50)], "green", -0.5),
    "just tolerated": ([(100, 120), (300, 300)], "green", 0.05),
    "somewhat dearer": ([(100, 130), (300, 300)], "amber", 0.075),
    "much dearer": ([(100, 150), (300, 300)], "red", 0.125),
    "one price is not known": ([(100, 100), (300, None)], "not_assessable", 0.0),
    "red whatever the unknown cost": ([(100, 250), (300, None)], "red", 1.5),
    "one was not planned": ([(100, 100), (None, 90)], "not_assessable", 0.0),
    "what is not ordered does not count": (
        [(100, 100), (100, 900, {"ordered_on": None})], "green", 0.0,
    ),
    "nothing is ordered": ([(100, 900, {"ordered_on": None})], "not_assessable", None),
    "the worst currency decides": (
        [(1000, 1000, {"currency": "CNY"}), (100, 150, {"currency": "USD"})], "red", 0.5,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "outcome", "value"), PRICES.values(), ids=PRICES)
def test_price_against_plan(answer, bought, rows, outcome, value):
    result = answer("PRC-04", bought(*rows), **HARDWARE)
    assert (result.outcome, result.value) == (
        outcome,
        value if value is None else pytest.approx(value),
    )


def test_says_by_how_much(answer, bought):
    result = answer("PRC-04", bought((100, 150), (300, 300)), **HARDWARE)
    assert result.text.say("en") == "2 purchases cost +12.5 % against the plan."
    assert result.text.say("zh") == "2 项采购的金额与计划相比为 +12.5 %。"


def test_an_order_after_the_status_date_does_not_count(answer, bought):
    tables = bought((100, 100, {"ordered_on": "2025-01-06"}), (100, 200))
    assert answer("PRC-04", tables, **HARDWARE).outcome == "red"
    assert answer("PRC-04", tables, as_of="2025-02-28", **HARDWARE).outcome == "green"


def test_not_where_nothing_is_bought(answer, bought):
    assert answer("PRC-04", bought((100, 100)), method="M4").outcome == "not_applicable"


@pytest.mark.parametrize("paid", [100, 107, 120])
def test_no_deletion_makes_it_better(never_better, bought, paid):
    colour = {100: "green", 107: "amber", 120: "red"}[paid]
    never_better(("PRC-04",), bought((100, paid)), {"PRC-04": colour}, **HARDWARE)
