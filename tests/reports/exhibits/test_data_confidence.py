"""Mirror of implanalytics.reports.exhibits.data_confidence."""

import pandas as pd

from implanalytics.reports.exhibits.data_confidence import rows_used


def test_tables_nobody_recognised_are_counted_apart(changed):
    kinds = ["title", "unrecognised", "unrecognised"]
    notes = pd.DataFrame(
        {"source_id": ["plan000000", "x", "x"], "row": [1, 1, 2], "verdict": "skipped",
         "kind": kinds, "detail": None}
    )  # fmt: skip
    assert rows_used(changed(notes), "en") == (
        "9 of 9 rows of data used (100 %), 0 rejected. Tables not recognised: 1, rows in them: 2. "
        "Titles, sums and empty rows: 1."
    )
