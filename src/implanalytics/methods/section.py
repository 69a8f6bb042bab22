"""One table of a TOML file, read key by key; what is wrong is gathered, not raised."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from math import isfinite
from typing import Any, TypeVar, cast, get_args

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import Label, Message, message

T = TypeVar("T")

_TYPES: dict[type, Label] = {
    str: Label("a text", "文本"),
    float: Label("a number", "数字"),
    int: Label("a whole number", "整数"),
    bool: Label("true or false", "true 或 false"),
    list: Label("a list", "列表"),
    dict: Label("a table", "表"),
}


@dataclass
class Section:
    """One table of a file.

    Attributes
    ----------
    file
        For the place of problems.
    path
        Where in the file it is: ``"phase[2]"``; empty at the top.
    content
        As TOML gave it.
    problems
        Shared by all sections of one file.
    void
        Stands for a table already reported as missing or wrong, so its keys are not missing too.
    asked
        The keys read so far.
    """

    file: str
    path: str
    content: Mapping[str, Any]
    problems: list[Problem]
    void: bool = False
    asked: list[str] = field(default_factory=list)

    def text(self, key: str) -> str:
        """Return a required text; empty after a problem."""
        value = self._take(key, str)
        if value is not None and not value.strip():
            self._missing(key, str)
        return value or ""

    def optional_text(self, key: str) -> str | None:
        """Return a text or None."""
        return self._take(key, str, required=False)

    def number(self, key: str) -> float:
        """Return a required number above zero; 1 after a problem."""
        value = self._take(key, float)
        if value is None or (isfinite(value) and value > 0):
            return 1.0 if value is None else float(value)
        self.problem(
            "not-positive",
            message("{where} is {value}.", where=self._at(key), value=repr(value)),
            message("Give a number above zero."),
        )
        return 1.0

    def count(self, key: str) -> int | None:
        """Return a whole number above zero, or None when it is absent."""
        value = self._take(key, int, required=False)
        if value is None or (value > 0 and not isinstance(value, bool)):
            return value
        self.problem(
            "not-positive",
            message("{where} is {value}.", where=self._at(key), value=repr(value)),
            message("Give a whole number above zero."),
        )
        return None

    def flag(self, key: str, *, absent: bool = False) -> bool:
        """Return a truth value; `absent` when nothing is said."""
        value = self._take(key, bool, required=False)
        return absent if value is None else value

    def choice(self, key: str, of: Any) -> Any:
        """Return a required text out of the literal type `of`; its first after a problem."""
        known = get_args(of)
        return self.known(key, known) or known[0]

    def known(self, key: str, known: tuple[str, ...]) -> str:
        """Return a required text out of `known`; empty after a problem."""
        value = self.text(key)
        if value and value not in known:
            self.unknown(key, value, known)
            return ""
        return value

    def optional_known(self, key: str, known: tuple[str, ...]) -> str | None:
        """Return a text out of `known`, or None when it is absent."""
        if key not in self.content:
            self.asked.append(key)
            return None
        return self.known(key, known) or None

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, empty when it is absent."""
        values = self._take(key, list, required=False) or []
        return tuple(
            value for i, value in enumerate(values, 1) if self._is(value, str, f"{key}[{i}]")
        )

    def texts_known(self, key: str, known: tuple[str, ...]) -> tuple[str, ...]:
        """Return a list of texts out of `known`, without those that are not."""
        found = []
        for i, value in enumerate(self.texts(key), 1):
            if value in known:
                found.append(value)
            else:
                self.unknown(f"{key}[{i}]", value, known)
        return tuple(found)

    def label(self, key: str) -> Label:
        """Return a required name in both languages."""
        return self.section(key).as_label()

    def labels(self, key: str) -> tuple[Label, ...]:
        """Return a list of names in both languages, empty when it is absent."""
        return tuple(section.as_label() for section in self.sections(key))

    def section(self, key: str) -> "Section":
        """Return a required table; an empty one after a problem."""
        content = self._take(key, dict)
        below = self._below(key, content or {})
        below.void = content is None
        return below

    def optional_section(self, key: str) -> "Section | None":
        """Return a table or None."""
        content = self._take(key, dict, required=False)
        return None if content is None else self._below(key, content)

    def sections(self, key: str) -> "tuple[Section, ...]":
        """Return a list of tables, empty when it is absent."""
        values = self._take(key, list, required=False) or []
        return tuple(
            self._below(f"{key}[{i}]", value)
            for i, value in enumerate(values, 1)
            if self._is(value, dict, f"{key}[{i}]")
        )

    def optional_label(self, key: str) -> Label | None:
        """Return a name in both languages, or None when it is absent."""
        below = self.optional_section(key)
        return None if below is None else below.as_label()

    def names(self) -> Label:
        """Return the keys ``en`` and ``zh`` of this table, which may have others."""
        return Label(en=self.text("en"), zh=self.text("zh"))

    def as_label(self) -> Label:
        """Return this table as a name in both languages."""
        label = self.names()
        self.done()
        return label

    def unknown(self, key: str, value: str, known: tuple[str, ...]) -> None:
        """Report a value that is none of `known`."""
        self.problem(
            "unknown-value",
            message(
                "{where} is {value}, which is not known.", where=self._at(key), value=repr(value)
            ),
            _nearest(value, known),
        )

    def done(self) -> None:
        """Report the keys that nobody asked for."""
        for key in self.content:
            if key not in self.asked:
                self.problem(
                    "unknown-key",
                    message("{where} is not a key that is known here.", where=self._at(key)),
                    _nearest(key, tuple(self.asked)),
                )

    def _below(self, key: str, content: Mapping[str, Any]) -> "Section":
        return Section(self.file, self._at(key), content, self.problems)

    def _at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def _take(self, key: str, kind: type[T], *, required: bool = True) -> T | None:
        self.asked.append(key)
        if key in self.content:
            value = self.content[key]
            return cast(T, value) if self._is(value, kind, key) else None
        if required and not self.void:
            self._missing(key, kind)
        return None

    def _missing(self, key: str, kind: type) -> None:
        self.problem(
            "missing-key",
            message("{where} is missing.", where=self._at(key)),
            message("Add it as {kind}.", kind=_TYPES[kind]),
        )

    def _is(self, value: object, kind: type, key: str) -> bool:
        fits = isinstance(value, (int, float) if kind is float else kind)
        if fits and not (kind is float and isinstance(value, bool)):
            return True
        self.problem(
            "wrong-type",
            message("{where} is {value}.", where=self._at(key), value=repr(value)),
            message("Write it as {kind}.", kind=_TYPES[kind]),
        )
        return False

    def problem(self, code: str, found: Message, hint: Message) -> None:
        """Report something wrong in this table."""
        self.problems.append(Problem(code, Place(self.file), found, hint))


def _nearest(word: str, known: tuple[str, ...]) -> Message:
    near = get_close_matches(word, known, n=1)
    if near:
        return message("Did you mean {near}?", near=repr(near[0]))
    return message("Known here: {known}.", known=known)
