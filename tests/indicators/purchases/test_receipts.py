"""Mirror of implanalytics.indicators.purchases.receipts."""

import pytest

HARDWARE = {"flags": frozenset({"hardware"})}


@pytest.fixture(scope="module")
def received(table):
    """Return a maker of purchases; rows are (arrived, signed, quantity, defective)."""

    def make(*rows):
        names = ("arrived_on", "accepted_on", "quantity", "defective")
        made = [
            {"name": f"Item {n}", **dict(zip(names, row, strict=True))}
            for n, row in enumerate(rows)
        ]
        return {"purchases": table("purchases", made)}

    return make


FINE = ("2025-03-03", "2025-03-04", 100, 0)

# -> outcome, share in order. 2 of 100 defective are tolerated, 3 are not; 9/10 is amber.
RECEIPTS = {
    "all signed and in order": ([FINE] * 3, "green", 1.0),
    "two of a hundred are tolerated": ([FINE, ("2025-03-03", "2025-03-03", 100, 2)], "green", 1.0),
    "three of a hundred are not": (
        [FINE] * 9 + [("2025-03-03", "2025-03-03", 100, 3)], "amber", 0.9,
    ),
    "one is not signed": ([FINE, ("2025-03-03", None, 100, 0)], "red", 0.5),
    "unsigned, whatever its quality": ([FINE, ("2025-03-03", None, None, None)], "red", 0.5),
    "signed, its quality not known": (
        [FINE, ("2025-03-03", "2025-03-03", 100, None)], "not_assessable", 0.5,
    ),
    "some defective of nobody knows how many": (
        [FINE, ("2025-03-03", "2025-03-03", None, 1)], "not_assessable", 0.5,
    ),
    "none defective of nobody knows how many": (
        [("2025-03-03", "2025-03-03", None, 0)], "green", 1.0,
    ),
    "signed for, so it arrived": ([(None, "2025-03-03", 10, 5)], "red", 0.0),
    "it arrived four days ago": ([FINE, ("2025-06-24", None, 10, 0)], "green", 1.0),
    "it arrived six days ago": ([FINE, ("2025-06-20", None, 10, 0)], "red", 0.5),
    "nothing arrived": ([(None, None, None, None)], "not_assessable", None),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "outcome", "value"), RECEIPTS.values(), ids=RECEIPTS)
def test_receipts_signed_and_in_order(answer, received, rows, outcome, value):
    result = answer("PRC-03", received(*rows), **HARDWARE)
    assert (result.outcome, result.value) == (outcome, value)


def test_before_it_was_signed_it_was_not(answer, received):
    result = answer("PRC-03", received(("2025-03-03", "2025-03-20", 1, 0)), as_of="2025-03-17",
                    **HARDWARE)  # fmt: skip
    assert (result.outcome, result.value) == ("red", 0.0)


@pytest.mark.parametrize("bad", [0, 1, 3])
def test_no_deletion_makes_receipts_better(never_better, received, bad):
    colour = {0: "green", 1: "amber", 3: "red"}[bad]
    rows = [("2025-03-03", None, 10, 0)] * bad + [FINE] * (10 - bad)
    never_better(("PRC-03",), received(*rows), {"PRC-03": colour}, **HARDWARE)


@pytest.fixture(scope="module")
def ready(table, plan):
    """Return a maker of a plan with integration, and the day the equipment was accepted."""

    def make(accepted, started, phase="Integration"):
        rows = [] if accepted is None else [{"kind": "hardware_accepted", "day": accepted}]
        events = [{"kind": "kickoff", "day": "2025-01-06"}, *rows]
        return {
            "events": table("events", events),
            "tasks": plan((phase, "2025-03-03", "2025-03-14", started, None)),
        }

    return make


# Accepted, integration begun -> outcome, working days late.
READY = {
    "the same day": ("2025-03-10", "2025-03-10", "green", 0.0),
    "weeks before": ("2025-02-10", "2025-03-10", "green", 0.0),
    "the next day": ("2025-03-11", "2025-03-10", "red", 1.0),
    "integration has not begun": ("2025-03-10", None, "not_assessable", None),
    "nobody said when it was accepted": (None, "2025-03-10", "not_assessable", None),
}


@pytest.mark.parametrize(("accepted", "started", "outcome", "value"), READY.values(), ids=READY)
def test_equipment_ready_for_integration(answer, ready, accepted, started, outcome, value):
    result = answer("PRC-05", ready(accepted, started), **HARDWARE)
    assert (result.outcome, result.value) == (outcome, value)


def test_the_start_stands_behind_it(answer, ready):
    result = answer("PRC-05", ready("2025-03-11", "2025-03-10"), **HARDWARE)
    assert {e.table for e in result.evidence} == {"events", "tasks"}
    assert result.text.say("zh") == "硬件于 2025-03-11 验收，系统集成于 2025-03-10 开始。"


def test_a_method_without_integration_cannot_be_asked(answer, ready):
    tables = ready("2025-03-11", "2025-03-10")
    assert answer("PRC-05", tables, method="M9", **HARDWARE).outcome == "not_applicable"
    assert answer("PRC-05", tables, method="M2").outcome == "red"


def test_not_before_integration_has_begun(answer, ready):
    tables = ready("2025-03-11", "2025-03-10")
    result = answer("PRC-05", tables, as_of="2025-03-07", **HARDWARE)
    assert result.outcome == "not_assessable"


@pytest.mark.parametrize("accepted", ["2025-03-10", "2025-03-11"])
def test_no_deletion_makes_readiness_better(never_better, ready, accepted):
    colour = {"2025-03-10": "green", "2025-03-11": "red"}[accepted]
    tables = ready(accepted, "2025-03-10")
    never_better(("PRC-05",), tables, {"PRC-05": colour}, **HARDWARE)
