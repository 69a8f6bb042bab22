"""How a value is written in a sentence: the kinds a placeholder may name."""

from datetime import date
from math import isfinite
from typing import Any

MINUS = "\N{MINUS SIGN}"
NOTHING = "\N{EN DASH}"

Formatted = str


def formatted(value: Any, kind: str, lang: str) -> Formatted:
    """Write `value` as a person of `lang` expects it.

    Parameters
    ----------
    value
        A number, date or text; ``None``, nan and infinity become an en dash.
    kind
        ``""`` plain, ``n`` whole number, ``wd`` working days, ``pd`` person-days, ``h`` hours,
        ``percent`` a fraction as per cent, ``date``. A leading ``+`` always shows the sign.
    lang
        ``"en"`` or ``"zh"``.

    Returns
    -------
    str
        At most three significant digits behind a thousands separator, unit included.

    Raises
    ------
    ValueError
        If `kind` is not one of the kinds above.

    Examples
    --------
    >>> formatted(-12.0, "+wd", "en"), formatted(12.25, "+wd", "zh")
    ('−12 wd', '+12.2 个工作日')
    >>> formatted(0.0968, "percent", "en"), formatted(None, "h", "zh")
    ('9.7 %', '–')
    """
    signed, kind = kind.startswith("+"), kind.removeprefix("+")
    if kind not in _UNITS:
        raise ValueError(f"kind must be one of {sorted(_UNITS)}, got {kind!r}")
    if value is None or value != value:  # noqa: PLR0124 - nan and NaT differ from themselves
        return NOTHING
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, (str, bool)):
        return str(value)
    if kind == "date":
        raise ValueError(f"a date was expected, got {value!r}")
    if not isfinite(value):
        return NOTHING
    unit = _UNITS[kind][lang]
    return _number(float(value) * (100 if kind == "percent" else 1), signed=signed) + unit


_UNITS: dict[str, dict[str, str]] = {
    "": {"en": "", "zh": ""},
    "n": {"en": "", "zh": ""},
    "wd": {"en": " wd", "zh": " 个工作日"},
    "pd": {"en": " person-days", "zh": " 人天"},
    "h": {"en": " h", "zh": " 小时"},
    "percent": {"en": " %", "zh": " %"},
    "date": {"en": "", "zh": ""},
}


def _number(value: float, *, signed: bool) -> str:
    size = abs(value)
    decimals = 0 if size >= 100 or size == round(size) else 1 if size >= 1 else 2
    text = f"{size:,.{decimals}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if text == "0":
        return text
    return (MINUS if value < 0 else "+" if signed else "") + text
