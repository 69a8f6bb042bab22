"""Mirror of implanalytics.indicators.method.template."""

import pytest

from implanalytics.methods import METHODS, lint


@pytest.mark.parametrize("method", METHODS)
def test_every_method_is_told_what_it_contradicts(answer, method):
    result = answer("MTH-02", {}, method=method)
    counted = [found for found in lint(METHODS[method]) if found.severity != "notice"]
    assert (result.outcome, result.value) == ("reported", len(counted))
    assert len(result.inputs["found"]) == len(counted)


def test_m4_states_a_total_its_phases_exceed(answer):
    result = answer("MTH-02", {}, method="M4")
    assert (result.inputs["errors"], result.inputs["warnings"]) == (1, 1)
    assert "8 months" in result.inputs["found"][0].say("en")


# Method -> canonical phases it leaves out, of those usual.
LACKS = {
    "M4": {"Project planning", "Project closure"},
    "M5": {"Design", "Training", "Acceptance", "Project closure"},
    "M6": {"Design", "Development", "Acceptance", "Project closure"},
    "M7": {"Project planning", "Acceptance", "Project closure"},
}


@pytest.mark.parametrize(("method", "lacking"), LACKS.items(), ids=LACKS)
def test_phases_a_method_leaves_out_are_listed(answer, method, lacking):
    result = answer("MTH-03", {}, method=method)
    assert result.outcome == "reported"
    assert {label.en for label in result.inputs["lacking"]} == lacking
    assert result.value == len(lacking)


@pytest.mark.parametrize("name", ["MTH-02", "MTH-03"])
def test_without_a_method_it_is_asked_for(answer, name):
    result = answer(name, {})
    assert (result.outcome, result.missing) == ("not_assessable", ("projects.method",))
