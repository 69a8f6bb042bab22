"""A project from its tables: phases matched, rows checked, its state found."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.facts import Settings, build_facts
from implanalytics.project.assumptions import project_row, state_of, unknown_years
from implanalytics.project.config import NOTHING
from implanalytics.project.project import Project


def assemble(
    folder: str,
    settings: Settings,
    tables: Mapping[str, pd.DataFrame],
    reading_problems: Iterable[Problem],
    row_notes: pd.DataFrame,
    card: Mapping[str, Any] = NOTHING,
) -> Project:
    """Return the project that the tables make; the same whether they were read or stored.

    Parameters
    ----------
    folder
        Name of its folder.
    settings
        Its settings; a state nobody gave is found from the facts.
    tables
        Tidy tables by name, as written; left as they are.
    reading_problems
        What was found while reading.
    row_notes
        Rows that were not accepted.
    card
        What is known besides the settings, by columns of the ``projects`` table, which is made
        when it is not among the tables.
    """
    problems = tuple(reading_problems)
    facts, across = build_facts(tables, settings, problems, folder=folder)
    settings = replace(settings, state=settings.state or state_of(facts))
    own = {"projects": project_row(settings, {**card, "folder": folder})}
    every = {**own, **tables}
    facts = replace(facts, settings=settings, tables={**own, **facts.tables})
    found = (*problems, *across, *unknown_years(facts))
    return Project(folder, facts, every, problems, found, row_notes)
