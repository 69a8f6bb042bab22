"""Mirror of implanalytics.core.words."""

import json
from datetime import date, datetime

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.core.words import Label, Message, as_lang, chinese, formatted, message
from implanalytics.core.words.message import placeholders

MINUS, DASH = "\N{MINUS SIGN}", "\N{EN DASH}"

FORMATS = {
    "text": ("abc", "", "abc", "abc"),
    "whole": (1234567, "n", "1,234,567", "1,234,567"),
    "hundreds lose decimals": (1234.56, "h", "1,235 h", "1,235 小时"),
    "tens": (12.25, "wd", "12.2 wd", "12.2 个工作日"),
    "ones": (1.96, "pd", "2 person-days", "2 人天"),
    "below one": (0.123, "", "0.12", "0.12"),
    "rounds to nothing, unsigned": (-0.001, "+h", "0 h", "0 小时"),
    "late": (3.0, "+wd", "+3 wd", "+3 个工作日"),
    "early": (-3.0, "+wd", f"{MINUS}3 wd", f"{MINUS}3 个工作日"),
    "share": (0.0968, "percent", "9.7 %", "9.7 %"),
    "share without rounding dust": (0.07, "percent", "7 %", "7 %"),
    "date": (date(2025, 6, 30), "date", "2025-06-30", "2025-06-30"),
    "timestamp": (pd.Timestamp("2025-06-30 17:00"), "date", "2025-06-30", "2025-06-30"),
    "missing": (None, "h", DASH, DASH),
    "nan": (float("nan"), "h", DASH, DASH),
    "infinite": (float("inf"), "percent", DASH, DASH),
    "null date": (pd.NaT, "date", DASH, DASH),
    "truth": (True, "", "True", "True"),
}


@pytest.mark.parametrize(("value", "kind", "english", "zh"), FORMATS.values(), ids=FORMATS)
def test_writes_values_as_people_expect(value, kind, english, zh):
    assert formatted(value, kind, "en") == english
    assert formatted(value, kind, "zh") == zh


def test_refuses_a_kind_it_does_not_know():
    with pytest.raises(ValueError, match="kind must be one of"):
        formatted(1, "furlong", "en")
    with pytest.raises(ValueError, match="a date was expected"):
        formatted(1, "date", "en")


def test_says_labels_messages_and_lists_in_the_language():
    inner = message("row {row}", row="7")
    late = message(
        "{what}: {where}; {all:wd}", what=Label("Testing", "测试"), where=inner, all=(1, 2)
    )
    assert str(late) == "Testing: row 7; 1 wd, 2 wd"
    assert late.say("zh") == "测试: 第 7 行; 1 个工作日、2 个工作日"


def test_a_text_without_chinese_is_said_in_english():
    assert message("Nobody translated {this}.", this=1).say("zh") == "Nobody translated 1."


def test_values_are_never_taken_as_templates():
    assert str(message("{name}", name="{0} {secret}")) == "{0} {secret}"


def test_knows_its_languages():
    assert as_lang("zh") == "zh"
    with pytest.raises(ValueError, match="lang must be one of"):
        as_lang("fr")


def test_every_chinese_text_has_the_placeholders_of_the_english():
    assert chinese()
    wrong = [en for en, zh in chinese().items() if set(placeholders(en)) != set(placeholders(zh))]
    assert wrong == []


def test_every_label_and_value_survives_json():
    before = message(
        "{a} {b} {c} {d} {e} {f}",
        a=Label("Testing", "测试"),
        b=message("row {row}", row="7"),
        c=(1, 2.5, None, "x"),
        d=date(2025, 6, 30),
        e=datetime.fromisoformat("2025-06-30T17:00:00"),
        f=True,
    )
    assert Message.from_json(json.loads(json.dumps(before.to_json()))) == before


@pytest.mark.parametrize("value", [float("nan"), float("inf"), pd.NaT], ids=str)
def test_what_is_not_a_number_reaches_json_as_null(value):
    before = message("{value:date}" if value is pd.NaT else "{value:h}", value=value)
    packed = json.dumps(before.to_json(), allow_nan=False)
    assert DASH in str(Message.from_json(json.loads(packed)))


def test_equal_messages_are_one_in_a_set():
    assert len({message("{a}", a=1), message("{a}", a=1), message("{a}", a=2)}) == 2


@settings(max_examples=50, deadline=None)
@given(
    st.floats(allow_nan=False, allow_infinity=False, width=32), st.sampled_from(["", "n", "+wd"])
)
def test_a_number_never_shows_a_plain_hyphen_or_an_exponent(value, kind):
    text = formatted(value, kind, "en").removesuffix(" wd")
    assert set(text) <= set("0123456789.,+") | {MINUS}
