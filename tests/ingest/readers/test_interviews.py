"""Mirror of implanalytics.ingest.readers.interviews."""

from implanalytics.ingest.readers.interviews import INTERVIEWS


def test_questions_by_topic_with_their_answers(read):
    rows = [
        ["企业调研记录"],
        ["序号", "调研主题", "调研问题", "现场记录", "部门", "调研日期"],
        [1, "企业文化与组织", "部门如何设置？", "五个部门", "总部", "2025-01-06"],
        [2, "信息化基础", "用过哪些系统？", None, "信息科", "2025-01-07"],
        [3, "信息化基础", None, "财务软件", "信息科", "2025-01-07"],
    ]
    found = read(INTERVIEWS, rows)
    questions, answers = (found.frames[name] for name in ("survey_questions", "survey_answers"))
    assert questions["topic"].tolist() == ["企业文化与组织", "信息化基础"]
    assert questions["kind"].tolist() == ["text", "text"]
    assert questions["number"].tolist() == ["1", "2"]
    assert questions["survey"].tolist() == ["企业调研记录", "企业调研记录"]
    assert answers["question_id"].tolist() == questions["question_id"].tolist()
    assert questions["question_id"].is_unique
    assert answers["answer_text"].fillna("").tolist() == ["五个部门", ""]
    assert answers["gap"].fillna("").tolist() == ["", "empty"]
    assert str(answers["submitted_at"][1].date()) == "2025-01-07"
    assert found.account.rows[-1].kind == "empty-cell"
