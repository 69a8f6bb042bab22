"""Mirror of implanalytics.ingest.readers.deliverables."""

from implanalytics.ingest.readers.deliverables import (
    COMMITMENTS,
    DELIVERABLES,
    HANDOVER,
    SIGNOFFS,
)


def test_deliverables_and_who_signed_for_them(read):
    rows = [
        ["序号", "阶段", "交付物名称", "计划提交日期", "实际提交日期", "客户签收人", "客户签收日期",
         "是否归档"],
        [1, "调研", "调研报告", "2025-03-05", "2025-03-07", "王总", "2025-03-10", "是"],
        [2, "设计", "设计方案", "2025-04-05", None, None, None, "未归档"],
    ]  # fmt: skip
    found = read(DELIVERABLES, rows)
    items = found.frames["deliverables"]
    assert items["delivered_on"].dt.day.tolist()[0] == 7
    assert items["archived"].tolist()[0]
    (signed,) = found.frames["signoffs"].to_dict("records")
    assert (signed["subject"], signed["side"], signed["signatory"], signed["phase"]) == (
        "调研报告", "customer", "王总", "调研",
    )  # fmt: skip
    assert [(p.code, p.place.row) for p in found.problems] == [("unknown-verdict", 3)]


def test_two_sides_sign_one_row(read):
    rows = [
        ["签字确认表"],
        ["序号", "文件名称", "甲方签字人", "甲方签字日期", "乙方签字人", "乙方签字日期", "结论"],
        [1, "需求规格", "王总", "2025-04-01", "张三", "2025-03-31", "同意"],
        [2, "设计方案", None, None, None, None, None],
    ]
    signed = read(SIGNOFFS, rows).frames["signoffs"]
    assert signed[["subject", "side", "signatory"]].fillna("").values.tolist() == [
        ["设计方案", "", ""],
        ["需求规格", "customer", "王总"],
        ["需求规格", "vendor", "张三"],
    ]
    assert signed["row_id"].is_unique


def test_handover_items_present_or_missing(read):
    rows = [
        ["售前转实施交接清单"],
        ["序号", "资料名称", "是否提供", "移交人", "接收人", "日期"],
        [1, "招标书", "有", "赵六", "张三", "2025-01-06"],
        [2, "图纸", "缺", "赵六", "张三", "2025-01-06"],
        [3, "照片", "不适用", None, None, None],
    ]
    found = read(HANDOVER, rows)
    items = found.frames["handover_items"]
    assert items["present"].astype(object).where(items["present"].notna(), None).tolist() == [
        True, False, None,
    ]  # fmt: skip
    assert found.problems == ()


def test_commitments_kept_or_not(read):
    rows = [
        ["承诺内容", "来源", "承诺人", "承诺日期", "书面确认日期", "是否兑现"],
        ["免费培训三场", "口头", "赵六", "2025-01-02", "2025-01-09", "是"],
        ["两周内出报表", "投标", "赵六", "2025-01-02", None, "否"],
    ]
    found = read(COMMITMENTS, rows).frames["commitments"]
    assert found["met"].tolist() == [True, False]
    assert found["confirmed_on"].notna().tolist() == [True, False]
