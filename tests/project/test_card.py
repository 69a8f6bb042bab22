"""Mirror of implanalytics.project.card."""

from datetime import date

import pandas as pd
import pytest

from implanalytics.facts import Settings
from implanalytics.project.card import settings_of

UNDERSTOOD = {
    "nothing": ({}, {}),
    "texts": ({"name": "CRM", "manager": "李四"}, {"name": "CRM", "manager": "李四"}),
    "an id that is a number": ({"project_id": 7}, {"id": "7"}),
    "a state": ({"state": "Closed"}, {"state": "closed"}),
    "a method by its key": ({"method": "m4"}, {"method": "M4"}),
    "a day": ({"as_of": pd.Timestamp("2025-06-30")}, {"as_of": date(2025, 6, 30)}),
    "amounts": ({"contingency_days": 5}, {"contingency_days": 5.0}),
    "what is no setting": ({"contract_value": 100.0, "folder": "x"}, {}),
}


@pytest.mark.parametrize(("card", "expected"), UNDERSTOOD.values(), ids=UNDERSTOOD)
def test_gives_settings(card, expected):
    given, problems = settings_of(card)
    assert given == expected
    assert problems == ()
    Settings(**{"id": "p", **given})


def test_a_method_is_known_by_its_label():
    from implanalytics.methods import METHODS

    for key, method in METHODS.items():
        assert settings_of({"method": method.label.zh})[0] == {"method": key}


@pytest.mark.parametrize("card", [{"state": "暂停"}, {"method": "M99"}], ids=["state", "method"])
def test_what_is_not_understood_is_left_out_and_told(card):
    given, (problem,) = settings_of({"project_id": "P-1", **card})
    assert given == {"id": "P-1"}
    assert (problem.code, problem.severity) == ("register-value", "warning")
    assert str(problem).startswith("P-1: The register says ")
