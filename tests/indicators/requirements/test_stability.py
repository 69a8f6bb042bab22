"""Mirror of implanalytics.indicators.requirements.stability."""

import pytest

SIGNED = [{"subject": "需求规格说明书", "side": "customer", "signed_on": "2025-03-31"}]
BEFORE, AFTER = "2025-03-03", "2025-04-07"


def requirements(table, before, after=0, unknown=0):
    days = [BEFORE] * before + [AFTER] * after + [None] * unknown
    return table("requirements", [{"text": "R", "raised_on": day} for day in days])


def changes(table, *links):
    return table(
        "changes", [{"text": "C", "raised_on": AFTER, "requirement_id": link} for link in links]
    )


# Requirements before, after and undated, and the requirement of each change -> outcome, share.
MOVED_BY_HAND = {
    "one of ten changed twice": ((10, 0, 0), ("r1", "r1"), "green", 0.1),
    "one changed, one added": ((10, 1, 0), ("r1",), "amber", 0.2),
    "two changes of nothing named, one added": ((10, 1, 0), (None, None), "red", 0.3),
    "two may be new": ((10, 0, 2), ("r1",), "not_assessable", 0.1),
    "none was there": ((0, 3, 0), ("r1",), "not_assessable", None),
}


@pytest.mark.parametrize(
    ("counts", "links", "outcome", "value"), MOVED_BY_HAND.values(), ids=MOVED_BY_HAND
)
def test_requirements_after_the_signature(answer, table, counts, links, outcome, value):
    tables = {
        "requirements": requirements(table, *counts),
        "changes": changes(table, *links),
        "signoffs": table("signoffs", SIGNED),
    }
    result = answer("REQ-01", tables)
    assert (result.outcome, result.value) == (outcome, value)


def test_tells_the_months(answer, table):
    tables = {
        "requirements": requirements(table, 10, 1),
        "changes": changes(table, "r1", "r2"),
        "signoffs": table("signoffs", SIGNED),
    }
    assert answer("REQ-01", tables).inputs["by_month"] == ("2025-04: 3",)


def test_what_was_confirmed_by_the_signature_was_there(answer, table):
    rows = [{"text": "R", "raised_on": None, "confirmed_on": "2025-03-30"}] * 10
    tables = {
        "requirements": table("requirements", rows),
        "changes": changes(table, "r1"),
        "signoffs": table("signoffs", SIGNED),
    }
    result = answer("REQ-01", tables)
    assert (result.outcome, result.denominator) == ("green", 10)


def test_before_the_signature_nothing_is_said(answer, table):
    tables = {
        "requirements": requirements(table, 10),
        "changes": changes(table, "r1")
        .assign(raised_on="2025-03-04")
        .astype({"raised_on": "datetime64[us]"}),
        "signoffs": table("signoffs", SIGNED),
    }
    result = answer("REQ-01", tables, as_of="2025-03-14")
    assert (result.outcome, result.missing) == ("not_assessable", ("signoffs",))


# Met and due of promises, as of 2025-06-30 -> outcome, share kept.
KEPT_BY_HAND = {
    "all": ([(True, "2025-03-03")] * 20, "green", 1.0),
    "nine of ten": ([(True, "2025-03-03")] * 9 + [(False, "2025-03-03")], "amber", 0.9),
    "three of four": ([(True, "2025-03-03")] * 3 + [(False, None)], "red", 0.75),
    "not due yet": ([(True, "2025-03-03"), (False, "2025-09-01")], "green", 1.0),
    "one is not known": ([(True, "2025-03-03"), (None, "2025-03-03")], "not_assessable", 0.5),
}


@pytest.mark.parametrize(("rows", "outcome", "value"), KEPT_BY_HAND.values(), ids=KEPT_BY_HAND)
def test_promises_kept(answer, table, rows, outcome, value):
    promises = [{"text": "P", "met": met, "due": due} for met, due in rows]
    tables = {"commitments": table("commitments", promises)}
    result = answer("REQ-03", tables, method="M8")
    assert (result.outcome, result.value) == (outcome, value)
    assert answer("REQ-03", tables, method="M2").outcome == "not_applicable"


def test_tells_when_promises_were_found_unmet(answer, table):
    days = ("2025-02-03", "2025-04-07", "2025-05-12", None)
    rows = [{"text": "P", "met": False, "found_on": day} for day in days]
    tables = {
        "commitments": table("commitments", rows),
        "events": table("events", [
            {"kind": "kickoff", "day": "2025-03-03"}, {"kind": "golive", "day": "2025-05-05"},
        ]),
    }  # fmt: skip
    inputs = answer("REQ-03", tables, method="M8").inputs
    found = [inputs[f"found_{when}"] for when in ("before_kickoff", "before_golive", "later")]
    assert found == [1, 1, 1]


MEMBERS = [
    {"person": "王经理", "role": "部门经理", "may_sign": None},
    {"person": "小李", "role": "实施工程师", "may_sign": False},
    {"person": "老张", "role": "顾问", "may_sign": True},
    {"person": "无名", "role": None, "may_sign": None},
]
MEETINGS = [
    {"meeting_id": "m1", "held_on": "2025-03-10", "minutes": "agreed"},
    {"meeting_id": "m2", "held_on": "2025-03-11", "minutes": None},
]
GOOD = ("2025-03-10", "王经理", "m1")
CONFIRMED_BY_HAND = {
    "all": ([GOOD, ("2025-03-10", " 老张", "m1")], "green", 1.0),
    "nine of ten": ([GOOD] * 9 + [(None, None, None)], "amber", 0.9),
    "by somebody who cannot answer": ([GOOD, ("2025-03-10", "小李", "m1")], "red", 0.5),
    "without minutes": ([GOOD, ("2025-03-11", "王经理", "m2")], "red", 0.5),
    "by somebody unknown": ([GOOD, ("2025-03-10", "无名", "m1")], "not_assessable", 0.5),
    "in no meeting named": ([GOOD, ("2025-03-10", "王经理", None)], "not_assessable", 0.5),
}


@pytest.mark.parametrize(
    ("rows", "outcome", "value"), CONFIRMED_BY_HAND.values(), ids=CONFIRMED_BY_HAND
)
def test_requirements_confirmed_in_minuted_meetings(answer, table, rows, outcome, value):
    names = ("confirmed_on", "confirmed_by", "meeting_id")
    tables = {
        "requirements": table(
            "requirements", [{"text": "R", **dict(zip(names, row, strict=True))} for row in rows]
        ),
        "members": table("members", MEMBERS),
        "meetings": table("meetings", MEETINGS),
    }
    result = answer("REQ-05", tables, method="M8")
    assert (result.outcome, result.value) == (outcome, value)
    assert answer("REQ-05", tables, method="M2").outcome == "not_applicable"


def test_without_the_days_of_meetings_no_confirmation_is_denied(answer, table):
    """The meeting of the first has minutes, but nobody wrote whether it was held."""
    confirmed = dict(zip(("confirmed_on", "confirmed_by", "meeting_id"), GOOD, strict=True))
    tables = {
        "requirements": table("requirements", [{"text": "R", **confirmed}]),
        "members": table("members", MEMBERS),
        "meetings": table("meetings", MEETINGS).drop(columns="held_on"),
    }
    assert answer("REQ-05", tables, method="M8").outcome == "not_assessable"
