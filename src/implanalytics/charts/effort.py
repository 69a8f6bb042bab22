"""Where the hours went: planned against booked, phase by phase."""

from __future__ import annotations

from collections.abc import Mapping
from math import isnan
from typing import TYPE_CHECKING

from implanalytics.charts.canvas import Canvas, Margins, canvas, empty
from implanalytics.charts.fonts import Weight
from implanalytics.charts.lanes import Lanes, bar, lanes, names_of
from implanalytics.charts.lettering import width
from implanalytics.charts.style import SIZES, STROKES, style
from implanalytics.core.words import Label, Lang, formatted, message

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

LANE, HEAD = 23.0, 20.0
COLUMN_GAP, SAMPLE = 18.0, 14.0
HEADS = {
    "planned_effort": Label(en="planned, h", zh="计划（小时）"),
    "actual_effort": Label(en="actual, h", zh="实际（小时）"),
    "variance_share": Label(en="variance", zh="差异"),
}
WHOLE = 0.05
"""Hours nearer to a whole number than this count as whole."""

BARS = {"planned_effort": "baseline", "actual_effort": "actual"}


def effort_by_phase(result: pd.DataFrame, *, lang: Lang = "en", ax: Axes | None = None) -> Axes:
    """Draw planned hours thin and grey under the hours booked, with the figures beside them.

    Parameters
    ----------
    result
        An `EFFORT_BY_PHASE` table, drawn in its order. The row without ``phase_key`` holds the
        bookings not matched to a phase; its bar is hollow.
    lang
        ``"en"`` or ``"zh"``.
    ax
        Axes to draw on; a new figure is made when omitted.

    Returns
    -------
    Axes
        The axes drawn on; x is hours, y the number of the lane.

    Examples
    --------
    >>> import pandas as pd
    >>> row = {"phase_key": "P1", "name": "Testing", "planned_effort": 1000.0}
    >>> row |= {"actual_effort": 1240.0, "variance_share": 0.24}
    >>> ax = effort_by_phase(pd.DataFrame([row]))
    >>> [ax.texts[number].get_text() for number in (2, 4, 6)]
    ['1,000', '1,240', '+24 %']
    """
    phases = result.reset_index(drop=True)
    with style():
        if phases.empty:
            return empty(ax, message("There is no effort to draw.").say(lang))
        rows, unmatched = _lanes_of(phases, lang, ax)
        cells = {name: _cells(phases, name, lang) for name in HEADS}
        columns = {name: _width_of(name, cells[name], lang) for name in HEADS}
        margins = Margins(rows.gutter, sum(columns.values()), HEAD, 2)
        ground = canvas(ax, height=rows.height + HEAD + 2, margins=margins)
        ground.ax.set_xlim(_ends_of_axis(phases))
        rows.draw(ground, muted=unmatched)
        _draw_columns(ground, rows, cells, columns, lang)
        for name, kind in BARS.items():
            for lane, hours in enumerate(phases[name]):
                if hours == hours:
                    bar(ground, lane, 0.0, float(hours), kind=kind, hollow=lane in unmatched)
    return ground.ax


def _lanes_of(phases: pd.DataFrame, lang: Lang, ax: Axes | None) -> tuple[Lanes, set[int]]:
    """Return the lanes, and which of them hold bookings without a phase."""
    missing = phases["phase_key"].isna()
    unmatched = message("not matched to a phase").say(lang)
    names = [
        unmatched if alone else name
        for name, alone in zip(names_of(phases, "phase_key"), missing, strict=True)
    ]
    return lanes(names, pitch=LANE, ax=ax), {lane for lane, alone in enumerate(missing) if alone}


def _ends_of_axis(phases: pd.DataFrame) -> tuple[float, float]:
    hours = phases[list(BARS)].to_numpy(float, na_value=0.0)
    least, most = min(0.0, float(hours.min())), max(0.0, float(hours.max()))
    return (least, most) if most > least else (0.0, 1.0)


def _cells(phases: pd.DataFrame, name: str, lang: Lang) -> list[str]:
    """Write a column of figures; hours as exactly as the column needs, as in a table beside it."""
    if name not in BARS:
        return [formatted(float(value), "+percent", lang) for value in phases[name]]
    known = phases[name].dropna()
    decimals = int(((known - known.round()).abs() > WHOLE).any())
    return [_hours(float(value), decimals) for value in phases[name]]


def _hours(value: float, decimals: int) -> str:
    return formatted(None, "h", "en") if isnan(value) else f"{value:,.{decimals}f}"


def _width_of(name: str, cells: list[str], lang: Lang) -> float:
    """Return how wide a column of figures is, its head included [pt]."""
    head = width(HEADS[name].say(lang), size=SIZES["small"]) + (SAMPLE + 4) * (name in BARS)
    return COLUMN_GAP + max(head, *(width(cell, size=SIZES["label"]) for cell in cells))


def _draw_columns(
    ground: Canvas,
    rows: Lanes,
    cells: Mapping[str, list[str]],
    columns: Mapping[str, float],
    lang: Lang,
) -> None:
    """Write each column of figures under its head; the heads explain the bars, too."""
    right = ground.width
    for name, wide in columns.items():
        right += wide
        head = HEADS[name].say(lang)
        ground.write(right, 5 - HEAD, head, colour="mute", size="small", align="right")
        if name in BARS:
            thick = STROKES[BARS[name]]
            left = right - width(head, size=SIZES["small"]) - SAMPLE - 4
            ground.swatch(left, 5 - HEAD - thick / 2, SAMPLE, thick, BARS[name])
        weight: Weight = "bold" if name == "actual_effort" else "regular"
        for lane, cell in enumerate(cells[name]):
            colour = "mute" if name == "planned_effort" else "ink"
            y = rows.middle(ground, lane)
            ground.write(right, y, cell, colour=colour, weight=weight, align="right")
    ground.rule(-rows.gutter, 12.5 - HEAD, right + rows.gutter)
