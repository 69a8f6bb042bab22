"""Currencies and multiples as people write them beside amounts and in headings."""

import re
import unicodedata
from dataclasses import dataclass

CURRENCIES: dict[str, tuple[str, ...]] = {
    "CNY": ("人民币元", "人民币", "元", "圆", "rmb", "cny", "yuan", "¥", "￥", "rmb¥", "cn¥"),
    "USD": ("美元", "美金", "usd", "us$", "usd$", "$", "dollars", "dollar"),
    "EUR": ("欧元", "eur", "euros", "euro", "€"),
    "GBP": ("英镑", "gbp", "£"),
    "JPY": ("日元", "日圆", "jpy", "yen", "jp¥"),
    "HKD": ("港元", "港币", "港幣", "hkd", "hk$"),
    "AUD": ("澳元", "澳币", "aud", "au$", "a$"),
    "SGD": ("新加坡元", "新元", "新币", "坡币", "sgd", "s$"),
    "TWD": ("新台币", "新臺幣", "台币", "twd", "ntd", "nt$"),
    "CAD": ("加元", "加币", "cad", "ca$", "c$"),
    "NZD": ("新西兰元", "纽元", "nzd", "nz$"),
    "MOP": ("澳门元", "澳门币", "mop"),
    "KRW": ("韩元", "韩币", "krw", "₩"),
    "CHF": ("瑞士法郎", "瑞郎", "chf"),
    "INR": ("卢比", "印度卢比", "inr", "₹"),
    "THB": ("泰铢", "thb"),
    "MYR": ("林吉特", "马币", "myr", "rm"),
    "VND": ("越南盾", "vnd"),
    "IDR": ("印尼盾", "idr"),
    "RUB": ("卢布", "rub", "₽"),
}

MULTIPLES: dict[str, float] = {
    "千": 1e3, "万": 1e4, "十万": 1e5, "百万": 1e6, "千万": 1e7, "亿": 1e8, "十亿": 1e9,
    "百亿": 1e10, "k": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "thousand": 1e3, "thousands": 1e3,
    "million": 1e6, "millions": 1e6, "billion": 1e9, "billions": 1e9, "bn": 1e9, "'000": 1e3,
    "000s": 1e3,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """What a unit of money says.

    Attributes
    ----------
    currency
        Its ISO 4217 code, None if it names none.
    multiple
        What an amount is multiplied with to be in major units; None if it says nothing of it.
    """

    currency: str | None = None
    multiple: float | None = None


def money_unit(text: str) -> Unit | None:
    """Read a text that is nothing but a unit of money.

    Parameters
    ----------
    text
        What stands in the brackets of a heading, or before or behind an amount.

    Returns
    -------
    Unit or None
        None if there is anything else in the text, or two currencies.

    Examples
    --------
    >>> money_unit("千万元"), money_unit("kEUR")
    (Unit(currency='CNY', multiple=10000000.0), Unit(currency='EUR', multiple=1000.0))
    >>> money_unit("港元").currency, money_unit("天")
    ('HKD', None)
    """
    plain = unicodedata.normalize("NFKC", text).casefold().strip()
    plain = re.sub(r"^(?:单位\s*:|in\b)\s*", "", plain).strip(" .")
    if not plain or not _UNIT.fullmatch(plain):
        return None
    words = _WORD.findall(plain)
    currencies = {CODES[word] for word in words if word in CODES}
    multiples = [MULTIPLES[word] for word in words if word in MULTIPLES]
    if len(currencies) > 1 or len(multiples) > 1:
        return None
    return Unit(next(iter(currencies), None), next(iter(multiples), None))


def unit_in_heading(heading: str) -> Unit:
    """Give the unit of money that a heading names, in brackets or behind its name.

    Parameters
    ----------
    heading
        A heading as written.

    Returns
    -------
    Unit
        An empty one if the heading names none, or one that is not known.

    Examples
    --------
    >>> unit_in_heading("影响（日元）"), unit_in_heading("Contract value, USD k")
    (Unit(currency='JPY', multiple=None), Unit(currency='USD', multiple=1000.0))
    >>> unit_in_heading("影响（天）"), unit_in_heading("Cost in thousands").multiple
    (Unit(currency=None, multiple=None), 1000.0)
    """
    plain = unicodedata.normalize("NFKC", heading).casefold()
    for inside in reversed(_BRACKETS.findall(plain)):
        if found := money_unit(inside):
            return found
    outside = _BRACKETS.sub(" ", plain).strip()
    if spelt := _IN_MULTIPLES.search(outside):
        return Unit(multiple=MULTIPLES[spelt[1]])
    named = _AT_END.search(outside)
    found = money_unit(named[0]) if named else None
    return found if found and found.currency else Unit()


def _either(words: "dict[str, str] | dict[str, float]") -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


CODES = {
    unicodedata.normalize("NFKC", name).casefold(): code
    for code, names in CURRENCIES.items()
    for name in names
}
CURRENCY = _either(CODES)
"""Pattern of the name or sign of a currency, in half width and lower case."""

MULTIPLE = _either(MULTIPLES)
"""Pattern of a multiple."""

_WORD = re.compile(f"{CURRENCY}|{MULTIPLE}")
_UNIT = re.compile(
    rf"(?:(?:{CURRENCY})[ ,/]*)?(?:(?:{MULTIPLE})[ ,/]*)?(?:(?:{CURRENCY})[ ,/]*)?"
    rf"(?:(?:{MULTIPLE})(?![a-z]))?"
)
_IN_MULTIPLES = re.compile(r"\bin (thousands?|millions?|billions?)$")
_BRACKETS = re.compile(r"[(\[{【]([^()\[\]{}【】]*)[)\]}】]")
_AT_END = re.compile(
    rf"(?:(?<=[\s,:/_-])|(?<=[\u4e00-\u9fff])(?=[^\u4e00-\u9fff])|(?<=[额值本影响费用]))"
    rf"(?:(?:{CURRENCY}|{MULTIPLE})[ ,/]*){{1,3}}$"
)
