"""Rows of other projects in the files of one: set aside where this one is named too."""

from dataclasses import replace

import pandas as pd

from implanalytics.core.errors import Problem, Severity
from implanalytics.core.words import Value, message
from implanalytics.facts.facts import Facts
from implanalytics.facts.own_effort import NOT_COUNTED, elsewhere, listed, place_of
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
        if not {"project", "project_code"} & set(frame.columns):
            continue
        away = elsewhere(frame, facts.settings, folder)
        if away.doubtful.any():
            problems.append(_several(facts, name, frame[away.doubtful]))
        if away.others.any():
            settled = bool(away.decided[away.others].all())
            problems.append(_of_others(facts, name, frame[away.others], settled=settled))
            tables[name] = frame[~away.others].reset_index(drop=True)
    return replace(facts, tables={**facts.tables, **tables}), tuple(problems)


def _several(facts: Facts, table: str, rows: pd.DataFrame) -> Problem:
    found = message("{rows:n} rows ({table}) name several projects: {names}.",
                    **_said(table, rows))  # fmt: skip
    hint = message(
        "All are counted. If some are of other projects, say in mappings.xlsx which are this one, "
        "or write its id or name in project.toml as the file has it."
    )
    return Problem("several-projects-named", place_of(facts, rows), found, hint, "warning")


def _of_others(facts: Facts, table: str, rows: pd.DataFrame, *, settled: bool) -> Problem:
    found = message("{rows:n} rows ({table}) are of other projects: {names}.",
                    **_said(table, rows))  # fmt: skip
    hint = message(
        "They are not counted. If one of these is this project too, say so in mappings.xlsx, or "
        "correct the file."
    )
    severity: Severity = "notice" if settled else "warning"
    told = NOT_COUNTED if settled else hint
    return Problem("other-project", place_of(facts, rows), found, told, severity)


def _said(table: str, rows: pd.DataFrame) -> dict[str, Value]:
    return {"rows": len(rows), "table": TABLES[table].label, "names": listed(rows)}
