"""Mirror of implanalytics.ingest.xlsb."""

from implanalytics.ingest.xlsb import has_short_cells

ROW, LONG_CELL, SHORT_CELL = b"\x00\x01a", b"\x02\x0caaaabbbbcccc", b"\x0d\x08aaaabbbb"
LARGE_RECORD = b"\x81\x01\x80\x01" + b"\x0d" * 128


def test_short_cells_are_seen_behind_records_of_any_length():
    assert not has_short_cells(ROW + LONG_CELL + LARGE_RECORD + LONG_CELL)
    assert has_short_cells(ROW + LONG_CELL + LARGE_RECORD + SHORT_CELL)


def test_a_sheet_may_break_off_anywhere():
    sheet = ROW + LONG_CELL + LARGE_RECORD
    assert not any(has_short_cells(sheet[:end]) for end in range(len(sheet)))
