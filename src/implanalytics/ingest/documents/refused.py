"""Documents refused: what is wrong with them, and what to do."""

from pathlib import Path

from implanalytics.core.errors import DataError
from implanalytics.core.words import Message, message
from implanalytics.ingest.refusal import refusal

LARGEST_DOCUMENT = 128 * 2**20
"""Trees of records take up to ten times the room of their text."""

DEEPEST = 60
"""Levels of records in records; real exports have fewer than ten."""

MOST_FIELDS = 4_000
MOST_CELLS = 40_000_000


def check_size(content: bytes, path: Path) -> None:
    """Refuse a document that would not fit into memory as a tree.

    Raises
    ------
    DataError
        If it is larger than `LARGEST_DOCUMENT`.
    """
    if len(content) > LARGEST_DOCUMENT:
        raise refusal(
            path, "too-large",
            message("The file is larger than 128 MiB, too much for JSON, XML or XER."),
            message("Export a shorter period, or export it as xlsx or csv."),
        )  # fmt: skip


def too_deep(path: Path) -> DataError:
    """Make the error for records in records beyond every reason."""
    return refusal(
        path, "nested-too-deep",
        message("The file has more than {levels:n} levels of nesting: no table is that deep.",
                levels=DEEPEST),
        message("Export the table as xlsx or csv."),
    )  # fmt: skip


def too_many_fields(path: Path) -> DataError:
    """Make the error for records whose fields are data."""
    return refusal(
        path, "too-many-fields",
        message("Its records have more than {fields:n} different fields: it is no table.",
                fields=MOST_FIELDS),
        message("Export the table as xlsx or csv."),
    )  # fmt: skip


def no_records(path: Path, found: Message) -> DataError:
    """Make the error for a document that is well-formed and no table."""
    return refusal(
        path, "no-records", found,
        message("Export a list of records, or the table as xlsx or csv."),
    )  # fmt: skip
