"""Mirror of implanalytics.charts.effort."""

import pandas as pd
import pytest

from implanalytics.charts import TOKENS, effort_by_phase


def bars(ax, kind):
    patches = [patch for box in ax.containers if box.get_label() == kind for patch in box]
    return [(round(b.get_y() + b.get_height() / 2), b.get_width()) for b in patches]


def test_bars_are_as_long_as_the_hours(effort):
    ax = effort_by_phase(effort)
    assert bars(ax, "baseline") == [(0, 1100.0)]
    assert bars(ax, "actual") == [(0, 1240.0), (1, 2391.0), (2, 312.0)]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", {"planned, h", "actual, h", "variance", "not matched to a phase"}),
        ("zh", {"计划（小时）", "实际（小时）", "差异", "未匹配到阶段"}),
    ],
)
def test_words_are_in_the_language_asked_for(effort, lang, expected):
    texts = [text.get_text() for text in effort_by_phase(effort, lang=lang).texts]
    assert expected | {"1,100", "1,240", "+12.7 %", "2,391"} <= set(texts)
    assert texts.count("–") == 4


def test_bookings_without_a_phase_are_hollow(effort):
    ax = effort_by_phase(effort)
    faces = [box[0].get_facecolor() for box in ax.containers if box.get_label() == "actual"]
    assert faces[0] == faces[1] != faces[2]
    grey = [text.get_text() for text in ax.texts if text.get_color() == TOKENS["mute"]]
    assert "not matched to a phase" in grey


def test_nothing_is_said_not_drawn(effort):
    (text,) = effort_by_phase(effort.iloc[:0]).texts
    assert text.get_text() == "There is no effort to draw."


def test_leaves_its_input_alone(effort):
    before = effort.copy()
    effort_by_phase(effort)
    pd.testing.assert_frame_equal(effort, before)
