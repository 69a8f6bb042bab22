"""The line under a timeline that says what its bars, diamonds and dots are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from implanalytics.charts.canvas import Canvas
from implanalytics.charts.lettering import width
from implanalytics.charts.style import SIZES, STROKES, TOKENS
from implanalytics.charts.timeline_lanes import MARK_COLOURS, Bar, Mark
from implanalytics.core.words import Label, Lang, message

if TYPE_CHECKING:
    from matplotlib.lines import Line2D

KEY_HEIGHT = 26.0
ACTUAL = Label(en="actual", zh="实际")
BASELINE = Label(en="plan", zh="计划")
NOT_ENDED = Label(en="not ended", zh="未结束")
SIGNATURE = {
    True: Label(en="signed", zh="已签"),
    False: Label(en="not signed", zh="未签"),
    None: Label(en="signature unknown", zh="签字情况不明"),
}
_Sample = Callable[[Canvas, float, float], None]


def draw_key(
    ground: Canvas,
    bars: list[Bar],
    marks: list[Mark],
    status: float | None,
    *,
    lang: Lang,
    left: float,
) -> None:
    """Explain in one line, from `left` on, the signs that are on the chart and no others."""
    x, y = left, ground.height + KEY_HEIGHT - SIZES["small"] / 2 - 3
    for sample, wide, words in _entries(bars, marks, status, lang):
        sample(ground, x, y)
        ground.write(x + wide + 4, y, words, colour="mute", size="small")
        x += wide + 4 + width(words, size=SIZES["small"]) + 16


def _entries(
    bars: list[Bar], marks: list[Mark], status: float | None, lang: Lang
) -> list[tuple[_Sample, float, str]]:
    entries: list[tuple[_Sample, float, str]] = []
    if any(bar.actual for bar in bars):
        entries.append((_thick, 16, ACTUAL.say(lang)))
    if any(bar.broken for bar in bars):
        entries.append((_broken, 16, NOT_ENDED.say(lang)))
    if any(bar.baseline for bar in bars):
        entries.append((_thin, 16, BASELINE.say(lang)))
    for signed in (True, False, None):
        if any(mark.signed is signed for mark in marks):
            entries.append((_diamond(signed), 8, SIGNATURE[signed].say(lang)))
    if status is not None:
        day = date.fromordinal(date(1970, 1, 1).toordinal() + int(status) - 1)
        entries.append((_dots, 4, message("as of {day:date}", day=day).say(lang)))
    return entries


def _thick(ground: Canvas, x: float, y: float) -> None:
    ground.swatch(x, y - STROKES["actual"] / 2, 16, STROKES["actual"], "actual")


def _thin(ground: Canvas, x: float, y: float) -> None:
    ground.swatch(x, y - STROKES["baseline"] / 2, 16, STROKES["baseline"], "baseline")


def _broken(ground: Canvas, x: float, y: float) -> None:
    for left, wide in ((0.0, 4.0), (6.4, 2.6), (11.6, 2.6)):
        ground.swatch(x + left, y - STROKES["actual"] / 2, wide, STROKES["actual"], "actual")


def _dots(ground: Canvas, x: float, y: float) -> None:
    line = _line(ground, [x + 2, x + 2], [y - 5, y + 5])
    line.set(color=TOKENS["accent"], linewidth=STROKES["as_of"], linestyle=(0, (1, 2)))


def _diamond(signed: bool | None, /) -> _Sample:  # noqa: FBT001 - the state of a milestone
    """Return what draws the diamond of a milestone as small as the key wants it."""
    edge = TOKENS[MARK_COLOURS[signed]]

    def draw(ground: Canvas, x: float, y: float) -> None:
        line = _line(ground, [x + 4], [y])
        line.set(marker="D", markersize=5, markeredgecolor=edge, linestyle="none")
        line.set(markerfacecolor=edge if signed else TOKENS["paper"], markeredgewidth=1.1)

    return draw


def _line(ground: Canvas, x: list[float], y: list[float]) -> Line2D:
    from matplotlib.lines import Line2D

    line = Line2D(x, y, transform=ground.transform, clip_on=False, label="_decoration")
    ground.ax.add_artist(line)
    return line
