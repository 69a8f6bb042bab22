"""One project: its facts, what is wrong with its data, and where every row came from."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.core.words import Lang, Message
from implanalytics.facts import Facts, Settings
from implanalytics.project.mappings.records import Matching


@dataclass(frozen=True, eq=False)
class Project:
    """One project, read.

    Attributes
    ----------
    folder
        Name of the folder it was read from, without the path to it.
    facts
        Its tables with phases matched, its method, settings and calendar.
    tables
        Tidy tables by name, as written; only those that have rows.
    reading_problems
        What was found while reading.
    problems
        All that was found: while reading, across rows, and about the calendar.
    row_notes
        One row a row of a source that was not accepted: ``source_id``, ``row`` as a person sees
        it, ``verdict`` (rejected, skipped), ``kind``, and ``detail`` as JSON; `notes` says it.
    matching
        What was matched by mappings.xlsx, and the names that nothing matched.
    """

    folder: str
    facts: Facts
    tables: Mapping[str, pd.DataFrame] = field(repr=False)
    reading_problems: tuple[Problem, ...] = field(repr=False)
    problems: tuple[Problem, ...] = field(repr=False)
    row_notes: pd.DataFrame = field(repr=False)
    matching: Matching = field(default_factory=Matching, repr=False)

    @property
    def settings(self) -> Settings:
        """What was said or found about the project as a whole."""
        return self.facts.settings

    @property
    def id(self) -> str:
        """The project's key."""
        return self.settings.id

    @property
    def title(self) -> str:
        """The project's name, or its id where it has none."""
        return self.settings.title

    @property
    def sources(self) -> pd.DataFrame:
        """One row a source with its account, those nobody could read included."""
        return self.facts.table("sources")

    def notes(self, lang: Lang) -> pd.DataFrame:
        """Return `row_notes` with file and sheet, and with ``detail`` said in `lang`."""
        where = self.sources.set_index("source_id")[["path", "sheet"]]
        noted = self.row_notes.join(where, on="source_id")
        said = noted["detail"].map(lambda text: _said(text, lang), na_action="ignore")
        return noted.assign(detail=said.astype("str"))

    def __repr__(self) -> str:
        """Say which project it is and how much is known of it."""
        rows = {name: len(frame) for name, frame in sorted(self.tables.items())}
        return f"Project({self.title!r}, rows={rows}, problems={len(self.problems)})"


def _said(detail: str, lang: Lang) -> str:
    return Message.from_json(json.loads(detail)).say(lang)
