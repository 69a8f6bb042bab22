"""Headings of questions taken apart: number, question, row of a grid."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

_NUMBERED = re.compile(
    r"(?:第\s*(\d{1,3})\s*题"
    r"|(?:Q|题目|题|问题|问|question|item)\s*\.?\s*(\d{1,3})(?![\d%])"
    r"|[(（]?(\d{1,3})\s*[、.．:：)）](?!\d))"
    r"\s*[、.．:：)）_\-—–]*\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_CODED = re.compile(r"([A-Za-z]\w*)(?:\[([^\]]*)\])*\.\s+(.+)", re.DOTALL)
_CODE_ONLY = re.compile(r"[A-Za-z]\w*(?:\[[^\]]+\])+")
_IN_BRACKETS = re.compile(r"(.*?)\s*(?:\[([^\[\]]+)\]|[(（]([^()（）]+)[)）])\s*", re.DOTALL)
_GRID = re.compile(r"(.+?)\s*\[([^\[\]]+)\]\s*", re.DOTALL)
_BEHIND = re.compile(r"(.+?)\s*(?:—+|–|:|：| - |_)\s*([^—–:：]+)", re.DOTALL)
_ASKS = re.compile(
    r"[?？]|吗|如何|怎样|怎么样|哪些|哪个|是否|多少|请您?|您|你|建议|意见|看法|"
    r"\b(?:how|what|which|why|would|did|do|does|were|was|is|are|please|rate|your|you|i|my|we|our)\b",
    re.IGNORECASE,
)
_GRADES = re.compile(
    r"(?i)程度|质量|效果|水平|难易|易用|清晰|有用|帮助|熟悉|同意|重要|"
    r"how (?:well|easy|difficult|useful|helpful|clear|likely|important|satisfied|confident)|"
    r"quality|useful|helpful|easy|clear|effective|overall|extent"
)
_RATES = re.compile(
    r"(?i)满意|滿意|评价|评分|打分|得分|推荐|NPS|CSAT|认可度|同意|satisf|rating|\brate\b|recommend|"
    r"\bscore\b|agree|likert|suggestion|feedback"
)


@dataclass(frozen=True)
class Head:
    """The heading of one column.

    Attributes
    ----------
    position
        Where the column is.
    heading
        As written, on one line.
    number
        The number of its question, None if it has none.
    stem, part
        The question, and the row of a grid or the option this column is about.
    group
        What columns of one question have in common, ``""`` for a question of one column.
    """

    position: int
    heading: str
    number: str | None
    stem: str
    part: str = ""
    group: str = ""

    @property
    def asks(self) -> bool:
        """Whether it reads like a question."""
        return bool(len(self.heading) >= _LONG or _ASKS.search(self.stem))

    @property
    def is_question(self) -> bool:
        """Whether its words are those of a question; its length alone does not count."""
        return bool(_ASKS.search(self.stem))

    @property
    def rates(self) -> bool:
        """Whether it reads like something that is rated."""
        return bool(_RATES.search(self.stem) or _RATES.search(self.part))

    @property
    def grades(self) -> bool:
        """Whether its answers are steps rather than options."""
        return self.rates or bool(_GRADES.search(self.stem))


def one_line(text: str) -> str:
    """Give a text on one line."""
    return " ".join(text.replace("\xa0", " ").split())


def head(position: int, text: str) -> Head:
    """Take a heading apart as far as it can be done without its neighbours.

    >>> head(0, "3、(行名)").number, head(0, "Q1 Satisfaction").stem
    ('3', 'Satisfaction')
    >>> head(0, "How was it? [Pace]").part, head(0, "G01Q02[SQ001]. Rate us [Pace]").stem
    ('Pace', 'Rate us')
    """
    heading = one_line(text).strip("*")
    coded = _CODED.fullmatch(heading)
    if coded and not _NUMBERED.fullmatch(heading):
        grid = _GRID.fullmatch(coded[3]) if coded[2] else None
        stem, part = (grid[1], grid[2]) if grid else (coded[3], "")
        return Head(position, heading, None, stem, part, coded[1] if coded[2] else "")
    if _CODE_ONLY.fullmatch(heading):
        code, _, part = heading.partition("[")
        return Head(position, heading, None, heading, part.rstrip("]"), code)
    found = _NUMBERED.fullmatch(heading)
    if found:
        number = str(int(found[1] or found[2] or found[3]))
        return Head(position, heading, number, found[4].strip() or heading, group=f"#{number}")
    grid = _GRID.fullmatch(heading)
    if grid:
        return Head(position, heading, None, grid[1], grid[2], group=grid[1])
    return Head(position, heading, None, heading)


@lru_cache(maxsize=8192)
def is_telling(text: str) -> bool:
    """Say whether a text may be the heading of a question."""
    found = head(0, text)
    return bool(found.number or found.rates or found.asks)


def joined(heads: Sequence[Head]) -> list[tuple[Head, ...]]:
    """Put the columns of one question together: neighbours of one group.

    Returns
    -------
    list of tuple of Head
        In order; the rows of a grid have the question in common and each a part.
    """
    runs: list[list[Head]] = []
    for one in heads:
        last = runs[-1][-1] if runs else None
        if last is not None and one.group and last.group == one.group:
            runs[-1].append(one)
        else:
            runs.append([one])
    return [_with_parts(run) if len(run) > 1 else (run[0],) for run in runs]


def _with_parts(run: list[Head]) -> tuple[Head, ...]:
    if any(one.part for one in run):
        return tuple(run)
    parted = [_parted(one) for one in run]
    stem = max((stem for stem, _ in parted), key=len)
    if not all(part for _, part in parted):
        # One number for several questions of their own: each keeps its text.
        return tuple(run)
    return tuple(
        replace(one, stem=stem, part=part) for one, (_, part) in zip(run, parted, strict=True)
    )


def _parted(one: Head) -> tuple[str, str]:
    for pattern in (_IN_BRACKETS, _BEHIND):
        if found := pattern.fullmatch(one.stem):
            groups = [text for text in found.groups()[1:] if text]
            return found[1].strip(), one_line(groups[0])
    return "", one.stem


_LONG = 12
