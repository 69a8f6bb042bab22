"""Mirror of implanalytics.ingest.stamps."""

from datetime import datetime

import openpyxl
import pytest

from implanalytics.ingest import read_file

RISKS = "Risk ID,Description,Probability,Impact,Status\nR1,Late data,50%,5,Open\n"
HOURS = "Employee,Date,Task,Hours\nAnn,2025-06-02,x,8\nAnn,{last},x,8\n"
ABOVE = f"Exported on,2025-06-28 18:30\n\n{RISKS}"

CASES = {
    "nothing": ("risks.csv", RISKS, None, None, None),
    "settled": ("risks_20250630.csv", ABOVE, datetime(2025, 6, 1), datetime(2025, 6, 1),
                "settings"),
    "said": ("risks_20250630.csv", ABOVE, None, datetime(2025, 6, 28, 18, 30), "content"),
    "named": ("risks_20250630.csv", RISKS, None, datetime(2025, 6, 30), "file_name"),
    "month": ("风险登记册 2025年6月.csv", RISKS, None, datetime(2025, 6, 30), "file_name"),
    "period": ("工时 2025年6月.csv", HOURS.format(last="2025-06-30"), None, None, None),
    "beyond": ("h 2025-06.csv", HOURS.format(last="2025-07-01"), None, datetime(2025, 6, 30),
               "file_name"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "text", "settled", "at", "origin"), CASES.values(), ids=CASES)
def test_who_says_when_a_file_was_taken(tmp_path, name, text, settled, at, origin):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    (found,) = read_file(path, root=tmp_path, project_id="p", extracted_at=settled)
    assert found.frames
    assert (found.source.extracted_at, found.source.extracted_from) == (at, origin)


def test_a_workbook_says_when_it_was_saved_before_its_name_does(tmp_path):
    book = openpyxl.Workbook()
    for row in RISKS.splitlines():
        book.active.append(row.split(","))
    path = tmp_path / "risks_20250630.xlsx"
    book.save(path)
    (found,) = read_file(path, root=tmp_path, project_id="p")
    assert found.source.extracted_from == "properties"


def test_a_day_that_cannot_be_read_is_told(tmp_path):
    path = tmp_path / "risks.csv"
    path.write_text(ABOVE.replace("2025-06-28 18:30", "03/04/2025"), encoding="utf-8")
    (found,) = read_file(path, root=tmp_path, project_id="p")
    assert found.source.extracted_at is None
    assert "03/04/2025" in str(found.problems[0])
