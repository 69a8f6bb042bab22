"""Mirror of implanalytics.ingest.readers.lessons."""

from implanalytics.ingest.readers.lessons import LESSONS, LESSONS_BY_AREA


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
