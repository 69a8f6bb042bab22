"""How severe a defect is, by the word or number written: 1 is the most severe."""

import re
from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd

from implanalytics.core.levels import level_rank, plain_word
from implanalytics.facts import in_known_words
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures

SEVERE = 2
"""Severities up to this one must not be open at acceptance."""

_OF_RANK: Mapping[int, int] = MappingProxyType({5: 1, 4: 2, 3: 3, 2: 4, 1: 4})
_WORDS: Mapping[str, int] = MappingProxyType(
    {
        "fatal": 1, "show stopper": 1, "崩溃": 1, "阻塞": 1, "阻断": 1, "致命缺陷": 1,
        "important": 2, "重要": 2, "严重缺陷": 2, "cosmetic": 4, "提示": 4, "建议": 4,
        "suggestion": 4,
    }
)  # fmt: skip
_NUMBERED = re.compile(
    r"(?:severity|sev|s|p|level|l)? ?(?P<number>[1-5])(?:\.0)?(?: ?级)?"
    r"(?P<rest>[^\d]*)"
)


def severity_of(text: str) -> int | None:
    """Return the severity a text means, 1 to 5; None where it means none.

    A word decides over the number beside it: trackers count from either end.

    >>> severity_of("致命"), severity_of("Major"), severity_of("S2"), severity_of("3-一般")
    (1, 2, 2, 3)
    >>> severity_of("5 - Critical"), severity_of("1"), severity_of("待定")
    (1, 1, None)
    """
    word = plain_word(text)
    found = _NUMBERED.fullmatch(word)
    if found is None:
        return _of_word(word)
    rest = found["rest"].strip(" -.:()[]")
    return _of_word(rest) if rest else int(found["number"])


def severities(figures: Figures, frame: pd.DataFrame) -> "pd.Series[float]":
    """Return the severity of each row, null where it is not known."""
    written = in_known_words(column(frame, "severity"), figures.facts.settings.words)
    known = {text: severity_of(text) for text in written.dropna().unique()}
    return written.map(known).astype("float64")


def _of_word(word: str) -> int | None:
    if word in _WORDS:
        return _WORDS[word]
    rank = level_rank(word)
    return None if rank is None else _OF_RANK[rank]
