"""Words and signs for the colour somebody reported."""

from typing import Literal, TypeAlias

from implanalytics.core.levels import plain_word

Colour: TypeAlias = Literal["green", "amber", "red"]

WORDS: dict[Colour, tuple[str, ...]] = {
    "green": (
        "green", "g", "on track", "ok", "normal", "good", "绿", "绿色", "绿灯", "正常", "良好",
        "顺利", "受控", "🟢", "✅",
    ),
    "amber": (
        "amber", "yellow", "a", "y", "at risk", "warning", "orange", "黄", "黄色", "黄灯", "预警",
        "关注", "有风险", "需关注", "橙", "橙色", "🟡", "🟠", "⚠", "⚠️",
    ),
    "red": (
        "red", "r", "off track", "critical", "late", "delayed", "红", "红色", "红灯", "严重",
        "延期", "滞后", "失控", "告警", "🔴", "❌",
    ),
}  # fmt: skip

_COLOURS: dict[str, Colour] = {word: colour for colour, words in WORDS.items() for word in words}


def colour_of_word(text: str) -> Colour | None:
    """Give the colour a report means, None for a word that is none.

    >>> colour_of_word("绿灯"), colour_of_word("At risk"), colour_of_word("见附件")
    ('green', 'amber', None)
    """
    return _COLOURS.get(text.strip()) or _COLOURS.get(plain_word(text))
