"""What is said in mappings.xlsx, what was used of it, and what is still to be said."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from implanalytics.core.errors import Place, Problem
from implanalytics.project.mappings.kinds import KINDS
from implanalytics.project.mappings.scope import EVERYWHERE, Scope
from implanalytics.project.mappings.sheet import PROPOSALS

Key = tuple[str, str, tuple[str, str]]
"""Kind, name without what people vary, and scope: what makes two rows the same."""

IGNORED = ""
"""Meaning of a name that somebody said to leave alone."""


def key_of(kind: str, written: str, scope: Scope) -> Key:
    """Return what makes a row of mappings.xlsx that row and no other."""
    return kind, KINDS[kind].key(written), scope.key


@dataclass(frozen=True, slots=True)
class Answer:
    """One filled row of mappings.xlsx.

    Attributes
    ----------
    kind, written
        Which name.
    meaning
        What it means; `IGNORED` where it is to be left alone.
    scope
        Where that holds.
    row
        Row of its sheet.
    who, when, why
        As the person wrote it.
    """

    kind: str
    written: str
    meaning: str
    scope: Scope = EVERYWHERE
    row: int = 0
    who: str = ""
    when: str = ""
    why: str = ""

    @property
    def key(self) -> Key:
        """What makes it this row and no other."""
        return key_of(self.kind, self.written, self.scope)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A problem of mappings.xlsx, and the name it is about; of no name where it is about all."""

    problem: Problem
    kind: str = ""
    written: str = ""


@dataclass(frozen=True, slots=True)
class Use:
    """One answer that was obeyed: by how many rows."""

    answer: Answer
    rows: int


@dataclass(frozen=True, slots=True)
class Question:
    """One name that could not be matched.

    Attributes
    ----------
    kind, written
        Which name, as written.
    scope
        Where an answer will hold.
    proposals
        Meanings, likeliest first, as the cell can be filled.
    rows
        Rows that have it.
    place
        One of them.
    """

    kind: str
    written: str
    scope: Scope
    proposals: tuple[str, ...]
    rows: int
    place: Place

    @property
    def key(self) -> Key:
        """What makes it this row and no other."""
        return key_of(self.kind, self.written, self.scope)

    def joined(self, other: "Question") -> "Question":
        """Return it with the rows and proposals of the same question asked elsewhere."""
        proposals = tuple(dict.fromkeys((*self.proposals, *other.proposals)))
        return replace(self, rows=self.rows + other.rows, proposals=proposals[:PROPOSALS])


@dataclass(frozen=True, slots=True)
class Matching:
    """What mappings.xlsx did for a project, and what it leaves open.

    Attributes
    ----------
    used
        Answers that were obeyed.
    questions
        Names that nothing matched.
    """

    used: tuple[Use, ...] = ()
    questions: tuple[Question, ...] = ()

    def with_(self, other: "Matching") -> "Matching":
        """Return both in one."""
        return Matching((*self.used, *other.used), (*self.questions, *other.questions))

    def to_json(self) -> dict[str, Any]:
        """Return plain data from which `matching_from_json` makes an equal matching."""
        if not (self.used or self.questions):
            return {}
        return {
            "used": [_use_to_json(use) for use in self.used],
            "questions": [_question_to_json(question) for question in self.questions],
        }


@dataclass(frozen=True, slots=True)
class Mappings:
    """What one mappings.xlsx says.

    Attributes
    ----------
    answers
        Filled rows that can be obeyed.
    known
        Every row that is there, filled or not.
    blank
        Those nobody filled.
    doubts
        What is wrong with it.
    readable
        Whether rows may be added: not to a file that could not be read.
    """

    answers: tuple[Answer, ...] = ()
    known: frozenset[Key] = frozenset()
    blank: frozenset[Key] = frozenset()
    doubts: tuple[Doubt, ...] = field(default=(), repr=False)
    readable: bool = True

    def holding(self, kind: str, project: frozenset[str]) -> dict[str, Answer]:
        """Return the answers of a kind that hold in a project, by the key of their name.

        Parameters
        ----------
        kind
            A key of `KINDS`.
        project
            Keys of the project's names; what holds in it alone goes before what holds everywhere.
        """
        mine = KINDS["projects"].key
        far = {a.key[1]: a for a in self.answers if a.kind == kind and a.scope == EVERYWHERE}
        near = {
            a.key[1]: a
            for a in self.answers
            if a.kind == kind and a.scope.reach == "project" and mine(a.scope.name) in project
        }
        return far | near


def matching_from_json(data: Mapping[str, Any]) -> Matching:
    """Rebuild a matching from `Matching.to_json`."""
    return Matching(
        tuple(_use_from_json(use) for use in data.get("used", ())),
        tuple(_question_from_json(question) for question in data.get("questions", ())),
    )


def _use_to_json(use: Use) -> dict[str, Any]:
    answer = use.answer
    return {
        "kind": answer.kind, "written": answer.written, "meaning": answer.meaning,
        "scope": [answer.scope.reach, answer.scope.name], "row": answer.row, "who": answer.who,
        "when": answer.when, "why": answer.why, "rows": use.rows,
    }  # fmt: skip


def _use_from_json(data: Mapping[str, Any]) -> Use:
    values = {**data, "scope": Scope(*data["scope"])}
    rows = values.pop("rows")
    return Use(Answer(**values), rows)


def _question_to_json(question: Question) -> dict[str, Any]:
    place = question.place
    return {
        "kind": question.kind, "written": question.written,
        "scope": [question.scope.reach, question.scope.name],
        "proposals": list(question.proposals), "rows": question.rows,
        "place": [place.file, place.sheet, place.row, place.column],
    }  # fmt: skip


def _question_from_json(data: Mapping[str, Any]) -> Question:
    return Question(
        data["kind"], data["written"], Scope(*data["scope"]), tuple(data["proposals"]),
        data["rows"], Place(*data["place"]),
    )  # fmt: skip
