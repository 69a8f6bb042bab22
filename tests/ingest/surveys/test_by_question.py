"""Mirror of implanalytics.ingest.surveys.by_question."""

from implanalytics.ingest.grid import Grid
from implanalytics.ingest.readers.surveys import SURVEY_BY_QUESTION
from implanalytics.ingest.reading import best_reader
from implanalytics.ingest.surveys import respondents, totals

TICKED = [
    ["项目满意度调查表"],
    ["序号", "评价项目", "非常满意", "满意", "一般", "不满意", "备注"],
    [1.0, "服务态度", "√", None, None, None, None],
    [2.0, "响应速度", None, None, "√", None, "慢"],
    [3.0, "文档", "√", "√", None, None, None],
    [4.0, "培训", None, None, None, None, None],
    ["客户签字：", None],
]


def test_a_tick_below_an_answer(read):
    found = read(SURVEY_BY_QUESTION, TICKED)
    assert [(note.row, note.verdict, note.kind) for note in found.account.rows] == [
        (1, "skipped", "title"),
        (2, "skipped", "header"),
        (5, "rejected", "no-usable-answer"),
        (6, "skipped", "no-answers"),
        (7, "skipped", "note"),
    ]
    assert found.frames["survey_questions"]["text"].tolist() == ["服务态度", "响应速度"]
    assert found.frames["survey_answers"]["answer_value"].tolist() == [5, 3]
    assert respondents(found.frames) == 1


def test_a_score_beside_a_question(read):
    rows = [
        ["客户满意度调查表"],
        ["题目", "评分", "说明"],
        ["1、服务态度", 5.0, "好"],
        ["2、响应速度", 4.0, None],
        ["合计", 9.0, None],
    ]
    found = read(SURVEY_BY_QUESTION, rows)
    assert totals(found.frames)["q2_sum"] == 4
    assert found.account.accepted == 2


def recognised(rows):
    width = max(map(len, rows))
    grid = Grid(None, tuple(tuple(row) + (None,) * (width - len(row)) for row in rows))
    reader = best_reader(grid)
    return reader.name if reader else None


def test_is_told_from_counts_and_from_other_lists():
    assert recognised(TICKED) == "survey-by-question"
    counts = [["满意度调查汇总"], ["评价项目", "非常满意", "满意", "一般"], ["态度", 5.0, 3.0, 1.0]]
    assert recognised(counts) is None
    scores = [["供应商考核"], ["评价指标", "得分"], ["交付", 5.0], ["质量", 4.0]]
    assert recognised(scores) is None
