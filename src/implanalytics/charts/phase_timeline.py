"""When each phase was to happen and when it did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from implanalytics.charts.canvas import Canvas, Margins, canvas, empty, room
from implanalytics.charts.lanes import OFFSETS, Lanes, bar, lanes, names_of
from implanalytics.charts.lettering import width
from implanalytics.charts.style import SIZES, STROKES, TOKENS, style
from implanalytics.charts.ticks import calendar_ticks
from implanalytics.charts.timeline_key import KEY_HEIGHT, draw_key
from implanalytics.charts.timeline_lanes import (
    MARK_COLOURS,
    MARK_RADIUS,
    Bar,
    Mark,
    Tag,
    bars_of,
    day_of,
    ends_of_axis,
    marks_of,
    tags_of,
)
from implanalytics.core.words import Lang, message

if TYPE_CHECKING:
    from datetime import date

    import pandas as pd
    from matplotlib.axes import Axes

LANE, HEAD = 23.0, 28.0
DASH, DASHES = 3.2, 3


def phase_timeline(
    result: pd.DataFrame,
    *,
    as_of: str | date | None = None,
    milestones: pd.DataFrame | None = None,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw each phase as a lane: the baseline thin and grey under what happened.

    A phase that has not ended is drawn with a broken end at `as_of`. The figure behind a bar is
    its finish variance; a late finish is red.

    Parameters
    ----------
    result
        A `SCHEDULE_VARIANCE` table; its rows of level ``"phase"`` are drawn in their order.
    as_of
        Status date, drawn as a dotted line at the end of that day.
    milestones
        ``phase_key``, ``name``, ``day`` and ``signed`` (true, false or null), drawn as diamonds:
        filled when signed, hollow when not.
    lang
        ``"en"`` or ``"zh"``.
    ax
        Axes to draw on; a new figure is made when omitted.

    Returns
    -------
    Axes
        The axes drawn on; x is days since 1970-01-01, y the number of the lane.

    Examples
    --------
    >>> import pandas as pd
    >>> row = {"level": "phase", "key": "P1", "name": "Testing", "finished": True}
    >>> row |= {"baseline_start": pd.Timestamp("2025-03-03"), "finish_variance": 9.0}
    >>> row |= {"baseline_finish": pd.Timestamp("2025-03-28")}
    >>> row |= {"actual_start": pd.Timestamp("2025-03-05")}
    >>> row |= {"actual_finish": pd.Timestamp("2025-04-10")}
    >>> ax = phase_timeline(pd.DataFrame([row]), as_of="2025-06-30")
    >>> "+9 wd" in [text.get_text() for text in ax.texts]
    True
    """
    phases = result[result["level"] == "phase"].reset_index(drop=True)
    day = day_of(as_of)
    status = None if day is None else float(day // 1 + 1)
    with style():
        if phases.empty:
            return empty(ax, message("There is no phase to draw.").say(lang))
        bars, marks = bars_of(phases, status), marks_of(milestones, list(phases["key"]))
        rows = lanes(names_of(phases, "key"), pitch=LANE, ax=ax)
        wide = room(ax) - rows.gutter
        tags = tags_of(phases, bars, marks, wide=wide, lang=lang)
        ends = ends_of_axis(bars, marks, tags, status, wide)
        margins = Margins(rows.gutter, 0, HEAD, KEY_HEIGHT)
        ground = canvas(ax, height=rows.height + HEAD + KEY_HEIGHT, margins=margins)
        ground.ax.set_xlim(ends)
        rows.draw(ground)
        if any(spans.ends for spans in bars):
            _draw_calendar(ground, lang)
        for lane, bar in enumerate(bars):
            _draw_bar(ground, lane, bar)
        for mark in marks:
            _draw_mark(ground, mark)
        for tag in tags:
            _draw_tag(ground, tag, rows)
        _draw_status(ground, status)
        draw_key(ground, bars, marks, status, lang=lang, left=-rows.gutter)
    return ground.ax


def _at(ground: Canvas, day: float) -> float:
    """Return where a day is, points from the left."""
    first, last = ground.ax.get_xlim()
    return (day - first) / (last - first) * ground.width


def _draw_calendar(ground: Canvas, lang: Lang) -> None:
    """Draw a light line at each tick, its word above it and the year where it changes."""
    first, last = ground.ax.get_xlim()
    size, free_from = SIZES["small"], 0.0
    for tick in calendar_ticks(first, last, width=ground.width, lang=lang):
        ground.ax.axvline(tick.at, color=TOKENS["grid"], lw=STROKES["grid"], zorder=0, label="tick")
        x = _at(ground, tick.at)
        if x + width(tick.label, size=size) <= ground.width:
            ground.write(x, -7, tick.label, colour="mute", size="small")
        if tick.year and x >= free_from and x + width(tick.year, size=size) <= ground.width:
            ground.write(x, -19, tick.year, colour="mute", size="small", weight="bold")
            free_from = x + width(tick.year, size=size) + 4


def _draw_bar(ground: Canvas, lane: int, spans: Bar) -> None:
    """Draw both bars of a lane; what has not ended ends in dashes."""
    first, last = ground.ax.get_xlim()
    day = (last - first) / ground.width
    if spans.baseline:
        start, finish = spans.baseline
        bar(ground, lane, start, max(finish - start, 2 * day), kind="baseline")
    if spans.actual:
        start, finish = spans.actual
        long = max(finish - start, 2 * day)
        tail = min(long, 2 * DASH * DASHES * day) if spans.broken else 0.0
        if long > tail:
            bar(ground, lane, start, long - tail, kind="actual")
        piece = tail / DASHES / 2
        for dash in range(DASHES if spans.broken else 0):
            bar(ground, lane, finish - tail + piece * (2 * dash + 1), piece, kind="actual")


def _draw_mark(ground: Canvas, mark: Mark) -> None:
    bottom, top = ground.ax.get_ylim()
    colour = TOKENS[MARK_COLOURS[mark.signed]]
    ground.ax.plot(
        [mark.at],
        [mark.lane + OFFSETS["actual"] * (bottom - top) / ground.height],
        marker="D",
        markersize=MARK_RADIUS * 1.45,
        markerfacecolor=colour if mark.signed else TOKENS["paper"],
        markeredgecolor=TOKENS["paper"] if mark.signed else colour,
        markeredgewidth=STROKES["milestone"],
        linestyle="none",
        clip_on=False,
        zorder=4,
        label="milestone",
    )


def _draw_tag(ground: Canvas, tag: Tag, rows: Lanes) -> None:
    x = 0.0 if tag.at is None else _at(ground, tag.at)
    ground.write(
        x + tag.gap,
        rows.middle(ground, tag.lane) + (OFFSETS["actual"] if tag.weight == "bold" else 0),
        tag.text,
        colour=tag.colour,
        weight=tag.weight,
        align="left" if tag.gap >= 0 else "right",
        backed=True,
    )


def _draw_status(ground: Canvas, status: float | None) -> None:
    if status is not None:
        line = ground.ax.axvline(status, color=TOKENS["accent"], lw=STROKES["as_of"])
        line.set(linestyle=(0, (1, 2)), zorder=2, label="as of")
