"""What the fast reader leaves out of a sheet: errors, formulas never computed, far cells."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from posixpath import normpath
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from implanalytics.ingest.grid import CellFault

MOST_CELLS = 20_000_000
MOST_COLUMNS = 16_384
BOOK = "xl/workbook.xml"
LONG = 2**23
"""Bytes of a sheet that may honestly reach far; of shorter ones each cell is looked at."""


def linked_parts(archive: ZipFile) -> Mapping[str, str]:
    """Give the parts that the workbook names, by the id of the link and by the kind of part.

    Parameters
    ----------
    archive
        An xlsx file.

    Returns
    -------
    Mapping
        Such as ``rId1`` and ``styles``; empty when the archive is no xlsx (xlsb and ods are not).
    """
    from defusedxml.ElementTree import fromstring

    links = "xl/_rels/workbook.xml.rels"
    if BOOK not in archive.NameToInfo or links not in archive.NameToInfo:
        return {}
    parts = {}
    for link in fromstring(archive.read(links)):
        if link.get("TargetMode") != "External":
            part = _resolved(link.get("Target", ""))
            parts[link.get("Id", "")] = part
            parts[link.get("Type", "").rpartition("/")[2]] = part
    return parts


def sheet_parts(archive: ZipFile, links: Mapping[str, str]) -> Mapping[str, str]:
    """Give the part of the archive that holds each sheet, by the name of the sheet.

    Parameters
    ----------
    archive
        An xlsx file.
    links
        As `linked_parts` gives them.

    Returns
    -------
    Mapping
        Names of parts, missing ones included; empty when the archive is no xlsx.
    """
    from defusedxml.ElementTree import fromstring

    if not links:
        return {}
    parts = {}
    for sheet in fromstring(archive.read(BOOK)).iter():
        if _local(sheet.tag) == "sheet":
            keys = [value for key, value in sheet.attrib.items() if key.endswith("}id")]
            if keys and keys[0] in links:
                parts[sheet.get("name", "")] = links[keys[0]]
    return parts


def has_shared_texts(xml: bytes) -> bool:
    """Tell whether cells of a sheet name texts that stand in another part.

    >>> has_shared_texts(b'<c r="A1" t="s"><v>0</v></c>')
    True
    """
    return b't="s"' in xml or b"t='s'" in xml


def plain_targets(links: bytes) -> bytes:
    """Write targets that begin with a detour as the fast reader understands them.

    Parameters
    ----------
    links
        The links of the workbook, in UTF-8.

    Returns
    -------
    bytes
        The same object if there are none.

    Examples
    --------
    >>> plain_targets(b'<Relationship Target="../xl/./styles.xml"/>')
    b'<Relationship Target="styles.xml"/>'
    """
    return _DETOUR.sub(rb"\1", links) if _DETOUR.search(links) else links


def misnames_text(xml: bytes) -> bool:
    """Tell whether a cell names a shared text by something that is no number.

    >>> misnames_text(b'<c t="s"><v>-1</v></c>'), misnames_text(b'<c t="s"><v>12</v></c>')
    (True, False)
    """
    return bool(_MISNAMED.search(xml))


def repeats_row(xml: bytes) -> bool:
    """Tell whether two rows of a sheet have one number: the later would hide the earlier.

    >>> repeats_row(b'<row r="1"><c/></row><row r="1"><c/></row>')
    True
    """
    numbers = _PLAIN_ROW_NUMBER.findall(xml)
    if len(numbers) < xml.count(b"row "):
        numbers = _ROW_NUMBER.findall(xml)
    return len(set(numbers)) < len(numbers)


def extent(xml: bytes) -> tuple[int, int]:
    """Give the numbers of rows and columns up to the last cell that is not blank.

    Parameters
    ----------
    xml
        The XML of a sheet.

    Returns
    -------
    tuple of int
        (0, 0) where no cell lies far out: such a sheet is as large as its bytes, which are
        limited.

    Examples
    --------
    >>> extent(b'<c r="B3"><v>1</v></c><c r="XFD9" s="1"/>')
    (3, 2)
    >>> extent(b'<c r="B3"><v>1</v></c>')
    (0, 0)
    """
    if not (_FAR if len(xml) > LONG else _QUITE_FAR).search(xml):
        return _NEAR
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
    if not _is_suspect(xml):
        return {}
    found = _plainly_written(xml)
    if found is not None:
        return found
    return {place: text for place, cell in _cells(xml) if (text := _fault(cell)) is not None}


def _is_suspect(xml: bytes) -> bool:
    """Tell sheets that need a closer look from those that do not: that look takes its time."""
    if any(mark in xml for mark in _ERRORS):
        return True
    if b":worksheet" in xml[:_HEAD]:
        return b":f" in xml
    return b"<f" in xml and bool(_NO_RESULT.search(xml) or _NO_RESULT_OF_SHARED.search(xml))


def _plainly_written(xml: bytes) -> dict[tuple[int, int], CellFault] | None:
    """Find the faults as Excel writes them, None if one is written in another way."""
    without = _FORMULA_CELL.findall(xml)
    errors = _ERROR_CELL.findall(xml)
    marks = len(_NO_RESULT.findall(xml)) + len(_NO_RESULT_OF_SHARED.findall(xml))
    if marks != len(without) or sum(map(xml.count, _ERRORS)) != len(errors):
        return None
    if b":worksheet" in xml[:_HEAD]:
        return None
    found = {}
    for sign, cells in (("=", without), ("", errors)):
        for attributes, text in cells:
            address = _PLAIN_ADDRESS.search(attributes)
            if address is None:
                return None
            if sign and _TEXT_CELL.search(attributes):
                continue
            place = int(address[2]) - 1, _column(address[1].decode())
            found[place] = CellFault(sign + unescape(text.decode()).strip() or "#N/A")
    return found


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
    return normpath(target.lstrip("/") if target.startswith("/") else f"xl/{target}")


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


_DETOUR = re.compile(rb"""(\bTarget\s*=\s*["'])(?:\./|\.\./xl/)+""")
_MISNAMED = re.compile(rb"""t=["']s["'][^<>]*>\s*<(?:\w+:)?v\b[^<>]*(?<!/)>(?![0-9]+<)""")
_PLAIN_ROW_NUMBER = re.compile(rb'<row r="([0-9]+)"')
_ROW_NUMBER = re.compile(rb"""<(?:\w+:)?row\b[^<>]*?\sr=["']([0-9]+)["']""")
_ADDRESS = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})([0-9]{1,7})"[^>]*(?<!/)>(?!</)')
_FAR = re.compile(rb'r="(?:[A-Z]{3}[0-9]|[A-Z]{2}[0-9]{5}|[T-Z][0-9]{6}|[A-S][0-9]{7})')
"""A cell beyond which a sheet may have too many: 19 columns of a million rows are still fine."""

