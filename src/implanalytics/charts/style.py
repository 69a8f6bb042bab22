"""The look, declared once: colours, sizes, strokes and outcomes for charts and every exporter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from implanalytics.charts.fonts import FAMILY, WEIGHTS, font_path
from implanalytics.core.words import Label

#: Colours by meaning. A chart names a meaning, never a colour.
TOKENS: Mapping[str, str] = MappingProxyType(
    {
        "paper": "#ffffff",
        "ink": "#22262b",
        "mute": "#656d76",
        "line": "#d9dde1",
        "grid": "#eceff1",
        "accent": "#1f4e79",
        "red": "#b3261e",
        "amber": "#a15c00",
        "green": "#2e7d4f",
        "grey": "#656d76",
        "baseline": "#aeb6bd",
        "actual": "#22303d",
        "red_tint": "#f6d9d5",
        "amber_tint": "#faecd2",
        "green_tint": "#e6f2ea",
        "grey_tint": "#f1f3f4",
        "heat": "#e3b7ad",
    }
)

#: Type sizes in charts [pt].
SIZES: Mapping[str, float] = MappingProxyType({"large": 13.0, "label": 9.0, "small": 7.8})

#: Thickness of bars and lines [pt].
STROKES: Mapping[str, float] = MappingProxyType(
    {"actual": 6.0, "baseline": 2.0, "grid": 0.6, "as_of": 1.0, "milestone": 1.3}
)

#: Width of a chart as wide as the text column [pt]; 7.2 in.
FULL_WIDTH = 518.4


@dataclass(frozen=True, slots=True)
class OutcomeStyle:
    """How one outcome looks in every format: colour, glyph and word always go together."""

    colour: str
    tint: str
    glyph: str
    label: Label


def _outcome(token: str, glyph: str, en: str, zh: str) -> OutcomeStyle:
    return OutcomeStyle(TOKENS[token], TOKENS[f"{token}_tint"], glyph, Label(en=en, zh=zh))


#: Every outcome an indicator can take, worst first.
OUTCOMES: Mapping[str, OutcomeStyle] = MappingProxyType(
    {
        "red": _outcome("red", "▲", "Red", "红"),
        "amber": _outcome("amber", "◆", "Amber", "黄"),
        "green": _outcome("green", "●", "Green", "绿"),
        "reported": _outcome("grey", "□", "Reported", "仅报告"),
        "not_assessable": _outcome("grey", "○", "Not assessable", "无法评估"),
        "not_applicable": _outcome("grey", "–", "Not applicable", "不适用"),
    }
)


def blend(first: str, second: str, share: float) -> str:
    """Return the colour that is `share` of the way from one token to another.

    Examples
    --------
    >>> blend("paper", "ink", 0.0), blend("paper", "ink", 1.0)
    ('#ffffff', '#22262b')
    """
    pairs = zip(_channels(TOKENS[first]), _channels(TOKENS[second]), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


@contextmanager
def style() -> Iterator[None]:
    """Draw in our look, whatever the caller's matplotlib or seaborn theme is.

    Yields
    ------
    None
        Inside the context the defaults are ours; outside nothing has changed.

    Examples
    --------
    >>> import matplotlib as mpl
    >>> with style():
    ...     mpl.rcParams["font.family"][0]
    'implanalytics Sans'
    """
    import matplotlib as mpl

    _register_fonts()
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(_RC)
        yield


_RC: dict[Any, Any] = {
    # DejaVu draws what the cut font has no glyph for, when a picture is made instead of an SVG.
    "font.family": [FAMILY, "DejaVu Sans"],
    "font.size": SIZES["label"],
    "text.color": TOKENS["ink"],
    # What comes from data is never a formula, however many dollars it holds.
    "text.parse_math": False,
    "axes.unicode_minus": True,
    "figure.dpi": 100,
    "svg.fonttype": "none",
    "svg.hashsalt": "implanalytics",
    "path.simplify": False,
}


@cache
def _register_fonts() -> None:
    """Make the shipped fonts known to matplotlib; it keeps them for the process."""
    from matplotlib.font_manager import fontManager

    for weight in WEIGHTS:
        fontManager.addfont(font_path(weight))
