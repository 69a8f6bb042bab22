"""Legends: what the words of a register's own scale mean."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from implanalytics.core.levels import level_rank
from implanalytics.ingest.grid import SEARCHED, Cell, Grid, written
from implanalytics.ingest.headings import folded

FEWEST = 3
LONGEST_SCALE = 10
LONGEST_WORD = 20
LEVEL_SHARE = 0.6
LAST = 30
_PAIR = re.compile(
    r"(?<![\d.])(\d{1,2})\s*(?:分|级)?\s*[=＝:：\-–—]\s*"
    r"([^\d\s=＝:：,，;；、|/][^\d=＝:：,，;；、|\n]*)"
)
_REVERSED = re.compile(r"([^\d\s=＝,，;；、|/:：]{1,20})\s*[=＝]\s*(\d{1,2})(?![\d.])")
_NUMBERS = frozenset(map(folded, (
    "分值", "等级", "级别", "评分", "分数", "值", "得分", "序数", "score", "rating", "level",
    "value", "scale", "rank", "points",
)))  # fmt: skip
_MEANINGS = re.compile(
    r"(?i)概率|可能性|影响|严重|描述|等级|程度|probabil|likelihood|impact|severity|consequence|"
    r"descript|definition|label|name|meaning|level"
)


def legend_of(grids: Iterable[Grid]) -> Mapping[str, tuple[int, int]]:
    """Give the words of a scale that a file explains.

    Parameters
    ----------
    grids
        The sheets of one file.

    Returns
    -------
    dict
        Number and top of the scale by folded word. A word that two legends number differently is
        left out.

    Examples
    --------
    >>> legend_of([Grid(None, (("概率：1=少见 2=偶发 3=常见",),))])
    {'少见': (1, 3), '偶发': (2, 3), '常见': (3, 3)}
    """
    found: dict[str, tuple[int, int]] = {}
    unclear: set[str] = set()
    for grid in grids:
        for scale in _scales(grid):
            top = max(scale)
            for number, word in scale.items():
                key = folded(word)
                if found.setdefault(key, (number, top)) != (number, top):
                    unclear.add(key)
    return {word: place for word, place in found.items() if word not in unclear}


def is_legend(grid: Grid) -> bool:
    """Say whether a sheet holds little but levels and their numbers, as a risk matrix does.

    >>> is_legend(Grid("矩阵", (("高", None), ("低", None), (None, "低"), (None, "高"))))
    True
    """
    texts = [text for cells in grid.rows for text in map(written, cells) if text]
    words = [text for text in texts if not text.replace(".", "").isdigit()]
    levels = sum(level_rank(text) is not None for text in words)
    return levels > FEWEST and levels >= LEVEL_SHARE * len(words)


def _scales(grid: Grid) -> Iterator[Mapping[int, str]]:
    """Give every scale that is explained on a sheet: its words by number."""
    for column in range(grid.width):
        run: dict[int, str] = {}
        for cells in _edges(grid):
            pairs = _pairs(written(cells[column]))
            if len(pairs) >= FEWEST and _is_scale(pairs):
                yield pairs
            elif len(pairs) == 1 and not run.keys() & pairs.keys():
                run |= pairs
                continue
            if _is_scale(run):
                yield run
            run = dict(pairs) if len(pairs) == 1 else {}
        if _is_scale(run):
            yield run
    yield from _tables(grid)


def _edges(grid: Grid) -> Sequence[tuple[Cell, ...]]:
    """Give the rows among which a legend stands: the first and the last."""
    if len(grid.rows) <= SEARCHED + LAST:
        return grid.rows
    return [*grid.rows[:SEARCHED], *grid.rows[-LAST:]]


def _pairs(text: str) -> dict[int, str]:
    if not text or not text[:400].strip():
        return {}
    pairs = [(number, word) for word, number in _REVERSED.findall(text[:400])]
    pairs = _PAIR.findall(text[:400]) if len(pairs) < 2 else pairs
    found = {int(number): word.strip(" 。.）)(（") for number, word in pairs}
    return {number: word for number, word in found.items() if 0 < len(word) <= LONGEST_WORD}


def _is_scale(words: Mapping[int, str]) -> bool:
    """Say whether numbers run from 1 without a gap, up or down."""
    return FEWEST <= len(words) <= LONGEST_SCALE and set(words) == set(range(1, len(words) + 1))


def _tables(grid: Grid) -> Iterator[Mapping[int, str]]:
    """Give scales written as a table: a column of numbers beside a column of words."""
    for top, heads in enumerate(grid.rows[:SEARCHED]):
        numbers = [i for i, cell in enumerate(heads) if folded(written(cell)) in _NUMBERS]
        for number in numbers:
            for word in (number + 1, number - 1):
                if 0 <= word < grid.width and _MEANINGS.search(written(heads[word])):
                    scale = _below(grid, top + 1, number, word)
                    if _is_scale(scale):
                        yield scale


def _below(grid: Grid, first: int, number: int, word: int) -> dict[int, str]:
    found: dict[int, str] = {}
    for cells in grid.rows[first : first + LONGEST_SCALE]:
        text, name = written(cells[number]), written(cells[word])
        if not text.isdigit() or not name or len(name) > LONGEST_WORD or int(text) in found:
            break
        found[int(text)] = name
    return found
