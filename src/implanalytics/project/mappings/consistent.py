"""Answers that contradict each other: one name with two meanings, names that run in a circle."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import Label, message
from implanalytics.project.mappings.kinds import KINDS, MAPPINGS_FILE
from implanalytics.project.mappings.meanings import FREE, IGNORE
from implanalytics.project.mappings.records import IGNORED, Answer, Doubt, Key


def consistent(answers: Iterable[Answer]) -> tuple[tuple[Answer, ...], tuple[Doubt, ...]]:
    """Return the answers that can be obeyed, each led to its last meaning, and why others not.

    A name that is given two meanings in one scope has neither, and names that mean each other in
    a circle mean nothing. A name whose meaning is itself mapped means what that means.
    """
    one_each, doubts = _without_contradictions(answers)
    found = {answer.key: answer for answer in one_each}
    kept = []
    for answer in one_each:
        if answer.kind not in FREE or answer.meaning == IGNORED:
            kept.append(answer)
            continue
        last = _last_meaning(answer, found)
        if last is None:
            doubts.append(_circle(answer))
        else:
            kept.append(replace(answer, meaning=last))
    return tuple(kept), tuple(doubts)


def _without_contradictions(answers: Iterable[Answer]) -> tuple[list[Answer], list[Doubt]]:
    by_key: dict[Key, list[Answer]] = {}
    for answer in answers:
        by_key.setdefault(answer.key, []).append(answer)
    kept: list[Answer] = []
    doubts: list[Doubt] = []
    for same in by_key.values():
        if len({_meaning_key(answer) for answer in same}) == 1:
            kept.append(same[0])
        else:
            doubts += _contradictions(same)
    return kept, doubts


def _meaning_key(answer: Answer) -> str:
    return KINDS[answer.kind].key(answer.meaning) if answer.meaning else IGNORED


def _last_meaning(answer: Answer, found: dict[Key, Answer]) -> str | None:
    """Follow meanings that are mapped themselves; None where that never ends."""
    kind, seen, meaning = answer.kind, {answer.key[1]}, answer.meaning
    while meaning != IGNORED:
        key = KINDS[kind].key(meaning)
        further = found.get((kind, key, answer.scope.key))
        if further is None or further.key[1] == KINDS[kind].key(further.meaning):
            return meaning
        if key in seen:
            return None
        seen.add(key)
        meaning = further.meaning
    return meaning


def _contradictions(same: list[Answer]) -> Iterator[Doubt]:
    first = same[0]
    for other in same[1:]:
        if _meaning_key(other) == _meaning_key(first):
            continue
        found = message(
            "{name} means {one} in row {first} and {other} here; neither was obeyed.",
            name=other.written, one=_said(first), first=str(first.row), other=_said(other),
        )  # fmt: skip
        hint = message("Keep one of the two rows, or give them different scopes.")
        yield _doubt("mapping-contradiction", other, Problem("", _place(other), found, hint))


def _circle(answer: Answer) -> Doubt:
    found = message(
        "{name} means {meaning}, which leads back to a name on the way; it was not obeyed.",
        name=answer.written, meaning=answer.meaning,
    )  # fmt: skip
    hint = message("Let one of the names mean itself, or clear its row.")
    return _doubt("mapping-circle", answer, Problem("", _place(answer), found, hint))


def _doubt(code: str, answer: Answer, problem: Problem) -> Doubt:
    return Doubt(replace(problem, code=code), answer.kind, answer.written)


def _place(answer: Answer) -> Place:
    return Place(MAPPINGS_FILE, KINDS[answer.kind].sheet, answer.row)


def _said(answer: Answer) -> str | Label:
    return answer.meaning or IGNORE
