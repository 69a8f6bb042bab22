"""XML that nobody vouches for: well formed, and without a document type, in any encoding."""

import codecs
import re
from collections.abc import Iterable


class MalformedXml(ValueError):
    """The markup breaks off or contradicts itself."""


class DocumentType(ValueError):
    """The markup declares a document type, and with it entities of its own."""


def check_markup(pieces: Iterable[bytes]) -> None:
    """Refuse XML that is not well formed, or that declares a document type.

    Parameters
    ----------
    pieces
        The bytes of a document, cut anywhere.

    Raises
    ------
    MalformedXml
        Saying where the markup breaks.
    DocumentType
        Before anything of it is expanded.

    Examples
    --------
    >>> check_markup([b"<a><b>", b"</b></a>"])
    >>> check_markup(['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode("utf-16")])
    Traceback (most recent call last):
    ...
    implanalytics.ingest.markup.DocumentType: XML: DOCTYPE
    """
    from xml.parsers.expat import ExpatError, ParserCreate

    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_document_type
    try:
        for piece in pieces:
            parser.Parse(piece, False)  # noqa: FBT003 - positional only
        parser.Parse(b"", True)  # noqa: FBT003
    except (ExpatError, LookupError) as error:
        raise MalformedXml(f"XML: {error}") from error


def may_declare_type(xml: bytes) -> bool:
    """Tell whether there may be a document type: quick, and true too often rather than too rarely.

    >>> may_declare_type("<!DOCTYPE a>".encode("utf-16-be")), may_declare_type(b"<a/>")
    (True, False)
    """
    return any(mark in xml for mark in _MARKS)


def as_utf8(xml: bytes) -> bytes:
    """Write XML of any encoding as UTF-8, which is all that the fast reader understands.

    Parameters
    ----------
    xml
        A document, or the first piece of one, which may end within a character.

    Returns
    -------
    bytes
        The same object if it is UTF-8 already.

    Raises
    ------
    MalformedXml
        If it is not in the encoding it declares.

    Examples
    --------
    >>> as_utf8('<?xml version="1.0" encoding="UTF-16"?><a>工时</a>'.encode("utf-16")).decode()
    '<a>工时</a>'
    """
    encoding = _encoding(xml)
    if encoding is None:
        return xml
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(xml)
    except (UnicodeDecodeError, LookupError) as error:
        raise MalformedXml(f"XML: {error}") from error
    return _DECLARATION.sub("", text.lstrip("\ufeff"), count=1).encode()


def _encoding(xml: bytes) -> str | None:
    """Name the encoding if it is another than UTF-8."""
    if xml.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if xml.startswith((b"<\0", b"\0<")):
        return "utf-16-le" if xml.startswith(b"<\0") else "utf-16-be"
    declared = _DECLARED.match(xml)
    if declared is None or declared[1].lower() in (b"utf-8", b"utf8", b"us-ascii"):
        return None
    return declared[1].decode()


def _refuse_document_type(*_: object) -> None:
    raise DocumentType("XML: DOCTYPE")


_DECLARED = re.compile(rb"""(?:\xef\xbb\xbf)?<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']""")
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")

_MARKS = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
LONGEST_MARK = max(map(len, _MARKS))
