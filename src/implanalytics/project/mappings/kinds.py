"""The six kinds of names that are settled in mappings.xlsx."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from implanalytics.core.levels import plain_word
from implanalytics.core.words import Label
from implanalytics.facts.project_names import plain as plain_project
from implanalytics.ingest.headings import folded as folded_heading
from implanalytics.methods.spelling import folded as folded_phase

MAPPINGS_FILE = "mappings.xlsx"

LONGEST = 250
"""Longer texts are no names, and are not asked about."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of names.

    Attributes
    ----------
    name
        How it is called in code.
    label
        What people call it; both languages are the name of its sheet.
    wanted
        What a person fills in.
    key
        Gives a name without what people vary: names of one key are one name.
    """

    name: str
    label: Label
    wanted: Label
    key: Callable[[str], str]

    @property
    def sheet(self) -> str:
        """Name of its sheet."""
        return f"{self.label.zh} {self.label.en}"


def folded(text: str) -> str:
    """Return a name without case, width and needless spaces.

    >>> folded("Ｚhang　 San ")
    'zhang san'
    """
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def plain(text: str) -> str:
    r"""Return a name as a cell can hold it: one line, without what cannot be seen.

    >>> plain(" a\x00\n b ")
    'a b'
    """
    shown = (" " if c.isspace() else c for c in text)
    kept = (c for c in shown if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn"))
    return " ".join("".join(kept).split())


def _kind(name: str, en: str, zh: str, wanted: Label, key: Callable[[str], str]) -> Kind:
    def keyed(text: str) -> str:
        shown = plain(text)
        return key(shown) or folded(shown)

    return Kind(name, Label(en, zh), wanted, keyed)


_KINDS = (
    _kind(
        "headings", "Headings", "表头",
        Label("the column this heading means", "该表头对应的列"), folded_heading,
    ),
    _kind(
        "files", "Files", "文件",
        Label("the reader that reads these files", "读取此类文件的读取器"), folded,
    ),
    _kind(
        "projects", "Projects", "项目",
        Label("id or name of the project that is meant", "所指项目的编号或名称"), plain_project,
    ),
    _kind(
        "people", "People", "人员",
        Label("the one name of this person", "该人员的统一姓名"), folded,
    ),
    _kind(
        "phases", "Phases", "阶段",
        Label("the phase this name means", "该名称所指的阶段"), folded_phase,
    ),
    _kind(
        "words", "Words", "词语",
        Label("the level or state this word means", "该词语所指的等级或状态"), plain_word,
    ),
)  # fmt: skip

KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in _KINDS})
