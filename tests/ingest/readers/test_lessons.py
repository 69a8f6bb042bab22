"""Mirror of implanalytics.ingest.readers.lessons."""

from implanalytics.ingest.readers.lessons import LESSON_ACTIONS, LESSONS, LESSONS_BY_AREA


def test_wins_and_issues_with_their_actions(read):
    rows = [
        ["Lessons learned"],
        ["Project Name:", "Harvest"],
        ["WIN or ISSUE", "Describe What Happened", "What Was the Impact?", "Action Items"],
        ["ISSUE", "Budget too low", "Asked for more", "Train estimators"],
        ["WIN", "Weekly calls", "No surprises", None],
        ["maybe", "Odd", "None", None],
    ]
    found = read(LESSONS, rows)
    lessons = found.frames["lessons"]
    assert lessons["kind"].fillna("").tolist() == ["issue", "win", ""]
    (action,) = found.frames["lesson_actions"].to_dict("records")
    assert action["text"] == "Train estimators"
    assert action["lesson_id"] == lessons["lesson_id"][0]
    assert [(p.code, p.place.row) for p in found.problems] == [("unknown-word", 6)]
    assert found.metadata["project"] == "Harvest"


def test_one_lesson_for_every_point_under_good_and_bad(read):
    rows = [
        ["经验教训登记册"],
        ["(项目)", "做的好的方面", "有待改进的方面"],
        ["需求管理", "1、访谈充分\n2、及时确认", "变更未评审"],
        ["成本管理", None, None],
        ["沟通管理", "例会准时", None],
    ]
    found = read(LESSONS_BY_AREA, rows)
    lessons = found.frames["lessons"]
    assert lessons[["category", "kind", "text"]].values.tolist() == [
        ["需求管理", "win", "访谈充分"],
        ["需求管理", "win", "及时确认"],
        ["需求管理", "issue", "变更未评审"],
        ["沟通管理", "win", "例会准时"],
    ]
    assert lessons["row_id"].is_unique
    assert (found.account.accepted, found.account.skipped) == (2, 3)
    assert {n.row: n.kind for n in found.account.rows}[4] == "section"


def test_what_happened_is_evidence_of_what_was_learned(read):
    rows = [
        ["Lesson ID", "What Happened", "Lesson Learned", "Recommendation"],
        ["L1", "Data came late", "Name an owner", "Ask in week one"],
        ["L2", "Weekly calls", None, "Keep them"],
    ]
    lessons = read(LESSONS, rows).frames["lessons"]
    assert lessons["text"].tolist() == ["Name an owner", "Weekly calls"]
    assert lessons["evidence"].fillna("").tolist() == ["Data came late", ""]


def test_actions_kept_in_a_list_of_their_own(read):
    rows = [
        ["教训编号", "改进措施", "责任人", "到期日", "完成日期"],
        ["L1", "增加评审", "张三", "2025-03-01", "2025-02-27"],
        [None, "无主", "李四", None, None],
    ]
    found = read(LESSON_ACTIONS, rows)
    (action,) = found.frames["lesson_actions"].to_dict("records")
    assert (action["lesson_id"], action["closed_on"].day) == ("L1", 27)
    assert found.account.rejected == 1
