"""Mirror of implanalytics.indicators.time.deadline."""

import pytest

CARD = {"start": "2025-01-01", "contract_finish": "2025-04-10"}
"""A contract of 100 days."""

# Events, status date -> outcome, days late.
BY_HAND = {
    "on the day": ([("final_acceptance", "2025-04-10")], "green", 0),
    "early": ([("final_acceptance", "2025-03-10")], "green", 0),
    "five days late": ([("final_acceptance", "2025-04-15")], "amber", 5),
    "six days late": ([("final_acceptance", "2025-04-16")], "red", 6),
    "extended": (
        [("final_acceptance", "2025-04-30"), ("extension", "2025-04-01", "2025-04-30")], "green", 0,
    ),
    "extended, and late again": (
        [("final_acceptance", "2025-05-03"), ("extension", "2025-04-01", "2025-04-30")], "amber", 3,
    ),
    "not accepted yet, 81 days over": ([("golive", "2025-03-01")], "red", 81),
    "extended, nobody says until when": (
        [("final_acceptance", "2025-04-30"), ("extension", "2025-04-01")], "not_assessable", 20,
    ),
}  # fmt: skip


def made(table, rows):
    events = [dict(zip(("kind", "day", "until"), (*row, None)[:3], strict=True)) for row in rows]
    return {"events": table("events", events), "projects": table("projects", [CARD])}


@pytest.mark.parametrize(("rows", "outcome", "late"), BY_HAND.values(), ids=BY_HAND)
def test_the_deadline_with_its_extensions(answer, table, rows, outcome, late):
    result = answer("SCH-06", made(table, rows))
    assert (result.outcome, result.value) == (outcome, pytest.approx(late / 100))
    assert result.inputs["late_days"] == late


def test_what_is_not_due_is_not_late(answer, table):
    tables = made(table, [("golive", "2025-03-01")])
    result = answer("SCH-06", tables, as_of="2025-04-10")
    assert (result.outcome, result.text.say("en")) == (
        "not_assessable",
        "Not due until 2025-04-10.",
    )
    early = answer("SCH-06", made(table, BY_HAND["early"][0]), as_of="2025-03-01")
    assert early.outcome == "not_assessable"


def test_a_closed_project_without_acceptance_is_not_known(answer, table):
    result = answer("SCH-06", made(table, [("closure", "2025-05-01")]))
    assert (result.outcome, result.missing[0]) == ("not_assessable", "events")


def test_an_extension_counts_once_it_is_approved(answer, table):
    rows = [("golive", "2025-03-01"), ("extension", "2025-05-20", "2025-06-20")]
    assert answer("SCH-06", made(table, rows), as_of="2025-05-10").inputs["late_days"] == 30
    assert answer("SCH-06", made(table, rows), as_of="2025-05-25").outcome == "not_assessable"


def test_late_days_need_the_length_of_the_contract(answer, table):
    tables = made(table, [("final_acceptance", "2025-04-16")])
    tables["projects"] = tables["projects"].drop(columns="start")
    result = answer("SCH-06", tables)
    assert (result.outcome, result.missing) == ("not_assessable", ("projects.start",))


@pytest.mark.parametrize("case", ["five days late", "six days late",
                                  "extended, and late again"])  # fmt: skip
def test_no_deletion_keeps_the_deadline(never_better, table, case):
    never_better(["SCH-06"], made(table, BY_HAND[case][0]))
