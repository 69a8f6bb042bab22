"""Mirror of implanalytics.ingest.readers.changes."""

from implanalytics.ingest.readers.changes import CHANGE_LOG


def test_days_effort_and_money_of_a_change(read):
    rows = [
        ["变更编号", "变更内容", "变更原因", "申请人", "申请日期", "工期影响(天)", "工作量(人天)",
         "费用影响(万元)", "审批日期", "客户签字日期", "状态"],
        ["C1", "增加报表", "客户新增", "张三", "2025-03-03", 5, 2, 3.5, "2025-03-07", "2025-03-10",
         "已批准"],
        ["C2", "改界面", "遗漏需求", "李四", "2025-04-01", "无", None, None, None, None, "待批"],
    ]  # fmt: skip
    found = read(CHANGE_LOG, rows)
    first, second = found.frames["changes"].to_dict("records")
    assert (first["days"], first["effort"], first["value"]) == (5.0, 16.0, 35_000.0)
    assert (first["currency"], first["cause"]) == ("CNY", "客户新增")
    assert [str(first[c].date()) for c in ("raised_on", "decided_on", "signed_on")] == [
        "2025-03-03", "2025-03-07", "2025-03-10",
    ]  # fmt: skip
    assert second["days"] != second["days"]
    assert found.account.accepted == 2
    assert [p.code for p in found.problems if p.severity != "notice"] == []
