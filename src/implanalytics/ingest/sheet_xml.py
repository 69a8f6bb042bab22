"""What the fast reader leaves out of a sheet: errors, formulas never computed, far cells."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from implanalytics.ingest.grid import CellFault

MOST_CELLS = 20_000_000


class MalformedSheet(ValueError):
    """The XML of a sheet breaks off, or declares a document type."""


def sheet_parts(archive: ZipFile) -> Mapping[str, str]:
    """Give the part of the archive that holds each sheet, by the name of the sheet.

    Parameters
    ----------
    archive
        An xlsx file.

    Returns
    -------
    Mapping
        Names of parts; empty when the archive is no xlsx (xlsb and ods are not).
    """
    from defusedxml.ElementTree import fromstring

    names = set(archive.namelist())
    book, links = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
    if book not in names or links not in names:
        return {}
    targets = {
        link.get("Id"): _resolved(link.get("Target", ""))
        for link in fromstring(archive.read(links))
    }
    parts = {}
    for sheet in fromstring(archive.read(book)).iter():
        if _local(sheet.tag) != "sheet":
            continue
        keys = [value for key, value in sheet.attrib.items() if key.endswith("}id")]
        part = targets.get(keys[0]) if keys else None
        if part in names:
            parts[sheet.get("name", "")] = part
    return parts


def check_markup(xml: bytes) -> None:
    """Refuse a sheet that is not well formed: the fast reader does not look.

    Parameters
    ----------
    xml
        The XML of a sheet.

    Raises
    ------
    MalformedSheet
        Saying where the markup breaks, or that it declares a document type.
    """
    from xml.parsers.expat import ExpatError, ParserCreate

    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_document_type
    try:
        parser.Parse(xml, True)  # noqa: FBT003 - positional only
    except ExpatError as error:
        raise MalformedSheet(f"XML: {error}") from error


def _refuse_document_type(*_: object) -> None:
    raise MalformedSheet("XML: DOCTYPE")


def extent(xml: bytes) -> tuple[int, int]:
    """Give the numbers of rows and columns up to the last cell that is not blank.

    >>> extent(b'<c r="B3"><v>1</v></c><c r="XFD9" s="1"/>')
    (3, 2)
    """
    cells = _ADDRESS.findall(xml)
    rows = max((int(row) for row in {row for _, row in cells}), default=0)
    columns = max((_column(name.decode()) + 1 for name in {name for name, _ in cells}), default=0)
    return rows, columns


def faults(xml: bytes) -> Mapping[tuple[int, int], CellFault]:
    """Give the cells that show an error, or a formula without its result.

    Parameters
    ----------
    xml
        The XML of a sheet.

    Returns
    -------
    Mapping
        The texts of the cells by (row, column), both from 0.

    Examples
    --------
    >>> dict(faults(b'<s><row r="2"><c r="C2" t="e"><v>#REF!</v></c></row></s>'))
    {(1, 2): '#REF!'}
    """
    if not any(mark in xml for mark in _MARKS) or not _SUSPECT.search(xml):
        return {}
    return {place: text for place, cell in _cells(xml) if (text := _fault(cell)) is not None}


def _cells(xml: bytes) -> Iterator[tuple[tuple[int, int], Element]]:
    from io import BytesIO

    from defusedxml.ElementTree import iterparse

    row = column = -1
    for event, element in iterparse(BytesIO(xml), events=("start", "end")):
        tag = _local(element.tag)
        if tag == "row":
            if event == "start":
                row, column = int(element.get("r", row + 2)) - 1, -1
            else:
                element.clear()
        elif tag == "c" and event == "end":
            address = re.fullmatch(r"([A-Z]+)(\d+)", element.get("r", ""))
            column = _column(address[1]) if address else column + 1
            yield (row, column), element


def _fault(cell: Element) -> CellFault | None:
    inside = {_local(child.tag): (child.text or "").strip() for child in cell}
    if cell.get("t") == "e":
        return CellFault(inside.get("v") or "#N/A")
    if "f" in inside and not inside.get("v") and cell.get("t") not in ("str", "inlineStr"):
        return CellFault("=" + inside["f"])
    return None


def _resolved(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl") / target)


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


_ADDRESS = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})([0-9]{1,7})"[^>]*(?<!/)>(?!</)')
_MARKS = (b't="e"', b"t='e'", b"f>", b"<f", b":f")
_SUSPECT = re.compile(
    rb"""\bt=["']e["']|</(?:\w+:)?f>\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</|</)"""
    rb"""|<(?:\w+:)?f\b[^>]*/>\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</|</)"""
)
