"""When the data of a workbook were taken, by its own account."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile
from zoneinfo import ZoneInfo

from implanalytics.ingest.preflight import UNZIP_ERRORS
from implanalytics.ingest.sniffing import HEAD, content_of
from implanalytics.ingest.unpacking import part_bytes

LARGEST_CORE = 2**16
"""Bytes of the part that says who saved a workbook when: a few hundred, honestly."""


def saved_time(content: bytes, *, timezone: str | None = None) -> datetime | None:
    """Give when a workbook was last saved, by its own account, where that can be true.

    Parameters
    ----------
    content
        All bytes of the file.
    timezone
        IANA name of the project's time zone; UTC without one.

    Returns
    -------
    datetime or None
        Naive time of the last change. None for other files, without such a time, and for the
        fixed times that programs write: before 2000, or before the workbook was made.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    if content_of(content[:HEAD]) != "zip":
        return None
    try:
        with ZipFile(BytesIO(content)) as archive:
            core = archive.getinfo("docProps/core.xml")
            if core.file_size > LARGEST_CORE:
                return None
            root = fromstring(part_bytes(content, core))
        written = {element.tag.rpartition("}")[2]: element.text for element in root}
        modified, created = _utc(written.get("modified")), _utc(written.get("created"))
    except (*UNZIP_ERRORS, ParseError, DefusedXmlException):
        return None
    if modified is None or modified.year < 2000 or (created and modified < created):
        return None
    return modified.astimezone(ZoneInfo(timezone) if timezone else UTC).replace(tzinfo=None)


def _utc(text: str | None) -> datetime | None:
    if not text:
        return None
    stamp = datetime.fromisoformat(text.strip())
    return stamp if stamp.tzinfo else stamp.replace(tzinfo=UTC)
