"""Mirror of implanalytics.project.mappings.read."""

import openpyxl
import pytest

from implanalytics.project.mappings.read import read_mappings
from implanalytics.project.mappings.scope import Scope


def said(mappings):
    return [(a.kind, a.written, a.meaning, a.row) for a in mappings.answers]


def told(mappings):
    return [(d.problem.code, d.problem.place.sheet, d.problem.place.row) for d in mappings.doubts]


def test_nothing_there_says_nothing(tmp_path):
    for path in (None, tmp_path / "mappings.xlsx"):
        found = read_mappings(path)
        assert (found.answers, found.doubts, found.readable) == ((), (), True)


def test_filled_rows_are_answers_and_others_are_open(filled):
    found = read_mappings(
        filled(("phases", "摸底", "survey"), ("phases", "捣鼓", None), ("people", 1024, "张三"))
    )
    assert said(found) == [("people", "1024", "张三", 2), ("phases", "摸底", "survey", 2)]
    assert (len(found.known), len(found.blank), found.doubts) == (3, 1, ())


@pytest.mark.parametrize(
    ("row", "code", "words"),
    [
        (("phases", "捣鼓", "developmnt"), "mapping-target", "Did you mean development?"),
        (("headings", "x", "effort", "reader:abacus"), "mapping-target", "no reader abacus"),
        (("headings", "x", "impact_days", "reader:timesheet"), "mapping-target", "not known"),
        (("files", "a.xlsx", "Excel"), "mapping-target", "Choose from the list"),
        (("people", "zs", "张三", "somewhere"), "mapping-scope", "is not known"),
    ],
)
def test_what_cannot_be_obeyed_is_told_with_its_row(filled, row, code, words):
    found = read_mappings(filled(row))
    assert found.answers == ()
    assert len(found.known) == 1, "it is not asked again"
    (doubt,) = found.doubts
    assert (doubt.problem.code, doubt.problem.place.row) == (code, 2)
    assert words in str(doubt.problem)


def test_a_file_that_is_no_workbook_is_told_and_stays_closed(tmp_path):
    path = tmp_path / "mappings.xlsx"
    path.write_bytes(b"PK\x03\x04 not really")
    found = read_mappings(path)
    assert not found.readable
    assert told(found) == [("mappings-unreadable", None, None)]


def test_a_sheet_without_headings_is_told(filled):
    path = filled(("people", "zs", "张三"), ("phases", "捣鼓", "testing"))
    book = openpyxl.load_workbook(path)
    book["人员 People"].delete_rows(1)
    book.save(path)
    found = read_mappings(path)
    assert said(found) == [("phases", "捣鼓", "testing", 2)]
    assert told(found) == [("mappings-without-headings", "人员 People", None)]


def test_headings_are_found_where_a_person_moved_them(tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "people"
    for row in (
        ["本表由 PMO 维护"],
        [],
        ["部门", "Meaning", "As written", "范围"],
        ["IT", "张三", "zs"],
    ):
        book.active.append(row)
    book.save(tmp_path / "mappings.xlsx")
    found = read_mappings(tmp_path / "mappings.xlsx")
    assert said(found) == [("people", "zs", "张三", 4)]


def test_what_holds_in_a_project_goes_before_what_holds_everywhere(filled):
    found = read_mappings(
        filled(
            ("phases", "捣鼓", "development"),
            ("phases", "捣鼓", "testing", "项目：CRM-2025"),
            ("phases", "捣鼓", "design", "project:ERP"),
        )
    )
    mine = found.holding("phases", frozenset({"crm2025"}))
    other = found.holding("phases", frozenset({"wms"}))
    assert [a.meaning for a in mine.values()] == ["testing"]
    assert mine["捣鼓"].scope == Scope("project", "CRM-2025")
    assert [a.meaning for a in other.values()] == ["development"]
