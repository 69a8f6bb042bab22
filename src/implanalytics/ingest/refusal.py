"""Files that cannot be opened, said so that a person knows what to do."""

from pathlib import Path

from implanalytics.core.errors import DataError, Place, Problem
from implanalytics.core.words import Message
from implanalytics.ingest.file_names import written_name


def refusal(path: Path, code: str, found: Message, hint: Message) -> DataError:
    """Make the error for a file that cannot be opened.

    Parameters
    ----------
    path
        The file; the message names it without its folder.
    code
        Kebab-case name of the kind of problem.
    found, hint
        What is there, and what to do.

    Returns
    -------
    DataError
        With one Problem, for the caller to raise.
    """
    return DataError([Problem(code, Place(written_name(path.name)), found, hint)])
