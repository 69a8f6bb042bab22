"""Mirror of implanalytics.ingest.verdicts."""

import pytest

from implanalytics.ingest.verdicts import _NO, _YES, verdict


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("通过", True), ("不通过", False), ("合格。", True), ("未通过", False), ("PASS", True),
        ("Failed", False), ("是", True), ("√", True), ("×", False), ("部分符合", None),
        ("进行中", None), ("n/a", None), ("good enough", None),
    ],
)  # fmt: skip
def test_what_a_result_says(word, said):
    assert verdict(word) is said


def test_no_word_says_both():
    assert not _YES & _NO
