"""Mirror of implanalytics.indicators.people.groups."""

import pytest

KICKOFF = [{"kind": "kickoff", "day": "2025-02-10"}]


def members(*rows):
    """Return members from (level, leads, joined)."""
    return [
        {"person": f"p{n}", "level": level, "leads": leads, "joined_on": joined}
        for n, (level, leads, joined) in enumerate(rows)
    ]


LEADING = ("领导小组", True, "2025-02-03")
DOING = ("实施小组", True, "2025-02-10")
USING = ("执行小组", True, "2025-02-04")

# Levels with a head and people by the kick-off of 2025-02-10 -> outcome, levels that stand.
LEVELS_BY_HAND = {
    "all three": ([LEADING, DOING, USING], "green", 3),
    "one came too late": ([LEADING, DOING, ("执行小组", True, "2025-02-11")], "amber", 2),
    "one has no head": ([LEADING, DOING, ("执行小组", False, "2025-02-04")], "amber", 2),
    "two are empty": ([LEADING], "red", 1),
    "who leads is not known": ([LEADING, DOING, ("执行小组", None, "2025-02-04")],
                               "not_assessable", 2),
    "a level is not known": ([LEADING, DOING, (None, True, "2025-02-04")], "not_assessable", 2),
    "red whatever is not known": (
        [("领导小组", False, "2025-02-03"), ("实施小组", False, None), USING], "red", 1,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "outcome", "value"), LEVELS_BY_HAND.values(), ids=LEVELS_BY_HAND)
def test_levels_that_stood_by_the_kick_off(answer, table, rows, outcome, value):
    tables = {"members": table("members", members(*rows)), "events": table("events", KICKOFF)}
    result = answer("ORG-01", tables, method="M9")
    assert (result.outcome, result.value) == (outcome, value)


def test_another_row_of_somebody_placed_asks_nothing(answer, table):
    rows = members(LEADING, DOING, USING)
    rows.append({**rows[0], "level": None, "leads": None, "role": "验收"})
    tables = {"members": table("members", rows), "events": table("events", KICKOFF)}
    assert answer("ORG-01", tables, method="M9").outcome == "green"
    tables["members"] = table("members", members(LEADING, DOING) + rows[3:])
    assert answer("ORG-01", tables, method="M9").value == 2


def test_a_meeting_tells_the_kick_off_too(answer, table):
    meetings = table("meetings", [{"kind": "启动会", "held_on": "2025-02-10"}])
    tables = {"members": table("members", members(LEADING, DOING, USING)), "meetings": meetings}
    result = answer("ORG-01", tables, method="M9")
    assert result.outcome == "green"
    assert "meetings" in [part.table for part in result.evidence]


def test_levels_are_those_of_the_method(answer, table):
    rows = members(LEADING, DOING, ("项目应用小组", True, "2025-02-04"))
    tables = {"members": table("members", rows), "events": table("events", KICKOFF)}
    assert answer("ORG-01", tables, method="M8").outcome == "green"
    assert answer("ORG-01", tables, method="M2").outcome == "not_applicable"


def test_a_member_of_later_is_not_there_yet(answer, table):
    rows = members(LEADING, DOING, ("执行小组", True, "2025-03-03"))
    tables = {"members": table("members", rows), "events": table("events", KICKOFF)}
    result = answer("ORG-01", tables, method="M9", as_of="2025-02-14")
    assert (result.outcome, result.value) == ("amber", 2)


def test_without_a_kick_off_nothing_is_in_time(answer, table):
    tables = {"members": table("members", members(LEADING, DOING, USING))}
    assert answer("ORG-01", tables, method="M9").outcome == "not_assessable"


# Role, company and who leads, of the leading group -> outcome, conditions that hold.
TOP = {"role": "总经理", "company": "customer", "leads": True}
IT = {"role": "信息主管", "company": "customer", "leads": False}
OURS = {"role": "实施顾问", "company": "own", "leads": False}
LEADING_BY_HAND = {
    "all three": ([TOP, IT, OURS], "green", 3),
    "no head of IT": ([TOP, OURS], "amber", 2),
    "a deputy in the chair, no vendor": (
        [{"role": "副总经理", "company": "customer", "leads": True}, IT], "red", 1,
    ),
    "nobody knows who leads": ([{**TOP, "leads": None}, IT, OURS], "not_assessable", 2),
}  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "outcome", "value"), LEADING_BY_HAND.values(), ids=LEADING_BY_HAND
)
def test_who_sits_in_the_leading_group(answer, table, rows, outcome, value):
    rows = [{"person": f"p{n}", "level": "领导小组", **row} for n, row in enumerate(rows)]
    result = answer("ORG-02", {"members": table("members", rows)}, method="M9")
    assert (result.outcome, result.value) == (outcome, value)
    assert answer("ORG-02", {"members": table("members", rows)}, method="M2").outcome == (
        "not_applicable"
    )
