"""Mirror of implanalytics.ingest.surveys.privacy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from implanalytics.ingest.surveys.privacy import (
    asks_for_person,
    holds_persons,
    masked,
    names_person,
)


@pytest.mark.parametrize(
    "secret",
    [
        "13800001234",
        "138 0000 1234",
        "138-0000-1234",
        "+86 13800001234",
        "１３８００００１２３４",
        "010-12345678",
        "(0755) 26001234",
        "+1 555 123 4567",
        "+44 20 7946 0958",
        "555-123-4567",
        "li.si@example.com",
        "li_si＠example.com.cn",
        "11010119900307123X",
        "110101199003071234",
        "6222020000000000000",
        "192.0.2.17",
        "2001:0db8:85a3:0000:0000:8a2e:0370:7334",
        "E12345678",
        "微信：li_si_88",
        "QQ 123456789",
    ],
)
def test_hides_what_reaches_a_person(secret):
    hidden, found = masked(f"请联系{secret}，谢谢")
    assert found
    assert secret not in hidden
    assert hidden.startswith("请联系")
    assert hidden.endswith("谢谢")


@pytest.mark.parametrize(
    "text",
    [
        "上线 2024-05-01 之前完成，工期 120 天",
        "版本 2.3.1 太慢",
        "共 1,250,000 元",
        "3.5 分",
        "订单号 20240501",
        "比例 10:20:30",
        "from 9:00 to 17:30",
    ],
)
def test_leaves_the_rest_as_it_is(text):
    assert masked(text) == (text, False)


def test_a_phone_split_by_a_mark_that_nobody_sees():
    assert masked("1380000\u200b1234") == ("***", True)


@given(
    before=st.text("abc 中文，。", max_size=8),
    phone=st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True),
)
def test_no_phone_number_passes(before, phone):
    assert phone not in masked(f"{before} {phone}。")[0]


@pytest.mark.parametrize(
    "heading", ["手机号", "E-mail", "ipaddr", "微信昵称", "填写设备", "姓名（选填）"]
)
def test_headings_of_people(heading):
    assert names_person(heading)


@pytest.mark.parametrize("heading", ["满意度", "部门", "Q1 Communication", "您对电话支持满意吗"])
def test_headings_of_other_things(heading):
    assert not names_person(heading)
    assert not asks_for_person(heading)


def test_a_column_of_numbers_that_are_phones():
    assert holds_persons([13800001234.0, 13900001234.0, None])
    assert not holds_persons([5.0, 4.0, "13800001234"])
