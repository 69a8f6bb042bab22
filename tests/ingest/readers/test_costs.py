"""Mirror of implanalytics.ingest.readers.costs."""

import pytest

from implanalytics.ingest.readers.costs import COSTS, RATES


def test_budget_beside_actual_with_groups_and_a_total(read):
    rows = [
        ["项目预算执行表（单位：元）"],
        ["编号", "科目", "预算", "实际"],
        ["1", "人工", 300, 350],
        ["1.1", "顾问", 200, 250],
        ["1.2", "开发", 100, 100],
        ["2", "硬件", 80, None],
        ["合计", None, 380, 350],
    ]
    found = read(COSTS, rows)
    costs = found.frames["costs"]
    assert costs[["category", "kind", "amount"]].values.tolist() == [
        ["顾问", "budget", 200.0], ["顾问", "actual", 250.0],
        ["开发", "budget", 100.0], ["开发", "actual", 100.0], ["硬件", "budget", 80.0],
    ]  # fmt: skip
    assert (found.account.accepted, found.account.skipped) == (3, 4)
    assert [p.code for p in found.problems] == []


def test_group_that_is_not_the_sum_of_its_rows_is_reported(read):
    rows = [["编号", "科目", "预算", "实际"], ["1", "人工", 500, 1], ["1.1", "顾问", 200, 1]]
    found = read(COSTS, rows)
    assert [(p.code, p.place.row, p.place.column) for p in found.problems] == [
        ("total-disagrees", 2, "预算")
    ]
    assert len(found.frames["costs"]) == 2


def test_costs_by_date(read):
    rows = [["日期", "费用类别", "金额(元)", "说明"], ["2025-03-04", "差旅", 1200, "现场"],
            ["2025-03-05", "差旅", "待定", "现场"]]  # fmt: skip
    found = read(COSTS, rows)
    (cost,) = found.frames["costs"].to_dict("records")
    assert (cost["amount"], cost["kind"], cost["currency"]) == (1200.0, "actual", "CNY")
    assert found.account.rejected == 1


@pytest.mark.parametrize(
    ("heading", "amount", "an_hour"),
    [("人天单价(元)", 1600, 200.0), ("小时费率", 150, 150.0), ("人月单价", 34_800, 200.0)],
)
def test_rates_are_kept_an_hour(read, heading, amount, an_hour):
    found = read(RATES, [["角色", heading], ["顾问", amount]])
    assert found.frames["rates"]["amount"].tolist() == [an_hour]


def test_rate_without_its_unit_is_rejected(read):
    found = read(RATES, [["角色", "单价"], ["顾问", 1600]])
    assert found.account.rejected == 1
    assert found.problems[-1].code == "rate-unit-unknown"
