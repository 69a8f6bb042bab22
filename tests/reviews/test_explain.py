"""Mirror of implanalytics.reviews.explain."""

import pytest

from implanalytics.core.errors import UnknownNameError
from implanalytics.indicators import INDICATORS, rule_text, shipped_thresholds
from implanalytics.reviews.explain import PLACE_COLUMNS

COLUMNS = [*PLACE_COLUMNS, "content"]


def test_every_answer_leads_to_the_rows_of_its_files(bad):
    for result in bad.results:
        explanation = bad.explain(result.indicator, result.scope)
        ids = [row_id for part in result.evidence for row_id in part.row_ids]
        assert sorted(explanation.rows["row_id"]) == sorted(ids)
        assert explanation.rows["file"].notna().all()
        assert list(explanation.rows.columns) == COLUMNS


def test_shows_formula_inputs_rule_and_rows(bad):
    explanation = bad.explain("CST-01", "testing")
    assert explanation.formula == INDICATORS["CST-01"].formula
    assert explanation.inputs["planned_effort"] == 80
    assert explanation.inputs["actual_effort"] == 120
    assert explanation.rule("en") == "at least 95 % green, at least 85 % amber, below red"
    assert str(explanation.owner) == "our default, not yet your rule"
    assert set(explanation.rows["table"]) == {"tasks", "time_entries"}
    first = explanation.rows.iloc[0]
    assert (first["file"], first["sheet"], first["row"]) == ("tasks.xlsx", "Sheet1", 3)
    assert first["content"]["name"] == "Step 1"
    assert first["content"]["phase_key" if "phase_key" in first["content"] else "phase"]
    assert "project_id" not in first["content"]


def test_what_rests_on_nothing_has_no_rows(empty):
    for name in INDICATORS:
        rows = empty.explain(name).rows
        assert rows.empty
        assert list(rows.columns) == COLUMNS


@pytest.mark.parametrize(
    "asked",
    [
        ("SCH-99", "project", "There is no indicator 'SCH-99'"),
        ("sch-04", "project", "Did you mean 'SCH-04'"),
        ("RSK-02", "testing", "There is no result 'RSK-02/testing'"),
    ],
)
def test_refuses_an_answer_that_is_not_there(bad, asked):
    *answer, said = asked
    with pytest.raises(UnknownNameError, match=said):
        bad.explain(*answer)


@pytest.mark.parametrize("name", INDICATORS)
def test_says_the_limits_of_every_rule(name):
    indicator = INDICATORS[name]
    threshold = indicator.limits(shipped_thresholds())
    for lang in ("en", "zh"):
        text = rule_text(indicator, threshold, lang)
        assert text
        assert "{" not in text
        if indicator.unit == "share" and indicator.rule is None and not indicator.reported:
            assert f"{threshold.green * 100:.0f} %".replace("-", "\N{MINUS SIGN}") in text
