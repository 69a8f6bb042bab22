"""Mirror of implanalytics.ingest.saved_time."""

from datetime import datetime, timedelta
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest

from implanalytics.ingest.saved_time import saved_time


def workbook(core):
    """Give a workbook whose part docProps/core.xml is `core`."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        archive.writestr("docProps/core.xml", core)
    return stream.getvalue()


STAMPS = {
    "honest": (datetime(2024, 6, 1), datetime(2024, 7, 1, 12), datetime(2024, 7, 1, 12)),
    "before the workbook was made": (datetime(2024, 6, 1), datetime(2024, 5, 1), None),
    "fixed by a program": (datetime(1980, 1, 1), datetime(1980, 1, 1), None),
}


@pytest.mark.parametrize(("created", "modified", "expected"), STAMPS.values(), ids=STAMPS)
def test_the_stamp_is_the_last_change(created, modified, expected):
    properties = openpyxl.Workbook().properties
    properties.created, properties.modified = created, modified
    content = workbook(openpyxl.xml.functions.tostring(properties.to_tree()))
    assert saved_time(content) == expected
    if expected:
        beijing = saved_time(content, timezone="Asia/Shanghai")
        assert beijing == expected + timedelta(hours=8)


def test_other_files_have_no_stamp():
    assert saved_time(b"a") is None


def test_a_part_too_long_for_its_purpose_is_not_unpacked():
    assert saved_time(workbook(b" " * 2**24)) is None


def test_a_broken_part_tells_nothing():
    assert saved_time(workbook(b"<a>")) is None
    assert saved_time(workbook(b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')) is None
