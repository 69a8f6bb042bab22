"""Facts: the tables of one project with its method, settings and calendar."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from implanalytics.core.calendar import Calendar
from implanalytics.core.errors import Place
from implanalytics.facts.settings import Settings
from implanalytics.methods import Template
from implanalytics.tables import TABLES

CERTAIN = 0.8
"""A match below this confidence is shown, but nothing is judged by it alone."""


@dataclass(frozen=True, eq=False, repr=False)
class Facts:
    """What is known of one project.

    Attributes
    ----------
    settings
        What somebody said about the project as a whole.
    tables
        Tidy tables by name, as written, with the matched column ``phase_key``, its
        ``phase_confidence`` and ``phase_reason`` joined where a table has a phase, the keys of
        kinds where a column names one (``kind_key`` beside ``kind``), and ``person_key`` in time
        entries.
        Rows that do not belong to the project's own work are left out.
    template
        The declared method, or None.
    calendar
        The working calendar all durations are measured on.
    doubts
        Table name -> why its sums cannot be trusted (problem codes).
    older
        Table name -> rows of versions that a newer one replaced, with ``thing``: what they are
        of. They tell what was so before the newer one was taken.
    """

    settings: Settings
    tables: Mapping[str, pd.DataFrame]
    template: Template | None
    calendar: Calendar
    doubts: Mapping[str, tuple[str, ...]]
    older: Mapping[str, pd.DataFrame] = field(default_factory=dict)

    def table(self, name: str) -> pd.DataFrame:
        """Return a table; one that no source gave is empty.

        The frame is the caller's own: changing it changes nothing here.
        """
        frame = self.tables.get(name)
        return TABLES[name].empty() if frame is None else frame.copy(deep=False)

    def has(self, name: str, *columns: str) -> bool:
        """Say whether a table has rows and all of `columns`."""
        frame = self.tables.get(name)
        return frame is not None and len(frame) > 0 and set(columns) <= set(frame.columns)

    def missing(self, name: str, *columns: str) -> tuple[str, ...]:
        """Name what `has` misses: the table itself, or its columns as ``table.column``."""
        frame = self.tables.get(name)
        if frame is None or frame.empty:
            return (name,)
        return tuple(f"{name}.{c}" for c in columns if c not in frame.columns)

    def place(self, source_id: str, row: float | None = None, column: str | None = None) -> Place:
        """Return the place of a row as a person would look it up."""
        file, sheet = self._sources.get(source_id, (source_id, None))
        return Place(file, sheet, None if row is None else int(row), column)

    @cached_property
    def _sources(self) -> dict[str, tuple[str, str | None]]:
        """File and sheet by source."""
        frame = self.table("sources")
        sheets = frame["sheet"] if "sheet" in frame.columns else [None] * len(frame)
        return {
            source: (str(path), None if pd.isna(sheet) else str(sheet))
            for source, path, sheet in zip(frame["source_id"], frame["path"], sheets, strict=True)
        }
