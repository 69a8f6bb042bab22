"""Mirror of implanalytics.charts.style."""

import subprocess
import sys

import matplotlib as mpl
import pytest

from implanalytics import charts
from implanalytics.charts.fonts import FAMILY, missing_characters
from implanalytics.charts.style import OUTCOMES, TOKENS, style


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_outcomes_can_be_read_on_white(outcome):
    assert contrast(OUTCOMES[outcome].colour, TOKENS["paper"]) >= 4.5
    assert contrast(TOKENS["ink"], OUTCOMES[outcome].tint) >= 7


@pytest.mark.parametrize("token", ["ink", "mute", "accent", "red", "amber", "green", "grey"])
def test_colours_of_text_can_be_read_on_white(token):
    assert contrast(TOKENS[token], TOKENS["paper"]) >= 4.5


def test_every_outcome_has_a_glyph_of_its_own_that_the_font_has():
    glyphs = [look.glyph for look in OUTCOMES.values()]
    assert len(set(glyphs)) == len(glyphs)
    assert not missing_characters("".join(glyphs))


def test_the_style_ends_with_its_context():
    before = dict(mpl.rcParams)
    with style():
        assert mpl.rcParams["font.family"][0] == FAMILY
    assert dict(mpl.rcParams) == before


def test_the_style_does_not_care_for_a_theme():
    with mpl.rc_context({"axes.facecolor": "pink", "font.family": ["serif"]}), style():
        assert mpl.rcParams["axes.facecolor"] == "white"
        assert mpl.rcParams["font.family"][0] == FAMILY


def test_importing_charts_loads_no_matplotlib():
    code = "import sys, implanalytics.charts; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    "name", ["phase_timeline", "effort_by_phase", "risk_matrix", "phase_health"]
)
def test_charts_draw_into_the_axes_given(tables, name):
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(1, 2, figsize=(14, 5))
    place = axes[1].get_position()
    assert getattr(charts, name)(tables[name], ax=axes[1]) is axes[1]
    inner = axes[1].get_position()
    assert place.x0 <= inner.x0 < inner.x1 <= place.x1
    assert len(figure.axes) == 2


@pytest.mark.parametrize(
    "name", ["phase_timeline", "effort_by_phase", "risk_matrix", "phase_health"]
)
def test_a_picture_needs_no_installed_font(tables, name, tmp_path):
    figure = getattr(charts, name)(tables[name], lang="zh").figure
    with mpl.rc_context({"font.family": ["serif"]}):
        figure.savefig(tmp_path / "chart.png")
    assert (tmp_path / "chart.png").stat().st_size > 1000


@pytest.mark.parametrize(
    "name", ["phase_timeline", "effort_by_phase", "risk_matrix", "phase_health"]
)
def test_axes_too_small_are_refused(tables, name):
    import matplotlib.pyplot as plt

    _, ax = plt.subplots(figsize=(0.5, 0.5))
    with pytest.raises(ValueError, match="too small"):
        getattr(charts, name)(tables[name], ax=ax)
