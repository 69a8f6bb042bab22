"""The keys of project.toml, each read by its declared kind."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, TypeAlias

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import Label, Message, message
from implanalytics.project import kinds
from implanalytics.project.kinds import Kind
from implanalytics.project.sections import MISPLACED, SECTIONS, as_section

_Said: TypeAlias = tuple[str, Message, Message]


@dataclass
class KeyReading:
    """Reads values by their kinds; what is wrong is gathered, not raised.

    Attributes
    ----------
    file
        The file it reads, for the place of problems.
    problems
        What was wrong so far.
    """

    file: str
    problems: list[Problem] = field(default_factory=list)

    def table(self, value: Any, at: str, known: Mapping[str, Kind]) -> dict[str, Any]:
        """Return what `value` has of the `known` keys, each read by its kind."""
        if not isinstance(value, dict):
            self._tell(*_no_section(at, value))
            return {}
        found = {}
        for key, raw in value.items():
            where = f"{at}.{key}" if at else key
            if key not in known:
                self._tell(*_unknown(where, key, known))
                continue
            try:
                found[key] = known[key].read(raw)
            except ValueError:
                self._tell(*_wrong(where, raw, known[key]))
        return found

    def _tell(self, code: str, found: Message, hint: Message) -> None:
        self.problems.append(Problem(code, Place(self.file), found, hint))


def _no_section(where: str, value: Any) -> _Said:
    """Return the problem that a section is written as a value."""
    section, line = SECTIONS.get(where.partition("[")[0], ("", ""))
    if where.endswith(".options"):
        return _wrong(where, value, Kind(kinds.SECTION, "{ hours_per_day = 7.5 }", kinds.anything))
    return "wrong-value", _not_of_kind(where, value, kinds.SECTION), as_section(section, line)


def _not_of_kind(where: str, value: Any, kind: Label) -> Message:
    shown = repr(value) if isinstance(value, (str, int, float)) else str(value)
    return message("The key {key} is {value}; expected is {kind}.",
                   key=where, value=shown[:80], kind=kind)  # fmt: skip


def _wrong(where: str, value: Any, kind: Kind) -> _Said:
    hint = message("Write it like this: {key} = {example}",
                   key=where.rpartition(".")[2], example=kind.example)  # fmt: skip
    return "wrong-value", _not_of_kind(where, value, kind.label), hint


def _unknown(where: str, key: str, known: Mapping[str, Kind]) -> _Said:
    near = get_close_matches(key, known, n=1)
    if where in MISPLACED:
        hint = as_section(*MISPLACED[where])
    elif near:
        hint = message("Did you mean {near}?", near=near[0])
    else:
        hint = message("Keys known there: {known}.", known=tuple(known))
    return "unknown-key", message("The key {key} is not known.", key=where), hint
