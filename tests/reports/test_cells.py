"""Mirror of implanalytics.reports.cells."""

import pytest

from implanalytics.reports.blocks import Column, Gap, Table, cell
from implanalytics.reports.cells import shown_rows

CASES = {
    "whole numbers": ("number", [1.0, 2000.0], ["1", "2,000"]),
    "one precision a column": ("number", [1.5, 2.0], ["1.5", "2.0"]),
    "large ones need none": ("number", [1200.4, 3.0], ["1,200", "3"]),
    "signs": ("signed", [3.0, -3.0, 0.0], ["+3", "−3", "0"]),
    "a fraction in per cent": ("percent", [0.105, 1.0], ["10.5", "100.0"]),
    "a signed share": ("signed_percent", [0.4, -0.04], ["+40", "−4"]),
    "no minus nothing": ("signed", [-0.001, 1.0], ["0", "+1"]),
    "missing": ("number", [None, 0.0], ["–", "0"]),
    "missing with a reason": ("number", [Gap("not read")], ["–"]),
    "text": ("text", ["=1+1", ""], ["=1+1", "–"]),
    "an outcome": ("outcome", ["red"], ["Red"]),
}


@pytest.mark.parametrize(("kind", "cells", "expected"), CASES.values(), ids=CASES)
def test_cells_are_written(kind, cells, expected):
    table = Table((Column("v", "V", kind),), tuple((c,) for c in cells))
    assert [row[0][1].text for row in shown_rows(table, "en")] == expected


def test_a_gap_keeps_its_reason():
    table = Table((Column("v", "V", "number"),), ((Gap("not read"),),))
    assert next(shown_rows(table, "en"))[0][1].why == "not read"


def test_infinity_is_no_figure():
    assert cell(float("inf")) is None
