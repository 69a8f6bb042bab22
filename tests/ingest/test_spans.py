"""Times of day and bare durations."""

from datetime import datetime, time, timedelta

import pytest

from implanalytics.ingest.spans import bare_number, clock


@pytest.mark.parametrize(
    ("cell", "hours"),
    [
        ("10:23:36", 10 + 23.6 / 60), ("12:30 AM", 0.5), ("12:30 PM", 12.5), ("10:30 pm", 22.5),
        ("9:15", 9.25), (time(9, 15), 9.25), (datetime(2024, 3, 4, 9, 15), 9.25),
        (timedelta(hours=9.25), 9.25), ("2024-03-04", None), (None, None), (9.25, None),
    ],
)  # fmt: skip
def test_clock(cell, hours):
    assert clock(cell) == (hours if hours is None else pytest.approx(hours))


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("2100", 2100.0),
        ("7.5", 7.5),
        (8, 8.0),
        ("35m", None),
        (True, None),
        (None, None),
        ("", None),
    ],
)
def test_bare_number(cell, number):
    assert bare_number(cell) == number
