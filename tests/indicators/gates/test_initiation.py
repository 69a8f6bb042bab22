"""Mirror of implanalytics.indicators.gates.initiation."""

import pytest

KINDS = ("award", "initiation_form", "contract_signed")

# Days of award, form, contract -> outcome and working days out of order. 2025-03-03 is a Monday.
DAYS = {
    "in order": (("2025-03-03", "2025-03-04", "2025-03-10"), "green", 0),
    "all on one day": (("2025-03-03", "2025-03-03", "2025-03-03"), "green", 0),
    "after the contract": (("2025-03-03", "2025-03-12", "2025-03-10"), "red", 2),
    "before the award": (("2025-03-04", "2025-03-03", "2025-03-10"), "red", 1),
    "no award known": ((None, "2025-03-04", "2025-03-10"), "not_assessable", 0),
    "no award known, but late": ((None, "2025-03-12", "2025-03-10"), "red", 2),
    "no form known": (("2025-03-03", None, "2025-03-10"), "not_assessable", None),
}


def events(table, days):
    rows = zip(KINDS, days, strict=True)
    return {"events": table("events", [{"kind": k, "day": d} for k, d in rows if d])}


@pytest.mark.parametrize(("days", "outcome", "value"), DAYS.values(), ids=DAYS)
def test_form_before_the_contract(answer, table, days, outcome, value):
    result = answer("GAT-07", events(table, days))
    assert (result.outcome, result.value) == (outcome, value)


def test_before_the_contract_is_signed_it_is_not_known(answer, table):
    days = events(table, ("2025-03-03", "2025-03-04", "2025-03-10"))
    result = answer("GAT-07", days, as_of="2025-03-05")
    assert result.outcome == "not_assessable"


def test_other_methods_do_not_ask(answer, table):
    days = events(table, ("2025-03-03", "2025-03-04", "2025-03-10"))
    assert answer("GAT-07", days, method="M4").outcome == "not_applicable"
