"""Mirror of implanalytics.ingest.readers.assumptions."""

from implanalytics.ingest.readers.assumptions import ASSUMPTIONS


def test_type_or_else_the_heading_says_the_kind(read):
    rows = [
        ["编号", "分类", "假设/约束", "责任方", "到期日", "活动", "状态", "评价"],
        ["A1", "假设", "客户按时提供数据", "张三", "2025-02-01", "每周核对", "有效", None],
        ["A2", "资源", "预算不变", "李四", None, None, "有效", "待复核"],
    ]
    remarks = read(ASSUMPTIONS, rows).frames["remarks"]
    assert remarks["subject"].tolist() == ["assumption", "assumption/constraint"]
    assert remarks["response"].tolist() == ["每周核对", "待复核"]
    assert remarks["status"].tolist() == ["有效", "有效"]


def test_decisions(read):
    rows = [["ID", "Decision", "Date", "Made By"], [1, "Use cloud", "2025-02-03", "Board"]]
    (remark,) = read(ASSUMPTIONS, rows).frames["remarks"].to_dict("records")
    assert (remark["subject"], remark["author"], remark["day"].day) == ("decision", "Board", 3)
