"""Mirror of implanalytics.indicators.quality.support."""

import pytest


@pytest.fixture(scope="module")
def tickets(table):
    """Return a maker of tickets (opened, answered) with the day of go-live."""

    def make(*rows, golive="2025-03-03", **same):
        made = [{"opened_on": opened, "responded_on": answered} for opened, answered in rows]
        return {
            "tickets": table("tickets", made, **same),
            "events": table("events", [{"kind": "golive", "day": golive}]),
            "usage": table("usage", [{"day": "2025-03-10", "licensed_users": 8}] * 2),
        }

    return make


ROWS = (
    ("2025-02-28 09:00", None),  # before go-live
    ("2025-03-04 09:00", "2025-03-04 11:00"),  # answered after 2 h
    ("2025-04-02 09:00", "2025-04-02 13:00"),  # day 30, after 4 h
    ("2025-04-03 09:00", None),  # day 31
    ("2025-06-01 09:00", "2025-06-01 19:00"),  # day 90, after 10 h
    ("2025-06-02 09:00", None),  # day 91
)


def test_tickets_of_the_first_weeks(answer, tickets):
    result = answer("SUP-01", tickets(*ROWS, severity="严重", closed_on=None))
    assert (result.outcome, result.value) == ("reported", 4.0)
    assert dict(result.inputs) == {
        "first": 2, "later": 2, "severe": 4, "median_response": 4.0, "per_user": 0.25, "open": 4,
    }  # fmt: skip
    assert result.text.say("en") == (
        "4 tickets in the first 90 days after go-live up to the status date, 2 of them in the "
        "first 30; half of the answers came within 4 h."
    )


def test_what_nobody_wrote_is_not_told(answer, tickets):
    written = {name: frame for name, frame in tickets(*ROWS).items() if name != "usage"}
    written["tickets"] = written["tickets"].drop(columns="responded_on")
    result = answer("SUP-01", written)
    assert [result.inputs[name] for name in ("severe", "median_response", "per_user", "open")] == [
        None
    ] * 4
    assert result.text.say("zh").endswith("响应时间不详。")


def test_tickets_need_golive_and_a_method_with_support(answer, tickets):
    assert answer("SUP-01", tickets(*ROWS), as_of="2025-02-28").outcome == "not_assessable"
    assert answer("SUP-01", tickets(*ROWS), as_of="2025-03-31").value == 1.0
    assert answer("SUP-01", tickets(*ROWS), method="M4").outcome == "not_applicable"
    assert answer("SUP-01", tickets(*ROWS), method="M8").outcome == "reported"


def test_no_deletion_makes_tickets_judged(never_better, tickets):
    written = tickets(*ROWS, severity="严重", closed_on=None)
    never_better(("SUP-01",), written, {"SUP-01": "reported"})


@pytest.fixture(scope="module")
def tables(table, plan):
    """Return a maker of a plan that ends in delivery, and of what was signed or approved."""

    def make(signed=None, approved=None, delivered="2025-05-30", subject="技术支持与维护协议"):
        signoffs = [{"subject": "需求规格说明书", "signed_on": "2025-01-10"}]
        signoffs += [{"subject": subject, "signed_on": signed}] if signed else []
        written = [{"name": "Maintenance agreement", "approved_on": approved}] if approved else []
        task = ("Project delivery", "2025-05-05", "2025-05-30", "2025-05-05", delivered)
        return {
            "tasks": plan(task),
            "signoffs": table("signoffs", signoffs),
            "deliverables": table("deliverables", written),
        }  # fmt: skip

    return make


# Delivered on Friday 2025-05-30 -> outcome, working days late.
AGREED = {
    "signed before": ({"signed": "2025-05-20"}, "green", 0),
    "on the day": ({"signed": "2025-05-30"}, "green", 0),
    "the Monday after": ({"signed": "2025-06-02"}, "red", 1),
    "approved as a deliverable": ({"approved": "2025-05-20"}, "green", 0),
    "the later of two days": ({"signed": "2025-06-02", "approved": "2025-05-20"}, "red", 1),
    "never": ({}, "red", 21),
    "not delivered yet": ({"signed": "2025-05-20", "delivered": None}, "not_assessable", None),
}


@pytest.mark.parametrize(("days", "outcome", "value"), AGREED.values(), ids=AGREED)
def test_support_agreement_by_delivery(answer, tables, days, outcome, value):
    result = answer("SUP-02", tables(**days), method="M2")
    assert (result.outcome, result.value) == (outcome, value)


def test_without_any_list_nothing_is_said(answer, tables):
    written = {"tasks": tables()["tasks"]}
    result = answer("SUP-02", written, method="M2")
    assert (result.outcome, result.missing) == ("not_assessable", ("signoffs", "deliverables"))


def test_a_signature_without_a_day_is_not_known(answer, tables):
    written = tables("2025-05-20")
    written["signoffs"] = written["signoffs"].drop(columns="signed_on")
    assert answer("SUP-02", written, method="M2").missing == ("signoffs.signed_on",)


def test_the_agreement_is_asked_by_the_method(answer, tables):
    assert answer("SUP-02", tables("2025-06-02"), method="M4").outcome == "not_applicable"
    assert answer("SUP-02", tables("2025-06-02"), method="M2", as_of="2025-06-01").outcome == "red"
    before = answer("SUP-02", tables("2025-06-02"), method="M2", as_of="2025-05-29")
    assert before.outcome == "not_assessable"


@pytest.mark.parametrize("signed", ["2025-05-20", "2025-06-02"])
def test_no_deletion_makes_the_agreement_better(never_better, tables, signed):
    colour = "green" if signed < "2025-05-30" else "red"
    never_better(("SUP-02",), tables(signed, signed), {"SUP-02": colour}, method="M2")
