"""Names of projects in timesheets that are not known to be this project or another."""

from collections.abc import Iterator, Mapping

import pandas as pd

from implanalytics.facts import Facts, own_names, plain_name
from implanalytics.project.mappings.proposals import alike, listed
from implanalytics.project.mappings.records import Question
from implanalytics.project.mappings.scope import EVERYWHERE
from implanalytics.project.mappings.seen import COLUMNS, seen_in


def project_questions(
    facts: Facts, tables: Mapping[str, pd.DataFrame], names: tuple[str, ...]
) -> Iterator[Question]:
    """Yield the names of other projects, where timesheets name several and nobody settled them.

    Parameters
    ----------
    facts
        The project, of whose time entries those of others are gone.
    tables
        Its tables as written.
    names
        What it is called.
    """
    settings = facts.settings
    own = own_names(settings, "") | set(map(plain_name, names))
    settled = set(map(plain_name, settings.projects))
    seen = seen_in(tables, COLUMNS["projects"])
    if len(set(map(plain_name, seen))) < 2:
        return
    for name in seen.values():
        if plain_name(name.written) in own | settled:
            continue
        called = {settings.id: (settings.id, settings.name, *names)}
        near = [meaning for meaning, _ in alike(name.written, called)]
        place = facts.place(name.source_id, name.row)
        proposals = listed((*near, settings.id), {})
        yield Question("projects", name.written, EVERYWHERE, proposals, name.rows, place)
