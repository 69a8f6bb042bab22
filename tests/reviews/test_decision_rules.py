"""Mirror of implanalytics.reviews.decision_rules."""

from datetime import date

import pytest

from implanalytics.core.words import message
from implanalytics.indicators import INDICATORS, Evidence, IndicatorResult
from implanalytics.reviews.decision_rules import (
    RULES,
    SPOKEN_OF,
    by_remedy,
    called_for,
    reported_better,
)
from implanalytics.reviews.findings import Finding
from implanalytics.reviews.reported import REPORTED

DUE = date(2025, 7, 14)


def results(**outcomes):
    names = {name.replace("_", "-"): outcome for name, outcome in outcomes.items()}
    return {
        (name, "project"): IndicatorResult(name, "project", outcome, message("Any."))
        for name, outcome in names.items()
    }


def test_rules_speak_of_indicators_that_exist():
    assert set(INDICATORS) >= SPOKEN_OF
    named = [name for rule in RULES for name in rule.indicators]
    assert len(named) == len(set(named))


def test_only_red_calls_for_a_decision():
    quiet = results(GAT_01="amber", TST_04="green", CHG_02="not_assessable")
    assert list(called_for(quiet, DUE, "Ann")) == []


def test_two_reds_of_one_rule_call_for_one_decision():
    (asked,) = called_for(results(GAT_01="red", GAT_03="red"), DUE, "Ann")
    assert asked.indicators == ("GAT-03", "GAT-01")
    assert str(asked.text).startswith("Have the gates signed now")
    assert asked.due == DUE


def test_the_gravest_comes_first():
    asked = called_for(results(CHG_02="red", GAT_01="red", TST_04="red"), DUE, "Ann")
    assert [a.indicators[0] for a in asked] == ["GAT-01", "TST-04", "CHG-02"]


def test_the_manager_corrects_the_timesheets():
    (asked,) = called_for(results(CST_03="red"), DUE, "Ann")
    assert asked.owner == "Ann"


def test_what_no_rule_speaks_of_is_answered_by_its_remedy():
    found = results(REQ_04="red", GAT_01="red", SCH_04="red", SUR_02="amber")
    (asked,) = by_remedy(found, DUE, "Ann")
    assert asked.indicators == ("REQ-04",)
    assert asked.text.say("zh").startswith(INDICATORS["REQ-04"].remedy.zh)


@pytest.mark.parametrize("indicator", [REPORTED, "GAT-01"])
def test_a_colour_reported_too_well_is_asked_about(indicator):
    evidence = (Evidence("statuses", ("s:1",)),)
    found = Finding(indicator, "project", "red", message("Any."), evidence)
    asked = list(reported_better([found], DUE, "Ann"))
    assert len(asked) == (indicator == REPORTED)
