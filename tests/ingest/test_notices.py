"""Mirror of implanalytics.ingest.notices."""

from implanalytics.ingest.context import Context
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.notices import notices

CONTEXT = Context("f.xlsx", "s", "0", "p")


def codes(grid):
    return [problem.code for problem in notices(grid, CONTEXT)]


def test_what_is_hidden_and_what_is_cut_is_said():
    rows = (("a",), (None,), ("b",))
    assert codes(Grid("s", rows)) == []
    assert codes(Grid("s", rows, hidden=True)) == ["hidden-sheet"]
    assert codes(Grid("s", rows, hidden_rows=frozenset({1}))) == []
    assert codes(Grid("s", rows, hidden_rows=frozenset({2}))) == ["hidden-rows"]
    assert codes(Grid("s", rows, block="A:C")) == ["several-tables"]


def test_many_rows_are_not_all_listed():
    rows = tuple((f"x{n}",) for n in range(30))
    (problem,) = notices(Grid("s", rows, hidden_rows=frozenset(range(30))), CONTEXT)
    assert len(problem.found.values["rows"]) == 11
