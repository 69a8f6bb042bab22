"""Mirror of implanalytics.project.kinds."""

import tomllib
from datetime import date, datetime, time

import pytest

from implanalytics.project import kinds

TAKEN = {
    "text": (kinds.TEXT, " CRM ", "CRM"),
    "a date": (kinds.DAY, date(2025, 6, 30), date(2025, 6, 30)),
    "a date in quotes": (kinds.DAY, "2025-06-30", date(2025, 6, 30)),
    "a moment": (kinds.MOMENT, datetime(2025, 6, 30, 18), datetime(2025, 6, 30, 18)),
    "a moment in quotes": (kinds.MOMENT, "2025-06-30 18:00", datetime(2025, 6, 30, 18)),
    "a moment without time": (kinds.MOMENT, date(2025, 6, 30), datetime(2025, 6, 30)),
    "a zone": (kinds.TIMEZONE, "Asia/Shanghai", "Asia/Shanghai"),
    "whole hours": (kinds.HOURS, 8, 8.0),
    "no reserve": (kinds.AMOUNT, 0, 0.0),
    "one date for a list": (kinds.DAYS, date(2025, 6, 30), (date(2025, 6, 30),)),
    "a list of texts": (kinds.TEXTS, ["a", "b"], ("a", "b")),
    "names": (kinds.NAMES, {" zhang ": "张三 "}, {"zhang": "张三"}),
    "a heading left out": (kinds.HEADINGS, {"序号": ""}, {"序号": ""}),
    "a choice": (kinds.choice(("a", "b")), "b", "b"),
}
REFUSED = {
    "an empty text": (kinds.TEXT, " "),
    "a number for a text": (kinds.TEXT, 5),
    "a moment for a day": (kinds.DAY, datetime(2025, 6, 30, 18)),
    "a day that is none": (kinds.DAY, "2025-02-30"),
    "a moment with a zone": (kinds.MOMENT, "2025-06-30T18:00:00+08:00"),
    "a time alone": (kinds.MOMENT, time(18)),
    "a zone that is none": (kinds.TIMEZONE, "Beijing"),
    "a zone that climbs": (kinds.TIMEZONE, "../../etc/passwd"),
    "true for a number": (kinds.HOURS, True),
    "a number in quotes": (kinds.HOURS, "8"),
    "no hours": (kinds.HOURS, 0),
    "more than a day": (kinds.HOURS, 24.5),
    "not a number": (kinds.AMOUNT, float("nan")),
    "a debt": (kinds.AMOUNT, -1),
    "one text for a list": (kinds.TEXTS, "a"),
    "a list of other things": (kinds.TEXTS, ["a", 1]),
    "a list for a table": (kinds.NAMES, ["a"]),
    "a name for nothing": (kinds.NAMES, {"a": ""}),
    "none of the choice": (kinds.choice(("a", "b")), "c"),
    "a list for a choice": (kinds.choice(("a", "b")), ["a"]),
}


@pytest.mark.parametrize(("kind", "value", "expected"), TAKEN.values(), ids=TAKEN)
def test_takes(kind, value, expected):
    assert kind.read(value) == expected


@pytest.mark.parametrize(("kind", "value"), REFUSED.values(), ids=REFUSED)
def test_refuses(kind, value):
    with pytest.raises(ValueError):  # noqa: PT011 - its text is never shown
        kind.read(value)


EVERY = [v for v in vars(kinds).values() if isinstance(v, kinds.Kind)]


@pytest.mark.parametrize("kind", [*EVERY, kinds.choice(("a", "b"))], ids=lambda k: k.label.en)
def test_its_own_example_is_taken(kind):
    kind.read(tomllib.loads(f"key = {kind.example}")["key"])
