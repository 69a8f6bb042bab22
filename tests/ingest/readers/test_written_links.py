"""Links as the file of a planning tool states them."""

import pandas as pd

from implanalytics.ingest.documents.nested import folded_records
from implanalytics.ingest.readers.written_links import said_links


def said(*links):
    return said_links(pd.Series([folded_records(links), None], dtype="str")).fillna("").tolist()


def test_links_are_said_as_a_person_writes_them():
    assert said({"task": "3", "type": "FS"}, {"task": "4", "type": "SS", "lag": 1.5}) == [
        "3FS; 4SS+1.5d", "",
    ]  # fmt: skip
    assert said({"task": "A/1", "type": "FF", "strange_lag": "50%"}) == ["A/1FF+50%", ""]
