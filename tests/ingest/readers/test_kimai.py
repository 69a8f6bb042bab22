"""Kimai: seconds or hours, as begin and end prove."""

import pytest

HEAD = '"Date","From","To","Duration","Rate","User","Customer","Project","Activity"\n'


@pytest.mark.parametrize(
    ("duration", "hours"), [("7260", 7260 / 3600), ("2.02", 2.02), ("2:01", 2 + 1 / 60)]
)
def test_duration(read_text, codes, duration, hours):
    text = f'{HEAD}"2024-05-06","15:50","17:51","{duration}","0","Ann","Acme","ERP", "Build"\n'
    found = read_text(text)
    assert found.source.reader == "kimai"
    (entry,) = found.frames["time_entries"].to_dict("records")
    assert (entry["effort"], entry["task"]) == (pytest.approx(hours), "Build")
    assert codes(found) == []


def test_without_begin_and_end_bare_numbers_are_seconds(read_text):
    text = f'{HEAD}"2024-05-06","","","3600","0","Ann","Acme","ERP","Build"\n'
    assert read_text(text).frames["time_entries"]["effort"].tolist() == [1.0]


def test_german_headings(read_text):
    text = (
        "Datum;Von;Bis;Dauer;Benutzer;Kunde;Projekt;Tätigkeit\n"
        "2024-05-06;22:00;01:30;3,5;Ann;Acme;ERP;Bau\n"
    )
    found = read_text(text)
    assert found.source.reader == "kimai"
    assert found.frames["time_entries"]["effort"].tolist() == [3.5]
