"""One project matched by mappings.xlsx, from its files to what is left to ask."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from implanalytics.core.errors import DataError, Problem
from implanalytics.core.words import quoted
from implanalytics.facts import Facts
from implanalytics.ingest import Reading
from implanalytics.ingest.learned import Learned
from implanalytics.project.mappings.kinds import KINDS
from implanalytics.project.mappings.obey import (
    SETTLED,
    Obeyed,
    learned_for,
    obey,
    own_doubts,
)
from implanalytics.project.mappings.questions import Asked, questions_of, questions_of_files
from implanalytics.project.mappings.records import Mappings, Matching
from implanalytics.project.mappings.seen import COLUMNS, seen_in


@dataclass(frozen=True, slots=True)
class Matcher:
    """What mappings.xlsx says, for one project.

    Attributes
    ----------
    mappings
        What it says.
    names
        What the project is called: id, name, folder.
    """

    mappings: Mappings
    names: tuple[str, ...]

    @property
    def project(self) -> frozenset[str]:
        """Keys of the project's names."""
        return frozenset(KINDS["projects"].key(name) for name in self.names if name)

    def learned(self, path: str) -> Learned:
        """Return what was settled that may concern a file."""
        return learned_for(self.mappings, path, self.project)

    def obey(
        self,
        tables: Mapping[str, pd.DataFrame],
        readings: Iterable[Reading],
        given: Mapping[str, Any],
    ) -> Obeyed:
        """Return what it says to names in the tables, as settings below those of project.toml."""
        mine = {kind: given.get(kind, {}) for kind in SETTLED}
        obeyed = obey(self.mappings, tables, readings, self.project, mine)
        return replace(
            obeyed,
            settings={kind: {**said, **mine[kind]} for kind, said in obeyed.settings.items()},
        )

    def answered(
        self,
        problems: Iterable[Problem],
        tables: Mapping[str, pd.DataFrame],
        readings: Iterable[Reading],
    ) -> tuple[Problem, ...]:
        """Return problems without those an answer settles, with what is wrong with answers."""
        key, answers = KINDS["words"].key, self.mappings.holding("words", self.project)
        words = seen_in(tables, COLUMNS["words"]) if answers else {}
        settled = {quoted(word) for word in words if key(word) in answers}
        kept = (
            problem
            for problem in problems
            if problem.code != "unknown-level" or problem.found.values["word"] not in settled
        )
        return (*kept, *own_doubts(self.mappings, tables, readings))

    def unread(self, readings: tuple[Reading, ...]) -> Matching:
        """Return what is left to ask of files of which none gave a table."""
        names = tuple(filter(None, self.names))
        return Matching((), questions_of_files(readings, names, self.mappings))

    def matching(
        self,
        facts: Facts,
        tables: Mapping[str, pd.DataFrame],
        readings: tuple[Reading, ...],
        obeyed: Obeyed,
    ) -> Matching:
        """Return which answers were used, and what is left to ask."""
        names = tuple(dict.fromkeys((*self.names, facts.settings.id, facts.settings.name)))
        asked = Asked(facts, tables, readings, tuple(filter(None, names)), self.mappings)
        return Matching(obeyed.used, questions_of(asked))


class NoTablesError(DataError):
    """No file of a folder gave a table; `matching` says what somebody may settle about them."""

    def __init__(self, problems: Iterable[Problem], matching: Matching) -> None:
        super().__init__(problems)
        self.matching = matching
