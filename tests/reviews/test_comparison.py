"""Mirror of implanalytics.reviews.comparison and portfolio_record."""

import json
from dataclasses import replace

import pytest

from implanalytics.core.words import message
from implanalytics.indicators import IndicatorResult
from implanalytics.reviews.comparison import honesty, indicator_rates, ranked, summary, totals
from implanalytics.reviews.key_figures import KeyFigures
from implanalytics.reviews.portfolio_record import PortfolioRecord


@pytest.fixture
def record(bad):
    """Return a maker of records like the bad project's."""

    def make(name, *, outcomes="", slip=None, value=None, currency="CNY", hours=None, said=None):
        colours = {"g": "green", "a": "amber", "r": "red", "-": "not_assessable"}
        results = tuple(
            IndicatorResult(f"X-{n}", "project", colours[o], message("Any."))
            for n, o in enumerate(outcomes)
        )
        planned, booked = hours or (None, None)
        figures = KeyFigures(
            finish_slip=slip, contract_value=value, currency=currency, planned_effort=planned,
            booked_effort=booked,
        )  # fmt: skip
        return replace(
            bad.record, project_id=name, title=name, results=results, figures=figures,
            reported=said,
        )  # fmt: skip

    return make


def test_late_and_early_are_never_averaged(record):
    found = totals([record("a", slip=10), record("b", slip=-10), record("c", slip=0), record("d")])
    assert (found.dated, found.late, found.late_days) == (3, 1, 10)
    assert (found.early, found.early_days) == (1, 10)
    assert found.late_share == pytest.approx(1 / 3)
    assert found.late_low < 1 / 3 < found.late_high


def test_value_counts_by_currency(record):
    found = totals(
        [
            record("a", slip=5, value=300.0), record("b", slip=0, value=100.0),
            record("c", slip=5, value=50.0, currency="EUR"), record("d", slip=5),
        ]
    )  # fmt: skip
    assert found.late_value_share == {"CNY": 0.75, "EUR": 1.0}


def test_hours_are_added_where_both_are_known(record):
    found = totals([record("a", hours=(80, 100)), record("b", hours=(20, None)), record("c")])
    assert (found.planned_effort, found.booked_effort, found.with_effort) == (80, 100, 1)


def test_a_project_without_a_budget_stays_visible(record):
    records = [record("a", hours=(80, 100)), record("b"), record("c", value=9.0)]
    assert totals(records).without_budget == ("b",)
    assert summary(records)["name"].tolist() == ["a", "b", "c"]


def test_nothing_is_nothing():
    found = totals([])
    assert (found.projects, found.late_share, found.late_value_share) == (0, None, {})
    assert summary([]).empty
    assert ranked([]).empty
    assert indicator_rates([]).empty


def test_rates_count_what_was_judged(record):
    rates = indicator_rates([record("a", outcomes="gr-"), record("b", outcomes="ga-")])
    assert rates["indicator"].tolist() == ["X-0", "X-1", "X-2"]
    assert rates["n"].tolist() == [2, 2, 0]
    assert rates["green"].tolist() == [2, 0, 0]
    assert rates["share"].tolist()[:2] == [1.0, 0.0]
    assert rates["share"].isna().tolist() == [False, False, True]
    # Wilson for 2 of 2: lower bound 1 / (1 + z^2 / 2) with z = 1.96.
    assert rates["low"][0] == pytest.approx(1 / (1 + 1.959964**2 / 2), abs=1e-6)


def test_ranks_carry_the_places_they_may_have(record):
    found = ranked(
        [
            record("fine", outcomes="g" * 20), record("bad", outcomes="r" * 20),
            record("short", outcomes="r"), record("unknown", outcomes="-"),
        ]
    )  # fmt: skip
    assert found["project_id"].tolist() == ["bad", "short", "fine", "unknown"]
    places = found.set_index("project_id")[["rank_from", "rank_to"]].astype(object)
    # One red of one lies between 21 and 100 %, twenty of twenty above 83 %, none under 17 %.
    assert places.loc["bad"].tolist() == [1, 2]
    assert places.loc["short"].tolist() == [1, 2]
    assert places.loc["fine"].tolist() == [3, 3]
    assert places.loc["unknown"].isna().all()


def test_reports_stand_against_what_the_rules_give(record):
    table = honesty([record("a", said="green"), record("b", said="red"), record("c")])
    assert table.loc["green", "red"] == 1
    assert table.loc["red", "red"] == 1
    assert table.to_numpy().sum() == 2


def test_a_portfolio_comes_back_from_its_json(bad, good):
    whole = PortfolioRecord((bad.record, good.record), {"c": "broken"})
    back = PortfolioRecord.from_json(json.loads(json.dumps(whole.to_json())))
    assert back == whole
