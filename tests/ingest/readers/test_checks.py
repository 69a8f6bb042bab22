"""Mirror of implanalytics.ingest.readers.checks."""

from implanalytics.ingest.readers.checks import CHECKS


def test_bands_name_the_kind(read):
    rows = [
        ["上线检查表"],
        ["序号", "检查项", "是否符合", "检查人", "备注"],
        ["一、基础数据", None, None, None, None],
        [1, "物料编码已确认", "符合", "张三", None],
        ["二、环境", None, None, None, None],
        [2, "服务器就绪", "不符合", "李四", "缺内存"],
        [3, "备份策略", None, "李四", None],
    ]
    found = read(CHECKS, rows)
    checks = found.frames["checks"]
    assert checks["kind"].tolist() == ["一、基础数据", "二、环境", "二、环境"]
    assert checks["checklist"].tolist() == ["上线检查表"] * 3
    known = checks["passed"].astype(object).where(checks["passed"].notna(), None)
    assert known.tolist() == [True, False, None]


def test_name_of_the_list_is_the_kind_where_nothing_else_is(read):
    rows = [["检查项", "是", "否"], ["数据已备份", "√", None], ["回退方案", None, "√"]]
    checks = read(CHECKS, rows, sheet="切换检查").frames["checks"]
    assert checks["kind"].tolist() == ["切换检查", "切换检查"]
    assert checks["passed"].tolist() == [True, False]
