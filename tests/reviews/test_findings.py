"""Mirror of implanalytics.reviews.findings."""

import pytest

from implanalytics.core.words import Label, message
from implanalytics.indicators import Evidence, IndicatorResult
from implanalytics.reviews.findings import findings


def label(key):
    return Label(key.title(), f"{key}段")


def result(outcome, scope, indicator="SCH-04"):
    return IndicatorResult(
        indicator, scope, outcome, message("Finished on the planned day."),
        evidence=(Evidence("tasks", ("a",)),),
    )  # fmt: skip


# Outcome and scope of the results -> of the findings, in order.
ORDERS = {
    "worst first": (["green testing", "red testing", "amber testing"], ["red", "amber", "green"]),
    "only what is judged": (["not_assessable testing", "reported testing", "not_applicable a"], []),
    "the project before its phases": (["red testing", "red project"], ["red", "red"]),
    "nothing": ([], []),
}


@pytest.mark.parametrize(("given", "outcomes"), ORDERS.values(), ids=ORDERS)
def test_orders_what_was_judged(given, outcomes):
    found = findings([result(*text.split()) for text in given], label)
    assert [f.outcome for f in found] == outcomes
    scopes = [f.scope for f in found]
    assert "project" not in scopes or scopes[0] == "project"


def test_names_the_phase_and_keeps_the_evidence():
    (phase,) = findings([result("red", "testing")], label)
    assert str(phase.text) == "Testing: Finished on the planned day."
    assert phase.text.say("zh").startswith("testing段")
    assert phase.evidence == (Evidence("tasks", ("a",)),)
    (project,) = findings([result("red", "project")], label)
    assert str(project.text) == "Finished on the planned day."


def test_a_review_finds_every_judged_answer(bad, empty):
    judged = [(r.indicator, r.scope) for r in bad.results if r.judged]
    assert sorted((f.indicator, f.scope) for f in bad.findings) == sorted(judged)
    assert empty.findings == ()
