"""Words for levels of probability, impact and priority, and their rank of five."""

import re
import unicodedata
from math import ceil

WORDS: dict[int, tuple[str, ...]] = {
    1: (
        "very low", "lowest", "vl", "negligible", "insignificant", "trivial", "rare",
        "very unlikely", "remote", "improbable",
        "很低", "极低", "非常低", "最低", "轻微", "极小", "很小", "可忽略", "可忽略不计", "罕见",
        "极不可能", "几乎不可能", "很不可能", "非常不可能",
    ),
    2: (
        "low", "l", "minor", "small", "unlikely",
        "低", "较低", "小", "较小", "次要", "不太可能", "不大可能", "不可能",
    ),
    3: (
        "medium", "med", "m", "moderate", "normal", "average", "possible", "occasional",
        "中", "中等", "一般", "中度", "普通", "可能", "有可能", "偶尔",
    ),
    4: (
        "high", "h", "major", "significant", "serious", "large", "likely", "probable",
        "高", "较高", "大", "较大", "严重", "主要", "很可能", "较可能", "大概率",
    ),
    5: (
        "very high", "highest", "vh", "critical", "severe", "extreme", "catastrophic", "blocker",
        "urgent", "very likely", "almost certain", "certain", "frequent",
        "很高", "极高", "非常高", "最高", "重大", "特别重大", "特大", "极大", "很大", "非常严重",
        "特别严重", "极其严重", "灾难性", "致命", "紧急", "极有可能", "极可能", "非常可能",
        "几乎确定", "几乎肯定", "必然",
    ),
}  # fmt: skip
"""The words of each rank, 1 lowest. Scales of three words stand in the middle: 2, 3, 4."""


def level_rank(text: str) -> int | None:
    """Give the rank of a level.

    Parameters
    ----------
    text
        A word of either language, a number 1 to 5, or both ("3 - Medium", "4级"), or a number
        out of the top of its scale ("7/10", "偶发 (2/5)").

    Returns
    -------
    int or None
        1 very low, 2 low, 3 medium, 4 high, 5 very high; None if the text is no level, or its
        number and its word contradict each other.

    Examples
    --------
    >>> level_rank("中"), level_rank("Very High"), level_rank("2 - low"), level_rank("70%")
    (3, 5, 2, None)
    >>> level_rank("7/10"), level_rank("2/3"), level_rank("3.5/5")
    (4, 3, 4)
    """
    word = plain_word(text)
    if word in _RANKS:
        return _RANKS[word]
    if found := _OUT_OF.fullmatch(word):
        return rank_out_of(float(found["number"]), int(found["top"]))
    found = _NUMBERED.fullmatch(word)
    if not found:
        return None
    number = int(found["number"] or found["last"])
    named = (found["word"] or found["first"] or "").strip()
    return number if not named or _RANKS.get(named) == number else None


def plain_word(text: str) -> str:
    """Give a word without what people vary: width, case, hyphens and spaces.

    >>> plain_word(" Very-High ")
    'very high'
    """
    return re.sub(r"[\s_-]+", " ", unicodedata.normalize("NFKC", text).casefold()).strip()


def rank_out_of(number: float, top: int) -> int | None:
    """Give the rank of a number on a scale from 1 to `top`, None if it is not on it.

    A scale of three stands in the middle, as its words do; any other is cut into five equal
    parts.

    >>> [rank_out_of(n, 10) for n in (1, 2, 5, 9, 11)], [rank_out_of(n, 3) for n in (1, 2, 3)]
    ([1, 1, 3, 5, None], [2, 3, 4])
    """
    if not 0 < number <= top or top < SHORTEST:
        return None
    return ceil(number) + 1 if top == SHORTEST else ceil(number * 5 / top)


SHORTEST = 3
_OUT_OF = re.compile(
    r"(?:[^\d()/]+ ?\()?(?P<number>\d{1,3}(?:\.\d+)?) ?(?:/|of|out of) ?(?P<top>\d{1,3})\)?"
)
_RANKS = {word: rank for rank, words in WORDS.items() for word in words}
_NUMBERED = re.compile(
    r"(?:level |l)?(?P<number>[1-5])(?:\.0)?(?:级|分| )?[-.:() ]*(?P<word>[^\d()%]*)\)?"
    r"|(?P<first>[^\d()%]+?)[-.:( ]+(?P<last>[1-5])\)?"
)
