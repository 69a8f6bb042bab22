"""What the shipped font files hold, how wide their glyphs are, and a cut of them for one page."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Literal, TypeAlias

Weight: TypeAlias = Literal["regular", "bold"]

FAMILY = "implanalytics Sans"
WEIGHTS: dict[Weight, int] = {"regular": 400, "bold": 700}

_FOLDER = Path(__file__).parent
# Without glyphs by nature: line ends, joiners, direction marks, variation selectors.
_INVISIBLE = {*range(0x20), *range(0x7F, 0xA0), 0xAD, *range(0x200B, 0x2010)} | {
    *range(0x2028, 0x202F),
    *range(0x2060, 0x2070),
    *range(0xFE00, 0xFE10),
    0xFEFF,
}


def font_path(weight: Weight = "regular") -> Path:
    """Return the font file of `weight`, an OpenType font under the Open Font License.

    Parameters
    ----------
    weight
        ``"regular"`` or ``"bold"``.

    Returns
    -------
    Path
        The file as shipped with the package.

    Raises
    ------
    ValueError
        If `weight` is neither of the two.

    Examples
    --------
    >>> font_path("bold").name
    'bold.otf'
    """
    if weight not in WEIGHTS:
        raise ValueError(f"weight must be one of {list(WEIGHTS)}, got {weight!r}")
    return _FOLDER / f"{weight}.otf"


def page_font(text: str, weight: Weight = "regular") -> bytes:
    """Return a WOFF font with just the characters of `text`, to embed in a page.

    Parameters
    ----------
    text
        Everything the page shows in this weight; order and repetition do not matter.
    weight
        ``"regular"`` or ``"bold"``.

    Returns
    -------
    bytes
        A WOFF file, the same for the same characters. Characters we have no glyph for are
        left out; see `missing_characters`.

    Raises
    ------
    ValueError
        If `weight` is neither of the two.

    Examples
    --------
    >>> page_font("阶段 phase")[:4]
    b'wOFF'
    """
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    options = Options()
    # The shipped fonts have no hints left; looking for some would double the time.
    options.flavor, options.hinting = "woff", True
    options.layout_features, options.name_IDs = ["kern", "pwid"], [0, 1, 2, 4, 6, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted({ord(" "), *map(ord, text)}))
    kept = {"recalcTimestamp": False, "recalcBBoxes": False}
    with TTFont(font_path(weight), lazy=True, **kept) as font:
        subsetter.subset(font)
        font.flavor = "woff"
        stream = BytesIO()
        font.save(stream)
    return stream.getvalue()


def missing_characters(text: str) -> set[str]:
    """Return the visible characters of `text` for which the shipped fonts have no glyph.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    set of str
        Empty when all can be shown; otherwise the reader's own fonts must help out.

    Examples
    --------
    >>> missing_characters("验收 ▲ acceptance")
    set()
    """
    known = _advances("regular").keys() | _INVISIBLE
    return {character for character in text if ord(character) not in known}


def advance(text: str, weight: Weight = "regular") -> float:
    """Return how wide `text` is set on one line.

    Parameters
    ----------
    text
        One line.
    weight
        ``"regular"`` or ``"bold"``.

    Returns
    -------
    float
        Width [em]; kerning is not counted, a character without glyph counts as one em.

    Examples
    --------
    >>> advance("阶段")
    2.0
    """
    widths = _advances(weight)
    return sum(0.0 if ord(c) in _INVISIBLE else widths.get(ord(c), 1.0) for c in text)


@cache
def _advances(weight: Weight) -> dict[int, float]:
    """Return the width of every character the font has, in em."""
    from fontTools.ttLib import TTFont

    with TTFont(font_path(weight), lazy=True) as font:
        glyphs, metrics = font.getBestCmap(), font["hmtx"].metrics
        em = font["head"].unitsPerEm
        return {code: metrics[glyph][0] / em for code, glyph in glyphs.items()}
