"""Mirror of implanalytics.project.as_of."""

from datetime import date, datetime

import pandas as pd
import pytest

from implanalytics.core.errors import UsageError
from implanalytics.project import load, resolve_as_of

DAY = pd.Timestamp("2025-06-30")
ARGUMENTS = {
    "a text": "2025-06-30",
    "a text with time": " 2025-06-30 18:00",
    "a date": date(2025, 6, 30),
    "a moment": datetime(2025, 6, 30, 18),
    "a timestamp": DAY + pd.Timedelta(hours=1),
}


@pytest.mark.parametrize("argument", ARGUMENTS.values(), ids=ARGUMENTS)
def test_an_argument_goes_first(english, argument):
    (english / "project.toml").write_text("as_of = 2025-01-31", encoding="utf-8")
    as_of = resolve_as_of(load(english), argument)
    assert as_of == DAY
    assert as_of.unit == "us"


def test_then_the_settings(english):
    (english / "project.toml").write_text("as_of = 2025-01-31", encoding="utf-8")
    assert resolve_as_of(load(english)) == pd.Timestamp("2025-01-31")


def test_then_the_latest_fact_of_a_closed_project(chinese):
    assert resolve_as_of(load(chinese)) == pd.Timestamp("2025-02-28")


def test_otherwise_the_three_ways_are_named_and_a_date_is_proposed(english):
    with pytest.raises(UsageError) as caught:
        resolve_as_of(load(english))
    told = str(caught.value)
    assert "project crm_rollout" in told
    assert "Give --as-of (in Python as_of), or write as_of in project.toml" in told
    assert told.endswith("The latest date found is 2025-01-07.")


@pytest.mark.parametrize("argument", ["soon", "", "2025-02-30", pd.NaT], ids=repr)
def test_what_is_no_date_is_refused(english, argument):
    with pytest.raises(UsageError, match="is no date"):
        resolve_as_of(load(english), argument)
