"""Where an answer holds: everywhere, in one project, for one reader, for files of one name."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from implanalytics.core.words import Lang
from implanalytics.project.mappings.kinds import folded, plain

Reach: TypeAlias = Literal["portfolio", "project", "reader", "file"]

_SAID: dict[Reach, tuple[str, str]] = {
    "portfolio": ("portfolio", "全部"),
    "project": ("project", "项目"),
    "reader": ("reader", "读取器"),
    "file": ("file", "文件"),
}
_WORDS: dict[str, Reach] = {word: reach for reach, said in _SAID.items() for word in said} | {
    "": "portfolio", "all": "portfolio", "组合": "portfolio", "项目组合": "portfolio",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scope:
    """Where an answer holds.

    Attributes
    ----------
    reach
        How far it goes.
    name
        Id or name of the project, name of the reader, or pattern of files.
    """

    reach: Reach = "portfolio"
    name: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What makes two scopes the same."""
        return self.reach, folded(self.name)

    def say(self, lang: Lang) -> str:
        """Return the scope as the cell shows it.

        >>> Scope("project", "CRM-2025").say("zh")
        '项目:CRM-2025'
        """
        word = _SAID[self.reach][lang == "zh"]
        return f"{word}:{self.name}" if self.name else word


EVERYWHERE = Scope()


def scope_of(text: str) -> Scope | None:
    """Return the scope that a cell says, None for what is no scope.

    >>> scope_of("项目：CRM-2025")
    Scope(reach='project', name='CRM-2025')
    >>> scope_of("").reach, scope_of("somewhere")
    ('portfolio', None)
    """
    word, _, name = plain(text).replace("：", ":").partition(":")
    reach = _WORDS.get(folded(word))
    if reach is None or (reach == "portfolio") != (not name.strip()):
        return None
    return Scope(reach, name.strip())
