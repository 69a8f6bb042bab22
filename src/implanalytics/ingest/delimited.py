"""Text files of separated values, made into one rectangular grid."""

import csv
import re
from collections import Counter
from io import StringIO
from pathlib import Path

from implanalytics.core.words import message
from implanalytics.ingest.cells import ColumnRows
from implanalytics.ingest.encoding import decoded, first_undecodable_line
from implanalytics.ingest.grid import Cell, Grid
from implanalytics.ingest.inspection import too_wide
from implanalytics.ingest.long_texts import LONG, regular_columns
from implanalytics.ingest.quotes import swallowing_record
from implanalytics.ingest.refusal import refusal
from implanalytics.ingest.sheet_xml import MOST_CELLS, MOST_COLUMNS

DELIMITERS = ",;\t|，"
FIRST_RECORDS = 50


def delimited_grid(content: bytes, path: Path) -> Grid:
    r"""Read the text of a csv or tsv file.

    Parameters
    ----------
    content
        All bytes of the file.
    path
        Names the file in errors.

    Returns
    -------
    Grid
        Cells are text; empty ones None. Short rows are filled up to the longest one, so a row
        with cells too many shows them behind the last heading.

    Raises
    ------
    DataError
        If the text cannot be decoded, is empty, or a quotation mark is never closed.

    Examples
    --------
    >>> delimited_grid(b"sep=;\r\nTask;Hours\r\nDesign;7,5", Path("a.csv")).rows
    (('Task', 'Hours'), ('Design', '7,5'))
    """
    text = _text(content, path)
    line, delimiter = 1, None
    if stated := _STATED.match(text):
        line, delimiter = 2, stated[1]
        text = text[stated.end() :]
    if not text or text.isspace():
        raise refusal(
            path, "empty-file", message("The file is empty: it has no data."),
            message("Export it again."),
        )  # fmt: skip
    delimiter = delimiter or sniffed_delimiter(text)
    if len(text) > LONG and (columns := regular_columns(_in_utf8(text, content), delimiter)):
        lines = range(line, line + len(columns[0]))
        return Grid(sheet=None, rows=ColumnRows(columns), numbers=lines)
    records, numbers = _records(text, delimiter, path, line)
    width = max(map(len, records))
    if width > MOST_COLUMNS or width * len(records) > MOST_CELLS:
        raise too_wide(len(records), width, path)
    rows = tuple((*map(_cell, record), *[None] * (width - len(record))) for record in records)
    return Grid(None, rows, numbers=numbers, lengths=tuple(map(len, records)))


def _in_utf8(text: str, content: bytes) -> bytes:
    """Encode a text; one in ASCII that is all of the file is there already."""
    return content if text.isascii() and len(text) == len(content) else text.encode()


def sniffed_delimiter(text: str) -> str:
    r"""Give the separator that cuts the first records most evenly into several cells.

    Parameters
    ----------
    text
        The text of the file.

    Returns
    -------
    str
        One of comma, semicolon, TAB, bar and full-width comma; comma for a single column.

    Examples
    --------
    >>> sniffed_delimiter('Task;Hours\n"a,b";7,5\n')
    ';'
    """
    best, most = ",", (0.0, 0)
    for delimiter in DELIMITERS:
        counts = _counts(text, delimiter)
        usual, times = Counter(counts).most_common(1)[0] if counts else (0, 0)
        if usual == 0:
            several = [count for count in counts if count]
            usual, times = Counter(several).most_common(1)[0] if several else (0, 0)
        merit = (times / len(counts) if usual else 0.0, usual)
        if merit > most:
            best, most = delimiter, merit
    return best


def _counts(text: str, delimiter: str) -> list[int]:
    """Count the separators outside quotes in each of the first records that are not blank."""
    counts, count, quoted, blank = [], 0, False, True
    for letter in text[:200_000]:
        if letter == '"':
            quoted = not quoted
        elif letter == delimiter and not quoted:
            count += 1
        elif letter in "\r\n" and not quoted:
            if not blank:
                counts.append(count)
            count, blank = 0, True
            if len(counts) == FIRST_RECORDS:
                return counts
            continue
        blank = blank and letter.isspace()
    return counts if blank else [*counts, count]


def _text(content: bytes, path: Path) -> str:
    found = decoded(content)
    if found is None:
        raise refusal(
            path,
            "unknown-encoding",
            message(
                "The text cannot be decoded: line {line} is not UTF-8, and no other encoding fits "
                "the whole file.",
                line=str(first_undecodable_line(content) or 1),
            ),
            message("Save it again as UTF-8."),
        )
    text = found[0]
    if "\0" in text:
        raise refusal(
            path,
            "binary-content",
            message(
                "Line {line} contains a NUL character, which no text file has.",
                line=str(text.count("\n", 0, text.index("\0")) + 1),
            ),
            message("Export the file again."),
        )
    return text


def _records(text: str, delimiter: str, path: Path, line: int) -> tuple[list[list[str]], list[int]]:
    """Cut a text into records, each with the number of the line on which it begins."""
    if len(text) > csv.field_size_limit():
        csv.field_size_limit(len(text))
    lines = StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=delimiter, strict=True, skipinitialspace=True)
    records: list[list[str]] = []
    numbers: list[int] = []
    begin = 0
    try:
        for record in reader:
            records.append(record)
            numbers.append(line + begin)
            begin = reader.line_num
    except csv.Error as error:
        raise refusal(
            path,
            "broken-quotes",
            message(
                "The quotation marks of the record at line {line} do not match: {reason}.",
                line=str(line + begin), reason=str(error),
            ),
            message("Correct the quotation marks there, or export the file again."),
        ) from error  # fmt: skip
    if (position := swallowing_record(records, delimiter)) is not None:
        raise refusal(
            path,
            "broken-quotes",
            message(
                "A quotation mark of the record at line {line} closes only in a later line; what "
                "stands between looks like other records.",
                line=str(numbers[position]),
            ),
            message("Correct the quotation marks there, or export the file again."),
        )
    return records, numbers


def _cell(text: str) -> Cell:
    return text or None


_STATED = re.compile(r'"?sep *= *(.)\1*"?[ \t]*(?:\r\n|\r|\n|\Z)', re.IGNORECASE)
"""The line from which Excel takes the separator; a program that saves it again adds empty cells."""
