"""Where mappings.xlsx lies: in the folder given, or for one project in the folder above it."""

from pathlib import Path
from typing import Literal, TypeAlias

from implanalytics.core.errors import UsageError
from implanalytics.core.words import message
from implanalytics.project.mappings.kinds import MAPPINGS_FILE
from implanalytics.store import is_stored

Asked: TypeAlias = "str | Path | Literal[False] | None"
"""A workbook; None: the one that lies there; False: none at all."""


def mappings_file(place: Path, asked: Asked = None, *, alone: bool = True) -> Path | None:
    """Return the workbook that is obeyed for what lies at a place; it need not exist.

    Parameters
    ----------
    place
        A folder of one project or several, or a register.
    asked
        What somebody asked for.
    alone
        Whether it is one project, which may lie beside others.

    Returns
    -------
    Path or None
        None where none is wanted, and for stored projects.

    Raises
    ------
    UsageError
        If the file asked for is a folder, or lies in a folder that does not exist.
    """
    if asked is False or is_stored(place):
        return None
    if asked is None:
        folder = place if place.is_dir() else place.parent
        own, above = folder / MAPPINGS_FILE, folder.parent / MAPPINGS_FILE
        return above if alone and not own.exists() and above.is_file() else own
    path = Path(asked).expanduser().resolve()
    if path.is_dir() or not path.parent.is_dir():
        raise UsageError(
            message("{path} cannot be a workbook of mappings. Name a file ending in .xlsx.",
                    path=str(asked))
        )  # fmt: skip
    return path
