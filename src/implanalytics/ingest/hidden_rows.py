"""Rows of a workbook that a filter or a person has hidden: the fast reader does not tell them."""

import re
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZipFile

from implanalytics.ingest.sheet_xml import sheet_parts

_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_NUMBER = re.compile(rb"""\br=["'](\d+)["']""")
_HIDDEN = re.compile(rb"""\bhidden=["'](?:1|true)["']""")


def hidden_rows(content: bytes) -> Mapping[str, frozenset[int]]:
    """Give the positions of hidden rows by the name of their sheet.

    Parameters
    ----------
    content
        All bytes of a workbook that has passed the checks on its container.

    Returns
    -------
    Mapping
        Positions from 0; sheets without hidden rows are left out, and every sheet of a file that
        is no xlsx.
    """
    if not content.startswith(b"PK"):
        return {}
    with ZipFile(BytesIO(content)) as archive:
        found = {name: hidden_in(archive.read(part)) for name, part in sheet_parts(archive).items()}
    return {name: rows for name, rows in found.items() if rows}


def hidden_in(xml: bytes) -> frozenset[int]:
    """Give the positions of the hidden rows of one sheet.

    >>> sorted(hidden_in(b'<row r="2" hidden="1"/><row/><row hidden="true" spans="1:2">'))
    [1, 3]
    """
    if b"hidden=" not in xml:
        return frozenset()
    positions = set()
    number = 0
    for row in _ROW.finditer(xml):
        stated = _NUMBER.search(row[1])
        number = int(stated[1]) if stated else number + 1
        if _HIDDEN.search(row[1]):
            positions.add(number - 1)
    return frozenset(positions)
