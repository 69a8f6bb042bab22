"""What holds for the reader of every tool, whatever stands in the cells."""

from datetime import datetime, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from implanalytics.ingest.context import Context
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.grid import CellFault, Grid
from implanalytics.ingest.readers.time_tools import TIME_TOOLS
from implanalytics.ingest.readers.tracker_tools import TRACKER_TOOLS
from implanalytics.ingest.reading import best_reader

TOOLS = [tool for tool in (*TIME_TOOLS, *TRACKER_TOOLS) if isinstance(tool, SheetReader)]
CELLS = st.sampled_from(
    [None, None, "", "Ann", "Ann <a@x.test>", "[a,b]", "_", "null", "0000-00-00", "2024-03-04",
     "13/15/2024", "03/04/2024", "Jan 20, 2023, 6:25 PM", "2024-03-04T10:00:00Z", "1,5", "35m",
     "-3", "Total", "合计", "x;09/Jan/24 3:54 PM;ann;5400", "a → b", 0.0, 7.5, 25.0, 45292.0,
     1709546400000.0, True, datetime(2024, 3, 4, 9), time(9, 30), CellFault("#REF!"), "1e999"]
)  # fmt: skip


def header_of(tool):
    """Give the first heading of every column, and what the signature needs."""
    firsts = [names[0] for names in tool.headings.values()]
    signed = [name if isinstance(name, str) else name[0] for name in tool.signature]
    return tuple(dict.fromkeys((*signed, *firsts)))


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_cell_makes_a_reader_fail_or_lose_a_row(tool, data):
    header = header_of(tool)
    row = st.tuples(*[CELLS] * len(header))
    rows = (header, *data.draw(st.lists(row, max_size=4)))
    lengths = tuple(map(len, rows))
    found = tool.read(Grid(None, rows, lengths=lengths), Context("f.csv", None, "0" * 10, "P"))
    account = found.account
    assert account.seen == len(rows)
    assert sum(len(f) for n, f in found.frames.items() if n == tool.table) <= account.accepted
    for name, frame in found.frames.items():
        assert not frame.duplicated("row_id" if "row_id" in frame else "project_id").any(), name


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
def test_the_headings_of_a_tool_are_its_own(tool):
    header = tuple(h for h in header_of(tool) if h not in tool.unless)
    found = best_reader(Grid(None, (header,)))
    assert found is tool, (found and found.name, header)
