"""The organisation's own limits, from the file that lies with a project or above it."""

from pathlib import Path

from implanalytics.core.errors import DataError, Place, Problem
from implanalytics.core.words import message
from implanalytics.indicators import THRESHOLDS_FILE, thresholds_of


def own_limits(folder: Path, mappings: Path | None) -> str:
    """Return the text of the nearest thresholds.toml, ``""`` where there is none.

    Looked for are the project's folder, the folder of the mappings it obeys, and the folder above.

    Raises
    ------
    DataError
        If the file cannot be read, or says what cannot be obeyed.
    """
    places = (folder, *([mappings.parent] if mappings else ()), folder.parent)
    found = next((p / THRESHOLDS_FILE for p in places if (p / THRESHOLDS_FILE).is_file()), None)
    if found is None:
        return ""
    try:
        text: str = found.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        problem = Problem(
            "not-utf-8", Place(THRESHOLDS_FILE), message("The file is not in UTF-8."),
            message("Save it as UTF-8."),
        )  # fmt: skip
        raise DataError([problem]) from None
    thresholds_of(text)
    return text
