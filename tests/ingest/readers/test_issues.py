"""Mirror of implanalytics.ingest.readers.issues."""

from implanalytics.ingest.readers.issues import ISSUE_LOG


def test_chinese_issue_log(read):
    rows = [
        ["问题日志"],
        ["项目名称：", "ERP", "准备日期：", "2025-03-01"],
        ["问题编号", "分类", "问题", "对目标的影响", "紧急程度", "责任方", "措施", "状态", "到期日",
         "说明"],
        ["W1", "接口", "接口超时", "上线推迟", "高", "张三", "增加重试", "处理中", "2025-03-20"],
        ["W2", "数据", None, None, "中", "李四", None, "开放", None, None],
    ]  # fmt: skip
    found = read(ISSUE_LOG, rows)
    (issue,) = found.frames["issues"].to_dict("records")
    assert (issue["issue_id"], issue["text"], issue["impact"]) == ("W1", "接口超时", "上线推迟")
    assert (issue["priority"], issue["owner"], issue["solution"]) == ("高", "张三", "增加重试")
    assert str(issue["due"].date()) == "2025-03-20"
    assert (found.account.accepted, found.account.rejected, found.account.skipped) == (1, 1, 3)
    assert [(p.code, p.place.row, p.place.column) for p in found.problems] == [
        ("empty-cell", 5, "问题")
    ]


def test_template_without_rows_is_no_problem(read):
    rows = [["问题日志"], ["问题编号", "分类", "问题", "责任方", "状态", "到期日"]]
    found = read(ISSUE_LOG, rows)
    assert (found.account.seen, found.account.skipped, found.problems) == (2, 2, ())
