"""Mirror of implanalytics.project.mappings.patterns."""

import pytest

from implanalytics.project.mappings.obey import fits
from implanalytics.project.mappings.patterns import parted, pattern_of


@pytest.mark.parametrize(
    ("path", "sheet", "pattern"),
    [
        ("工时/考勤_2025-03.xlsx", "3月", "考勤_*.xlsx [*月]"),
        ("Hours March 2025.csv", None, "Hours *.csv"),
        ("一月工时.xlsx", "Sheet1", "*月工时.xlsx [Sheet*]"),
        ("CRM_export.csv", None, "*_export.csv"),
        ("2025-03.csv", None, "20*.csv"),
        ("march.csv", None, "march.csv"),
        ("plan[v2].xlsx", "a[1]", "plan?v*].xlsx"),
    ],
)
def test_what_varies_becomes_a_star(path, sheet, pattern):
    assert pattern_of(path, sheet, ["CRM"]) == pattern


@pytest.mark.parametrize(
    "path", ["工时/考勤_2025-03.xlsx", "Hours March 2025.csv", "plan[v2].xlsx"]
)
def test_a_file_fits_its_own_pattern(path):
    assert fits(path, parted(pattern_of(path, "3月"))[0])


def test_next_month_fits_and_another_file_does_not():
    pattern, sheet = parted(pattern_of("工时/考勤_2025-03.xlsx", "3月"))
    assert fits("工时/考勤_2025-04.xlsx", pattern)
    assert not fits("工时/考核_2025-04.xlsx", pattern)
    assert sheet == "*月"
