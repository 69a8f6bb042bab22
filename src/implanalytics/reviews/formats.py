"""Versions of what is kept of reviews."""

from collections.abc import Mapping
from typing import Any

from implanalytics.core.errors import DataError, Place, Problem
from implanalytics.core.words import message


def refuse_foreign(data: Mapping[str, Any], format_: str, version: int) -> None:
    """Refuse plain data that are not of a format and version.

    Raises
    ------
    DataError
        If they are of another, or of none.
    """
    if data.get("format") == format_ and data.get("version") == version:
        return
    found = message(
        "It is no review that can be read: format {format}, version {version}.",
        format=str(data.get("format", "")), version=str(data.get("version", "")),
    )  # fmt: skip
    hint = message("Review the project again with this version.")
    place = Place(str(data.get("project_id", "")))
    raise DataError([Problem("not-a-review", place, found, hint)])
