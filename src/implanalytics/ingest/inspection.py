"""Every part of a workbook looked at once, before the fast reader gets to see the workbook."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from implanalytics.core.errors import DataError
from implanalytics.core.words import message
from implanalytics.ingest.grid import CellFault
from implanalytics.ingest.hidden_rows import hidden_rows
from implanalytics.ingest.markup import (
    LONGEST_MARK,
    DocumentType,
    MalformedXml,
    as_utf8,
    check_markup,
    may_declare_type,
)
from implanalytics.ingest.ods import check_repeats
from implanalytics.ingest.ole import damaged
from implanalytics.ingest.preflight import (
    BROKEN_XML,
    check_counts,
    encrypted,
)
from implanalytics.ingest.refusal import refusal
from implanalytics.ingest.sheet_xml import (
    MOST_CELLS,
    extent,
    faults,
    has_shared_texts,
    linked_parts,
    misnames_text,
    plain_targets,
    repeats_row,
    sheet_parts,
)
from implanalytics.ingest.unpacking import part_bytes, part_pieces, rewritten
from implanalytics.ingest.xlsb import has_short_cells

Faults = Mapping[tuple[int, int], CellFault]

MISSING_PART = message("a part that it names is missing")
MISSING_TEXT = message("a cell names a shared string that cannot be")
REPEATED_ROW = message("two rows of a sheet have the same number")


@dataclass(frozen=True)
class Inspected:
    """What the parts of a workbook told.

    Attributes
    ----------
    content
        The workbook, with all its parts in UTF-8.
    faults
        By sheet: cells that show no value.
    hidden_rows
        By sheet: positions of rows that a filter or a person has hidden.
    rewritten
        Whether a part was in another encoding.
    """

    content: bytes
    faults: Mapping[str, Faults] = field(default_factory=dict)
    hidden_rows: Mapping[str, frozenset[int]] = field(default_factory=dict)
    rewritten: bool = False


def inspected(archive: ZipFile, content: bytes, path: Path) -> Inspected:
    """Unpack every part of a workbook once, and refuse what is broken or would do harm.

    Parameters
    ----------
    archive
        The opened archive, which has passed `check_declared`.
    content
        All its bytes.
    path
        Names the file in errors.

    Returns
    -------
    Inspected

    Raises
    ------
    DataError
        If a part is damaged or missing, declares a document type, or spreads over too many
        cells.
    """
    look = _Look(archive, content, path)
    for part in archive.infolist():
        look.at(part)
    mended = look.in_utf8()
    return Inspected(mended, look.faults, look.hidden_rows, rewritten=mended is not content)


class _Look:
    def __init__(self, archive: ZipFile, content: bytes, path: Path) -> None:
        self._archive, self._content, self._path = archive, content, path
        self._foreign: dict[str, bytes] = {}
        self._cells = 0
        self.faults: dict[str, Faults] = {}
        self.hidden_rows: dict[str, frozenset[int]] = {}
        self._looked_at = _FIRST & set(archive.namelist())
        for name in self._looked_at:
            self._well_formed(archive.getinfo(name))
        self._check_manifest()
        self._straighten_links()
        self._links = linked_parts(archive)
        texts = self._links.get("sharedStrings", "xl/sharedStrings.xml")
        self._textless = texts not in archive.NameToInfo
        self._sheets = {part: name for name, part in sheet_parts(archive, self._links).items()}
        for part in (*self._sheets, self._links.get("styles")):
            self._check_there(part)

    def at(self, part: ZipInfo) -> None:
        """Unpack a part; look into it as its name asks for."""
        name = part.filename
        folded = name.casefold()
        if name in self._looked_at:
            return
        if name in self._sheets or name == CONTENT:
            self._sheet(part)
        elif folded.startswith(_NUMBERED_SHEET) and folded.endswith(".bin"):
            self._binary_sheet(part)
        elif folded.startswith(_READ):
            self._well_formed(part)
        else:
            self._harmless(part, xml=folded.endswith((".xml", ".rels")))

    def in_utf8(self) -> bytes:
        """Give the archive with those parts written anew that were not in UTF-8."""
        if not self._foreign:
            return self._content
        return rewritten(self._archive, lambda name, body: self._foreign.get(name, body))

    def _well_formed(self, part: ZipInfo) -> None:
        """Check a part that will be read; texts that all sheets share are not held as a whole."""
        pieces = part_pieces(self._content, part)
        head = next(pieces, b"")
        self._check_sound(chain([head], pieces))
        plain = as_utf8(head)
        check_counts(part, plain, self._path)
        if plain is not head:
            self._foreign[part.filename] = as_utf8(part_bytes(self._content, part))

    def _sheet(self, part: ZipInfo) -> None:
        xml = part_bytes(self._content, part)
        self._check_sound([xml])
        plain = as_utf8(xml)
        if plain is not xml:
            self._foreign[part.filename] = plain
        if part.filename == CONTENT:
            self._spread(*check_repeats(plain))
            return
        self._spread(*extent(plain))
        if self._textless and has_shared_texts(plain):
            raise damaged(self._path, MISSING_PART)
        if misnames_text(plain):
            raise damaged(self._path, MISSING_TEXT)
        if repeats_row(plain):
            raise damaged(self._path, REPEATED_ROW)
        sheet = self._sheets[part.filename]
        self.faults[sheet] = faults(plain)
        self.hidden_rows[sheet] = hidden_rows(plain)

    def _binary_sheet(self, part: ZipInfo) -> None:
        if has_short_cells(part_bytes(self._content, part)):
            raise refusal(
                self._path,
                "unreadable-workbook",
                message("A sheet holds cells in a form of xlsb that cannot be read."),
                message("Open it in Excel and save it as xlsx."),
            )

    def _straighten_links(self) -> None:
        if LINKS in self._archive.NameToInfo:
            links = self._foreign.get(LINKS) or self._archive.read(LINKS)
            plain = plain_targets(links)
            if plain is not links:
                self._foreign[LINKS] = plain

    def _harmless(self, part: ZipInfo, *, xml: bool) -> None:
        """Check a part that nobody reads: it must still be what the archive says."""
        suspect, tail = False, b""
        for piece in part_pieces(self._content, part):
            suspect = suspect or may_declare_type(tail + piece)
            tail = piece[-LONGEST_MARK:]
        if xml and suspect:
            with suppress(MalformedXml):
                self._check(part_pieces(self._content, part))

    def _check_sound(self, pieces: Iterable[bytes]) -> None:
        try:
            self._check(pieces)
        except MalformedXml as error:
            raise damaged(self._path, BROKEN_XML) from error

    def _check(self, pieces: Iterable[bytes]) -> None:
        try:
            check_markup(pieces)
        except DocumentType as error:
            raise refusal(
                self._path,
                "document-type",
                message(
                    "A part of the workbook declares a DOCTYPE with entities, which no Excel does."
                ),
                message("Open it in Excel, save it under a new name, and use that file."),
            ) from error

    def _check_there(self, part: str | None) -> None:
        if part is not None and part not in self._archive.NameToInfo:
            raise damaged(self._path, MISSING_PART)

    def _check_manifest(self) -> None:
        """Refuse an ods that is encrypted: its parts look like damaged ones."""
        manifest = self._archive.NameToInfo.get(MANIFEST)
        if manifest and b"encryption-data" in part_bytes(self._content, manifest):
            raise encrypted(self._path)

    def _spread(self, rows: int, columns: int) -> None:
        self._cells += rows * columns
        if self._cells > MOST_CELLS:
            raise too_wide(rows, columns, self._path)


def too_wide(rows: int, columns: int, path: Path) -> DataError:
    """Make the error for a sheet of too many cells, blank ones between others included."""
    return refusal(
        path,
        "too-large",
        message(
            "A sheet spreads over {rows:n} rows and {columns:n} columns.",
            rows=rows,
            columns=columns,
        ),
        message("Delete the cells far outside the table and save the workbook again."),
    )


CONTENT = "content.xml"
"""The part of an ods that holds its sheets."""

MANIFEST = "META-INF/manifest.xml"
LINKS = "xl/_rels/workbook.xml.rels"
_FIRST = {"xl/workbook.xml", LINKS, MANIFEST}
_NUMBERED_SHEET = "xl/worksheets/sheet"
_READ = (
    "xl/workbook.xml", LINKS, "xl/sharedstrings.xml", "xl/styles.xml", _NUMBERED_SHEET,
    "_rels/.rels",
)  # fmt: skip
"""Parts that the fast reader reads, besides the sheets that the workbook names."""
