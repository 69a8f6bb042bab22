"""Numbers as texts write them: separators of a column, Chinese numerals."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import isfinite
from typing import Literal, TypeAlias

Separator: TypeAlias = Literal[".", ","]

NUMBER = r"[+-]?(?:\d[\d.,' ]*\d|\d)(?:e[+-]?\d{1,3})?|[+-]?[.,]\d+"
"""What may be a number, in a plain text in lower case."""

CHINESE_NUMBER = "[零〇一二两三四五六七八九十百千万亿半点]+"


@dataclass(frozen=True, slots=True)
class Style:
    """How a column writes numbers.

    Attributes
    ----------
    decimal
        The decimal separator; None when the column contradicts itself, so that only texts
        which prove their own separator can be read.
    doubtful, doubtful_point
        Nothing in the column proves the separator, and it matters: a comma, or a point.
    """

    decimal: Separator | None = "."
    doubtful: bool = False
    doubtful_point: bool = False


def style_of(texts: Iterable[str]) -> Style:
    """Find how a column writes numbers from all its different texts.

    Parameters
    ----------
    texts
        Plain texts; whatever in them is no number is passed over.

    Returns
    -------
    Style
        The style that the texts prove; decimal point when nothing proves one.

    Examples
    --------
    >>> style_of(["1.200,5", "7,250"]).decimal, style_of(["1,200"]).doubtful
    (',', True)
    """
    numbers = {found for text in texts for found in _NUMBER.findall(text.casefold())}
    proven = {number: proof for number in numbers if (proof := _proof(number))}
    proofs = {proof for number, proof in proven.items() if _digits(number, proof) is not None}
    if len(proofs) > 1:
        return Style(decimal=None)
    if proofs:
        return Style(decimal=proofs.pop())
    if any(_LONE_COMMA.fullmatch(number) for number in numbers):
        return Style(doubtful=True)
    return Style(doubtful_point=any(_LONE_POINT.fullmatch(number) for number in numbers))


def as_number(text: str, style: Style) -> float | None:
    """Read one number, digits with separators or Chinese numerals.

    Parameters
    ----------
    text
        A plain text.
    style
        The style of its column.

    Returns
    -------
    float or None
        None if it is not a number, is not finite, or its separator is doubtful.

    Examples
    --------
    >>> as_number("1,200.5", Style()), as_number("1.200,5", Style(decimal=","))
    (1200.5, 1200.5)
    >>> as_number("一百二十", Style()), as_number("0x1F", Style())
    (120.0, None)
    """
    text = text.casefold().strip().removeprefix("'")
    if not _NUMBER.fullmatch(text):
        return chinese_number(text)
    decimal = style.decimal or _proof(text)
    if decimal is None and re.search("[.,]", text):
        return None
    return _digits(text, decimal or ".")


def _digits(text: str, decimal: Separator) -> float | None:
    whole, dot, fraction = text.partition(decimal)
    if re.search("[., ']", fraction):
        return None
    if re.search("[., ']", whole):
        if not any(grouped.fullmatch(whole) for grouped in _GROUPED):
            return None
        whole = re.sub("[., ']", "", whole)
    number = float(f"{whole}.{fraction}" if dot else whole)
    return number if isfinite(number) else None


def chinese_number(text: str) -> float | None:
    """Read a number in Chinese numerals, everyday or formal.

    >>> chinese_number("十二"), chinese_number("七点五"), chinese_number("贰仟零三")
    (12.0, 7.5, 2003.0)
    >>> chinese_number("半"), chinese_number("三三两两")
    (0.5, None)
    """
    text = text.translate(_EVERYDAY)
    sign, text = (-1, text[1:]) if text.startswith("负") else (1, text)
    if text == "半":
        return sign * 0.5
    whole, dot, fraction = text.partition("点")
    units = _whole(whole)
    if units is None or (dot and not re.fullmatch(f"[{_DIGITS}]+", fraction)):
        return None
    tail = "".join(str(_DIGITS.index(letter)) for letter in fraction)
    return sign * float(f"{units}.{tail or 0}")


def _whole(text: str) -> int | None:
    if re.fullmatch(f"[{_DIGITS}]{{2,}}", text) and "零" not in text[:1]:
        return None
    if not _WHOLE.fullmatch(text):
        return None
    total = 0
    for part, scale in _by_ten_thousands(text):
        value = _below_ten_thousand(part)
        if value is None:
            return None
        total += value * scale
    return total


def _by_ten_thousands(text: str) -> list[tuple[str, int]]:
    parts = []
    for mark, scale in (("亿", 10**8), ("万", 10**4)):
        head, found, rest = text.rpartition(mark)
        if found:
            parts.append((head, scale))
            text = rest
    return [*parts, (text, 1)] if text else parts


def _below_ten_thousand(text: str) -> int | None:
    found = _BELOW.fullmatch(text)
    if not found or not text:
        return None
    total = 0
    for digit, scale in zip(found.groups(), (1000, 100, 10, 1), strict=True):
        if digit is not None:
            total += (_DIGITS.index(digit[0]) if digit[0] in _DIGITS else 1) * scale
    return total


def _proof(number: str) -> Separator | None:
    """Give the decimal separator that this number alone proves."""
    marks = re.sub("[^.,]", "", number)
    if not marks:
        return None
    last: Separator = "," if marks[-1] == "," else "."
    if len(set(marks)) == 2:
        return last
    if len(marks) > 1:
        return "." if last == "," else ","
    whole, _, fraction = number.lstrip("+-").partition(last)
    groups = len(fraction) == 3 and fraction.isdigit() and 1 <= len(whole) <= 3 and whole != "0"
    return None if groups else last


_NUMBER = re.compile(NUMBER)
_LONE_POINT = re.compile(r"[+-]?[1-9]\d{0,2}\.\d{3}")
_LONE_COMMA = re.compile(r"[+-]?\d{1,3},\d{3}")
_GROUPED = [
    re.compile(rf"[+-]?\d{{1,3}}(?:{mark}\d{{2,3}})*{mark}\d{{3}}")
    for mark in (",", r"\.", " ", "'")
]
_DIGITS = "零一二三四五六七八九"
_EVERYDAY = str.maketrans(
    "〇两壹贰叁肆伍陆柒捌玖拾佰仟萬億貳陸", "零二一二三四五六七八九十百千万亿二六"
)
_WHOLE = re.compile("[零一二三四五六七八九十百千万亿]+")
_BELOW = re.compile(
    "零?(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?"
    "(?:([一二三四五六七八九]?十))?零?([零一二三四五六七八九])?"
)
