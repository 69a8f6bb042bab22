"""Tables made of records within rows."""

import pandas as pd
import pytest

from implanalytics.ingest.context import Context
from implanalytics.ingest.documents.nested import folded_records
from implanalytics.ingest.documents.records import record_grid
from implanalytics.ingest.readers.written_trackers import TRELLO


@pytest.fixture
def cards(tmp_path):
    """Read cards with these moves."""

    def read(*moves):
        records = [
            {
                "id": f"c{n}",
                "name": "x",
                "list": "Done",
                "archived": False,
                "moves": folded_records(m),
            }
            for n, m in enumerate(moves)
        ]
        grid = record_grid(records, path=tmp_path, first=0, sheet="cards")
        return TRELLO.read(grid, Context("f.json", "cards", "0123456789", "P"))

    return read


def test_every_record_has_its_row_and_its_place_in_it(cards):
    one, two = {"at": "2024-01-08", "to": "Doing"}, {"at": "2024-01-09", "to": "Done"}
    frame = cards([one, two], [], [two]).frames["transitions"]
    assert frame["row_id"].tolist() == [
        "0123456789:0:moves#1", "0123456789:0:moves#2", "0123456789:2:moves#1",
    ]  # fmt: skip
    assert frame["task_id"].tolist() == ["c0", "c0", "c2"]
    assert frame["at"].tolist()[2] == pd.Timestamp("2024-01-09")


def test_a_record_without_what_it_must_have_is_left_out_and_told(cards):
    read = cards([{"at": "not a day", "to": "Done"}, {"at": "2024-01-09"}])
    assert "transitions" not in read.frames
    assert read.account.accepted == 1
    codes = sorted(problem.code for problem in read.problems)
    assert codes == ["inner-record-left-out", "inner-record-left-out", "unreadable-inner-cell"]
    assert all(problem.place.row == 0 for problem in read.problems)
