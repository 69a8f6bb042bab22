"""What stands in the lanes of a timeline: bars, milestones and the figure behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from implanalytics.charts.fonts import Weight
from implanalytics.charts.lettering import width
from implanalytics.charts.style import SIZES
from implanalytics.charts.ticks import tick_before
from implanalytics.core.words import Lang, formatted, message

if TYPE_CHECKING:
    import pandas as pd

TAG_GAP = 6.0
MARK_RADIUS = 4.6
MARK_COLOURS = {True: "green", False: "red", None: "grey"}
Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Bar:
    """The baseline and the actual span of a phase [days since 1970]; `broken` has not ended."""

    baseline: Span | None
    actual: Span | None
    broken: bool

    @property
    def ends(self) -> tuple[float, ...]:
        """Return every date of the lane."""
        return (self.baseline or ()) + (self.actual or ())


@dataclass(frozen=True, slots=True)
class Mark:
    """A milestone in a lane; `signed` is null when nobody knows."""

    lane: int
    at: float
    signed: bool | None


@dataclass(frozen=True, slots=True)
class Tag:
    """A word `gap` points right of `at`, or left of it where that is less than nothing.

    Without `at` it opens the lane.
    """

    lane: int
    at: float | None
    gap: float
    text: str
    colour: str = "mute"
    weight: Weight = "regular"

    @property
    def room(self) -> float:
        """Return the room the tag needs to the right of its place [pt]."""
        wide = width(self.text, size=SIZES["label"], weight=self.weight)
        return self.gap + wide + 2 if self.gap >= 0 else 0.0


def day_of(value: Any) -> float | None:
    """Return an instant as days since 1970-01-01, or nothing when it is missing."""
    import pandas as pd

    instant = pd.to_datetime(value)
    if instant is pd.NaT:
        return None
    return float((instant - pd.Timestamp(1970, 1, 1)) / pd.Timedelta(days=1))


def bars_of(phases: pd.DataFrame, status: float | None) -> list[Bar]:
    """Return the bars of each phase; what has not ended runs up to `status`."""
    lanes: list[tuple[list[float | None], bool]] = []
    for row in phases.itertuples():
        dates = (row.baseline_start, row.baseline_finish, row.actual_start, row.actual_finish)
        lanes.append(([day_of(date) for date in dates], bool(row.finished)))
    known = [date for dates, _ in lanes for date in dates if date is not None]
    now = max(known, default=0.0) if status is None else status
    return [_bar(*dates, finished=finished, now=now) for dates, finished in lanes]


def _bar(
    planned_start: float | None,
    planned_finish: float | None,
    start: float | None,
    finish: float | None,
    *,
    finished: bool,
    now: float,
) -> Bar:
    broken = start is not None and not finished
    end = now if finish is None and broken else finish
    return Bar(_span(planned_start, planned_finish), _span(start, end), broken)


def _span(start: float | None, finish: float | None) -> Span | None:
    """Return the span; where one date is missing the other marks the spot."""
    known = [date for date in (start, finish) if date is not None]
    return (min(known), max(known)) if known else None


def marks_of(milestones: pd.DataFrame | None, keys: Sequence[str]) -> list[Mark]:
    """Return the milestones that have a day and a lane."""
    if milestones is None:
        return []
    lane_of = {str(key): lane for lane, key in enumerate(keys)}
    marks = []
    for row in milestones.itertuples():
        at, lane = day_of(row.day), lane_of.get(str(row.phase_key))
        if at is not None and lane is not None:
            signed: Any = row.signed
            marks.append(Mark(lane, at, bool(signed) if signed in (True, False) else None))
    return marks


def tags_of(
    phases: pd.DataFrame, bars: list[Bar], marks: list[Mark], *, wide: float, lang: Lang
) -> list[Tag]:
    """Return the finish variance of each phase, or the word that says which dates are missing."""
    first, last = _extent(bars, marks)
    tags: list[Tag] = []
    some_began = any(bar.actual is not None for bar in bars)
    unbegun = message("not started") if some_began else message("no actual dates")
    for lane, (bar, slip) in enumerate(zip(bars, phases["finish_variance"], strict=True)):
        own = [mark.at for mark in marks if mark.lane == lane]
        at = max((*bar.ends, *own), default=None)
        gap = 0.0 if at is None else TAG_GAP + (MARK_RADIUS if at in own else 0)
        if not bar.ends:
            tags.append(Tag(lane, at, gap, message("no dates").say(lang)))
        elif bar.actual is None:
            tag = Tag(lane, at, gap, unbegun.say(lang))
            start = min((*bar.ends, *own))
            before = (start - first) / (last - first) * wide * 0.85
            tags.append(replace(tag, at=start, gap=-TAG_GAP) if before > tag.room else tag)
        elif slip == slip and slip is not None:
            told = any(tag.weight == "bold" for tag in tags)
            text = formatted(float(slip), "+" if told else "+wd", lang)
            tags.append(Tag(lane, at, gap, text, "red" if slip > 0 else "ink", "bold"))
    return tags


def _extent(bars: list[Bar], marks: list[Mark]) -> Span:
    """Return the first and last date there is, at least a week apart."""
    dates = [day for bar in bars for day in bar.ends] + [mark.at for mark in marks]
    first = min(dates, default=0.0)
    return first, max(*dates, first + 7) if dates else first + 7


def ends_of_axis(
    bars: list[Bar], marks: list[Mark], tags: list[Tag], status: float | None, wide: float
) -> Span:
    """Return the first and last day of the axis: all dates, and room for what stands behind."""
    first, last = _extent(bars, marks)
    if status is not None and any(bar.ends for bar in bars):
        first, last = min(first, status), max(last, status)
    start = tick_before(first, last, width=wide)
    margin = MARK_RADIUS * (last - first) / wide
    first = start if first - start < 0.08 * (last - first) else first - margin
    needs = [(mark.at, MARK_RADIUS + 1) for mark in marks]
    needs += [(tag.at, tag.room) for tag in tags if tag.at is not None]
    needed = (first + (at - first) * wide / max(wide - room, wide / 3) for at, room in needs)
    return first, max(last + margin / 3, *needed) if needs else last + margin / 3
