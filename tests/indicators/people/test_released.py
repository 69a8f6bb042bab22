"""Mirror of implanalytics.indicators.people.released."""

import pytest

# From Monday 2025-06-02 to Friday 2025-06-13, ten days of eight hours. Share promised and hours
# booked a person -> outcome, the worse of hours ÷ promised and members with half their time.
RELEASED_BY_HAND = {
    "as promised": ([(1.0, 80), (0.5, 40)], "green", 1.0),
    "72 of 80 hours is the last green": ([(1.0, 72)], "green", 0.9),
    "60 of 80 hours": ([(1.0, 60)], "amber", 0.75),
    "40 of 80 hours": ([(1.0, 40)], "red", 0.5),
    "three in four had half their time": (
        [(0.5, 40), (0.5, 40), (0.5, 40), (0.2, 16)], "amber", 0.75,
    ),
    "one books elsewhere": ([(1.0, 80), (1.0, None)], "not_assessable", 0.5),
    "nothing was promised": ([(None, 80)], "not_assessable", None),
}  # fmt: skip


def tables_of(table, rows):
    people = [
        {"person": f"p{n}", "availability": share, "joined_on": "2025-06-02"}
        for n, (share, _) in enumerate(rows)
    ]
    hours = [
        {"person": f"P{n} ", "effort": booked, "worked_on": "2025-06-03"}
        for n, (_, booked) in enumerate(rows)
        if booked is not None
    ]
    return {"members": table("members", people), "time_entries": table("time_entries", hours)}


@pytest.mark.parametrize(
    ("rows", "outcome", "value"), RELEASED_BY_HAND.values(), ids=RELEASED_BY_HAND
)
def test_hours_and_members_against_what_was_promised(answer, table, rows, outcome, value):
    tables = tables_of(table, rows)
    result = answer("ORG-07", tables, method="M8", as_of="2025-06-13")
    assert (result.outcome, result.value) == (outcome, pytest.approx(value))
    assert answer("ORG-07", tables, method="M2").outcome == "not_applicable"


def test_only_days_in_the_project_were_promised(answer, table):
    # Promised from Monday to Friday alone: 40 hours of 40.
    tables = tables_of(table, [(1.0, 40)])
    tables["members"] = (
        tables["members"].assign(left_on="2025-06-06").astype({"left_on": "datetime64[us]"})
    )
    result = answer("ORG-07", tables, method="M8", as_of="2025-06-13")
    assert (result.outcome, result.denominator) == ("green", 40)


def test_before_any_hour_nothing_is_said(answer, table):
    tables = tables_of(table, [(1.0, 40)])
    result = answer("ORG-07", tables, method="M8", as_of="2025-06-02")
    assert (result.outcome, result.missing) == ("not_assessable", ("time_entries",))
