"""Mirror of implanalytics.cli.terminal."""

from hypothesis import given
from hypothesis import strategies as st

from implanalytics.cli.terminal import printable


@given(st.text())
def test_nothing_steers_the_terminal(text):
    assert not any(ord(c) < 32 and c not in "\n\t" for c in printable(text))
    assert not {"\x7f", "\x9b", "\u202e", "\u200b"} & set(printable(text))


def test_what_can_be_read_stays():
    assert printable("验收 – é\t1") == "验收 – é\t1"
