"""How each phase stands in each dimension: colour, glyph and figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from implanalytics.charts.canvas import Canvas, Margins, canvas, empty, room
from implanalytics.charts.lanes import WRAPPED_PITCH, Lanes, lanes, names_of
from implanalytics.charts.lettering import fitted, width
from implanalytics.charts.style import OUTCOMES, SIZES, TOKENS, style
from implanalytics.core.words import Label, Lang, message

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

LANE, HEAD, FOOT, GAP = 20.0, 18.0, 24.0, 1.5
DENSE_LANE, MANY = 14.0, 20
INDENT, GLYPH = 7.0, 13.0
DIMENSIONS = {
    "time": Label(en="Time", zh="时间"),
    "effort": Label(en="Effort", zh="工时"),
    "gate": Label(en="Gate", zh="关口"),
    "deliverable": Label(en="Papers", zh="交付物"),
    "quality": Label(en="Quality", zh="质量"),
    "risk": Label(en="Risk", zh="风险"),
    "scope": Label(en="Scope", zh="范围"),
    "people": Label(en="People", zh="人员"),
    "customer": Label(en="Customer", zh="客户"),
    "learning": Label(en="Learning", zh="经验"),
    "method": Label(en="Method", zh="方法"),
    "health": Label(en="Health", zh="健康度"),
}


def phase_health(outcomes: pd.DataFrame, *, lang: Lang = "en", ax: Axes | None = None) -> Axes:
    """Draw a strip of outcomes for each phase, one column a dimension.

    Parameters
    ----------
    outcomes
        A `PHASE_OUTCOMES` table; only the dimensions that occur are drawn. A `PHASE_HEALTH`
        table, which has no dimensions, gives one column. Where ``text`` is given it stands in
        the cell, else the word of the outcome.
    lang
        ``"en"`` or ``"zh"``.
    ax
        Axes to draw on; a new figure is made when omitted.

    Returns
    -------
    Axes
        The axes drawn on; x is the number of the dimension, y that of the phase.

    Raises
    ------
    ValueError
        If a phase has two outcomes in one dimension, or an outcome or dimension is unknown.

    Examples
    --------
    >>> import pandas as pd
    >>> row = {"phase_key": "P1", "name": "Testing", "dimension": "time", "outcome": "red"}
    >>> ax = phase_health(pd.DataFrame([row | {"text": "+9 wd"}]))
    >>> [text.get_text() for text in ax.texts]
    ['Testing', 'Time', '▲', '+9 wd', '▲', 'Red']
    """
    cells = outcomes if "dimension" in outcomes else outcomes.assign(dimension="health")
    _refuse(cells)
    phases = cells.drop_duplicates("phase_key").reset_index(drop=True)
    shown = [dimension for dimension in DIMENSIONS if (cells["dimension"] == dimension).any()]
    with style():
        if phases.empty:
            return empty(ax, message("There is no phase to draw.").say(lang))
        rows = _lanes_of(phases, cells, len(shown), ax)
        margins = Margins(rows.gutter, 0, HEAD, FOOT)
        ground = canvas(ax, height=rows.height + HEAD + FOOT, margins=margins)
        ground.ax.set_xlim(-0.5, len(shown) - 0.5)
        rows.draw(ground)
        _draw_heads(ground, shown, lang)
        lane_of = {key: lane for lane, key in enumerate(phases["phase_key"])}
        for row in cells.to_dict("records"):
            lane, column = lane_of[row["phase_key"]], shown.index(row["dimension"])
            _draw_cell(ground, lane, column, row["outcome"], row.get("text"), lang)
        _draw_key(ground, -rows.gutter, set(cells["outcome"]), lang)
    return ground.ax


def _refuse(cells: pd.DataFrame) -> None:
    """Refuse what has no place in the strip."""
    for name, known in (("outcome", OUTCOMES), ("dimension", DIMENSIONS)):
        unknown = sorted({str(value) for value in cells[name]} - known.keys())
        if unknown:
            raise ValueError(f"{name} must be one of {list(known)}, got {unknown}")
    twice = cells[cells.duplicated(["phase_key", "dimension"])]
    if len(twice):
        place = twice[["phase_key", "dimension"]].iloc[0].tolist()
        raise ValueError(f"a phase has one outcome in each dimension, got two for {place}")


def _lanes_of(phases: pd.DataFrame, cells: pd.DataFrame, columns: int, ax: Axes | None) -> Lanes:
    """Return the lanes: low where there are many, high where a text needs two lines."""
    names = names_of(phases, "phase_key")
    if len(phases) > MANY:
        return lanes(names, pitch=DENSE_LANE, ax=ax)
    rows = lanes(names, pitch=LANE, ax=ax)
    within = _room_in_cell((room(ax) - rows.gutter) / columns)
    texts = [text for text in cells.get("text", ()) if isinstance(text, str)]
    long = any(width(text, size=SIZES["small"]) > within for text in texts)
    return lanes(names, pitch=WRAPPED_PITCH, ax=ax) if long else rows


def _room_in_cell(wide: float) -> float:
    return wide - INDENT - GLYPH - GAP - 3


def _words_of(outcome: str, text: object, *, within: float, tall: float, lang: Lang) -> str:
    """Return the text of a cell, else the word of its outcome if that fits; a dash needs none."""
    size = SIZES["small"]
    if isinstance(text, str) and text.strip():
        return fitted(text, within=within, size=size, lines=2 if tall >= WRAPPED_PITCH - 1 else 1)
    word = OUTCOMES[outcome].label.say(lang)
    return word if width(word, size=size) <= within and outcome != "not_applicable" else ""


def _draw_heads(ground: Canvas, shown: list[str], lang: Lang) -> None:
    wide = ground.width / len(shown)
    for column, dimension in enumerate(shown):
        head = fitted(
            DIMENSIONS[dimension].say(lang), within=wide - INDENT - 2, size=SIZES["small"]
        )
        ground.write(column * wide + INDENT, 6 - HEAD, head, colour="mute", size="small")


def _draw_cell(
    ground: Canvas, lane: int, column: int, outcome: str, text: object, lang: Lang
) -> None:
    """Draw one cell: a tint, the glyph in full colour, and the text as far as there is room."""
    from matplotlib.patches import Rectangle

    (left, right), (bottom, top) = ground.ax.get_xlim(), ground.ax.get_ylim()
    wide, tall = ground.width / (right - left), ground.height / (bottom - top)
    look = OUTCOMES[outcome]
    corner = (column - 0.5, lane - 0.5 + GAP / 2 / tall)
    cell = Rectangle(corner, 1 - GAP / wide, 1 - GAP / tall, linewidth=0, label=outcome, zorder=1)
    cell.set_facecolor(look.tint if outcome != "not_applicable" else TOKENS["paper"])
    ground.ax.add_patch(cell)
    x, y = column * wide + INDENT, (lane + 0.5) * tall
    ground.write(x, y, look.glyph, colour=look.colour)
    words = _words_of(outcome, text, within=_room_in_cell(wide), tall=tall, lang=lang)
    if words:
        colour = "mute" if look.colour == TOKENS["grey"] else "ink"
        ground.write(x + GLYPH, y, words, colour=colour, size="small")


def _draw_key(ground: Canvas, left: float, outcomes: set[str], lang: Lang) -> None:
    """Say under the strip what each glyph in it stands for."""
    x, y = left, ground.height + FOOT - SIZES["small"] / 2 - 3
    for outcome in [known for known in OUTCOMES if known in outcomes]:
        look = OUTCOMES[outcome]
        ground.write(x, y, look.glyph, colour=look.colour, size="small")
        x += width(look.glyph, size=SIZES["small"]) + 4
        words = look.label.say(lang)
        ground.write(x, y, words, colour="mute", size="small")
        x += width(words, size=SIZES["small"]) + 16
