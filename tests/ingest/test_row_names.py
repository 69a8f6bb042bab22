"""Mirror of implanalytics.ingest.row_names."""

from implanalytics.ingest.row_names import row_kind


def test_a_kind_of_row_is_said_in_words_and_a_strangers_stays():
    assert row_kind("subtotal", "zh") == "小计"
    assert row_kind("of-a-stranger", "zh") == "of-a-stranger"
