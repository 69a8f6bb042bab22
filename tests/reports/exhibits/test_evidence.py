"""Mirror of implanalytics.reports.exhibits.evidence."""

from implanalytics.indicators import Evidence
from implanalytics.reports.exhibits import evidence


def every_row(review):
    return tuple(
        Evidence(name, tuple(review.facts.table(name)["row_id"]))
        for name in ("tasks", "time_entries", "risks")
    )


def test_rows_are_told_with_file_row_and_content(judged):
    table = evidence.evidence_table(judged, every_row(judged), "en")
    assert table.folded == "Source rows: 8"
    assert table.rows[0][1:4] == ("plan.csv", None, 2.0)
    assert table.rows[0][4].startswith("Interviews; Requirements; Planned start 2025-03-03; ")
    assert table.rows[2][4] == "Day 2025-03-04; Ada; Requirements; Interviews; Effort 44 h"


def test_many_rows_are_named_by_number_and_none_is_left_out(judged, monkeypatch):
    monkeypatch.setattr(evidence, "IN_FULL", 3)
    table = evidence.evidence_table(judged, every_row(judged), "zh")
    assert [row[3:] for row in table.rows] == [("2–3", 2.0), ("2–4", 3.0), ("2–4", 3.0)]


def test_no_rows_no_table(judged):
    assert evidence.evidence_table(judged, (), "en") is None
