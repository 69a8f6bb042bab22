"""Numbers people answer with: on which scale, and which end of it is the better one."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal, TypeAlias

from implanalytics.core.likert import RANKS, rank_anywhere, spelt
from implanalytics.core.words import Message, message
from implanalytics.ingest.surveys.heads import Head

End: TypeAlias = Literal["high", "low"]

FIVE = 5.0
TEN = 10.0
SEVEN = 7.0
MOST = 0.8
HALF = 0.5
RARE = 0.1


@dataclass(frozen=True)
class NumericScale:
    """What the numbers of a question are.

    Attributes
    ----------
    kind
        ``scale``, ``nps``, ``choice`` for codes of options, or ``number``.
    low, high
        Ends of the scale, None for numbers without one.
    assumed
        Whether only the numbers themselves say how long the scale is.
    """

    kind: str
    low: float | None = None
    high: float | None = None
    assumed: bool = False

    def outside(self, value: float) -> Message | None:
        """Say why a number cannot be an answer, None if it can."""
        if self.low is None or self.high is None or self.low <= value <= self.high:
            return None
        return message(
            "The answer {value} is not on the scale from {low} to {high}.",
            value=f"{value:g}", low=f"{self.low:g}", high=f"{self.high:g}",
        )  # fmt: skip


def numeric_scale(
    values: Sequence[float], asked: Head, *, five: bool = False, coded: bool = False
) -> NumericScale:
    """Find the scale of a question answered in numbers.

    Parameters
    ----------
    values
        The numbers given, in all rows of a grid.
    asked
        The question; ``(1-5分)`` or ``满分10分`` in it is obeyed.
    five
        Whether the other questions of the sheet are rated up to five.
    coded
        Whether numbers may be the codes of options.

    Examples
    --------
    >>> from implanalytics.ingest.surveys.heads import head
    >>> numeric_scale([5, 4, 3], head(0, "Q1 满意度"))
    NumericScale(kind='scale', low=1.0, high=5.0, assumed=True)
    >>> numeric_scale([9, 10, 0], head(0, "How likely are you to recommend us?")).kind
    'nps'
    """
    text = f"{asked.stem} {asked.part}"
    stated = stated_range(text) or _named_range(asked)
    recommends = bool(_RECOMMENDS.search(text))
    if stated:
        kind = "nps" if recommends and stated == (0.0, TEN) else "scale"
        return NumericScale(kind, *stated)
    if not asked.rates and _COUNTS.search(text):
        return NumericScale("number")
    if set(values) == {0.0, 1.0} and not asked.rates:
        return NumericScale("choice")
    inside = [value for value in values if 0 <= value <= TEN]
    most = len(inside) >= HALF * len(values)
    if recommends and inside and most and (max(inside) > FIVE or 0 in inside):
        return NumericScale("nps", 0.0, TEN)
    if len(inside) < (HALF if five else MOST) * len(values):
        hundred = asked.rates and all(0 <= value <= 100 for value in values)
        return (
            NumericScale("scale", 0.0, 100.0, assumed=True) if hundred else NumericScale("number")
        )
    if coded and asked.asks and not asked.grades and not asked.part:
        return NumericScale("choice")
    return _by_values(inside, five=five)


def _by_values(inside: list[float], *, five: bool) -> NumericScale:
    top = max(inside)
    above = sum(value > FIVE for value in inside)
    if top <= FIVE or (five and above <= max(1, RARE * len(inside))):
        return NumericScale("scale", 1.0, FIVE, assumed=True)
    high = TEN if top > SEVEN else float(ceil(top))
    return NumericScale("scale", 0.0 if high == TEN and 0 in inside else 1.0, high, assumed=True)


def stated_range(text: str) -> tuple[float, float] | None:
    """Give the scale that a question states.

    >>> stated_range("总体评价（1-5分）"), stated_range("满分10分"), stated_range("2023-24 plan")
    ((1.0, 5.0), (1.0, 10.0), None)
    """
    plain = unicodedata.normalize("NFKC", text)
    for found in _RANGE.finditer(plain):
        low, high = sorted((float(found[1]), float(found[2])))
        if low in (0, 1) and 3 <= high <= 10 or (low in (0, 1) and high == 100):
            return low, high
    if hit := _OUT_OF.search(plain):
        high = _HIGHS.get(hit[3] or "") or float(hit[1] or hit[2] or 0)
        if 3 <= high <= 10:
            return 1.0, high
        return (0.0, high) if high == 100 else None
    return None


def _named_range(asked: Head) -> tuple[float, float] | None:
    """Give the scale whose ends a question names: 1 = very poor, 5 = very good."""
    ends = _stated_ends(f"{asked.heading} {asked.stem}")
    numbers = [number for number, _ in ends]
    if len(set(ends)) == 1 and ends[0][1] == RANKS and ends[0][0] in (FIVE, SEVEN, TEN):
        return 1.0, ends[0][0]
    if len(set(numbers)) < 2 or min(numbers) not in (0, 1) or not 3 <= max(numbers) <= TEN:
        return None
    return min(numbers), max(numbers)


def better_end(
    low: float, high: float, asked: Head, pairs: Sequence[tuple[float, int]], texts: Sequence[str]
) -> End | None:
    """Say which end of a scale is the better one, None if nothing proves it.

    Parameters
    ----------
    low, high
        The ends.
    asked
        The question; ``1=非常满意`` in it is proof.
    pairs
        Numbers and the ranks of words given with them in one cell.
    texts
        The answers as written: points and stars are the more the better.
    """
    middle = (low + high) / 2
    stated = list(pairs) or _stated_ends(f"{asked.heading} {asked.stem}")
    lean = sum((number - middle) * (rank - 3) for number, rank in stated)
    if lean:
        return "high" if lean > 0 else "low"
    if _POINTS.search(f"{asked.stem} {asked.part}") or any(map(_IN_POINTS.search, texts)):
        return "high"
    return None


def _stated_ends(text: str) -> list[tuple[float, int]]:
    found: list[tuple[float, int]] = []
    for part in re.split(r"[,，;；、()（）\[\]/]|\band\b|\bto\b|…|\.\.\.|~|—|至", text):
        hit = _END.fullmatch(spelt(part)) or _END_BEHIND.fullmatch(spelt(part))
        if hit is None:
            continue
        word = spelt(hit["word"]).removeprefix("the ").strip()
        rank = _ENDS.get(word) or rank_anywhere(word)
        if rank is not None:
            found.append((float(hit["number"]), rank))
    return found


_RANGE = re.compile(r"(?<![\d.-])(\d{1,3})\s*分?\s*(?:[-~～–—]+|至|到|to)\s*(\d{1,3})(?![\d.-]*\d)")
_OUT_OF = re.compile(
    r"(?:满分|out of|max(?:imum)?\.?)\s*(?:为|是|:)?\s*(\d{1,3})|(\d{1,3})\s*分制|([五七十百])分制",
    re.IGNORECASE,
)
_HIGHS = {"五": FIVE, "七": 7.0, "十": TEN, "百": 100.0}
_RECOMMENDS = re.compile(r"(?i)NPS|净推荐|推荐|recommend")
_COUNTS = re.compile(
    r"(?i)次数|人数|几次|几人|几年|年限|年龄|工龄|多少[次人天年个]|天数|时长|金额|电话|编号|"
    r"how many|how long|number of|\byears?\b|\bage\b|\bcount\b|\bhours\b|\bdays\b"
)
_POINTS = re.compile(
    r"(?i)打分|评分|得分|分值|星级|几星|\bstars?\b|\bpoints?\b|\bscore\b|NPS|推荐|"
    r"recommend"
)
_IN_POINTS = re.compile(r"(?i)\d\s*(?:分|颗?星|points?|stars?|/\s*\d)|★|⭐")
_END = re.compile(
    r".*?(?<!\d)(?P<number>\d{1,3})\s*分?\s*(?:[=:：]|为|是|代表|表示|means|is|being|-)*\s*"
    r"(?P<word>[^\d]+?)"
)
_END_BEHIND = re.compile(r"(?P<word>[^\d]+?)\s*(?:[=:：]|为|是|-)*\s*(?P<number>\d{1,3})\s*分?")
_ENDS = {
    "最好": 5, "最高": 5, "最佳": 5, "最优": 5, "best": 5, "highest": 5, "excellent": 5,
    "最满意": 5,
    "最差": 1, "最低": 1, "最不满意": 1, "worst": 1, "lowest": 1,
}  # fmt: skip
