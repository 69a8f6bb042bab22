"""Files that appear whole or not at all."""

import os
import tempfile
from pathlib import Path

from implanalytics.core.words import message
from implanalytics.reports.errors import ReportError


def write_whole(path: Path, text: str) -> Path:
    """Write `text` beside `path` and move it there when it is complete.

    Raises
    ------
    ReportError
        If another program holds the file open.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".new-", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        beside.chmod(0o644)
        beside.replace(path)
    except PermissionError as error:
        raise ReportError(
            message("{file} cannot be written. Close it where it is open, and try again.",
                    file=path.name)
        ) from error  # fmt: skip
    finally:
        beside.unlink(missing_ok=True)
    return path
