"""Rows of a workbook that a filter or a person has hidden: the fast reader does not tell them."""

import re

_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_NUMBER = re.compile(rb"""\br=["'](\d+)["']""")
_HIDDEN = re.compile(rb"""\bhidden=["'](?:1|true)["']""")


def hidden_rows(xml: bytes) -> frozenset[int]:
    """Give the positions of the hidden rows of one sheet, from its XML.

    >>> sorted(hidden_rows(b'<row r="2" hidden="1"/><row/><row hidden="true" spans="1:2">'))
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
