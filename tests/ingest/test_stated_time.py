"""Mirror of implanalytics.ingest.stated_time."""

from datetime import datetime

import pytest

from implanalytics.ingest.stated_time import stated_extraction


@pytest.mark.parametrize(
    ("metadata", "moment"),
    [
        ({"extracted": "2024年6月30日"}, datetime(2024, 6, 30)),
        ({"extracted": "2024-07-01 09:30"}, datetime(2024, 7, 1, 9, 30)),
        ({"extracted": "yesterday"}, None),
        ({"date": "2024-07-01"}, None),
    ],
)
def test_only_what_says_so_counts(metadata, moment):
    assert stated_extraction(metadata) == moment
