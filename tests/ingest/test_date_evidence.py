"""The order of day and month, proved by other columns of the file or by its name."""

import pytest

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader
from implanalytics.tables.column import instant

READER = SheetReader(
    name="r",
    label=Label("r", "r"),
    table="time_entries",
    headings={"worked_on": ("day",), "other": ("other",), "effort": ("hours",)},
    needs=(("worked_on",),),
    helps=(instant("other", "Other", "其他"),),
)
HEAD = ["day", "other", "hours"]


def days(found):
    frame = found.frames.get("time_entries")
    return [] if frame is None else frame["worked_on"].dt.strftime("%m-%d").tolist()


@pytest.mark.parametrize(
    ("other", "name", "kept"),
    [
        ("31/01/2024", "f.csv", ["04-03"]),
        ("01/31/2024", "f.csv", ["03-04"]),
        ("02/02/2024", "f.csv", []),
        ("2024-01-31", "f.csv", []),
        ("02/02/2024", "hours 01-03-2024 31-03-2024.csv", ["04-03"]),
        ("01/31/2024", "hours 01-03-2024 31-03-2024.csv", ["03-04"]),
        ("02/02/2024", "hours 01-03-2024 02-03-2024.csv", []),
    ],
)
def test_what_proves_the_order(read, other, name, kept):
    assert days(read(READER, [HEAD, ["03/04/2024", other, 8]], file=name)) == kept


def test_columns_that_prove_different_orders_prove_none_for_a_third(read):
    rows = [HEAD, ["03/04/2024", "31/01/2024", 8], ["05/04/2024", "01/31/2024", 8]]
    assert days(read(READER, rows)) == []


def test_a_column_that_contradicts_itself_is_left_to_its_own_proof(read):
    rows = [HEAD, ["13/04/2024", "31/01/2024", 8], ["04/13/2024", "", 8], ["03/04/2024", "", 8]]
    found = read(READER, rows)
    assert days(found) == ["04-13", "04-13"]
    assert [n.row for n in found.account.rows if n.verdict == "rejected"] == [4]
