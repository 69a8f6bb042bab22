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


def test_requests_with_costs_and_owners_are_changes_and_no_risks(read_text):
    text = (
        "cr_id,date_raised,title,description,requested_by,priority,cost_impact,"
        "schedule_impact_days,status,owner,date_decided\n"
        "1,2024-03-04,Language,Add German,Warehouse,High,6500,3,Approved,PM,2024-03-08\n"
    )
    found = read_text(text)
    (change,) = found.frames["changes"].to_dict("records")
    assert found.source.reader == "change-log"
    assert (change["change_id"], change["value"], change["days"]) == ("1", 6500.0, 3.0)
    assert (change["requester"], str(change["decided_on"].date())) == ("Warehouse", "2024-03-08")
