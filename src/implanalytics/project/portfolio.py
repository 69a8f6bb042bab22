"""Several projects: where each lies and what a register says of it; read one at a time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from implanalytics.core.errors import DataError, Place, Problem
from implanalytics.core.words import message
from implanalytics.ingest import Reading
from implanalytics.project.from_folder import Given, project_from_folder, project_from_shared
from implanalytics.project.mappings.records import Matching
from implanalytics.project.project import Project
from implanalytics.project.stored import project_from_store
from implanalytics.store import is_stored


@dataclass(frozen=True, slots=True)
class Entry:
    """One project of a portfolio, not yet read; light enough to be sent to another process.

    Attributes
    ----------
    name
        Path of its folder within the portfolio, or its id where it has no folder.
    folder
        Where it lies; None when a register names it and no folder is found.
    card
        What the register says of it, by columns of the ``projects`` table.
    problems
        Why it cannot be loaded, known before anything is read.
    mappings
        The workbook of mappings that is obeyed, if there is one.
    shared
        Its rows in files that hold several projects.
    only
        Names of the files in its folder that are its own, none for all.
    """

    name: str
    folder: Path | None = field(repr=False)
    card: Mapping[str, Any] = field(default_factory=dict, repr=False)
    problems: tuple[Problem, ...] = field(default=(), repr=False)
    mappings: Path | None = field(default=None, repr=False)
    shared: tuple[Reading, ...] = field(default=(), repr=False)
    only: tuple[str, ...] = field(default=(), repr=False)

    @property
    def given(self) -> Given:
        """What the project has from elsewhere than its folder."""
        return Given(self.card, self.shared, self.only, self.mappings)

    def load(self) -> Project:
        """Read the project.

        Raises
        ------
        DataError
            If it has no folder, another project has its id, or its files cannot be used.
        """
        if self.problems:
            raise DataError(self.problems)
        given = self.given
        if self.folder is None:
            if not any(set(part.frames) - {"events"} for part in self.shared):
                raise DataError([self._no_folder()])
            return project_from_shared(self.name, given)
        if is_stored(self.folder):
            return project_from_store(self.folder)
        return project_from_folder(self.folder, given)

    def _no_folder(self) -> Problem:
        return Problem(
            "project-without-folder",
            Place(self.name),
            message("The register names it, but no folder is called by its id, name or folder."),
            message("Write the name of its folder into the register, or add the folder."),
        )


@dataclass(frozen=True, slots=True)
class Portfolio:
    """Several projects.

    Attributes
    ----------
    name
        Name of the folder or register, without the path to it.
    entries
        The projects, those of a register in its order, others by name.
    problems
        What is wrong with the register and with files of several projects, and folders that the
        register does not name.
    unplaced
        Readings with the rows of such files that name no known project.
    mappings
        The workbook of mappings that all its projects obey; it need not exist.
    matching
        What that workbook settles of files beside the projects, and leaves open.
    """

    name: str
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...] = field(default=(), repr=False)
    unplaced: tuple[Reading, ...] = field(default=(), repr=False)
    mappings: Path | None = field(default=None, repr=False)
    matching: Matching = field(default_factory=Matching, repr=False)

    def __len__(self) -> int:
        """Count the projects."""
        return len(self.entries)
