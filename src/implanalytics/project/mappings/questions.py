"""Names of a project that nothing matched, with what they may mean."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from implanalytics.facts import Facts
from implanalytics.ingest import Reading
from implanalytics.project.mappings.file_questions import file_questions
from implanalytics.project.mappings.heading_questions import heading_questions
from implanalytics.project.mappings.kinds import KINDS, LONGEST, plain
from implanalytics.project.mappings.obey import fits
from implanalytics.project.mappings.people_questions import people_questions
from implanalytics.project.mappings.phase_questions import phase_questions
from implanalytics.project.mappings.project_questions import project_questions
from implanalytics.project.mappings.proposals import alike, listed
from implanalytics.project.mappings.records import Key, Mappings, Question
from implanalytics.project.mappings.scope import Scope
from implanalytics.project.mappings.unread import Pools, pools_of, unread_questions
from implanalytics.project.mappings.word_questions import word_questions


@dataclass(frozen=True, slots=True)
class Asked:
    """What questions are asked of.

    Attributes
    ----------
    facts
        The project with everything matched that is settled.
    tables
        Its tables as written.
    readings
        How its files were read.
    names
        What the project is called: id, name, folder.
    mappings
        What is settled.
    """

    facts: Facts
    tables: Mapping[str, pd.DataFrame]
    readings: tuple[Reading, ...]
    names: tuple[str, ...]
    mappings: Mappings


def questions_of(asked: Asked) -> tuple[Question, ...]:
    """Return the names of a project that nobody settled and nothing matched, by kind and rows."""
    facts, tables, readings, names = asked.facts, asked.tables, asked.readings, asked.names
    questions = (
        *_of_files(readings, names, pools_of(tables, names)),
        *project_questions(facts, tables, names),
        *people_questions(facts, tables, _accounts(readings)),
        *phase_questions(facts),
        *word_questions(facts),
    )
    return _unsettled(questions, names, asked.mappings)


def questions_of_files(
    readings: Sequence[Reading],
    names: tuple[str, ...],
    mappings: Mappings,
    *,
    pools: Pools | None = None,
    others: Iterable[Question] = (),
) -> tuple[Question, ...]:
    """Return those among the questions that files alone give rise to.

    Parameters
    ----------
    readings
        How the files were read.
    names
        What their project is called, none for files of no project.
    mappings
        What is settled.
    pools
        Names that are known, by which a column is told; by default those of the project.
    others
        Questions that are asked besides.
    """
    files = _of_files(readings, names, pools or pools_of({}, names))
    return _unsettled((*files, *others), names, mappings)


def _of_files(
    readings: Sequence[Reading], names: tuple[str, ...], pools: Pools
) -> Iterator[Question]:
    yield from heading_questions(readings, names, pools)
    yield from file_questions(readings, names)
    yield from unread_questions(readings, pools, _accounts(readings))


def _unsettled(
    questions: Iterable[Question], names: tuple[str, ...], mappings: Mappings
) -> tuple[Question, ...]:
    """Return each question once, without those that are answered and those of no names."""
    project = frozenset(map(KINDS["projects"].key, names))
    settled = {(kind, key) for kind in KINDS for key in mappings.holding(kind, project)}
    answered = {answer.key for answer in mappings.answers}
    asked = [
        replace(question, written=plain(question.written))
        for question in (_as_asked_before(question, mappings) for question in questions)
        if 0 < len(plain(question.written)) <= LONGEST
        and question.key not in answered
        and (question.kind, question.key[1]) not in settled
    ]
    order = list(KINDS)
    return tuple(sorted(joined(asked), key=lambda q: (order.index(q.kind), -q.rows)))


def _as_asked_before(question: Question, mappings: Mappings) -> Question:
    """Return a question about a heading as it was asked when nobody knew its table yet."""
    if question.kind != "headings" or question.scope.reach != "reader":
        return question
    _, heading, _ = question.key
    for kind, key, (reach, pattern) in sorted(mappings.known):
        asked = kind == "headings" and key == heading and reach == "file"
        if asked and fits(question.place.file, pattern):
            return replace(question, scope=Scope("file", pattern))
    return question


def _accounts(readings: Iterable[Reading]) -> dict[str, str]:
    """Return whose an account is, where all files that say so agree."""
    found: dict[str, set[str]] = {}
    for reading in readings:
        for account, name in reading.names.accounts.items():
            found.setdefault(KINDS["people"].key(account), set()).add(name)
    return {account: names.pop() for account, names in found.items() if len(names) == 1}


def joined(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Return questions of several projects, each asked once."""
    found: dict[Key, Question] = {}
    for question in questions:
        before = found.get(question.key)
        found[question.key] = before.joined(question) if before else question
    return tuple(found.values())


def asked_by(questions: Iterable[Question], projects: Iterable[str]) -> tuple[Question, ...]:
    """Return the questions of a portfolio, in which projects know each other.

    A name that is the name of another project is no question; other names of projects are
    compared with all of them.

    Parameters
    ----------
    questions
        Those of all its projects.
    projects
        Ids and names of its projects.
    """
    known = tuple(dict.fromkeys(projects))
    called = {name: (name,) for name in known}
    keys = set(map(KINDS["projects"].key, known))
    found = []
    for question in joined(questions):
        if question.kind == "projects":
            if question.key[1] in keys:
                continue
            near = [name for name, _ in alike(question.written, called, least=1.0)]
            proposals = listed((*near, *question.proposals), {})
            question = replace(question, proposals=proposals)
        found.append(question)
    return tuple(found)
