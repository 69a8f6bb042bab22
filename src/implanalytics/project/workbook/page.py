"""A page of a workbook that is read by people only: what is asked, by worth."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One thing asked for.

    Attributes
    ----------
    sheet
        Name of the register's sheet to fill in, empty where it is given otherwise.
    what
        What is wanted.
    rows
        How many rows wait for it, 0 where it is a list to begin.
    worth
        How many indicators it makes assessable by itself.
    wanted
        How many of these the profile of the review asks for.
    serves
        The indicators it serves.
    """

    sheet: str
    what: str
    rows: int
    worth: int
    wanted: int
    serves: str


@dataclass(frozen=True, slots=True)
class Page:
    """What one person is asked for; the first page of a workbook has all of it."""

    name: str
    whom: str
    lines: tuple[Line, ...]
