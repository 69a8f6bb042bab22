"""The tables in an XML text: elements that repeat are records."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element

from implanalytics.core.words import message
from implanalytics.ingest.documents.ganttproject import gantt_grids, is_gantt
from implanalytics.ingest.documents.mspdi import is_mspdi, mspdi_grids
from implanalytics.ingest.documents.nested import folded_records
from implanalytics.ingest.documents.records import MOST_COPIES, Record, around, put, record_grid
from implanalytics.ingest.documents.refused import no_records
from implanalytics.ingest.documents.spreadsheet_xml import is_spreadsheet, spreadsheet_grids
from implanalytics.ingest.documents.xml_text import local, xml_root
from implanalytics.ingest.grid import Grid


def xml_grids(content: bytes, path: Path) -> list[Grid]:
    """Give the tables of an XML text.

    Parameters
    ----------
    content
        All bytes of the file.
    path
        Names the file in errors.

    Returns
    -------
    list of Grid
        One for each kind of element that repeats; several are named by their elements.

    Raises
    ------
    DataError
        If the text is broken or unsafe, or no element of it is a record.
    """
    root = xml_root(content, path)
    if is_mspdi(root):
        return mspdi_grids(root, path)
    if is_gantt(root):
        return gantt_grids(root, path)
    if is_spreadsheet(root):
        return spreadsheet_grids(root, path)
    groups = list(_repeated(root)) or _single(root)
    if not groups:
        raise no_records(path, message("No element of the XML text repeats: it has no records."))
    about = _about(root)
    grids = []
    for name, elements in groups:
        sheet, records = None if len(groups) == 1 else name, [flat(e) for e in elements]
        grids.append(record_grid(records, path=path, first=1, sheet=sheet, about=about))
        inner_about = about | {"within": sheet or ""}
        for below, inner in _within([({}, e) for e in elements], name):
            grids.append(record_grid(inner, path=path, first=1, sheet=below, about=inner_about))
    return grids


def _within(
    rows: Sequence[tuple[Record, Element]], name: str
) -> Iterator[tuple[str, list[Record]]]:
    """Give the elements that repeat within records, with what is around them."""
    names = sorted(
        {
            tag
            for _, element in rows
            for tag, count in Counter(local(c) for c in element if _is_structured(c)).items()
            if count > 1
        }
    )
    for tag in names:
        inner = [
            (around(own, _without(element, names), tag), child)
            for own, element in rows
            for child in element
            if local(child) == tag
        ]
        below = f"{name}.{tag}"
        if sum(len(own) for own, _ in inner) > MOST_COPIES:
            continue
        yield below, [around(own, flat(child), tag) for own, child in inner]
        yield from _within(inner, below)


def _without(element: Element, names: Sequence[str]) -> Record:
    rest = Element(element.tag, element.attrib)
    rest.extend(child for child in element if local(child) not in names)
    return flat(rest)


def flat(element: Element) -> Record:
    """Give an element as one record: its attributes, and the elements in it by their names.

    >>> from xml.etree.ElementTree import fromstring
    >>> flat(fromstring('<e day="1"><who><name>Ada</name></who><tag>a</tag><tag>b</tag></e>'))
    {'day': '1', 'who.name': 'Ada', 'tag': 'a; b'}
    """
    record: Record = {}
    _flatten(element, "", record)
    return record


def _flatten(element: Element, above: str, record: Record) -> None:
    for name, value in element.attrib.items():
        if not name.startswith("{http://www.w3.org/"):
            put(record, above + name.rpartition("}")[2], value)
    times = Counter(map(local, element))
    for child in element:
        name, repeats = local(child), times[local(child)] > 1
        if not _is_structured(child):
            _put_text(record, above + name, (child.text or "").strip(), repeats=repeats)
        elif not repeats:
            _flatten(child, f"{above}{name}.", record)
    for name in (n for n, count in times.items() if count > 1):
        inner = [flat(c) for c in element if local(c) == name and _is_structured(c)]
        if inner:
            record[above + name] = folded_records(inner)
    if not len(element) and (text := (element.text or "").strip()):
        put(record, f"{above}text", text)


def _put_text(record: Record, name: str, text: str, *, repeats: bool) -> None:
    there = record.get(name)
    if repeats and there is not None:
        record[name] = f"{there}; {text}" if text else there
    else:
        put(record, name, text or None)


def _is_structured(element: Element) -> bool:
    attributes = (a for a in element.attrib if not a.startswith("{http://www.w3.org/"))
    return len(element) > 0 or any(attributes)


def _repeated(element: Element) -> Iterator[tuple[str, list[Element]]]:
    """Give the groups of equal elements with something in them, none from within another."""
    groups: dict[str, list[Element]] = {}
    for child in element:
        if _is_structured(child):
            groups.setdefault(local(child), []).append(child)
    for name, members in groups.items():
        if len(members) > 1:
            yield name, members
        else:
            yield from _repeated(members[0])


def _single(root: Element) -> list[tuple[str, list[Element]]]:
    """Give the one record of a file that has one: an element with values and nothing deeper."""
    found = [
        element
        for element in root.iter()
        if element is not root and _is_structured(element)
        and not any(map(_is_structured, element))
    ]  # fmt: skip
    return [(local(found[0]), found)] if len(found) == 1 else []


def _about(root: Element) -> dict[str, str]:
    about = {name.rpartition("}")[2]: value for name, value in root.attrib.items()}
    for child in root:
        if not _is_structured(child) and (text := (child.text or "").strip()):
            about.setdefault(local(child), text[:200])
    return about
