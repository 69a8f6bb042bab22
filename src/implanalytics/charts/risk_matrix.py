"""How many risks stand in each cell of probability and impact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from implanalytics.charts.canvas import Canvas, Margins, canvas
from implanalytics.charts.lettering import fitted, plain, width
from implanalytics.charts.style import SIZES, blend, style
from implanalytics.core.words import Label, Lang, formatted

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

CELL, GAP, HEAD, FOOT = 40.0, 1.5, 18.0, 34.0
INDENT = 8.0
LEVELS = {
    1: Label(en="very low", zh="很低"),
    2: Label(en="low", zh="低"),
    3: Label(en="medium", zh="中"),
    4: Label(en="high", zh="高"),
    5: Label(en="very high", zh="很高"),
}
PROBABILITY = Label(en="Probability", zh="概率")
IMPACT = Label(en="Impact", zh="影响")


def risk_matrix(result: pd.DataFrame, *, lang: Lang = "en", ax: Axes | None = None) -> Axes:
    """Draw the number of risks in each cell, and which they are where there is room.

    Parameters
    ----------
    result
        A `RISK_MATRIX` table; levels run from 1, very low, to 5, very high.
    lang
        ``"en"`` or ``"zh"``.
    ax
        Axes to draw on; a new figure is made when omitted.

    Returns
    -------
    Axes
        The axes drawn on; x is impact, y probability.

    Examples
    --------
    >>> import pandas as pd
    >>> cell = {"probability": 4, "impact": 5, "n": 2, "risk_ids": "R-03, R-11"}
    >>> ax = risk_matrix(pd.DataFrame([cell]))
    >>> [text.get_text() for text in ax.texts][-2:]
    ['2', 'R-03, R-11']
    """
    with style():
        names = [level.say(lang) for level in LEVELS.values()] + [PROBABILITY.say(lang)]
        gutter = max(width(name, size=SIZES["label"], weight="bold") for name in names) + 12
        margins = Margins(gutter, 0, HEAD, FOOT)
        ground = canvas(ax, height=5 * CELL + HEAD + FOOT, margins=margins)
        ground.ax.set(xlim=(0.5, 5.5), ylim=(0.5, 5.5))
        _draw_grid(ground, gutter, lang)
        for row in result.to_dict("records"):
            if row["n"] > 0:
                _draw_count(ground, row["probability"], row["impact"], row["n"], row["risk_ids"])
    return ground.ax


def _draw_grid(ground: Canvas, gutter: float, lang: Lang) -> None:
    """Tint the cells by probability times impact, and name the levels."""
    wide, tall = ground.width / 5, ground.height / 5
    for probability, name in LEVELS.items():
        top = ground.height - probability * tall
        ground.write(-gutter, top + tall / 2, name.say(lang))
        for impact in LEVELS:
            tint = blend("grey_tint", "heat", (probability * impact - 1) / 24)
            left = (impact - 1) * wide
            ground.swatch(left, top, wide - GAP, tall - GAP, tint, zorder=1)
    for impact, name in LEVELS.items():
        ground.write((impact - 0.5) * wide, ground.height + 9, name.say(lang), align="center")
    ground.write(-gutter, 6 - HEAD, PROBABILITY.say(lang), colour="mute", size="small")
    below = ground.height + FOOT - 8
    ground.write(ground.width, below, IMPACT.say(lang), colour="mute", size="small", align="right")


def _draw_count(ground: Canvas, probability: float, impact: float, n: float, ids: object) -> None:
    """Write the number, and behind it the ids if all of them fit."""
    wide, tall = ground.width / 5, ground.height / 5
    left = (impact - 1) * wide + INDENT
    middle = ground.height - (probability - 0.5) * tall - GAP / 2
    number = formatted(float(n), "n", "en")
    ground.write(left, middle, number, size="large", weight="bold")
    left += max(width(number, size=SIZES["large"], weight="bold"), SIZES["large"]) + 6
    text = "" if ids is None or ids != ids else plain(ids)
    within = impact * wide - GAP - 4 - left
    shown = fitted(text, within=within, size=SIZES["small"], lines=3) if text else ""
    if "".join(shown.split()) == "".join(text.split()) and shown:
        ground.write(left, middle, shown, size="small")
