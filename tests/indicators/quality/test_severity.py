"""Mirror of implanalytics.indicators.quality.severity."""

import pytest

from implanalytics.indicators.quality.severity import severity_of

MEANT = {
    "1": 1, "2": 2, "3.0": 3, "S1": 1, "Sev 2": 2, "P3": 3, "2级": 2, "severity 4": 4,
    "致命": 1, "严重": 2, "一般": 3, "轻微": 4, "Blocker": 1, "critical": 1, "Major": 2,
    "Normal": 3, "minor": 4, "trivial": 4, "建议": 4, "1-致命": 1, "2 - Major": 2,
    "4-紧急": 1, "3（一般）": 3,
    "待定": None, "": None, "9": None, "12": None,
}  # fmt: skip


@pytest.mark.parametrize(("text", "severity"), MEANT.items(), ids=MEANT)
def test_severity(text, severity):
    assert severity_of(text) == severity
