"""Errors raised on purpose, and problems in data with their place."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Literal, Self, TypeAlias

from implanalytics.core.words import Label, Lang, Message, message, quoted

Severity: TypeAlias = Literal["error", "warning", "notice"]


_KINDS = {
    "reader": Label("reader", "读取器"),
    "method": Label("method", "方法"),
    "indicator": Label("indicator", "指标"),
    "report": Label("report", "报告"),
    "column": Label("column", "列"),
    "option": Label("option", "选项"),
    "phase": Label("phase", "阶段"),
    "calendar": Label("calendar", "日历"),
    "audience": Label("audience", "读者范围"),
    "threshold": Label("threshold", "阈值"),
    "result": Label("result", "结果"),
}


class ImplAnalyticsError(Exception):
    """Base of every error raised on purpose; carries a sentence in both languages."""

    def __init__(self, sentence: Message) -> None:
        self.sentence = sentence
        super().__init__(str(sentence))

    def __str__(self) -> str:
        """Say it in English."""
        return self.say("en")

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel between processes by attributes, whatever a subclass is made from."""
        return _revived, (type(self), self.args, vars(self))

    def say(self, lang: Lang) -> str:
        """Say the error in `lang`."""
        return self.sentence.say(lang)


def _revived(
    kind: type[ImplAnalyticsError], args: tuple[Any, ...], attributes: dict[str, Any]
) -> ImplAnalyticsError:
    error = kind.__new__(kind, *args)
    vars(error).update(attributes)
    return error


class UsageError(ImplAnalyticsError):
    """The call lacks something only the caller can say."""


class UnknownNameError(ImplAnalyticsError, KeyError):
    """A name was looked up that nobody registered."""

    LISTED = 20

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind, self.name, self.known = kind, name, tuple(known)
        called, near = _KINDS.get(kind, Label(kind, kind)), _near(name, self.known)
        if near and len(self.known) > self.LISTED:
            sentence = message(
                "There is no {kind} {name}. Did you mean {near}?",
                kind=called, name=quoted(name), near=tuple(map(quoted, near)),
            )  # fmt: skip
        elif near:
            sentence = message(
                "There is no {kind} {name}. Did you mean {near}? Known: {known}.",
                kind=called, name=quoted(name), near=quoted(near[0]), known=self.known,
            )  # fmt: skip
        else:
            sentence = message(
                "There is no {kind} {name}. Known: {known}.",
                kind=called, name=quoted(name), known=self.known,
            )  # fmt: skip
        super().__init__(sentence)


def _near(name: str, known: Iterable[str]) -> list[str]:
    """Return the known names most like one, whatever the case of their letters."""
    folded = {each.casefold(): each for each in known}
    if name.casefold() in folded:
        return [folded[name.casefold()]]
    return [folded[each] for each in get_close_matches(name.casefold(), folded)]


class DuplicateNameError(ImplAnalyticsError):
    """Two things of one kind claim the same name."""

    def __init__(self, kind: str, name: str, owner: str) -> None:
        super().__init__(
            message(
                "The {kind} {name} of {owner} takes a name that is already used. Rename it.",
                kind=_KINDS.get(kind, Label(kind, kind)),
                name=quoted(name),
                owner=owner,
            )  # fmt: skip
        )


class PluginError(ImplAnalyticsError):
    """A plug-in could not be loaded."""

    def __init__(self, kind: str, name: str, owner: str, reason: str) -> None:
        super().__init__(
            message(
                "The {kind} plug-in {name} of package {owner} failed to load: {reason}. "
                "Update or uninstall that package.",
                kind=_KINDS.get(kind, Label(kind, kind)),
                name=quoted(name),
                owner=owner,
                reason=reason,
            )  # fmt: skip
        )


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a source a value was read; row and column as a person sees them.

    >>> str(Place("march.xlsx", sheet="Timesheet", row=4, column="Hours"))
    "march.xlsx, sheet 'Timesheet', row 4, column 'Hours'"
    """

    file: str
    sheet: str | None = None
    row: int | None = None
    column: str | None = None

    def __str__(self) -> str:
        """Say it in English."""
        return self.say("en")

    def say(self, lang: Lang, *, rows: Message | None = None) -> str:
        """Give the place as a person looks it up in a spreadsheet; `rows` names several rows."""
        parts = [self.file]
        if self.sheet:
            parts.append(message("sheet '{sheet}'", sheet=self.sheet).say(lang))
        if rows is not None:
            parts.append(rows.say(lang))
        elif self.row is not None:
            parts.append(message("row {row}", row=str(self.row)).say(lang))
        if self.column:
            parts.append(message("column '{column}'", column=self.column).say(lang))
        return ("，" if lang == "zh" else ", ").join(parts)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one place, with what to do about it.

    Attributes
    ----------
    code
        Stable kebab-case name of the kind of problem.
    place
        Where it is.
    found
        What is there.
    hint
        What to do.
    severity
        ``error``: something was not used; ``warning``: used, but doubtful; ``notice``: worth
        knowing.
    """

    code: str
    place: Place
    found: Message
    hint: Message
    severity: Severity = "error"

    def __str__(self) -> str:
        """Say it in English."""
        return self.say("en")

    def say(self, lang: Lang) -> str:
        """Render as one line: place, finding, advice, and a code to search for."""
        return self.line(lang, place=self.place.say(lang), found=self.found.say(lang))

    def line(self, lang: Lang, *, place: str, found: str) -> str:
        """Render as one line with another wording of place and finding."""
        colon = "：" if lang == "zh" else ": "
        gap = "" if lang == "zh" else " "
        return f"{place}{colon}{found}{gap}{self.hint.say(lang)} [{self.code}]"

    def to_json(self) -> dict[str, Any]:
        """Return plain data from which `from_json` makes an equal problem."""
        place = self.place
        return {
            "code": self.code,
            "place": [place.file, place.sheet, place.row, place.column],
            "found": self.found.to_json(),
            "hint": self.hint.to_json(),
            "severity": self.severity,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """Rebuild a problem from `to_json`."""
        return cls(
            data["code"],
            Place(*data["place"]),
            Message.from_json(data["found"]),
            Message.from_json(data["hint"]),
            data["severity"],
        )


class DataError(ImplAnalyticsError):
    """The user's data cannot be used as it is; `problems` lists every reason."""

    SHOWN = 10

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(
            message("The source data cannot be used. Problems: {n:n}.", n=len(self.problems))
        )

    def say(self, lang: Lang) -> str:
        """List the first problems, one a line."""
        lines = [self.sentence.say(lang)]
        lines += [f"  - {problem.say(lang)}" for problem in self.problems[: self.SHOWN]]
        more = len(self.problems) - self.SHOWN
        if more > 0:
            lines.append(
                "  " + message("... and {more:n} more, see `.problems`", more=more).say(lang)
            )
        return "\n".join(lines)
