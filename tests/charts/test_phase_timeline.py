"""Mirror of implanalytics.charts.phase_timeline."""

import pandas as pd
import pytest

from implanalytics.charts import TOKENS, phase_timeline
from implanalytics.charts.timeline_lanes import day_of


def texts(ax):
    return [text.get_text() for text in ax.texts]


def bars(ax, kind):
    """Return (lane, first day, last day) of the bars of a kind."""
    patches = [patch for box in ax.containers if box.get_label() == kind for patch in box]
    spans = [
        (b.get_y() + b.get_height() / 2, b.get_x(), b.get_x() + b.get_width()) for b in patches
    ]
    return [(round(y), first, last) for y, first, last in spans]


def test_bars_stand_where_the_dates_are(schedule):
    ax = phase_timeline(schedule, as_of="2025-02-28")
    assert bars(ax, "baseline")[0] == (0, day_of("2024-11-04"), day_of("2024-12-03"))
    assert bars(ax, "actual")[0] == (0, day_of("2024-11-04"), day_of("2024-12-16"))
    assert [lane for lane, *_ in bars(ax, "baseline")] == [0, 1, 2, 3]


def test_the_baseline_is_thinner_and_paler(schedule):
    ax = phase_timeline(schedule)
    first = {box.get_label(): box[0] for box in reversed(ax.containers)}
    assert first["baseline"].get_height() < first["actual"].get_height() / 2


def test_what_has_not_ended_breaks_off_at_the_status_date(schedule):
    spans = [
        (a, b)
        for lane, a, b in bars(phase_timeline(schedule, as_of="2025-02-28"), "actual")
        if lane == 2
    ]
    assert len(spans) == 4
    assert max(b for _, b in spans) == pytest.approx(day_of("2025-03-01"))


def test_without_a_status_date_it_runs_to_the_last_date_known(schedule):
    spans = bars(phase_timeline(schedule), "actual")
    assert max(b for lane, _, b in spans if lane == 2) == pytest.approx(day_of("2025-03-28"))


def test_the_status_line_is_at_the_end_of_its_day(schedule):
    ax = phase_timeline(schedule, as_of="2025-02-28")
    (line,) = [line for line in ax.lines if line.get_label() == "as of"]
    assert line.get_xdata()[0] == day_of("2025-03-01")
    assert "as of 2025-02-28" in texts(ax)


def test_late_is_red_and_early_is_not(schedule):
    ax = phase_timeline(schedule)
    colour = {text.get_text(): text.get_color() for text in ax.texts}
    assert colour["+9 wd"] == TOKENS["red"]
    assert colour["−2"] == TOKENS["ink"]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", {"no dates", "not started", "+9 wd", "Nov", "2025", "plan", "not ended"}),
        ("zh", {"无日期", "未开始", "+9 个工作日", "11月", "2025年", "计划", "未结束"}),
    ],
)
def test_words_are_in_the_language_asked_for(schedule, lang, expected):
    assert expected <= set(texts(phase_timeline(schedule, lang=lang)))


def test_milestones_are_hollow_until_signed(schedule, milestones):
    ax = phase_timeline(schedule, milestones=milestones)
    marks = [line for line in ax.lines if line.get_label() == "milestone"]
    assert [line.get_xdata()[0] for line in marks] == [
        day_of(day) for day in ("2024-12-16", "2025-01-08", "2025-02-01")
    ]
    assert [line.get_markerfacecolor() for line in marks] == [
        TOKENS["green"],
        TOKENS["paper"],
        TOKENS["paper"],
    ]
    assert {"signed", "not signed", "signature unknown"} <= set(texts(ax))


def test_the_key_names_only_what_is_drawn(schedule):
    finished = schedule[schedule["finished"]]
    assert not {"not ended", "signed", "not signed"} & set(texts(phase_timeline(finished)))


def test_words_stay_within_the_figure(schedule, milestones):
    figure = phase_timeline(schedule, as_of="2025-03-20", milestones=milestones).figure
    figure.draw_without_rendering()
    for text in figure.axes[0].texts:
        box = text.get_window_extent()
        assert box.x0 >= -1, text
        assert box.x1 <= figure.bbox.x1 + 1, text


def test_no_phase_is_said_not_drawn(schedule):
    assert texts(phase_timeline(schedule.iloc[:0], lang="zh")) == ["没有可绘制的阶段。"]


def test_only_missing_dates_draw_lanes_with_words(schedule):
    assert texts(phase_timeline(schedule.iloc[[-1]]))[:2] == ["项目验收", "no dates"]


@pytest.mark.parametrize("days", [1, 20, 60, 300, 900, 4000, 2_000_000])
def test_any_span_has_ticks(days):
    row = {"level": "phase", "key": "P", "name": "A", "finished": True, "finish_variance": 0.0}
    start, finish = pd.Timestamp("2024-11-04"), pd.Timestamp("2024-11-04") + pd.Timedelta(days, "D")
    row |= {"baseline_start": start, "baseline_finish": finish}
    row |= {"actual_start": start, "actual_finish": finish}
    ax = phase_timeline(pd.DataFrame([row]).astype({"baseline_finish": "datetime64[us]"}))
    assert 1 <= len([line for line in ax.lines if line.get_label() == "tick"]) <= 20


def test_leaves_its_inputs_alone(schedule, milestones):
    before = schedule.copy(), milestones.copy()
    phase_timeline(schedule, milestones=milestones)
    pd.testing.assert_frame_equal(schedule, before[0])
    pd.testing.assert_frame_equal(milestones, before[1])
