"""Lists of a story as the workbooks and text files people keep."""

from datetime import date
from typing import Any

from generators.story import Listing
from generators.workbook import Account, SheetWriter, csv_text, workbook_bytes
from openpyxl import Workbook


def list_workbook(file: str, listings: list[Listing], *, saved: date) -> tuple[bytes, Account]:
    """Write lists, one a sheet, and account for their rows."""
    account, book = Account(file), Workbook()
    book.remove(book.active)
    for listing in listings:
        sheet = book.create_sheet(listing.sheet)
        writer = SheetWriter(sheet, account, widths=[_width(listing, n) for n in _columns(listing)])
        if listing.title:
            writer.title(listing.title)
        writer.header(listing.headings)
        formats = {
            n + 1: "yyyy-mm-dd"
            for n in _columns(listing)
            if any(isinstance(value, date) for value in _column(listing, n))
        }
        for row in listing.rows:
            writer.data(row, formats=formats)
    return workbook_bytes(book, saved=saved), account


def list_text(file: str, listing: Listing, *, encoding: str) -> tuple[bytes, Account]:
    """Write one list as csv."""
    account = Account(file)
    account.counts.update(header=1, data=len(listing.rows))
    lines = [listing.headings, *(["" if v is None else v for v in row] for row in listing.rows)]
    return csv_text(lines).encode(encoding), account


def _columns(listing: Listing) -> range:
    return range(len(listing.headings))


def _column(listing: Listing, number: int) -> list[Any]:
    return [row[number] for row in listing.rows if number < len(row)]


def _width(listing: Listing, number: int) -> float:
    texts = [listing.headings[number], *map(str, _column(listing, number))]
    return min(44.0, 3.0 + max(sum(1 + (ord(c) > 255) for c in text) for text in texts))
