"""Mirror of implanalytics.ingest.columns.texts."""

from datetime import date, datetime, timedelta

import pandas as pd
import pytest

from implanalytics.ingest.columns import ids, texts

WRITTEN = {
    "spaces around": (" Design\t", "Design"),
    "ideographic space": ("\u3000张三 ", "张三"),
    "zero width": ("张\u200b三", "张三"),
    "composed letters": ("Jose\u0301", "José"),
    "emoji of several parts stay": ("👩\u200d💻", "👩\u200d💻"),
    "direction override": ("a\u202eb", "ab"),
    "line breaks": ("a\r\nb", "a\nb"),
    "whole number": (12.0, "12"),
    "large number": (10054843712.0, "10054843712"),
    "small number": (1e-7, "0.0000001"),
    "date": (date(2024, 3, 5), "2024-03-05"),
    "date with time": (datetime(2024, 3, 5, 9, 30), "2024-03-05 09:30:00"),
    "duration": (timedelta(hours=30, minutes=5), "30:05:00"),
    "truth": (True, "TRUE"),
    "word for nothing stays": ("N/A", "N/A"),
    "name that pandas takes for missing": ("Null", "Null"),
}


@pytest.mark.parametrize(("cell", "expected"), WRITTEN.values(), ids=WRITTEN)
def test_texts_are_what_a_person_reads(cell, expected):
    assert texts(pd.Series([cell], dtype=object)).values.tolist() == [expected]


IDS = {
    "number of a workbook": (1.0, "1"),
    "TAB of ZenTao": ("1\t", "1"),
    "apostrophe of a spreadsheet": ("'007", "007"),
    "sixteen digits": (1204567890123456.0, "1204567890123456"),
    "key": ("PROJ-12", "PROJ-12"),
}


@pytest.mark.parametrize(("cell", "expected"), IDS.values(), ids=IDS)
def test_ids_keep_their_digits(cell, expected):
    assert ids(pd.Series([cell], dtype=object)).values.tolist() == [expected]


@pytest.mark.parametrize("cell", [110101199003070000.0, "1.10E+17"], ids=["float", "text"])
def test_ids_that_lost_digits_are_refused(cell):
    parsed = ids(pd.Series([cell], dtype=object))
    assert "digits" in str(parsed.refused[0])


def test_ids_that_a_program_made_numbers_of():
    found = ids(pd.Series(["10.0", "12.0", None, 7.0], dtype=object))
    assert found.values.dropna().tolist() == ["10", "12", "7"]
    assert list(found.changed) == [0, 1]


def test_an_outline_is_no_number():
    assert ids(pd.Series(["1.0", "1.1", "2.0"], dtype=object)).values.tolist() == [
        "1.0", "1.1", "2.0",
    ]  # fmt: skip


def test_ids_written_as_formulas_or_in_full_width():
    cells = ['="007"', "ＡＢ－１２"]
    assert ids(pd.Series(cells, dtype=object)).values.tolist() == ["007", "AB-12"]
