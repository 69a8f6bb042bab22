"""Mirror of implanalytics.ingest.surveys.answers."""

from hypothesis import given
from hypothesis import strategies as st

from implanalytics.ingest.surveys.answers import answers_to
from implanalytics.ingest.surveys.forms import GENERIC, WJX
from implanalytics.ingest.surveys.heads import head


def answers(heading, cells, **options):
    return answers_to(head(0, heading), cells, options.pop("form", GENERIC), **options)


def test_words_are_ranked_and_gaps_are_null():
    found = answers("满意度", ["非常满意", "不满意", "(跳过)", "(空)", None, "N/A", "不清楚"])
    assert (found.kind, found.low, found.high, found.better) == ("scale", 1, 5, "high")
    assert found.values == [5, 2, None, None, None, None, None]
    assert [one.gap for one in found.said] == [
        None, None, "skipped", "empty", "empty", "no_opinion", "no_opinion",
    ]  # fmt: skip
    assert found.options == ("非常满意", "不满意")


def test_a_word_of_no_scale_is_refused():
    found = answers("满意度", ["满意", "满意", "一般", "蓝色"])
    assert found.values == [4, 4, 3, None]
    assert list(found.refused) == [3]
    assert found.said[3].gap == "unreadable"


def test_text_among_numbers_is_refused():
    found = answers("Q1 评分", [5.0, 4.0, "不错吧", 3.0, 2.0, "2024-03-05"])
    assert found.values == [5, 4, None, 3, 2, None]
    assert list(found.refused) == [2, 5]


def test_numbers_of_options_say_that_one_is_best():
    found = answers("满意度", ["1.非常满意", "2.满意", "5.非常不满意"])
    assert found.values == [5, 4, 1]
    assert found.better == "low"


def test_turned_by_the_heading():
    found = answers("Overall (1 = excellent, 5 = very poor)", [1.0, 5.0, 2.0])
    assert (found.better, found.values) == ("low", [5, 1, 4])


def test_turned_and_upright_by_the_user():
    assert answers("Q1", [1.0, 2.0, 5.0], end="low").values == [5, 4, 1]
    upright = answers("Q1", [1.0, 2.0, 5.0], end="high")
    assert (upright.better, upright.values, upright.doubts) == ("high", [1, 2, 5], ())


def test_what_nothing_proves_is_said():
    found = answers("Q1 Communication", [1.0, 2.0, 5.0])
    assert (found.better, found.values, found.doubts) == (None, [1, 2, 5], ("better-end",))


def test_words_beside_numbers():
    found = answers("内容评分", [5.0, 4.0, "好", 3.0])
    assert found.values == [5, 4, 4, 3]
    assert found.doubts == ("words-and-numbers",)


def test_yes_and_no():
    found = answers("是否参加过培训", ["是", "否", "是", None])
    assert (found.kind, found.values) == ("choice", [1, 0, 1, None])


def test_several_options():
    found = answers("喜欢的模块", ["A.采购┋B.库存", "B.库存", "其他〖报表〗"], form=WJX)
    assert (found.kind, found.options) == ("multiple", ("A.采购", "B.库存", "其他"))


def test_a_comment_is_no_rating():
    assert answers("意见建议", ["很好", "好", "无", "差", "不错"]).kind == "text"


def test_a_statement_is_rated_whatever_it_is_about():
    found = answers("AI will improve work with other teams", ["Agree", "No Comments", "Disagree"])
    assert (found.kind, found.values) == ("scale", [4, None, 2])
    assert answers("与其他部门的反馈及时性", ["好", "差"]).kind == "scale"


def test_options_with_letters_and_numbers():
    found = answers("Confidence", ["a. 5 - Extremely confident", "b. 4 - Very confident"])
    assert found.values == [5, 4]


def test_codes_of_options_rate_nothing():
    found = answers("1、您的性别是哪一个", ["1", "2", "1"], form=WJX)
    assert (found.kind, found.low) == ("choice", None)


def test_codes_of_skipped_and_empty():
    found = answers("2、满意度", [5.0, -3.0, -2.0, 4.0], form=WJX)
    assert found.values == [5, None, None, 4]
    assert [one.gap for one in found.said] == [None, "skipped", "empty", None]


CELLS = st.one_of(
    st.none(),
    st.integers(-5, 120).map(float),
    st.sampled_from(
        ["非常满意", "满意", "一般", "(跳过)", "(空)", "N/A", "5分", "是", "A┋B", "3 - ok"]
    ),
    st.text(max_size=8),
)


@given(st.lists(CELLS, max_size=12))
def test_every_cell_has_an_answer_or_a_reason(cells):
    found = answers("Q1 满意度", cells)
    assert len(found.said) == len(found.values) == len(cells)
    for i, (one, value) in enumerate(zip(found.said, found.values, strict=True)):
        assert (one.gap is None) == (one.text is not None and i not in found.refused)
        assert value is None or one.gap is None
        if value is not None and found.high is not None:
            assert found.low <= value <= found.high
