"""Mirror of implanalytics.ingest.readers.purchases."""

from implanalytics.ingest.readers.purchases import CLAIMS, CONTINGENCY, INVOICES, PURCHASES


def test_purchases_with_a_total(read):
    rows = [
        ["序号", "设备名称", "数量", "供应商", "采购金额(万元)", "要求到货日期", "实际到货日期",
         "签收人"],
        [1, "服务器", 2, "甲公司", 10, "2025-03-01", "2025-03-05", "王五"],
        [2, "交换机", 4, "乙公司", 2.5, "2025-03-01", "2025-02-27", None],
        ["合计", None, None, None, 12.5, None, None, None],
    ]  # fmt: skip
    found = read(PURCHASES, rows)
    bought = found.frames["purchases"]
    assert bought["price"].tolist() == [100_000.0, 25_000.0]
    assert set(bought["currency"]) == {"CNY"}
    assert found.problems == ()


def test_total_that_disagrees_is_reported(read):
    rows = [["设备名称", "数量", "采购金额", "下单日期"], ["服务器", 1, 100, "2025-03-01"],
            ["合计", None, 130, None]]  # fmt: skip
    assert [p.code for p in read(PURCHASES, rows).problems] == ["total-disagrees"]


def test_payment_plan(read):
    rows = [
        ["付款节点", "付款比例", "金额(元)", "计划付款日期", "开票日期", "到账日期"],
        ["合同签订", "30%", 300000, "2025-01-10", "2025-01-08", "2025-01-20"],
        ["终验", "70%", 700000, "2025-09-30", None, None],
    ]
    paid = read(INVOICES, rows).frames["invoices"]
    assert paid["share"].tolist() == [0.3, 0.7]
    assert paid["amount"].tolist() == [300_000.0, 700_000.0]
    assert paid["paid_on"].notna().tolist() == [True, False]


def test_claims_and_draws(read):
    rows = [
        ["索赔编号", "索赔内容", "索赔金额", "获赔金额", "状态"],
        ["S1", "延期到货", 5000, 3000, "结案"],
    ]
    (claim,) = read(CLAIMS, rows).frames["claims"].to_dict("records")
    assert (claim["value"], claim["recovered"]) == (5000.0, 3000.0)
    rows = [["日期", "动用天数", "动用金额(元)", "动用原因"], ["2025-04-01", 3, 20000, "接口返工"]]
    (draw,) = read(CONTINGENCY, rows).frames["contingency"].to_dict("records")
    assert (draw["days"], draw["amount"], draw["currency"]) == (3.0, 20_000.0, "CNY")
