"""Lanes: one row of a chart for each phase, its name in a gutter on the left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from implanalytics.charts.canvas import Canvas, room, tall
from implanalytics.charts.lettering import fitted, plain, width
from implanalytics.charts.style import SIZES, STROKES, TOKENS

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

GUTTER_SHARE = 0.27
GUTTER_GAP = 14.0
WRAPPED_PITCH = 26.0
#: Room above and below the lanes, as charts have it at most [pt].
AROUND = 54.0
#: The actual bar stands this far above the middle of its lane, the baseline below [pt].
OFFSETS = {"actual": -1.5, "baseline": 4.2}


@dataclass(frozen=True, slots=True)
class Lanes:
    """Names as they are set, the gutter they stand in and the height of a lane [pt]."""

    names: tuple[str, ...]
    gutter: float
    pitch: float

    @property
    def height(self) -> float:
        """Return the height of all lanes [pt]."""
        return self.pitch * len(self.names)

    def middle(self, ground: Canvas, lane: int) -> float:
        """Return the middle of a lane on `ground`, points from the top."""
        return ground.height * (lane + 0.5) / len(self.names)

    def draw(self, ground: Canvas, *, muted: Iterable[int] = ()) -> None:
        """Count the lanes downwards on the y axis and write their names in the gutter."""
        ground.ax.set_ylim(len(self.names) - 0.5, -0.5)
        grey = set(muted)
        for lane, name in enumerate(self.names):
            colour = "mute" if lane in grey else "ink"
            ground.write(-self.gutter, self.middle(ground, lane), name, colour=colour)


def bar(
    ground: Canvas, lane: int, start: float, long: float, *, kind: str, hollow: bool = False
) -> None:
    """Draw one bar of a lane, ``actual`` or ``baseline``, in the data of the x axis."""
    bottom, top = ground.ax.get_ylim()
    point = (bottom - top) / ground.height
    ground.ax.barh(
        lane + OFFSETS[kind] * point,
        long,
        left=start,
        height=STROKES[kind] * point,
        facecolor=TOKENS["paper" if hollow else kind],
        edgecolor=TOKENS[kind],
        linewidth=1.0 if hollow else 0.0,
        zorder=3,
        label=kind,
    )


def lanes(names: Iterable[object], *, pitch: float, ax: Axes | None) -> Lanes:
    """Fit the names into a gutter of at most a quarter of the chart, on one or two lines."""
    size, texts = SIZES["label"], [plain(name) for name in names]
    widest = max((width(text, size=size) for text in texts), default=0.0)
    within = min(widest + 0.01, GUTTER_SHARE * room(ax))
    lines = 2 if ax is None or _pitch_in(ax, len(texts)) >= WRAPPED_PITCH - 1 else 1
    set_names = tuple(fitted(text, within=within, size=size, lines=lines) for text in texts)
    wrapped = any("\n" in name for name in set_names)
    gutter = max((width(name, size=size) for name in set_names), default=0.0) + GUTTER_GAP
    return Lanes(set_names, gutter, max(pitch, WRAPPED_PITCH) if wrapped else pitch)


def _pitch_in(ax: Axes, count: int) -> float:
    """Return about how high a lane can be in the place of `ax` [pt]."""
    return (tall(ax) - AROUND) / max(count, 1)


def names_of(frame: pd.DataFrame, key: str) -> list[str]:
    """Return the name of each row, or its key where the name is missing."""
    if "name" not in frame.columns:
        return [str(n) for n in frame[key]]
    return [str(n) for n in frame["name"].where(frame["name"].notna(), frame[key])]
