"""Names that the library uses inside, as people say them: readers, audiences, languages."""

from collections.abc import Iterable, Mapping

from implanalytics.core.words import Label, Lang
from implanalytics.core.words.message import LIST_COMMA
from implanalytics.ingest import READERS

NOT_READERS: Mapping[str, Label] = {
    "none": Label("not recognised", "未识别"),
    "settings": Label("project settings", "项目设置"),
}

FURNITURE = frozenset(
    ("title", "header", "repeated-header", "units", "blank", "total", "subtotal", "section",
     "note", "no-table")
)  # fmt: skip
"""Kinds of rows that hold no record in any table."""

AUDIENCE_NAMES: Mapping[str, Label] = {"internal": Label("internal", "内部")}
LANGUAGE_NAMES: Mapping[str, Label] = {
    "en": Label("English", "英文"), "zh": Label("Chinese", "中文"),
}  # fmt: skip


def read_as(names: Iterable[object], lang: Lang) -> str:
    """Return what sheets were read as; a reader that is not installed keeps its own name.

    >>> read_as(["plan", "none"], "zh")
    '未识别、项目计划'
    """
    said = {_reader(str(name)).say(lang) for name in names}
    return LIST_COMMA[lang].join(sorted(said))


def _reader(name: str) -> Label:
    if name in READERS:
        return READERS[name].label
    return NOT_READERS.get(name, Label(name, name))
