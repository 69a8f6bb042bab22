"""Mirror of implanalytics.ingest.readers.risk_follow_up."""

from implanalytics.ingest.readers.risk_follow_up import RISK_HISTORY, RISK_RESPONSES


def test_how_a_risk_stood_day_by_day(read):
    rows = [
        ["风险编号", "跟踪日期", "概率", "影响", "影响金额(万元)", "等级", "状态"],
        ["R-1", "2025-03-03", "30%", "高", 10, "高", "打开"],
        ["R-1", "2025-04-07", "10%", "高", 4, "中", "打开"],
        [None, "2025-04-07", "10%", "高", 4, "中", "打开"],
    ]
    found = read(RISK_HISTORY, rows)
    history = found.frames["risk_history"]
    assert history["probability"].tolist() == [0.3, 0.1]
    assert history["impact_level"].tolist() == ["高", "高"]
    assert history["impact_money"].tolist() == [100_000.0, 40_000.0]
    assert history["currency"].tolist() == ["CNY", "CNY"]
    assert history["level"].tolist() == ["高", "中"]
    assert found.account.rows[-1].kind == "empty-cell"


def test_what_is_done_about_risks(read):
    rows = [
        ["Risk ID", "Mitigation action", "Owner", "Date agreed", "Due date", "Date done",
         "Response cost (CNY)", "Status"],
        ["R-1", "Second supplier", "Li", "2025-03-03", "2025-03-31", "2025-03-28", 5000, "done"],
        ["R-1", "Stock", "Wu", "2025-03-03", "2025-04-30", None, None, "open"],
    ]  # fmt: skip
    responses = read(RISK_RESPONSES, rows).frames["risk_responses"]
    assert responses["text"].tolist() == ["Second supplier", "Stock"]
    assert responses["cost"].tolist()[0] == 5000.0
    assert responses["currency"].tolist()[0] == "CNY"
    assert str(responses["done_on"][0].date()) == "2025-03-28"
    assert responses["agreed_on"].notna().all()