_QUITE_FAR = re.compile(rb'r="(?:[A-Z]{3}[0-9]|[A-Z]{2}[0-9]{5}|[A-Z][0-9]{6})')

_NEAR = (0, 0)
_HEAD = 4096
_ERRORS = (b't="e"', b"t='e'")
_NO_RESULT = re.compile(rb"</f>(?!<v>[^<])")
_NO_RESULT_OF_SHARED = re.compile(rb"<f\b[^>]*/>(?!<v>[^<])")
"""A literal at the start of a pattern is what makes the search quick."""

_FORMULA_CELL = re.compile(
    rb"<c ([^>]*)>(?:<f\b[^>]*/>|<f\b[^>]*>([^<]*)</f>)(?:<v\s*/>|<v></v>)?</c>"
)
_ERROR_CELL = re.compile(
    rb"""<c ([^>]*\bt=["']e["'][^>]*)>"""
    rb"(?:<f\b[^>]*/>|<f\b[^>]*>[^<]*</f>)?(?:<v>([^<]*)</v>|<v\s*/>)?</c>"
)
_PLAIN_ADDRESS = re.compile(rb"""(?:^|\s)r=["']([A-Z]{1,3})([0-9]{1,7})["']""")
_TEXT_CELL = re.compile(rb"""\bt=["'](?:str|inlineStr)["']""")
