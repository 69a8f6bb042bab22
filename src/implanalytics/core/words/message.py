"""A sentence with named placeholders, said in a language only when it is shown."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib import resources
from math import isfinite
from string import Formatter
from typing import Any, Literal, Self, TypeAlias, cast

from implanalytics.core.words.formats import formatted

Lang: TypeAlias = Literal["en", "zh"]
LANGUAGES: tuple[Lang, ...] = ("en", "zh")

LIST_COMMA = {"en": ", ", "zh": "、"}


def as_lang(text: str) -> Lang:
    """Check that `text` is a language we speak.

    >>> as_lang("zh")
    'zh'
    """
    if text not in LANGUAGES:
        raise ValueError(f"lang must be one of {list(LANGUAGES)}, got {text!r}")
    return text


@dataclass(frozen=True, slots=True)
class Label:
    """A declared name in both languages.

    >>> Label(en="Testing", zh="测试").say("zh")
    '测试'
    """

    en: str
    zh: str

    def say(self, lang: Lang) -> str:
        """Return the name in `lang`."""
        return self.zh if lang == "zh" else self.en


def quoted(text: str) -> Label:
    """Quote what somebody wrote, by the marks of each language.

    >>> quoted("请假").say("zh"), quoted("leave").say("en")
    ('“请假”', "'leave'")
    """
    return Label(en=repr(text), zh=f"“{text}”")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money with its currency.

    >>> message("{gap:+} open.", gap=Amount(25000.0, "CNY")).say("en")
    '+25,000 CNY open.'
    """

    value: float
    currency: str = ""

    def say(self, lang: Lang, kind: str = "") -> str:
        """Return the amount, followed by its currency code."""
        return f"{formatted(self.value, kind, lang)} {self.currency}".rstrip()


Value: TypeAlias = "str | int | float | date | None | Label | Amount | Message | tuple[Value, ...]"


@dataclass(frozen=True)
class Message:
    """One sentence: the English text is its key, `values` fill its placeholders.

    Examples
    --------
    >>> late = message("{phase} finished {slip:wd} late.", phase=Label("Testing", "测试"), slip=12)
    >>> str(late)
    'Testing finished 12 wd late.'
    """

    text: str
    values: Mapping[str, Value]

    def __str__(self) -> str:
        """Say it in English."""
        return self.say("en")

    def __hash__(self) -> int:
        """Hash by text; messages with equal text are compared in full."""
        return hash(self.text)

    def say(self, lang: Lang) -> str:
        """Say it in `lang`; a text without translation is said in English."""
        template = chinese().get(self.text, self.text) if lang == "zh" else self.text
        return fill(template, lang, self.values)

    def to_json(self) -> dict[str, Any]:
        """Return plain data from which `from_json` makes an equal message."""
        return {"text": self.text, "values": {k: pack(v) for k, v in self.values.items()}}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Rebuild a message from `to_json`."""
        return cls(data["text"], {k: unpack(v) for k, v in data["values"].items()})


def message(text: str, /, **values: Value) -> Message:
    """Make a `Message`; `text` must be a literal, so that its translation can be checked."""
    return Message(text, values)


def fill(template: str, lang: Lang, values: Mapping[str, Value]) -> str:
    """Fill the placeholders of a text that is already in `lang`.

    >>> fill("不超过 {green:percent} 为绿", "zh", {"green": 0.1})
    '不超过 10 % 为绿'
    """
    return _Filler(lang).vformat(template, (), cast(Mapping[str, Any], values))


@cache
def chinese() -> Mapping[str, str]:
    """Return the Chinese of every sentence, read from ``zh.po``."""
    from babel.messages.pofile import read_po

    po = resources.files("implanalytics.core.words") / "zh.po"
    with po.open("rb") as stream:
        catalog = read_po(stream, locale="zh_Hans")
    return {str(m.id): str(m.string) for m in catalog if m.id and m.string}


class _Filler(Formatter):
    """Fills placeholders; the part behind the colon names a kind of `formats`."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, Amount):
            return value.say(self.lang, format_spec)
        if isinstance(value, (Label, Message)):
            return value.say(self.lang)
        if isinstance(value, tuple):
            return LIST_COMMA[self.lang].join(self.format_field(v, format_spec) for v in value)
        return formatted(value, format_spec, self.lang)


def placeholders(text: str) -> Iterator[str]:
    """Yield the placeholder names of a message text.

    >>> list(placeholders("{phase} took {days:wd}"))
    ['phase', 'days']
    """
    return (name for _, name, _, _ in Formatter().parse(text) if name)


def pack(value: Value) -> Any:
    """Return plain data from which `unpack` makes an equal value; nan and infinity become None.

    >>> unpack(pack(Label("Testing", "测试")))
    Label(en='Testing', zh='测试')
    """
    match value:
        case float() if not isfinite(value):
            return None
        case date() if value != value:  # the null date of pandas differs from itself
            return None
        case Message():
            return {"message": value.to_json()}
        case Amount():
            return {"amount": [value.value, value.currency]}
        case Label():
            return {"label": {"en": value.en, "zh": value.zh}}
        case date():
            return {"date": value.isoformat()}
        case tuple():
            return [pack(v) for v in value]
        case _:
            return value


def unpack(value: Any) -> Value:
    """Rebuild a value from `pack`."""
    match value:
        case {"message": data}:
            return Message.from_json(data)
        case {"amount": [number, currency]}:
            return Amount(number, currency)
        case {"label": names}:
            return Label(**names)
        case {"date": text}:
            return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
        case list():
            return tuple(unpack(v) for v in value)
        case _:
            return cast(Value, value)
