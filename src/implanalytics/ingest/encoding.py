"""Text of unknown encoding, decoded by a short ladder of strict tries."""

import codecs
import re

from implanalytics.ingest.everyday import is_foreign

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decoded(content: bytes) -> tuple[str, str] | None:
    """Decode bytes that do not say what they are.

    A byte order mark is obeyed; then strict UTF-8, UTF-16 by its NULs, GB18030 and Big5 where
    the result reads like Chinese, at last cp1252 where the result reads like a European text.

    Parameters
    ----------
    content
        The bytes of a text file.

    Returns
    -------
    tuple of str and str, or None
        The text and the encoding; None if no encoding gives a plausible text, for example when
        lines of several encodings were put together.

    Examples
    --------
    >>> decoded("姓名,工时".encode("gb18030"))
    ('姓名,工时', 'gb18030')
    >>> decoded("Größe;7,5".encode("cp1252"))
    ('Größe;7,5', 'cp1252')
    """
    for mark, name in BOMS:
        if content.startswith(mark):
            text = _strict(content[len(mark) :], name)
            return None if text is None else (text.replace("\ufeff", ""), name)
    if (text := _strict(content, "utf-8")) is not None and text.count("\0") <= len(text) // 50:
        return text.replace("\ufeff", ""), "utf-8"
    if wide := utf16_by_nuls(content):
        text = _strict(content, wide)
        return None if text is None else (text, wide)
    if _mostly_utf8(content):
        return None
    for name, plain, last in _CHINESE:
        text = _strict(content, name)
        if text is not None and _is_chinese(text) and _is_everyday(text, plain, last):
            return None if name == "gb18030" and is_foreign(text) else (text, name)
    if holds_utf8(content):
        return None
    text = _strict(content, "cp1252")
    return (text, "cp1252") if text is not None and _is_european(text) else None


def holds_utf8(content: bytes) -> bool:
    """Tell whether letters of UTF-8 stand where one byte a letter is expected.

    >>> holds_utf8("Jürgen".encode()), holds_utf8("«RÉSUMÉ»".encode("cp1252"))
    (True, False)
    """
    return bool(_UTF8_AS_LATIN.search(content))


def first_undecodable_line(content: bytes) -> int | None:
    """Give the number of the first line that is not UTF-8, None if all are."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        return content.count(b"\n", 0, error.start) + 1
    return None


def utf16_by_nuls(content: bytes) -> str | None:
    """Name the UTF-16 whose ASCII letters leave these NULs.

    >>> utf16_by_nuls("Date".encode("utf-16-be")), utf16_by_nuls(b"Date")
    ('utf-16-be', None)
    """
    even, odd = content[::2].count(0), content[1::2].count(0)
    if len(content) % 2 or even + odd < len(content) // 20:
        return None
    if odd > 4 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 4 * odd else None


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _mostly_utf8(content: bytes) -> bool:
    """Tell whether nearly all that is not ASCII is UTF-8: then a part is of another encoding."""
    text = content.decode("utf-8", errors="replace")
    good = len(re.findall("[^\x00-\x7f\ufffd]", text))
    return good > 4 * text.count("\ufffd")


def _is_chinese(text: str) -> bool:
    """Tell everyday Chinese from what another encoding makes look like it."""
    wide = [letter for letter in text if ord(letter) > 0x7F]
    common = sum(
        "\u4e00" <= letter <= "\u9fff" or letter in _PUNCTUATION or "\uff01" <= letter <= "\uff5e"
        for letter in wide
    )
    runs = re.findall("[\u4e00-\u9fff]{2,}", text)
    lonely = len(re.findall("(?<=[A-Za-z])[\u4e00-\u9fff](?=[A-Za-z])", text))
    return common > 0.7 * len(wide) and bool(runs) and 2 * lonely <= len(runs)


def _is_everyday(text: str, plain: str, last: int) -> bool:
    """Tell whether most characters are of the frequent ones, which stand first in `plain`."""
    characters = re.findall("[\u4e00-\u9fff]", text)
    codes = [character.encode(plain, errors="ignore")[:1] for character in characters]
    frequent = [code for code in codes if code and code[0] <= last]
    return 2 * len(frequent) > len(characters)


def _is_european(text: str) -> bool:
    """Tell letters with accents inside words from rubbish."""
    wide = re.findall("[^\x00-\x7f]", text)
    letters = sum(letter.isalpha() or letter in "€£°§«»–—‘’“”•…©®²³¡¿ºª·\xa0" for letter in wide)
    runs = sum(len(run) for run in re.findall("[^\x00-\x7f]{3,}", text))
    return letters > 0.8 * len(wide) and runs <= len(wide) // 4


_UTF8_AS_LATIN = re.compile(
    rb"[\xc2-\xc5][\x80-\xbf]|\xe2[\x80-\x84][\x80-\xbf]|(?:[\xe3-\xe9][\x80-\xbf]{2}){2}"
)
"""Accented letters, dashes and quotation marks, two Chinese characters: as cp1252 gives them
they read Ã¼, â€“ and å·¥æ—."""

_CHINESE = (("gb18030", "gb2312", 0xD7), ("big5", "big5", 0xC6))
_PUNCTUATION = "，。、；：？！“”‘’（）《》【】—…·　￥①②③④⑤⑥⑦⑧⑨⑩"
