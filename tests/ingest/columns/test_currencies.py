"""Mirror of implanalytics.ingest.columns.currencies."""

import pytest

from implanalytics.ingest.columns.currencies import CURRENCIES, money_unit, unit_in_heading

HEADINGS = {
    "影响（元）": ("CNY", None), "影响（万元）": ("CNY", 1e4), "合同额（千万元）": ("CNY", 1e7),
    "合同额（百万元）": ("CNY", 1e6), "合同额（亿元）": ("CNY", 1e8),
    "合同额（千元）": ("CNY", 1e3),
    "影响（日元）": ("JPY", None), "影响（港元）": ("HKD", None), "影响（港币）": ("HKD", None),
    "影响（澳元）": ("AUD", None), "影响（欧元）": ("EUR", None), "影响（英镑）": ("GBP", None),
    "影响（新加坡元）": ("SGD", None), "影响（万美元）": ("USD", 1e4),
    "影响（人民币万元）": ("CNY", 1e4), "影响（单位：万元）": ("CNY", 1e4),
    "Impact (€k)": ("EUR", 1e3), "Impact (kEUR)": ("EUR", 1e3), "Impact [USD k]": ("USD", 1e3),
    "Value ($M)": ("USD", 1e6), "Value (M)": (None, 1e6), "Value (USD thousands)": ("USD", 1e3),
    "Value (RMB '000)": ("CNY", 1e3), "Impact, USD": ("USD", None), "合同额万元": ("CNY", 1e4),
    "影响（泰元）": (None, None), "影响（天）": (None, None), "影响（元/天）": (None, None),
    "Cost in thousands": (None, 1e3), "Budget, in millions": (None, 1e6),
    "Impact (medium)": (None, None), "Sum": (None, None), "项目": (None, None),
}  # fmt: skip


@pytest.mark.parametrize(("heading", "expected"), HEADINGS.items(), ids=HEADINGS)
def test_unit_of_a_heading(heading, expected):
    found = unit_in_heading(heading)
    assert (found.currency, found.multiple) == expected


def test_every_name_of_a_currency_is_its_own():
    for code, names in CURRENCIES.items():
        assert {money_unit(name).currency for name in names} == {code}


@pytest.mark.parametrize("text", ["", "元美元", "万万元", "k m", "人"])
def test_what_is_no_unit_of_money_is_none(text):
    assert money_unit(text) is None
