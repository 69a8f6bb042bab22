"""Mirror of implanalytics.ingest.readers.testing."""

from implanalytics.ingest.readers.testing import ACCEPTANCE, DEFECTS, TESTS


def test_kind_of_test_from_the_name_of_the_sheet(read):
    rows = [
        ["用例编号", "用例名称", "测试结果", "测试人", "测试日期"],
        ["T1", "下单", "通过", "张三", "2025-05-06"],
        ["T2", "退货", "Failed", "张三", "2025-05-06"],
        ["T3", "查询", "部分通过", "张三", "2025-05-07"],
    ]
    found = read(TESTS, rows, sheet="系统测试用例")
    tests = found.frames["tests"]
    assert set(tests["kind"]) == {"系统测试"}
    assert tests["passed"].astype(object).where(tests["passed"].notna(), None).tolist() == [
        True, False, None,
    ]  # fmt: skip
    assert [(p.code, p.place.row) for p in found.problems] == [("unknown-verdict", 4)]


def test_kind_of_test_that_nothing_says_is_reported(read):
    rows = [["用例编号", "用例名称", "测试结果"], ["T1", "下单", "通过"]]
    found = read(TESTS, rows, sheet="Sheet1")
    assert [p.code for p in found.problems] == ["test-kind-unknown"]
    assert found.account.accepted == 1


def test_defects(read):
    rows = [
        ["缺陷编号", "缺陷描述", "严重程度", "发现阶段", "发现日期", "关闭日期", "状态"],
        ["B1", "金额错误", "严重", "系统测试", "2025-05-01", "2025-05-03", "已关闭"],
    ]
    (defect,) = read(DEFECTS, rows).frames["defects"].to_dict("records")
    assert (defect["defect_id"], defect["severity"], defect["phase_found"]) == (
        "B1", "严重", "系统测试",
    )  # fmt: skip


def test_ticks_under_passed_and_failed(read):
    rows = [
        ["验收表"],
        ["序号", "验收内容", "验收标准", "通过", "不通过", "首次通过", "备注"],
        [1, "下单", "一分钟内", "√", None, "是", None],
        [2, "退货", "不丢单", None, "√", "否", "重测"],
        [3, "查询", "三秒内", "√", "√", None, None],
        [4, "打印", "清晰", None, None, None, None],
    ]
    found = read(ACCEPTANCE, rows)
    items = found.frames["acceptance_items"]
    known = items["passed"].astype(object).where(items["passed"].notna(), None)
    assert known.tolist() == [True, False, None, None]
    assert items["passed_first"].tolist()[:2] == [True, False]
    assert [(p.code, p.place.row) for p in found.problems] == [("both-ticked", 5)]
