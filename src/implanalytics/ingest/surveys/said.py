"""What one cell of a survey says: a number, a word of a scale, a text, or nothing and why."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from implanalytics.core.likert import NO, YES, spelt
from implanalytics.ingest.columns.numbers import finite
from implanalytics.ingest.columns.parsed import fault, is_empty, visible
from implanalytics.ingest.grid import written
from implanalytics.ingest.surveys.forms import SurveyForm
from implanalytics.ingest.surveys.privacy import masked, unquoted

SKIPPED = frozenset(
    {"(跳过)", "跳过", "{跳过}", "[跳过]", "(skipped)", "skipped", "not displayed", "未显示"}
)
EMPTY = frozenset(
    {
        "(空)", "空", "未填", "未填写", "(未填)", "(未填写)", "未作答", "未答", "未回答",
        "no answer",
        "not answered", "no response", "(blank)", "blank", "null", "nan", "-", "--", "---", "/",
        "—", "——", "\\", "_",
    }
)  # fmt: skip
NOT_APPLICABLE = frozenset(
    {
        "n/a", "na", "n.a", "not applicable", "不适用", "no comment", "no comments", "nil",
        "no opinion", "(不适用)", "无意见(不适用)",
    }
)  # fmt: skip
NO_OPINION = frozenset(
    {
        "不清楚", "不了解", "不知道", "说不清", "无法评价", "无法判断", "未参加", "未使用",
        "没用过", "没有使用过",
        "don't know", "dont know", "do not know", "can't say", "cannot say", "prefer not to say",
        "prefer not to answer", "did not use", "not used", "did not attend", "无法回答", "拒绝回答",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """What a cell says.

    Attributes
    ----------
    text
        The answer as text, masked; None if there is none.
    number, word
        Its number, and its word as `likert.spelt`.
    gap
        Why there is no answer.
    personal
        Whether something in it was masked.
    """

    text: str | None = None
    number: float | None = None
    word: str = ""
    gap: str | None = None
    personal: bool = False


def all_said(cells: Sequence[object], form: SurveyForm) -> list[Said]:
    """Say what every cell of a column holds; equal cells are read once."""
    known: dict[tuple[type, Any], Said] = {}
    said = []
    for cell in cells:
        key = (type(cell), cell)
        if key not in known:
            known[key] = said_in(cell, form)
        said.append(known[key])
    return said


def said_in(cell: object, form: SurveyForm) -> Said:
    """Say what a raw cell holds.

    >>> from implanalytics.ingest.surveys.forms import WJX
    >>> said_in("(跳过)", WJX).gap, said_in(-3.0, WJX).gap, said_in("5分", WJX).number
    ('skipped', 'skipped', 5.0)
    """
    if is_empty(cell):
        return Said(gap="empty")
    if fault(cell):
        return Said(gap="unreadable")
    if isinstance(cell, bool):
        return Said(str(cell).upper(), word="true" if cell else "false")
    number = finite(cell) if isinstance(cell, (int, float)) else None
    if number is not None:
        return _number(Said(written(cell), number), form)
    text, personal = masked(unquoted(visible(written(cell))))
    word = spelt(text)
    if gap := _gap(text, word):
        return Said(gap=gap)
    if personal or not isinstance(cell, str):
        return Said(text, personal=personal)
    amount, word = number_and_word(text)
    return _number(Said(text, amount, word), form)


def _number(said: Said, form: SurveyForm) -> Said:
    if said.number is not None and not said.word:
        if said.number in form.skipped:
            return Said(gap="skipped")
        if said.number in form.empty:
            return Said(gap="empty")
    return said


def _gap(text: str, word: str) -> str | None:
    plain = text.strip().casefold()
    for gap, words in (("skipped", SKIPPED), ("empty", EMPTY), ("no_opinion", NOT_APPLICABLE)):
        if word in words or plain in words or plain.translate(_NARROW) in words:
            return gap
    return None


_NARROW = str.maketrans("（）［］｛｝", "()[]{}")


def without_opinion(said: Iterable[Said], kept: Iterable[str]) -> list[Said]:
    """Take "don't know" for no answer, unless it is a word of the scale."""
    words = NO_OPINION - set(kept)
    return [Said(gap="no_opinion") if one.word in words else one for one in said]


def is_yes_or_no(said: Iterable[Said]) -> bool:
    """Say whether every answer is yes or no."""
    words = {one.word for one in said if one.gap is None}
    return bool(words) and words <= YES | NO


def unreadable(said: Said) -> Said:
    """Give an answer that cannot be used; its text stays."""
    return replace(said, number=None, word="", gap="unreadable")


_NUMBER = r"[+-]?\d+(?:\.\d+)?"
_BARE = re.compile(rf"({_NUMBER})\s*(?:分|颗星|星级?|级|points?|pts?|stars?)?(?:\s*/\s*\d+)?")
_BEFORE = re.compile(r"(\d+(?:\.\d+)?)\s*分?\s*[-=:.、)(\s]*\s*([^\d\s(].*?)\)?")
_AFTER = re.compile(r"(.*?[^\d\s(])\s*[-=:(\s]*\s*(\d+(?:\.\d+)?)\s*(?:分|points?|stars?)?\s*\)?")
_STARS = re.compile(r"[★☆⭐✩✰\ufe0f]{1,10}")
_LETTER = re.compile(r"^[a-z]\s*[.、)):]\s*")


def number_and_word(text: str) -> tuple[float | None, str]:
    """Take an answer apart into its number and its word.

    >>> number_and_word("5分"), number_and_word("4 - Agree"), number_and_word("非常满意（5分）")
    ((5.0, ''), (4.0, 'agree'), (5.0, '非常满意'))
    >>> number_and_word("A.满意"), number_and_word("4/5")
    ((None, '满意'), (4.0, ''))
    >>> number_and_word("★★★☆☆")
    (3.0, '')
    """
    if _STARS.fullmatch(text.strip()):
        return float(sum(map(text.count, "★⭐"))), ""
    plain = _LETTER.sub("", spelt(text))
    if found := _BARE.fullmatch(plain):
        return float(found[1]), ""
    if found := _BEFORE.fullmatch(plain):
        return float(found[1]), spelt(found[2])
    if found := _AFTER.fullmatch(plain):
        return float(found[2]), spelt(found[1])
    return None, plain
