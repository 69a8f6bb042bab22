"""Mirror of implanalytics.ingest.readers.support."""

from implanalytics.ingest.readers.support import TICKETS, USAGE


def test_tickets(read):
    rows = [
        ["工单号", "标题", "类型", "提交人", "提交时间", "响应时间", "解决时间", "状态"],
        ["G1", "不会开票", "培训咨询", "王五", "2025-07-01 09:00", "2025-07-01 09:30",
         "2025-07-01 10:00", "已解决"],
        ["G2", "报错", "系统故障", "王五", None, None, None, "处理中"],
    ]  # fmt: skip
    found = read(TICKETS, rows, sheet="工单")
    (ticket,) = found.frames["tickets"].to_dict("records")
    assert (ticket["text"], ticket["kind"]) == ("不会开票", "培训咨询")
    assert (ticket["responded_on"] - ticket["opened_on"]).total_seconds() == 1800
    assert found.account.rejected == 1


def test_usage_by_department(read):
    rows = [["日期", "部门", "应使用人数", "登录人数"], ["2025-07-31", "仓库", 20, 15]]
    (use,) = read(USAGE, rows).frames["usage"].to_dict("records")
    assert (use["department"], use["licensed_users"], use["active_users"]) == ("仓库", 20, 15)
