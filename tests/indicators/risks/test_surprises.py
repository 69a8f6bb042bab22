"""Mirror of implanalytics.indicators.risks.surprises."""

import pytest

# Risk ids named by ten issues (the register has R1 and R2) -> outcome, share not foreseen.
NAMED = {
    "seven foreseen": (["R1"] * 7 + [None] * 3, "green", 0.3),
    "six foreseen": (["r2 "] * 6 + [None] * 4, "amber", 0.4),
    "one of several is enough": (["R9、R1"] * 7 + [None] * 3, "green", 0.3),
    "an id nobody knows": (["R9"] * 6 + ["R1"] * 4, "red", 0.6),
}


@pytest.mark.parametrize(("named", "outcome", "value"), NAMED.values(), ids=NAMED)
def test_issues_nobody_had_foreseen(answer, table, named, outcome, value):
    tables = {
        "risks": table("risks", [{"risk_id": f"R{n}", "text": "风险"} for n in (1, 2)]),
        "issues": table("issues", [{"text": f"I{n}", "risk_id": r} for n, r in enumerate(named)]),
    }
    result = answer("RSK-04", tables)
    assert (result.outcome, result.value) == (outcome, pytest.approx(value))


def test_says_the_share_of_what_was_not_foreseen(answer, table):
    tables = {
        "risks": table("risks", [{"risk_id": "R1", "text": "风险"}]),
        "issues": table("issues", [{"text": "I", "risk_id": r} for r in ["R1"] * 4 + [None]]),
    }
    assert str(answer("RSK-04", tables).text).startswith(
        "1 of 5 issues had not been foreseen as a risk. Share: 20 % "
    )


def test_tells_the_days_they_cost(answer, table):
    tables = {
        "risks": table("risks", [{"risk_id": "R1", "text": "风险"}]),
        "issues": table(
            "issues",
            [{"text": "I", "risk_id": "R1", "days": 2}, {"text": "J", "risk_id": None, "days": 6}],
        ),
    }
    assert str(answer("RSK-04", tables).text) == (
        "1 of 2 issues had not been foreseen as a risk. They cost 6 wd of 8 wd lost."
    )


def test_needs_the_register_and_the_link(answer, table):
    issues = table("issues", [{"text": "I", "risk_id": "R1"}])
    assert answer("RSK-04", {"issues": issues}).missing == ("risks",)
    tables = {"issues": issues.drop(columns="risk_id"), "risks": table("risks", [{"text": "R"}])}
    assert answer("RSK-04", tables).missing == ("issues.risk_id",)


def struck(*rows):
    names = ("raised_on", "occurred", "occurred_on", "customer_told_on")
    return [
        {"risk_id": f"R{n}", "text": f"R{n}", **dict(zip(names, (*row, None)[:4], strict=True))}
        for n, row in enumerate(rows)
    ]


EARLY = ("2025-02-01", True, "2025-03-01")
LATE = ("2025-03-02", True, "2025-03-01")
NEVER = ("2025-02-01", False, None)

# Risks (raised, came true, when) -> outcome, share raised too late.
LATENESS = {
    "all early": ([EARLY] * 3 + [NEVER], "green", 0),
    "raised on the day": ([("2025-03-01", True, "2025-03-01")], "green", 0),
    "one of five late": ([EARLY] * 4 + [LATE], "amber", 0.2),
    "one of three late": ([EARLY] * 2 + [LATE], "red", 1 / 3),
    "nobody says whether one came true": (
        [*[EARLY] * 3, ("2025-02-01", None, None)], "not_assessable", 0,
    ),
    "the day is not known": ([*[EARLY] * 3, ("2025-02-01", True, None)], "not_assessable", 0),
    "none came true": ([NEVER], "not_assessable", None),
    "nobody says anything": ([("2025-02-01", None, None)], "not_assessable", None),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "outcome", "value"), LATENESS.values(), ids=LATENESS)
def test_risks_written_down_too_late(answer, table, rows, outcome, value):
    result = answer("RSK-06", {"risks": table("risks", struck(*rows))})
    assert (result.outcome, result.value) == (outcome, value)


def test_an_issue_says_when_its_risk_came_true(answer, table):
    tables = {
        "risks": table("risks", struck(("2025-03-10", None, None), NEVER)),
        "issues": table("issues", [{"text": "I", "risk_id": "r0", "raised_on": "2025-03-01"}]),
    }
    result = answer("RSK-06", tables)
    assert (result.outcome, result.value) == ("red", 1)
    assert str(result.text).endswith("The one lead known was −9 days.")


TOLD = ("2025-02-01", True, "2025-03-01", "2025-02-20")
UNTOLD = ("2025-02-01", True, "2025-03-01", None)
AFTER = ("2025-02-01", True, "2025-03-01", "2025-03-05")

# Risks (raised, came true, when, customer told) -> outcome, share told before.
WARNED = {
    "four of five": ([TOLD] * 4 + [UNTOLD], "green", 0.8),
    "half": ([TOLD, AFTER], "amber", 0.5),
    "one of three": ([TOLD, UNTOLD, AFTER], "red", 1 / 3),
    "when it came is not known": (
        [*[TOLD] * 3, ("2025-02-01", True, None, "2025-02-20")], "not_assessable", 0.75,
    ),
    "nobody says whether one came true": (
        [*[TOLD] * 3, ("2025-02-01", None, None, None)], "not_assessable", 1,
    ),
    "none came true": ([NEVER], "not_assessable", None),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "outcome", "value"), WARNED.values(), ids=WARNED)
def test_customer_warned_in_advance(answer, table, rows, outcome, value):
    result = answer("RSK-10", {"risks": table("risks", struck(*rows))})
    assert (result.outcome, result.value) == (outcome, value)


def test_not_asked_by_every_method(answer):
    assert answer("RSK-10", {}, method="M4").outcome == "not_applicable"


def test_what_came_true_later_has_not_yet(answer, table):
    tables = {"risks": table("risks", struck(*[EARLY] * 2, ("2025-05-02", True, "2025-05-01")))}
    assert answer("RSK-06", tables).outcome == "red"
    assert answer("RSK-06", tables, as_of="2025-04-01").outcome == "green"
