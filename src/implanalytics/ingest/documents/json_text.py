"""JSON read from bytes: exact, bounded, and without silent choices."""

import json
import re
from collections.abc import Sequence
from json import JSONDecodeError
from pathlib import Path
from typing import Any

from implanalytics.core.errors import DataError
from implanalytics.core.words import message
from implanalytics.ingest.documents.records import put
from implanalytics.ingest.documents.refused import check_size, too_deep
from implanalytics.ingest.encoding import decoded, first_undecodable_line
from implanalytics.ingest.grid import CellFault
from implanalytics.ingest.refusal import refusal

_EXACT_DIGITS = 15
_LINE_ENDS = re.compile("\r\n|\r|\n")
"""Texts in JSON may hold U+2028 as it is, which `str.splitlines` takes for the end of a line."""


def json_value(content: bytes, path: Path) -> tuple[Any, tuple[int, ...] | None]:
    """Give what a JSON text says.

    Whole numbers of more than 15 digits come as text, so that ids keep their digits. ``NaN``,
    ``Infinity`` and a key given twice with two values come as a `CellFault`.

    Parameters
    ----------
    content
        All bytes of the file: one JSON text, or one object a line.
    path
        Names the file in errors.

    Returns
    -------
    tuple
        The value, and the line of each object where the file has one object a line.

    Raises
    ------
    DataError
        If the text is of no known encoding, broken, or nested too deep.
    """
    check_size(content, path)
    text = _text(content, path)
    try:
        return _decoder().decode(text), None
    except JSONDecodeError as error:
        if error.msg == "Extra data" and (lines := _lines(text)) is not None:
            return lines
        raise _broken(path, error) from error
    except RecursionError as error:
        raise too_deep(path) from error


def _text(content: bytes, path: Path) -> str:
    found = decoded(content)
    if found is None:
        line = first_undecodable_line(content)
        raise refusal(
            path, "unknown-encoding",
            message("The encoding of the text is not known; line {line:n} is not UTF-8.",
                    line=line or 1),
            message("Save it as UTF-8."),
        )  # fmt: skip
    return found[0]


def _lines(text: str) -> tuple[list[Any], tuple[int, ...]] | None:
    """Read one object a line; a line that is broken is kept as a fault."""
    decoder = _decoder()
    values: list[Any] = []
    numbers: list[int] = []
    for number, line in enumerate(_LINE_ENDS.split(text), start=1):
        if not line.strip():
            continue
        try:
            value = decoder.decode(line)
        except (JSONDecodeError, RecursionError):
            value = CellFault(line.strip()[:80])
        if not values and not isinstance(value, dict):
            return None
        values.append(value)
        numbers.append(number)
    return values, tuple(numbers)


def _decoder() -> json.JSONDecoder:
    return json.JSONDecoder(
        object_pairs_hook=_object, parse_int=_whole, parse_float=_decimal, parse_constant=CellFault
    )


def _object(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        found = {}
        for key, value in pairs:
            put(found, key, value if not isinstance(value, (dict, list)) else json.dumps(value))
    return found


def _whole(digits: str) -> int | str:
    return int(digits) if len(digits) <= _EXACT_DIGITS else digits


def _decimal(text: str) -> float | CellFault:
    value = float(text)
    return CellFault(text) if value in (float("inf"), float("-inf")) else value


def _broken(path: Path, error: JSONDecodeError) -> DataError:
    ended = error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated")
    found = message(
        "The JSON text is broken in line {line:n}, column {column:n}: {reason}.",
        line=error.lineno, column=error.colno, reason=error.msg,
    )  # fmt: skip
    if ended:
        found = message(
            "The JSON text is truncated: it ends in line {line:n} before it is complete.",
            line=error.lineno,
        )
    return refusal(path, "broken-json", found, message("Export it again; the copy is incomplete."))
