"""Names of projects in files that are not known to be this project or another."""

from collections.abc import Iterator, Mapping

import pandas as pd

from implanalytics.facts import Facts
from implanalytics.facts.own_effort import elsewhere
from implanalytics.facts.project_names import said_by
from implanalytics.project.mappings.proposals import alike, listed
from implanalytics.project.mappings.records import Question
from implanalytics.project.mappings.scope import EVERYWHERE
from implanalytics.project.mappings.seen import PROJECT_TABLES, names_of


def project_questions(
    facts: Facts, tables: Mapping[str, pd.DataFrame], names: tuple[str, ...]
) -> Iterator[Question]:
    """Yield the names of other projects, where a table names several and nobody settled them.

    Parameters
    ----------
    facts
        The project, from whose tables the rows of others are gone.
    tables
        Its tables as written.
    names
        What it is called.
    """
    settings = facts.settings
    called = {settings.id: (settings.id, settings.name, *names)}
    for table in PROJECT_TABLES:
        if table not in tables:
            continue
        rows = tables[table]
        strange = rows[elsewhere(rows, settings, *names).open]
        for name in names_of(strange.assign(project=said_by(strange)), "project"):
            near = [meaning for meaning, _ in alike(name.written, called)]
            place = facts.place(name.source_id, name.row)
            proposals = listed((*near, settings.id), {})
            yield Question("projects", name.written, EVERYWHERE, proposals, name.rows, place)
