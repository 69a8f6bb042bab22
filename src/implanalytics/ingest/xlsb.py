"""Sheets of an xlsb: the short records of cells that the fast reader passes over."""

SHORT_CELLS = range(12, 19)
"""BrtShortBlank to BrtShortIsst: cells right of the one before, without a column number."""


def has_short_cells(sheet: bytes) -> bool:
    r"""Tell whether a sheet holds cells in their short form; Excel itself writes none.

    Parameters
    ----------
    sheet
        A part such as ``xl/worksheets/sheet1.bin``.

    Examples
    --------
    >>> has_short_cells(b"\x00\x02ab\x02\x01c"), has_short_cells(b"\x00\x02ab\x0d\x01c")
    (False, True)
    """
    at, end = 0, len(sheet)
    while at < end:
        kind, at = _number(sheet, at, longest=2)
        if kind in SHORT_CELLS:
            return True
        size, at = _number(sheet, at, longest=4)
        at += size
    return False


def _number(sheet: bytes, at: int, *, longest: int) -> tuple[int, int]:
    """Read a number of seven bits a byte, and give the place behind it."""
    value = 0
    for i, byte in enumerate(sheet[at : at + longest]):
        value |= (byte & 0x7F) << 7 * i
        if byte < 0x80:
            return value, at + i + 1
    return value, at + longest
