"""What the commands do with names that nothing matched: they are kept for a person to settle."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from posixpath import normpath

from implanalytics.core.words import Lang
from implanalytics.project.mappings.known_projects import known_projects
from implanalytics.project.mappings.questions import asked_by
from implanalytics.project.mappings.records import Matching, Question
from implanalytics.project.mappings.write import Written, write_questions
from implanalytics.project.portfolio import Portfolio


@dataclass(frozen=True, slots=True)
class Remembered:
    """Names that nothing matched, and the workbook that asks about them.

    Attributes
    ----------
    questions
        Each name once, by kind.
    workbook
        What became of mappings.xlsx, None where none is wanted.
    """

    questions: tuple[Question, ...]
    workbook: Written | None


def remember(
    path: Path | None,
    matchings: Mapping[str, Matching],
    *,
    projects: Iterable[str] | None = None,
    lang: Lang = "zh",
) -> Remembered:
    """Add the names that nothing matched to mappings.xlsx.

    Parameters
    ----------
    path
        The workbook, made when it does not exist and there is something to ask; None for none.
    matchings
        Of the projects that were read, by the folder they lie in: ``""`` for one alone.
    projects
        Ids and names of all projects that use the workbook, if all were read.
    lang
        Language of what is written besides headings, which are in both.

    Returns
    -------
    Remembered
        What is asked, and what became of the workbook; nothing is raised if it is open elsewhere.
    """
    known = tuple(projects or ())
    asked = asked_by(_placed(matchings), known)
    if path is None:
        return Remembered(asked, None)
    used = tuple(use for matching in matchings.values() for use in matching.used)
    written = write_questions(
        path, asked, used, projects=known, whole=projects is not None, lang=lang
    )
    return Remembered(asked, written)


def remember_all(
    portfolio: Portfolio, matchings: Mapping[str, Matching], *, lang: Lang = "zh"
) -> Remembered:
    """Add the names that nothing matched in a portfolio to its mappings.xlsx.

    Parameters
    ----------
    portfolio
        Where the projects lie, and what is open about the files beside them.
    matchings
        Of its projects, by name of the entry.
    lang
        Language of what is written besides headings, which are in both.
    """
    found = {"": portfolio.matching}
    for entry in portfolio.entries:
        if entry.name in matchings:
            folder = "" if entry.folder is None else entry.name
            found[folder] = found.get(folder, Matching()).with_(matchings[entry.name])
    return remember(portfolio.mappings, found, projects=known_projects(portfolio), lang=lang)


def _placed(matchings: Mapping[str, Matching]) -> Iterator[Question]:
    """Yield the questions with places as they are found from the folder of the workbook."""
    for folder, matching in matchings.items():
        for question in matching.questions:
            file = question.place.file
            place = replace(question.place, file=normpath(f"{folder}/{file}") if folder else file)
            yield replace(question, place=place)
