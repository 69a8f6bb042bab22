"""Mirror of implanalytics.indicators.risks.rhythm."""

import pytest


@pytest.fixture(scope="session")
def watched(table):
    """Return a maker of a register of one risk, reviewed on some days."""

    def make(days, *, history=True, **risk):
        row = {"risk_id": "R1", "text": "R1", "level": "高", "raised_on": "2025-03-03", **risk}
        tables = {"risks": table("risks", [row])}
        if history:
            seen = [{"risk_id": "r1", "day": day} for day in days]
            other = [{"risk_id": "R9", "day": "2025-03-03"}]
            tables["risk_history"] = table("risk_history", seen + other)
        return tables

    return make


# Raised Monday 2025-03-03, closed or status date Monday 2025-04-14 (30 working days later).
# Review days -> outcome, longest gap.
RHYTHM = {
    "every second week": (["2025-03-17", "2025-03-31"], {}, "green", 10),
    "once": (["2025-03-24"], {}, "amber", 15),
    "never": ([], {}, "red", 30),
    "the register counts too": (["2025-03-17"], {"reviewed_on": "2025-03-31"}, "green", 10),
    "closed before": (["2025-03-12"], {"closed_on": "2025-03-24"}, "green", 8),
    "looked at after closing": (["2025-04-10"], {"closed_on": "2025-03-17"}, "green", 10),
    "high by its impact": (
        ["2025-03-24"], {"level": None, "probability_level": "低", "impact_level": "高"},
        "amber", 15,
    ),
    "not high": ([], {"level": "低", "probability_level": "低", "impact_level": "中"},
                 "not_assessable", None),
    "no level": ([], {"level": None}, "not_assessable", None),
    "raised nobody knows when": (
        ["2025-03-31", "2025-04-14"], {"raised_on": None}, "not_assessable", 10,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("days", "risk", "outcome", "value"), RHYTHM.values(), ids=RHYTHM)
def test_high_risks_watched(answer, watched, days, risk, outcome, value):
    result = answer("RSK-07", watched(days, **risk), as_of="2025-04-14")
    assert (result.outcome, result.value) == (outcome, value)


LAST_ONLY = {
    "long ago": ("2025-03-10", "red", 25),
    "lately": ("2025-04-07", "not_assessable", 5),
}


@pytest.mark.parametrize(("day", "outcome", "value"), LAST_ONLY.values(), ids=LAST_ONLY)
def test_the_last_review_alone_proves_only_neglect(answer, watched, day, outcome, value):
    tables = watched([], history=False, reviewed_on=day)
    result = answer("RSK-07", tables, as_of="2025-04-14")
    assert (result.outcome, result.value) == (outcome, value)


def test_a_risk_that_was_high_once_counts(answer, watched, table):
    tables = watched([], level="低")
    seen = [{"risk_id": "R1", "day": "2025-03-10", "level": "高"}]
    tables["risk_history"] = table("risk_history", seen)
    assert answer("RSK-07", tables, as_of="2025-04-14").outcome == "red"


def test_a_risk_looked_at_without_its_level_may_have_been_high(answer, table):
    """R2 is low today; had it been high on 10 March, 25 working days without a look were red."""
    low = {"risk_id": "R2", "level": "低"}
    rows = [{"text": "R", "raised_on": "2025-03-03", **of} for of in ({"level": "高"}, low)]
    seen = [
        {"risk_id": "R1", "day": "2025-03-24", "level": "高"},
        {"risk_id": "R2", "day": "2025-03-10", "level": "低"},
    ]
    tables = {
        "risks": table("risks", [{"risk_id": "R1", **rows[0]}, rows[1]]),
        "risk_history": table("risk_history", seen),
    }
    assert answer("RSK-07", tables, as_of="2025-04-14").outcome == "amber"
    tables["risk_history"] = tables["risk_history"].drop(columns="level")
    assert answer("RSK-07", tables, as_of="2025-04-14").outcome == "not_assessable"


def test_a_running_project_counts_up_to_the_status_date(answer, watched):
    tables = watched(["2025-03-17"])
    assert answer("RSK-07", tables, as_of="2025-03-31").outcome == "green"
    assert answer("RSK-07", tables, as_of="2025-04-14").outcome == "amber"


def test_names_the_risk(answer, watched):
    result = answer("RSK-07", watched([]), as_of="2025-04-14")
    assert result.inputs["failing"] == ("R1",)
    assert str(result.text) == (
        "The longest time for which a high risk went without review was 30 wd (high risks: 1)."
    )
