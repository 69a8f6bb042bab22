"""Plans of Microsoft Project as .mpp, read through the optional package mpxj, which needs Java."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from implanalytics.core.errors import DataError
from implanalytics.core.words import Message, message
from implanalytics.ingest.documents import mpp_convert
from implanalytics.ingest.documents.mspdi import mspdi_grids
from implanalytics.ingest.documents.xml_text import xml_root
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.refusal import refusal

LONGEST = 180.0
"""Seconds until a conversion is given up."""


def mpp_grids(content: bytes, path: Path) -> list[Grid]:
    """Give the tasks, assignments and resources of an .mpp file.

    Parameters
    ----------
    content
        All bytes of the file.
    path
        Names the file in errors.

    Returns
    -------
    list of Grid
        Those of `mspdi_grids`: the plan is converted to XML in a process of its own first.

    Raises
    ------
    DataError
        If mpxj or Java are missing, or the plan cannot be converted.
    """
    if find_spec("mpxj") is None or find_spec("jpype") is None:
        raise _needs(path, message("An .mpp file is read by the package mpxj, which is missing."))
    with TemporaryDirectory(prefix="implanalytics-") as folder:
        source, target = Path(folder, "plan.mpp"), Path(folder, "plan.xml")
        source.write_bytes(content)
        script = str(Path(mpp_convert.__file__).resolve())
        command = [sys.executable, "-P", script, str(source), str(target)]
        try:
            done = subprocess.run(
                command, stdin=subprocess.DEVNULL, capture_output=True, timeout=LONGEST,
                check=False, cwd=folder,
            )  # fmt: skip
        except subprocess.TimeoutExpired as error:
            raise _unreadable(path, message("Reading the plan took too long.")) from error
        if done.returncode == mpp_convert.NO_JAVA:
            raise _needs(path, message("An .mpp file is read with Java, which is missing."))
        if done.returncode or not target.is_file():
            raise _unreadable(path, message("The plan is damaged, protected, or not of Project."))
        return mspdi_grids(xml_root(target.read_bytes(), path), path)


def _needs(path: Path, found: Message) -> DataError:
    return refusal(
        path, "needs-mpxj", found,
        message(
            "Save the plan in Microsoft Project as XML, or install what reads it: "
            '{command} and Java 11 or newer.',
            command='pip install "implanalytics[mpp]"',
        ),
    )  # fmt: skip


def _unreadable(path: Path, found: Message) -> DataError:
    return refusal(
        path, "unreadable-plan", found,
        message("Open the plan in Microsoft Project and save it as XML."),
    )  # fmt: skip
