"""Mirror of implanalytics.ingest.parsing."""

import pytest

from implanalytics.ingest.readers.register import PROJECT_REGISTER

HEADINGS = ["项目编号", "项目名称", "合同额（万元）"]


@pytest.mark.parametrize(
    ("cell", "expected"), [(12, 120_000.0), ("12", 120_000.0), ("12万元", 120_000.0)]
)
def test_the_unit_of_a_cell_and_of_its_heading_are_not_both_applied(read, cell, expected):
    frame = read(PROJECT_REGISTER, [HEADINGS, ["P1", "仓储", cell]]).frames["projects"]
    assert frame["contract_value"].tolist() == [expected]
