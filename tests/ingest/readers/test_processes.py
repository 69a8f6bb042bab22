"""Mirror of implanalytics.ingest.readers.processes."""

from implanalytics.ingest.readers.processes import PROCESSES


def test_processes_redesigned_approved_and_ruled(read):
    rows = [
        ["业务流程清单"],
        ["流程编号", "流程名称", "归口部门", "重组完成日期", "是否可行", "评估人", "批准日期",
         "制度发布日期"],
        ["BP-1", "采购到付款", "采购部", "2025-03-01", "可行", "仓储部", "2025-03-05",
         "2025-03-10"],
        ["BP-2", "订单到收款", "销售部", None, "否", "财务部", None, None],
    ]  # fmt: skip
    processes = read(PROCESSES, rows).frames["processes"]
    assert processes["process_id"].tolist() == ["BP-1", "BP-2"]
    assert processes["feasible"].tolist() == [True, False]
    assert processes["rules_issued_on"].notna().tolist() == [True, False]
    assert processes["judged_by"].tolist() == ["仓储部", "财务部"]
