"""The sheets of an ods file: how far they spread, whatever is written once and repeated."""

import re
from collections.abc import Iterator


def check_repeats(xml: bytes) -> tuple[int, int]:
    """Give the rows and columns over which the widest sheet of an ods file spreads.

    Parameters
    ----------
    xml
        The part ``content.xml``, in UTF-8.

    Returns
    -------
    tuple of int
        Up to the last cells that are not blank; (0, 0) where nothing is repeated often.

    Examples
    --------
    >>> row = b'<t:table-row t:number-rows-repeated="%d">%b</t:table-row>'
    >>> cell = b'<t:table-cell t:number-columns-repeated="9000">%b</t:table-cell>'
    >>> check_repeats(row % (1, cell % b"<p/>") + row % (1048575, cell % b""))
    (1, 9000)
    """
    if not _OFTEN.search(xml):
        return 0, 0
    widest = (0, 0)
    rows = height = width = 0
    for wide, often, ends in _rows(xml):
        if ends:
            rows = height = width = 0
            continue
        rows += often
        if wide:
            height, width = rows, max(width, wide)
            widest = max(widest, (height, width), key=lambda size: size[0] * size[1])
    return widest


def _rows(xml: bytes) -> Iterator[tuple[int, int, bool]]:
    """Give the width of each row and how often it stands, and where a sheet begins or ends."""
    wide = at = 0
    often = 1
    for found in _TAG.finditer(xml):
        ends, tag, attributes, empty = found.groups()
        if tag == b"table":
            yield 0, 0, True
        elif tag == b"table-row":
            if not ends:
                wide, at, often = 0, 0, _repeated(attributes)
            if ends or empty:
                yield wide, often, False
        elif not ends:
            at += _repeated(attributes)
            if b"value" in attributes or not (empty or xml.startswith(b"</", found.end())):
                wide = at


def _repeated(attributes: bytes) -> int:
    found = _REPEATED.search(attributes)
    return int(found[1]) if found else 1


_OFTEN = re.compile(rb"""-repeated\s*=\s*["'][0-9]{4}""")
_REPEATED = re.compile(rb"""-repeated\s*=\s*["']([0-9]{1,18})""")
_TAG = re.compile(
    rb"<(/?)(?:\w+:)?((?:covered-)?table-cell|table-row|table)(?=[\s/>])([^>]*?)(/?)>"
)
