"""The ground every chart is drawn on: an area without boxes, measured in points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from implanalytics.charts.fonts import Weight
from implanalytics.charts.lettering import width
from implanalytics.charts.style import FULL_WIDTH, SIZES, STROKES, TOKENS

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.transforms import Transform

Align = Literal["left", "center", "right"]
#: From the baseline of a line to its optical middle [em], for Latin and Chinese alike.
MIDDLE = 0.36
LINE_PITCH = 1.22


@dataclass(frozen=True, slots=True)
class Margins:
    """Room kept around the drawing area [pt]."""

    left: float = 0.0
    right: float = 0.0
    top: float = 0.0
    bottom: float = 0.0


@dataclass(frozen=True, slots=True)
class Canvas:
    """A drawing area; positions are points to the right of and below its upper left corner."""

    ax: Axes
    width: float
    height: float

    @property
    def transform(self) -> Transform:
        """Return the transform of such positions; they keep their place when `ax` is resized."""
        from matplotlib.transforms import Affine2D

        return Affine2D().scale(1 / self.width, -1 / self.height).translate(0, 1) + (
            self.ax.transAxes
        )

    def write(
        self,
        x: float,
        y: float,
        text: str,
        *,
        colour: str = "ink",
        size: str = "label",
        weight: Weight = "regular",
        align: Align = "left",
        backed: bool = False,
    ) -> None:
        """Write `text` with its middle at `y`; `backed` hides lines that run behind it."""
        points, lines = SIZES[size], text.split("\n")
        first = y + MIDDLE * points - (len(lines) - 1) * LINE_PITCH * points / 2
        if backed:
            self._back(x, y, text, points, weight, align)
        for number, line in enumerate(lines):
            self.ax.text(
                x,
                first + number * LINE_PITCH * points,
                line,
                transform=self.transform,
                color=TOKENS.get(colour, colour),
                fontsize=points,
                fontweight=weight,
                ha=align,
                va="baseline",
                parse_math=False,
                clip_on=False,
                zorder=6,
            )

    def _back(
        self, x: float, y: float, text: str, points: float, weight: Weight, align: Align
    ) -> None:
        wide = width(text, size=points, weight=weight)
        left = x - {"left": 0.0, "center": wide / 2, "right": wide}[align]
        high = points * LINE_PITCH * (text.count("\n") + 1)
        self.swatch(left - 1.5, y - high / 2, wide + 3, high, "paper", zorder=5)

    def swatch(
        self, x: float, y: float, wide: float, high: float, colour: str, *, zorder: float = 3
    ) -> None:
        """Fill a rectangle; it is decoration, never data."""
        from matplotlib.patches import Rectangle

        patch = Rectangle(
            (x, y),
            wide,
            high,
            transform=self.transform,
            facecolor=TOKENS.get(colour, colour),
            edgecolor="none",
            clip_on=False,
            zorder=zorder,
            label="_decoration",
        )
        self.ax.add_artist(patch)

    def rule(self, x: float, y: float, wide: float, *, colour: str = "line") -> None:
        """Draw a thin horizontal line."""
        self.swatch(x, y - STROKES["grid"] / 2, wide, STROKES["grid"], colour, zorder=0.5)


def room(ax: Axes | None) -> float:
    """Return how wide a chart may be, labels included [pt]."""
    if ax is None:
        return FULL_WIDTH
    return ax.get_position().width * _size_of_figure(ax)[0]


def tall(ax: Axes) -> float:
    """Return how high the place of `ax` is [pt]."""
    return ax.get_position().height * _size_of_figure(ax)[1]


def _size_of_figure(ax: Axes) -> tuple[float, float]:
    figure = ax.get_figure(root=True)
    if figure is None:
        raise ValueError("ax belongs to no figure; make it with plt.subplots()")
    wide, high = figure.get_size_inches()
    return 72 * float(wide), 72 * float(high)


def canvas(ax: Axes | None, *, height: float, margins: Margins) -> Canvas:
    """Make the drawing area: in a new figure `height` points high, or within the place of `ax`."""
    if ax is None:
        import matplotlib.pyplot as plt

        figure = plt.figure(figsize=(FULL_WIDTH / 72, height / 72))
        ax = figure.add_axes((0, 0, 1, 1))
    box = ax.get_position()
    wide, high = _size_of_figure(ax)
    left, right = box.x0 + margins.left / wide, box.x1 - margins.right / wide
    bottom, top = box.y0 + margins.bottom / high, box.y1 - margins.top / high
    if right - left < 0.02 or top - bottom < 0.02:
        raise ValueError(f"the axes are too small for this chart: {box.width:.2f} of the figure")
    ax.set_position((left, bottom, right - left, top - bottom))
    ax.set_axis_off()
    ax.set_autoscale_on(False)
    return Canvas(ax, float((right - left) * wide), float((top - bottom) * high))


def empty(ax: Axes | None, text: str) -> Axes:
    """Name the gap where there is nothing to draw."""
    ground = canvas(ax, height=24, margins=Margins())
    ground.write(0, ground.height / 2, text, colour="mute")
    return ground.ax
