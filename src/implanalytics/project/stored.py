"""Projects to and from a store."""

from dataclasses import replace
from pathlib import Path

from implanalytics.project.assemble import assemble
from implanalytics.project.mappings.records import matching_from_json
from implanalytics.project.project import Project
from implanalytics.store import Stored, read, write


def save(project: Project, root: str | Path) -> Path:
    """Write a project into the store at `root`, in place of what was stored of it before.

    Parameters
    ----------
    project
        A project as it was read.
    root
        The store; made when it does not exist.

    Returns
    -------
    Path
        The project's folder in the store, from which `load` gives an equal project.
    """
    stored = Stored(
        project.folder,
        project.settings,
        project.tables,
        project.reading_problems,
        project.row_notes,
        project.matching.to_json(),
    )
    return write(stored, Path(root))


def project_from_store(folder: Path) -> Project:
    """Return the project stored in `folder`; it is matched and checked anew.

    Raises
    ------
    DataError
        If the folder is not complete, was changed, or is of another format version.
    """
    stored = read(folder)
    project = assemble(
        stored.folder, stored.settings, stored.tables, stored.problems, stored.row_notes
    )
    return replace(project, matching=matching_from_json(stored.matching))
