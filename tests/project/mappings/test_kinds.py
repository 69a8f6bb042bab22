"""Mirror of implanalytics.project.mappings.kinds."""

import pytest

from implanalytics.project.mappings.kinds import KINDS, plain


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("headings", "计划 开始：", "计划开始"),
        ("files", "工时_*.XLSX", "工时_*.xlsx"),
        ("projects", "CRM-2025", "crm 2025"),
        ("people", "Ｚhang San", "zhang  san"),
        ("phases", "測試 ", "测试"),
        ("words", "Very-High", "very high"),
    ],
)
def test_names_that_differ_by_typing_are_one_name(kind, one, other):
    assert KINDS[kind].key(one) == KINDS[kind].key(other)


def test_names_of_signs_alone_stay_different():
    assert KINDS["headings"].key("(1)") != KINDS["headings"].key("(2)")


def test_what_cannot_be_seen_is_left_out():
    assert plain("a\u200b\x07b\r\nc") == "ab c"
