"""XML read from bytes: declared encodings obeyed, entities refused, depth bounded."""

import codecs
import re
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from implanalytics.core.errors import DataError
from implanalytics.core.words import message
from implanalytics.ingest.documents.refused import DEEPEST, check_size, too_deep
from implanalytics.ingest.encoding import BOMS, decoded, holds_utf8
from implanalytics.ingest.refusal import refusal

_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>")
_ENCODING = re.compile(rb"<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)[\"']")
_ONE_BYTE = ("iso-8859", "iso8859", "latin", "windows-125", "cp125")
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030"}


def local(element: Element) -> str:
    """Give the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def inside(element: Element, name: str) -> str | None:
    """Give the text of a child element by its local name, None if there is none."""
    for child in element:
        if local(child) == name:
            return (child.text or "").strip() or None
    return None


def children(element: Element, *names: str) -> list[Element]:
    """Give the elements below a path of local names."""
    found = [element]
    for name in names:
        found = [child for outer in found for child in outer if local(child) == name]
    return found


def xml_root(content: bytes, path: Path) -> Element:
    """Give the root element of an XML text.

    Parameters
    ----------
    content
        All bytes of the file.
    path
        Names the file in errors.

    Raises
    ------
    DataError
        If it is not of the encoding it declares, declares entities, is broken, cut off, or
        nested too deep.
    """
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    check_size(content, path)
    text = _text(content, path)
    parser = DefusedXMLParser(target=_Bounded(), forbid_dtd=True)
    try:
        parser.feed(text)
        root: Element = parser.close()
    except _TooDeepError as error:
        raise too_deep(path) from error
    except DefusedXmlException as error:
        raise _entities(path) from error
    except ParseError as error:
        raise _broken(path, error, text) from error
    return root


class _TooDeepError(Exception):
    """More elements within one another than any table has."""


class _Bounded(TreeBuilder):
    """Builds a tree of limited depth."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def start(self, tag: Any, attrs: Any, /) -> Element:
        self._depth += 1
        if self._depth > DEEPEST:
            raise _TooDeepError
        return super().start(tag, attrs)

    def end(self, tag: Any, /) -> Element:
        self._depth -= 1
        return super().end(tag)


def _text(content: bytes, path: Path) -> str:
    declared = _ENCODING.match(content[:200].removeprefix(codecs.BOM_UTF8).lstrip())
    name = declared[1].decode("ascii").lower() if declared else ""
    if not name or any(content.startswith(mark) for mark, _ in BOMS):
        found = decoded(content)
        if found is None:
            raise _wrong_encoding(path, name or "UTF-8")
        text = found[0]
    else:
        try:
            text = content.decode(_WIDER.get(name, name))
        except (LookupError, UnicodeDecodeError) as error:
            raise _wrong_encoding(path, name) from error
        if name.startswith(_ONE_BYTE) and holds_utf8(content):
            raise _wrong_encoding(path, name)
    found_declaration = _DECLARATION.match(text)
    return text[found_declaration.end() :].lstrip() if found_declaration else text.lstrip()


def _wrong_encoding(path: Path, name: str) -> DataError:
    return refusal(
        path, "wrong-encoding",
        message("The XML text says that its encoding is {encoding}, but it is not.",
                encoding=name.upper()),
        message("Export it again, or correct the encoding in its first line."),
    )  # fmt: skip


def _entities(path: Path) -> DataError:
    return refusal(
        path, "xml-entities",
        message("The XML text declares a DOCTYPE or entities, which can hide other content."),
        message("Export it again without a DOCTYPE, or export xlsx or csv."),
    )  # fmt: skip


def _broken(path: Path, error: ParseError, text: str) -> DataError:
    line, column = error.position
    hint = message("Export it again; the copy is incomplete.")
    if error.code in _CUT_OFF and line >= text.rstrip().count("\n") + 1:
        found = message(
            "The XML text is truncated: it ends in line {line:n} before its elements are closed.",
            line=line,
        )
        return refusal(path, "broken-xml", found, hint)
    found = message(
        "The XML text is not well-formed in line {line:n}, column {column:n}: {reason}.",
        line=line, column=column + 1, reason=str(error).partition(":")[0],
    )  # fmt: skip
    return refusal(path, "broken-xml", found, hint)


_CUT_OFF = frozenset({3, 5})
"""Codes of expat: no element found, unclosed token."""
