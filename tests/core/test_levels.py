"""Mirror of implanalytics.core.levels."""

import pytest

from implanalytics.core.levels import WORDS, level_rank

SCALES = {
    "five words": ["very low", "low", "medium", "high", "very high"],
    "five Chinese words": ["很低", "低", "中", "高", "很高"],
    "extremes": ["极低", "较低", "中等", "较高", "极高"],
    "damage": ["轻微", "较小", "一般", "较大", "重大"],
    "chance": ["罕见", "不太可能", "可能", "很可能", "几乎确定"],
    "English chance": ["rare", "unlikely", "possible", "likely", "almost certain"],
    "numbers": ["1", "2.0", "３", "Level 4", "5级"],
    "letters": ["VL", "L", "M", "H", "VH"],
    "number and word": ["1 - Very low", "2 (Low)", "Medium (3)", "4.High", "5 critical"],
}


@pytest.mark.parametrize("scale", SCALES.values(), ids=SCALES)
def test_scales_of_five(scale):
    assert [level_rank(word) for word in scale] == [1, 2, 3, 4, 5]


def test_scales_of_three_stand_in_the_middle():
    assert [level_rank(word) for word in ("Low", "Medium", "High")] == [2, 3, 4]
    assert [level_rank(word) for word in ("低", "中", "高")] == [2, 3, 4]


@pytest.mark.parametrize("text", ["", "70%", "0.3", "0", "6", "2 - high", "high risk", "P1"])
def test_what_is_no_level_has_no_rank(text):
    assert level_rank(text) is None


def test_no_word_has_two_ranks():
    words = [word for several in WORDS.values() for word in several]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("text", "rank"),
    [("7/10", 4), ("60/100", 3), ("61 / 100", 4), ("1/3", 2), ("3 of 3", 4), ("3.5/5", 4),
     ("4/4", 5), ("偶发 (2/5)", 2), ("rare (1/10)", 1),
     ("12/10", None), ("0/10", None), ("1/2", None)],
)  # fmt: skip
def test_number_out_of_the_top_of_its_scale(text, rank):
    assert level_rank(text) == rank
