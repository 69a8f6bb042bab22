"""Mirror of implanalytics.ingest.surveys.numeric."""

import pytest

from implanalytics.ingest.surveys.heads import head
from implanalytics.ingest.surveys.numeric import better_end, numeric_scale, stated_range


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("总体评价（1-5分）", (1, 5)),
        ("推荐意愿 0~10", (0, 10)),
        ("Rate from 1 to 7", (1, 7)),
        ("满分10分", (1, 10)),
        ("五分制", (1, 5)),
        ("百分制评分", (0, 100)),
        ("2023-24 计划", None),
        ("满意度", None),
    ],
)
def test_scale_in_the_heading(text, ends):
    assert stated_range(text) == ends


@pytest.mark.parametrize(
    ("heading", "values", "kind", "ends"),
    [
        ("Q1 满意度", [1, 3, 5], "scale", (1, 5)),
        ("Q1 满意度", [1, 3, 6], "scale", (1, 6)),
        ("Q1 满意度", [2, 8, 9], "scale", (1, 10)),
        ("是否愿意推荐（0-10）", [2, 8, 9], "nps", (0, 10)),
        ("How likely are you to recommend us?", [9, 10, 0], "nps", (0, 10)),
        ("How was lunch? (10 is the highest)", [5, 4, 3], "scale", (1, 10)),
        ("您会推荐吗", [3, 4, 5], "scale", (1, 5)),
        ("满意度得分", [80, 95, 71], "scale", (0, 100)),
        ("您的工龄", [3, 12, 25], "number", (None, None)),
        ("参加培训次数", [1, 2, 3], "number", (None, None)),
        ("已读", [0, 1, 1], "choice", (None, None)),
    ],
)
def test_scale_of_numbers(heading, values, kind, ends):
    found = numeric_scale(values, head(0, heading))
    assert (found.kind, (found.low, found.high)) == (kind, ends)


def test_a_stray_number_where_the_others_are_rated_to_five():
    values = [5, 4, 4, 3, 5, 4, 3, 2, 5, 9]
    assert numeric_scale(values, head(0, "Q3 态度")).high == 10
    found = numeric_scale(values, head(0, "Q3 态度"), five=True)
    assert found.high == 5
    assert str(found.outside(9)) == "The answer 9 is not on the scale from 1 to 5."
    assert found.outside(5) is None


@pytest.mark.parametrize(
    ("heading", "end"),
    [
        ("总体评价（1=非常不满意，5=非常满意）", "high"),
        ("总体评价（1=非常满意，5=非常不满意）", "low"),
        ("总体评价（1为最好，5为最差）", "low"),
        ("Overall (1 = very dissatisfied, 5 = very satisfied)", "high"),
        ("Overall (1 best, 5 worst)", "low"),
        ("讲师评分", "high"),
        ("Q1 Satisfaction", None),
    ],
)
def test_better_end_by_the_heading(heading, end):
    assert better_end(1, 5, head(0, heading), (), ()) == end


def test_better_end_by_the_answers():
    asked = head(0, "Q1")
    assert better_end(1, 5, asked, [(1, 5), (5, 1)], ()) == "low"
    assert better_end(1, 5, asked, [(4, 4)], ()) == "high"
    assert better_end(1, 5, asked, (), ["4分"]) == "high"
