"""Mirror of implanalytics.charts.lettering."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.charts.fonts import advance
from implanalytics.charts.lettering import fitted, plain, width

BY_HAND = {
    "it fits": ("阶段", 20, 1, "阶段"),
    "Chinese is cut anywhere": ("接口开发与联调", 40, 1, "接口开…"),
    "Latin ends in full stops": ("Interface development", 60, 1, "Interface de..."),
    "words stay whole": ("Interface development", 60, 2, "Interface\ndevelopment"),
    "no line begins with a comma": ("一二三四，五六七", 36, 2, "一二三\n四，五…"),
    "nothing": ("", 50, 2, ""),
    "white space is one blank": (" a \n\t b ", 50, 1, "a b"),
}


@pytest.mark.parametrize(("text", "within", "lines", "expected"), BY_HAND.values(), ids=BY_HAND)
def test_agrees_with_hand_setting(text, within, lines, expected):
    assert fitted(text, within=within, size=9, lines=lines) == expected


def test_what_xml_cannot_hold_is_gone():
    assert plain("a\x00b\u202ec\ud800d\ufffe\u200b") == "abcd"


@given(st.text(max_size=60), st.floats(30, 300), st.integers(1, 3))
@settings(max_examples=50, deadline=None)
def test_no_line_is_wider_than_there_is_room(text, within, lines):
    result = fitted(text, within=within, size=9, lines=lines)
    assert width(result, size=9) <= within + 1e-6
    assert result.count("\n") < lines


@given(st.text(max_size=60))
@settings(max_examples=50, deadline=None)
def test_enough_room_changes_nothing(text):
    assert fitted(text, within=advance(plain(text)) * 9 + 1, size=9) == plain(text)
