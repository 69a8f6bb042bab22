"""Sentences shown to people: English in the code, Chinese in ``zh.po``."""

from implanalytics.core.words.formats import Formatted, formatted
from implanalytics.core.words.message import (
    LANGUAGES,
    Amount,
    Label,
    Lang,
    Message,
    Value,
    as_lang,
    chinese,
    fill,
    message,
    pack,
    quoted,
    unpack,
)

__all__ = [
    "LANGUAGES",
    "Amount",
    "Formatted",
    "Label",
    "Lang",
    "Message",
    "Value",
    "as_lang",
    "chinese",
    "fill",
    "formatted",
    "message",
    "pack",
    "quoted",
    "unpack",
]
