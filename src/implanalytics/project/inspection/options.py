"""What a person may settle for the inspection of one file."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Self

from implanalytics.core.errors import UnknownNameError, UsageError
from implanalytics.core.words import message
from implanalytics.ingest import READERS
from implanalytics.project import kinds
from implanalytics.project.kinds import Kind


@dataclass(frozen=True)
class InspectionOptions:
    """What a person settles for one file; the same as in a [[source]] of project.toml.

    Attributes
    ----------
    hours_per_day
        Hours of a person-day [h].
    timezone
        Zone of the project, None if it is not known.
    dayfirst
        Whether the day stands before the month in 03/04/2024; None: the column shows it.
    scale
        What bare numbers are in columns of shares; None: the column shows it.
    reader
        Name of the one reader; None: the best reads.
    sheet
        Name of the one sheet; None: all.
    columns
        Heading to column; ``""`` leaves a heading out.
    """

    hours_per_day: float = 8.0
    timezone: str | None = None
    dayfirst: bool | None = None
    scale: Literal["fraction", "percent"] | None = None
    reader: str | None = None
    sheet: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read options from a JSON object.

        Parameters
        ----------
        text
            Such as ``{"hours_per_day": 7.5, "dayfirst": true}``; ``""`` gives the defaults.

        Returns
        -------
        InspectionOptions
            With the defaults for what is not given.

        Raises
        ------
        UsageError
            If it is no JSON object, has a key nobody knows, or a value of the wrong kind.

        Examples
        --------
        >>> InspectionOptions.parse('{"dayfirst": true}').dayfirst
        True
        """
        try:
            given = json.loads(text or "{}")
        except ValueError as error:
            raise _no_object(text) from error
        if not isinstance(given, dict):
            raise _no_object(text)
        read: dict[str, Any] = {key: _value(key, value) for key, value in given.items()}
        return cls(**read)


def known_options() -> Mapping[str, Kind]:
    """Return the kind of every option by its name."""
    return {
        "hours_per_day": kinds.HOURS, "timezone": kinds.TIMEZONE, "dayfirst": kinds.FLAG,
        "scale": kinds.SCALE, "reader": kinds.choice(READERS), "sheet": kinds.TEXT,
        "columns": kinds.HEADINGS,
    }  # fmt: skip


def _value(key: str, value: object) -> object:
    known = known_options()
    if key not in known:
        raise UsageError(UnknownNameError("option", key, known).sentence)
    kind = known[key]
    try:
        return kind.read(value)
    except ValueError as error:
        raise UsageError(
            message(
                "The option {key} cannot be {value}; it is {expected}.",
                key=key, value=json.dumps(value, ensure_ascii=False), expected=kind.label,
            )
        ) from error  # fmt: skip


def _no_object(text: str) -> UsageError:
    return UsageError(
        message(
            "The options are no JSON object: {text}. Write them as {example}.",
            text=text, example='{"hours_per_day": 7.5}',
        )
    )  # fmt: skip
