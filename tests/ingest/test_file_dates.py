"""Mirror of implanalytics.ingest.file_dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from implanalytics.ingest.file_dates import span_in_name

DAYS = [
    "风险登记册_20250630.xlsx",
    "export-2025-06-30.csv",
    "周报 2025年6月30日.xlsx",
    "周报（2025年6月30号）.xlsx",
    "risks_2025.6.30.csv",
    "jira 20250630T101112.csv",
    "jira 20250630101112.csv",
    "30-06-2025.csv",
    "06-30-2025.csv",
    "Risks 30 June 2025.xlsx",
    "Risks_June_30,_2025.xlsx",
    "２０２５０６３０.csv",
    "old/2024-01-01/plan_2025-06-30.csv",
]
MONTHS = [
    "2025年6月.xlsx",
    "hours_202506.csv",
    "2025-06 risks.csv",
    "June 2025.csv",
    "2025_Jun.csv",
]
NONE = [
    "plan.xlsx",
    "plan 2025.xlsx",
    "2024-2025 plan.csv",
    "03-04-2025.csv",
    "2025-06-31.csv",
    "2025-26.csv",
    "2025-W26.csv",
    "289538440_按序号_满意度_5_5.xlsx",
    "12025063011.csv",
    "Toggl_2025-06-01_to_2025-06-30.csv",
    "Report_01_06_2025-30_06_2025.csv",
    "marches 2025.csv",
]


@pytest.mark.parametrize("name", DAYS)
def test_a_day(name):
    span = span_in_name(name)
    assert (span.first, span.last) == (date(2025, 6, 30), date(2025, 6, 30))


@pytest.mark.parametrize("name", MONTHS)
def test_a_month(name):
    span = span_in_name(name)
    assert (span.first, span.last) == (date(2025, 6, 1), date(2025, 6, 30))


@pytest.mark.parametrize("name", NONE)
def test_no_date_and_no_single_one(name):
    assert span_in_name(name) is None


@given(st.text(max_size=40))
def test_any_name_is_read(name):
    span = span_in_name(name + ".csv")
    assert span is None or span.first <= span.last
