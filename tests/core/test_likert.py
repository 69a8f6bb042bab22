"""Mirror of implanalytics.core.likert."""

import pytest

from implanalytics.core.likert import rank_anywhere, scale_of, scales, spelt


@pytest.mark.parametrize(
    ("words", "ranks"),
    [
        (["非常满意", "满意", "一般", "不满意", "非常不满意"], [5, 4, 3, 2, 1]),
        (["很满意", "比较满意", "基本满意", "不太满意", "很不满意"], [5, 4, 3, 2, 1]),
        (["满意", "比较满意", "一般", "不太满意", "不满意"], [5, 4, 3, 2, 1]),
        (["满意", "基本满意", "不满意"], [4, 3, 2]),
        (["非常同意", "同意", "不确定", "不同意", "非常不同意"], [5, 4, 3, 2, 1]),
        (["完全符合", "比较符合", "一般", "不太符合", "完全不符合"], [5, 4, 3, 2, 1]),
        (["很好", "好", "一般", "差", "很差"], [5, 4, 3, 2, 1]),
        (["好", "较好", "一般", "较差", "差"], [5, 4, 3, 2, 1]),
        (["优秀", "良好", "合格", "不合格"], [5, 4, 3, 1]),
        (["非常有帮助", "有帮助", "一般", "没有帮助"], [5, 4, 3, 2]),
        (["Strongly agree", "Agree", "Neutral", "Disagree", "Strongly disagree"], [5, 4, 3, 2, 1]),
        (["Very satisfied", "Satisfied", "Neither satisfied nor dissatisfied"], [5, 4, 3]),
        (["Somewhat dissatisfied", "Extremely dissatisfied"], [2, 1]),
        (["Excellent", "Very good", "Good", "Fair", "Poor"], [5, 4, 3, 2, 1]),
        (["Excellent", "Good", "Average", "Poor", "Very poor"], [5, 4, 3, 2, 1]),
        (["Extremely useful", "Very useful", "Somewhat useful", "Not so useful"], [5, 4, 3, 2]),
        (["Very easy", "Easy", "Difficult", "Very difficult"], [5, 4, 2, 1]),
        (["Always", "Often", "Sometimes", "Rarely", "Never"], [5, 4, 3, 2, 1]),
    ],
)
def test_words_of_one_scale(words, ranks):
    scale = scale_of({spelt(word) for word in words})
    assert [scale.rank(spelt(word)) for word in words] == ranks


def test_more_is_not_always_better():
    assert scale_of({"非常满意"}).evaluative
    assert not scale_of({"非常重要", "重要"}).evaluative
    assert not scale_of({"always", "never"}).evaluative


def test_words_that_rate_nothing():
    assert scale_of({"财务部", "采购部"}) is None
    assert rank_anywhere("finance") is None


@pytest.mark.parametrize("scale", scales(), ids=lambda scale: scale.name)
def test_every_scale_has_both_ends(scale):
    assert set(scale.ranks.values()) == {1, 2, 3, 4, 5}
    assert scale.rank("一般") == 3 or scale.rank("一般") is None
