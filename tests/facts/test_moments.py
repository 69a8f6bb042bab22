"""Mirror of implanalytics.facts.moments."""

from collections import Counter

import pytest

from implanalytics.facts.moments import MOMENTS
from implanalytics.tables import TABLES

every_table = pytest.mark.parametrize("name", list(TABLES))


@every_table
def test_every_day_of_every_table_has_one_role(name):
    moments = MOMENTS[name]
    instants = {column.name for column in TABLES[name].declared if column.kind == "instant"}
    said = Counter((*moments.dates, *moments.kept, *instants.intersection(moments.states)))
    assert said == Counter(instants)


@every_table
def test_every_column_named_is_declared_and_said_once(name):
    moments, table = MOMENTS[name], TABLES[name]
    told = [column for columns in moments.told.values() for column in columns]
    named = [*moments.dates, *moments.kept, *moments.states, *told]
    assert len(named) == len(set(named))
    assert [column for column in named if column not in table] == []
    assert set(moments.told) <= set(moments.dates)
    assert moments.announced_by is None or moments.announced_by in table
    if moments.ahead is not None:
        column, values = moments.ahead
        assert values <= set(table[column].choices)


@every_table
def test_an_event_is_dated(name):
    if TABLES[name].nature == "event":
        assert MOMENTS[name].dates


STANDING = {
    "status", "passed", "accepted", "present", "achieved", "result", "occurred", "score", "met",
    "archived", "percent_complete", "remaining_effort", "actual_effort", "complete",
}  # fmt: skip
AT_ONCE = {
    ("survey_answers", "complete"),
    ("risk_history", "status"),
    ("sources", "accepted"),
}
"""Said with the day of the row, or of the file itself."""


@every_table
def test_how_a_thing_stands_is_a_state_or_told_by_a_day(name):
    moments = MOMENTS[name]
    told = {column for columns in moments.told.values() for column in columns}
    standing = {c.name for c in TABLES[name].declared} & STANDING
    loose = standing - told - set(moments.states)
    assert {(name, column) for column in loose} <= AT_ONCE
