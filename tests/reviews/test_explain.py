"""Mirror of implanalytics.reviews.explain."""

import importlib

import pandas as pd
import pytest

from implanalytics.core.errors import UnknownNameError
from implanalytics.indicators import INDICATORS, rule_text, shipped_thresholds
from implanalytics.methods import METHODS
from implanalytics.project import Project
from implanalytics.reviews import review
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


OF_THE_METHOD = frozenset({"MTH-02", "MTH-03", "SCH-03"})
"""What rests on the description of the method, not on rows."""

NOTHING_FOUND = frozenset({"CHG-06"})
"""What may find that no hour was spent on it: there is no row to show then."""

NOT_COMPUTED = frozenset(name for name, indicator in INDICATORS.items() if not indicator.computed)


@pytest.fixture(scope="module")
def invented(repository):
    """Return reviews of two invented projects that have every table."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(repository / "tools")
        tool = importlib.import_module("deletions")
        notes = pd.DataFrame(columns=["source_id", "row", "verdict", "kind", "detail"])
        found = []
        for seed, method in ((0, "M1"), (1, "M9")):
            tables = tool.rich_tables(seed, METHODS[method], 0.9)
            facts = tool.figures_from(tables, method).facts
            found.append(review(Project("p", facts, tables, (), (), notes), as_of=tool.AS_OF))
        return found


def test_any_figure_leads_to_its_rows(invented):
    answered = set()
    for one in invented:
        for result in one.results:
            if not (result.judged or result.outcome == "reported"):
                continue
            answered.add(result.indicator)
            explanation = one.explain(result.indicator, result.scope)
            assert str(explanation.formula)
            assert explanation.rule("en")
            assert explanation.rule("zh")
            rests_on_rows = result.indicator not in OF_THE_METHOD | NOTHING_FOUND
            assert len(explanation.rows) or not rests_on_rows, (result.indicator, result.scope)
            assert explanation.rows[["file", "row"]].notna().all(axis=None)
    assert len(answered) > 0.8 * (len(INDICATORS) - len(NOT_COMPUTED))
