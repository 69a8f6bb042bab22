"""Mirror of implanalytics.indicators.time.contract."""

import pandas as pd

from implanalytics.indicators.time.contract import contract_finish, contract_start


def made(figures, table, card, **days):
    events = [{"kind": kind, "day": day} for kind, day in days.items()]
    tables = {"events": table("events", events)}
    if card:
        tables["projects"] = table("projects", [card])
    return figures(tables)


def test_the_card_stands_before_the_events(figures, table):
    card = {"start": "2025-01-10", "contract_finish": "2025-05-01"}
    found = made(figures, table, card, contract_finish="2025-06-01", kickoff="2025-02-01")
    assert contract_finish(found).day == pd.Timestamp("2025-05-01")
    assert contract_start(found).day == pd.Timestamp("2025-01-10")


def test_the_day_of_signing_starts_the_clock(figures, table):
    card = {"start": "2025-01-10"}
    found = made(figures, table, card, contract_signed="2025-01-05", contract_finish="2025-06-01")
    assert contract_start(found).day == pd.Timestamp("2025-01-05")
    assert [e.table for e in contract_finish(found).evidence] == ["events"]


def test_without_either_the_kick_off_does(figures, table):
    found = made(figures, table, None, kickoff="2025-02-01")
    assert contract_start(found).day == pd.Timestamp("2025-02-01")
    assert contract_finish(found).day is None
