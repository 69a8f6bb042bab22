"""Mirror of implanalytics.ingest.surveys.heads."""

import pytest

from implanalytics.ingest.surveys.heads import head, joined


@pytest.mark.parametrize(
    ("text", "number", "stem"),
    [
        ("1、您的部门", "1", "您的部门"),
        ("Q2 Communication", "2", "Communication"),
        ("题3：总体评价", "3", "总体评价"),
        ("第4题(内容)", "4", "(内容)"),
        ("（5）服务态度", "5", "服务态度"),
        ("12. How was it?", "12", "How was it?"),
        ("Q7", "7", "Q7"),
        ("3D打印满意度", None, "3D打印满意度"),
        ("2024年满意度", None, "2024年满意度"),
    ],
)
def test_number_and_question(text, number, stem):
    found = head(0, text)
    assert (found.number, found.stem) == (number, stem)


def test_rows_of_a_grid_share_the_question():
    group = joined([head(0, "3、请评价(课程)"), head(1, "3、(讲师)"), head(2, "4、建议")])
    assert [[(one.stem, one.part) for one in columns] for columns in group] == [
        [("请评价", "课程"), ("请评价", "讲师")],
        [("建议", "")],
    ]


def test_rows_behind_a_dash():
    (group,) = joined([head(0, "2.请评价—态度"), head(1, "2.请评价—能力")])
    assert [one.part for one in group] == ["态度", "能力"]


def test_questions_that_only_share_a_number():
    (group,) = joined([head(0, "1.总体满意吗？"), head(1, "1.会推荐吗？")])
    assert [one.part for one in group] == ["总体满意吗？", "会推荐吗？"] or all(
        not one.part for one in group
    )


def test_codes_of_limesurvey():
    grid = head(0, "G01Q02[SQ001]. How satisfied are you? [Pace]")
    assert (grid.number, grid.stem, grid.part, grid.group) == (
        None, "How satisfied are you?", "Pace", "G01Q02",
    )  # fmt: skip
