"""What the projects of a portfolio are called, and answers that name none of them."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from implanalytics.core.errors import DataError, Place, Problem
from implanalytics.core.words import message
from implanalytics.project.config import read_config
from implanalytics.project.from_folder import folder_title
from implanalytics.project.mappings.kinds import KINDS, MAPPINGS_FILE
from implanalytics.project.mappings.read import read_mappings
from implanalytics.project.mappings.records import IGNORED
from implanalytics.project.portfolio import Entry, Portfolio
from implanalytics.store import is_stored


def known_projects(portfolio: Portfolio) -> tuple[str, ...]:
    """Return ids and names of the projects of a portfolio, each once, nothing being read."""
    return tuple(dict.fromkeys(name for entry in portfolio.entries for name in _names(entry)))


def unknown_projects(portfolio: Portfolio) -> tuple[Problem, ...]:
    """Return the problem of every answer that means a project the portfolio does not have."""
    key = KINDS["projects"].key
    answers = [a for a in read_mappings(portfolio.mappings).answers if a.kind == "projects"]
    if not answers:
        return ()
    names = known_projects(portfolio)
    keys = set(map(key, names))
    return tuple(
        Problem(
            "mapping-target",
            Place(MAPPINGS_FILE, KINDS["projects"].sheet, answer.row),
            message("There is no project {name}.", name=repr(answer.meaning)),
            message("Did you mean {near}?", near=near[0])
            if (near := get_close_matches(answer.meaning, names, n=1))
            else message("Choose one from the list of the cell, or ignore."),
            "warning",
        )
        for answer in answers
        if answer.meaning != IGNORED and key(answer.meaning) not in keys
    )


def _names(entry: Entry) -> Iterator[str]:
    said = _configured(entry.folder)
    title = folder_title(entry.folder) if entry.folder else entry.name
    yield str(said.get("id") or entry.card.get("project_id") or title)
    for name in (said.get("name"), entry.card.get("name"), title):
        if name:
            yield str(name)


def _configured(folder: Path | None) -> dict[str, str]:
    """Return id and name of project.toml; a wrong file is told when the project is read."""
    if folder is None or is_stored(folder):
        return {}
    try:
        settings = read_config(folder).settings
    except DataError:
        return {}
    return {key: settings[key] for key in ("id", "name") if key in settings}
