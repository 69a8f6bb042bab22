"""Rows of other projects in the files of one: set aside where this one is named too."""

from dataclasses import replace

from implanalytics.core.errors import Problem
from implanalytics.core.words import Value, message
from implanalytics.facts.facts import Facts
from implanalytics.facts.own_effort import elsewhere, listed, place_of
from implanalytics.tables import TABLES


def own_rows(facts: Facts, folder: str = "") -> tuple[Facts, tuple[Problem, ...]]:
    """Return `facts` without what other projects have in it, time entries apart.

    Parameters
    ----------
    facts
        Tables as written; the settings give the project's id and name.
    folder
        Name of the project's folder, which may also be what the files call it.

    Returns
    -------
    (Facts, tuple of Problem)
        Where several projects are named and none is this one, all rows stay: which are meant
        cannot be told.
    """
    tables, problems = {}, []
    for name, frame in facts.tables.items():
        if not TABLES[name].traced or name == "time_entries":
            continue
        others, several = elsewhere(frame, facts, folder)
        if not others.any():
            continue
        said: dict[str, Value] = {
            "rows": int(others.sum()),
            "table": TABLES[name].label,
            "names": listed(frame[others]),
        }
        place = place_of(facts, frame[others])
        if several:
            found = message("{rows:n} rows ({table}) name several projects: {names}.", **said)
            hint = message(
                "All are counted. If some are of other projects, write id or name of this one in "
                "project.toml as the file has it."
            )
            problems.append(Problem("several-projects-named", place, found, hint, "warning"))
            continue
        found = message("{rows:n} rows ({table}) are of other projects: {names}.", **said)
        hint = message(
            "They are not counted. If one of these is this project too, write it as id or name in "
            "project.toml, or correct the file."
        )
        problems.append(Problem("other-project", place, found, hint, "warning"))
        tables[name] = frame[~others].reset_index(drop=True)
    return replace(facts, tables={**facts.tables, **tables}), tuple(problems)
