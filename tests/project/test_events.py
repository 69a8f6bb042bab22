"""Mirror of implanalytics.project.events."""

from datetime import date

import pandas as pd

from implanalytics.project.config import Config, Event
from implanalytics.project.events import with_events
from implanalytics.tables import TABLES

CONFIG = Config(
    events=(
        Event("golive", date(2025, 5, 1), 3, "golive"),
        Event("extension", date(2025, 3, 1), 4, "extension[1]"),
        Event("extension", date(2025, 4, 1), 4, "extension[2]"),
    ),
    sha256="0" * 64,
)


def test_events_are_rows_that_come_from_project_toml():
    tables = with_events({}, CONFIG, "P-1")
    events, sources = tables["events"], tables["sources"]
    assert events["kind"].tolist() == ["golive", "extension", "extension"]
    assert events["day"].tolist() == list(
        pd.to_datetime(["2025-05-01", "2025-03-01", "2025-04-01"])
    )
    assert events["row_id"].is_unique
    assert events["source_row"].tolist() == [3, 4, 4]
    assert sources["path"].tolist() == ["project.toml"]
    assert sources["reader"].tolist() == ["settings"]
    assert sources.loc[0, ["seen", "accepted", "rejected", "skipped"]].tolist() == [3, 3, 0, 0]
    assert set(events["source_id"]) == set(sources["source_id"])


def test_they_stand_below_what_was_there():
    once = with_events({}, CONFIG, "P-1")
    again = with_events(once, Config(events=CONFIG.events[:1], sha256="1" * 64), "P-1")
    assert again["events"]["kind"].tolist() == ["golive", "extension", "extension", "golive"]
    assert len(again["sources"]) == 2
    assert len(once["sources"]) == 1


def test_without_events_nothing_is_added():
    assert with_events({}, Config(), "P-1") == {}


def test_returns_the_declared_tables():
    for name, frame in with_events({}, CONFIG, "P-1").items():
        assert TABLES[name].failures(frame) == []
