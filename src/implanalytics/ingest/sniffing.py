"""What a file is, by its first bytes; its name is never asked."""

import re
from collections.abc import Set as AbstractSet
from typing import Literal, TypeAlias
from zipfile import BadZipFile, ZipFile

from implanalytics.ingest.encoding import utf16_by_nuls

Content: TypeAlias = Literal[
    "empty", "workbook", "encrypted", "zip", "document", "pdf", "image", "html", "xml",
    "json", "xer", "mpp", "text", "binary",
]  # fmt: skip

HEAD = 65_536


def content_of(head: bytes) -> Content:
    """Tell what the first bytes of a file are, as far as they show it.

    Parameters
    ----------
    head
        The first `HEAD` bytes of the file, or all of them.

    Returns
    -------
    Content
        ``zip`` for every zip archive and ``workbook`` for every OLE file: what is inside them
        is known by `zip_content` and `ole_content`.

    Examples
    --------
    >>> content_of(b"Date,Hours"), content_of(b"%PDF-1.7"), content_of(b"")
    ('text', 'pdf', 'empty')
    """
    if not head:
        return "empty"
    for magic, content in _MAGIC:
        if head.startswith(magic):
            return content
        if magic.startswith(head):
            return "binary"
    start = _beginning(head[:1024])
    if not start:
        return "empty" if len(head) < 1024 else "text"
    if _HTML.match(start):
        return "html"
    for pattern, content in _TEXTS:
        if pattern.match(start):
            return content
    return "binary" if _is_binary(head) else "text"


def zip_content(archive: ZipFile) -> Content:
    """Tell what a zip archive holds: a workbook, an office document, or other files."""
    names = {name.replace("\\", "/").lstrip("/").casefold() for name in archive.namelist()}
    if any(name.startswith("xl/workbook") for name in names):
        return "workbook"
    if "mimetype" in names and "content.xml" in names:
        try:
            kind = archive.read("mimetype")[:200]
        except (KeyError, BadZipFile, NotImplementedError, RuntimeError):
            return "zip"
        return "workbook" if b"spreadsheet" in kind else "document"
    if any(name.startswith(("word/", "ppt/", "visio/")) for name in names):
        return "document"
    return "zip"


def ole_content(streams: AbstractSet[str]) -> Content:
    """Tell what an OLE file holds by its streams: a workbook, an encrypted one, another document.

    >>> ole_content({"EncryptedPackage", "EncryptionInfo"}), ole_content({"Workbook"})
    ('encrypted', 'workbook')
    """
    if "EncryptedPackage" in streams:
        return "encrypted"
    if streams & {"Workbook", "Book"}:
        return "workbook"
    if any(name.strip().startswith("Props") and name.strip()[5:].isdigit() for name in streams):
        return "mpp"
    return "document" if streams & {"WordDocument", "PowerPoint Document"} else "binary"


def _beginning(head: bytes) -> bytes:
    """Give the first characters in lower case, whatever UTF they are written in."""
    for marks, encoding in _WIDE:
        if head.startswith(marks):
            head = head.decode(encoding, errors="ignore").encode("utf-8", errors="ignore")
            break
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()


def _is_binary(head: bytes) -> bool:
    """Tell binary from text: control characters, and NULs that no UTF-16 explains."""
    whole = head[: len(head) // 2 * 2]
    encoding = "utf-16" if head.startswith(_UTF_16) else utf16_by_nuls(whole)
    if encoding:
        # Half of a letter may look like a control character: 丁 is 01 4E.
        head = whole.decode(encoding, errors="replace").encode("utf-8")
    control = len(re.findall(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]", head))
    nuls = head.count(0)
    if nuls > len(head) // 5:
        return control > len(head) // 20
    return control + nuls > max(8, len(head) // 100)


_MAGIC: tuple[tuple[bytes, Content], ...] = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "workbook"),
    (b"%PDF-", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"\x1f\x8b", "binary"),
    (b"7z\xbc\xaf", "binary"),
    (b"Rar!", "binary"),
    (b"{\\rtf", "document"),
)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_WIDE = (
    ((b"\xff\xfe\0\0", b"\0\0\xfe\xff"), "utf-32"),
    (_UTF_16, "utf-16"),
    ((b"<\0", b"{\0", b"[\0"), "utf-16-le"),
    ((b"\0<", b"\0{", b"\0["), "utf-16-be"),
)
"""Beginnings of texts with two or four bytes a letter: marks, and markup without one."""

_HTML = re.compile(rb"(<!doctype html|<html|<head|<meta|<body|<table|<style|<!--)")
_TEXTS: tuple[tuple[re.Pattern[bytes], Content], ...] = (
    (
        re.compile(rb"<\?xml[^>]*\?>\s*(?>(?:<!--.*?-->\s*)*)(<!doctype html|<html)", re.DOTALL),
        "html",
    ),
    (re.compile(rb"<\?xml|<!doctype|<[a-z_][\w.:-]*(\s|/|>)"), "xml"),
    (re.compile(rb"\{\s*[\"}]|\[\s*([\[{\]\"]|(-?[0-9.]+|null|true|false)\s*,)"), "json"),
    (re.compile(rb"[\[{]\s{200,}\Z"), "json"),
    (re.compile(rb"(\"([^\"\\\n]|\\.)*\"|null|true|false)\s*\Z"), "json"),
    (re.compile(rb"(?:ermhdr|%t)\t"), "xer"),
)
