"""Text from data on a chart: cleaned, measured, and made to fit."""

from __future__ import annotations

import unicodedata

from implanalytics.charts.fonts import Weight, advance

# The Chinese ellipsis is an em wide and stands at half height: right behind Chinese only.
_ELLIPSIS = {True: "…", False: "..."}
_CHINESE_FROM = "\u2e80"
_NEVER_FIRST = frozenset("，。、；：？！）》」』】〕…％,.;:?!)]}%")
_NEVER_LAST = frozenset("（《「『【〔([{")


def plain(text: object) -> str:
    r"""Return `text` as one visible line: no control, direction or unpaired characters.

    Parameters
    ----------
    text
        A name or text as it stands in the data.

    Returns
    -------
    str
        White space is one blank; what cannot stand in XML is gone.

    Examples
    --------
    >>> plain("System\n test\x00")
    'System test'
    """
    kept = (c if c.isspace() or unicodedata.category(c)[0] != "C" else "" for c in str(text))
    return " ".join("".join(c for c in kept if c not in "\ufffe\uffff").split())


def width(text: str, *, size: float, weight: Weight = "regular") -> float:
    """Return how wide the longest line of `text` is set [pt].

    Examples
    --------
    >>> width("阶段", size=9)
    18.0
    """
    return max((advance(line, weight) for line in text.split("\n")), default=0.0) * size


def fitted(
    text: object, *, within: float, size: float, lines: int = 1, weight: Weight = "regular"
) -> str:
    r"""Return `text` broken into at most `lines` lines, shortened by an ellipsis if it must be.

    Parameters
    ----------
    text
        A name or text as it stands in the data.
    within
        Room for a line [pt].
    size
        Type size [pt].
    lines
        Most lines there may be.
    weight
        ``"regular"`` or ``"bold"``.

    Returns
    -------
    str
        No line is wider than `within`, unless not even one character fits.

    Examples
    --------
    >>> fitted("接口开发与联调测试", within=40, size=9)
    '接口开…'
    >>> fitted("Interface development", within=60, size=9, lines=2).split("\n")
    ['Interface', 'development']
    """
    rest, room = plain(text), within / size
    done: list[str] = []
    while rest and len(done) < lines - 1 and advance(rest, weight) > room:
        cut = _break(rest, room, weight)
        done.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    done.append(_shortened(rest, room, weight))
    return "\n".join(done)


def _reach(text: str, room: float, weight: Weight) -> int:
    """Return how many characters of `text` fit, at least one."""
    used = 0.0
    for count, character in enumerate(text):
        used += advance(character, weight)
        if used > room:
            return max(1, count)
    return len(text)


def _break(text: str, room: float, weight: Weight) -> int:
    """Return where the line ends: between words, or between two Chinese characters."""
    reach = _reach(text, room, weight)
    for cut in range(reach, max(1, reach // 3), -1):
        if _may_break(text, cut):
            return cut
    return reach


def _may_break(text: str, cut: int) -> bool:
    before, after = text[cut - 1], text[cut : cut + 1]
    if after in _NEVER_FIRST or before in _NEVER_LAST:
        return False
    return before in " -/_" or after == " " or max(before, after) >= _CHINESE_FROM


def _shortened(text: str, room: float, weight: Weight) -> str:
    if advance(text, weight) <= room:
        return text
    reach = _reach(text, room - 1, weight)
    kept = text[:reach].rstrip(" ，、,-")
    return kept + _ELLIPSIS[kept[-1:] >= _CHINESE_FROM]
