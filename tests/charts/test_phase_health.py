"""Mirror of implanalytics.charts.phase_health."""

import pandas as pd
import pytest

from implanalytics.charts import OUTCOMES, phase_health


def cells(ax):
    return {
        (round(patch.get_x() + 0.5), round(patch.get_y() + 0.5)): patch.get_label()
        for patch in ax.patches
        if patch.get_label() in OUTCOMES
    }


def texts(ax):
    return [text.get_text() for text in ax.texts]


def test_each_outcome_stands_in_its_cell(outcomes):
    assert cells(phase_health(outcomes)) == {
        (0, 0): "red",
        (1, 0): "green",
        (0, 1): "not_applicable",
        (1, 1): "amber",
    }


def test_colour_never_stands_without_glyph(outcomes):
    ax = phase_health(outcomes)
    for outcome in outcomes["outcome"]:
        look = OUTCOMES[outcome]
        colours = [text.get_color() for text in ax.texts if text.get_text() == look.glyph]
        assert colours == [look.colour] * 2, "once in the cell, once in the key"


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", {"Time", "Risk", "Red", "Amber", "Green", "Not applicable", "+9 wd", "2 of 3"}),
        ("zh", {"时间", "风险", "红", "黄", "绿", "不适用", "+9 wd", "2 of 3"}),
    ],
)
def test_words_are_in_the_language_asked_for(outcomes, lang, expected):
    assert expected <= set(texts(phase_health(outcomes, lang=lang)))


def test_a_cell_without_text_says_its_outcome(outcomes):
    assert texts(phase_health(outcomes)).count("Green") == 2


def test_only_dimensions_that_occur_are_drawn(outcomes):
    assert "Gate" not in texts(phase_health(outcomes))


def test_a_phase_health_table_gives_one_column(outcomes):
    health = outcomes[outcomes["dimension"] == "time"].drop(columns=["dimension", "text"])
    assert cells(phase_health(health)) == {(0, 0): "red", (0, 1): "not_applicable"}


def test_a_missing_cell_stays_empty(outcomes):
    assert (1, 1) not in cells(phase_health(outcomes.iloc[:3]))


def test_sixty_phases_fit_two_pages():
    rows = [
        {"phase_key": f"P{n}", "name": f"Phase {n}", "dimension": "time", "outcome": "green"}
        for n in range(60)
    ]
    assert phase_health(pd.DataFrame(rows)).figure.get_size_inches()[1] < 13


@pytest.mark.parametrize(
    ("change", "message"),
    [({"outcome": "purple"}, "outcome must be"), ({"dimension": "mood"}, "dimension must be")],
    ids=["outcome", "dimension"],
)
def test_refuses_what_it_does_not_know(outcomes, change, message):
    with pytest.raises(ValueError, match=message):
        phase_health(outcomes.assign(**change))


def test_refuses_two_outcomes_in_one_cell(outcomes):
    with pytest.raises(ValueError, match="got two for"):
        phase_health(pd.concat([outcomes, outcomes.iloc[:1]]))


def test_no_phase_is_said_not_drawn(outcomes):
    assert texts(phase_health(outcomes.iloc[:0])) == ["There is no phase to draw."]
