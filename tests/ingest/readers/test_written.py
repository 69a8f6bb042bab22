"""What plans and boards from files of tools have in common."""

from implanalytics.ingest.readers.written import LEFT
from implanalytics.ingest.row_names import ROW_KINDS


def test_every_kind_of_row_that_is_skipped_has_its_words():
    assert set(LEFT) <= set(ROW_KINDS)
