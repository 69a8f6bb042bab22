import pytest

from implanalytics.ingest.readers.risks import RAID_LOG, RISK_REGISTER

HEAD = [
    "风险编号",
    "风险描述",
    "概率",
    "影响",
    "影响（天）",
    "影响（万元）",
    "残余概率",
    "责任人",
    "状态",
]


def test_register_with_shares_levels_days_and_money(read):
    rows = [
        HEAD,
        ["R1", "延期", "40%", "高", 10, 20, "10%", "张三", "开放"],
        ["R2", "质量", "低", "中", None, None, None, "李四", "关闭"],
    ]
    risks = read(RISK_REGISTER, rows).frames["risks"]
    assert risks["probability"].tolist()[0] == 0.4
    assert risks["probability_level"].tolist()[1] == "低"
    assert risks["impact_level"].tolist() == ["高", "中"]
    assert risks["impact_days"].tolist()[0] == 10
    assert risks["impact_money"].tolist()[0] == 200_000
    assert risks["currency"].tolist()[0] == "CNY"
    assert risks["residual_probability"].tolist()[0] == 0.1


def test_name_stands_for_a_missing_description(read):
    rows = [
        ["No.", "Risk", "Description", "Severity", "Probabilty of Occurrence"],
        [1, "Delay", "Slow", "High", "Low"],
        [2, "Cost", None, "High", "Low"],
    ]
    risks = read(RISK_REGISTER, rows).frames["risks"]
    assert risks["text"].tolist() == ["Slow", "Cost"]
    assert risks["risk_id"].tolist() == ["1", "2"]


@pytest.mark.parametrize("cell", [1.7, -0.2])
def test_probability_out_of_range_is_rejected(read, cell):
    rows = [["风险编号", "风险描述", "概率", "影响"], ["R1", "a", 0.5, 3], ["R2", "b", cell, 3]]
    found = read(RISK_REGISTER, rows)
    assert [(n.row, n.verdict) for n in found.account.rows][-1] == (3, "rejected")


def test_word_that_is_no_level_is_kept_and_said(read):
    rows = [
        ["风险编号", "风险描述", "概率", "影响"],
        ["R1", "a", "高", "severe?"],
        ["R2", "b", "低", "高"],
    ]
    found = read(RISK_REGISTER, rows)
    assert found.account.accepted == 2
    assert [(p.code, p.place.row, p.place.column) for p in found.problems] == [
        ("unknown-level", 2, "影响")
    ]


def test_raid_log_goes_to_its_tables(read):
    rows = [
        ["ID", "Type", "Description", "Impact", "Probability", "Owner", "Status"],
        [1, "Risk", "Delay", "High", "Medium", "PM", "Open"],
        [2, "Issue", "Shortage", "Medium", "High", "TL", "Open"],
        [3, "Assumption", "Vendor", "Low", "Low", "PM", "Confirmed"],
    ]
    found = read(RISK_REGISTER, rows)
    assert found.frames["risks"]["risk_id"].tolist() == ["1"]
    assert found.frames["issues"]["issue_id"].tolist() == ["2"]
    assert found.frames["remarks"]["subject"].tolist() == ["assumption"]
    assert (found.account.accepted, found.account.skipped) == (3, 1)


def test_type_that_is_no_raid_word_is_a_category(read):
    rows = [["编号", "类型", "风险描述", "概率", "影响"], ["1", "技术", "a", "高", "高"]]
    assert read(RISK_REGISTER, rows).frames["risks"]["category"].tolist() == ["技术"]


@pytest.mark.parametrize(
    ("heading", "currency"),
    [
        ("影响（日元）", "JPY"),
        ("影响（港元）", "HKD"),
        ("影响金额（澳元）", "AUD"),
        ("影响（欧元）", "EUR"),
    ],
)
def test_impact_in_the_currency_of_its_heading(read, heading, currency):
    rows = [["编号", "风险描述", "概率", heading, "状态"], ["R1", "延期", "30%", 50_000, "打开"]]
    risks = read(RISK_REGISTER, rows).frames["risks"]
    assert risks["impact_money"].tolist() == [50_000.0]
    assert risks["currency"].tolist() == [currency]


def test_impact_with_a_unit_in_the_cells(read):
    rows = [["编号", "风险描述", "概率", "影响"], ["R1", "延期", "30%", "$50k"],
            ["R2", "涨价", "30%", "20万"]]  # fmt: skip
    risks = read(RISK_REGISTER, rows).frames["risks"]
    assert risks["impact_money"].tolist() == [50_000.0, 200_000.0]
    assert risks["currency"].fillna("").tolist() == ["USD", ""]


def codes(found):
    return [(p.code, p.place.row) for p in found.problems if p.code != "headings-not-used"]


def test_ratings_before_and_after_the_response_under_merged_headings(read):
    rows = [
        ["风险登记册"],
        ["风险编号", "风险说明书", "概率", "影响", None, None, None, "等级", "响应", "修订后的概率",
         "修订后的影响", None, None, None, "修订后的等级", "责任方", "行动", "状态", "说明"],
        [None, None, None, "范围", "质量", "进度", "成本", None, None, None,
         "范围", "质量", "进度", "成本"],
        ["R1", "供应商延期", "高", "低", "中", "高", "20万元", "高", "减轻", "低",
         "低", "低", "5天", "低", "低", "张三", "备选供应商", "开放", None],
    ]  # fmt: skip
    merged = [(1, 3, 1, 6), (1, 10, 1, 13)]
    found = read(RISK_REGISTER, rows, merged=merged)
    (risk,) = found.frames["risks"].to_dict("records")
    assert (risk["probability_level"], risk["residual_probability_level"]) == ("高", "低")
    assert (risk["schedule_impact"], risk["impact_level"]) == ("高", "高")
    assert (risk["impact_money"], risk["currency"]) == (200_000.0, "CNY")
    assert (risk["residual_impact_level"], risk["residual_impact_days"]) == ("低", 5.0)
    assert (risk["level"], risk["residual_level"]) == ("高", "低")
    assert (risk["strategy"], risk["response"]) == ("减轻", "备选供应商")
    assert {code for code, _ in codes(found)} == {"impact-is-worst"}
    assert (found.account.accepted, found.account.skipped) == (1, 3)


def test_what_lowers_the_loss_is_an_opportunity(read):
    rows = [
        ["Risk ID", "Description", "Probability", "Impact", "Impact (days)"],
        ["R1", "Late data", "30%", 4, 10],
        ["R2", "Early delivery", "20%", -3, -5],
    ]
    risks = read(RISK_REGISTER, rows).frames["risks"]
    assert risks["kind"].fillna("").tolist() == ["", "opportunity"]
    assert risks["impact_level"].tolist() == ["4", "3"]
    assert risks["impact_days"].tolist() == [10.0, -5.0]


SCORED = ["Risk ID", "Description", "Probability", "Impact", "Risk score"]


def test_score_of_the_register_that_is_not_the_product_is_reported(read):
    rows = [SCORED, ["R1", "a", 2, 3, 6], ["R2", "b", 4, 5, 20], ["R3", "c", 3, 3, 12],
            ["R4", "d", 1, 5, 5]]  # fmt: skip
    found = read(RISK_REGISTER, rows)
    assert codes(found) == [("score-disagrees", 4)]
    assert "3 × 3 is 9" in str(found.problems[0])
    assert found.frames["risks"]["score"].tolist() == [6.0, 20.0, 12.0, 5.0]


def test_words_scored_on_a_scale_of_three(read):
    rows = [SCORED, ["R1", "a", "High", "Low", 3], ["R2", "b", "Medium", "High", 6],
            ["R3", "c", "Low", "Low", 1], ["R4", "d", "High", "High", 6]]  # fmt: skip
    assert codes(read(RISK_REGISTER, rows)) == [("score-disagrees", 5)]


def test_scores_prove_a_scale_of_ten(read):
    rows = [SCORED, ["R1", "a", 7, 8, 56], ["R2", "b", 2, 9, 18], ["R3", "c", 10, 1, 10]]
    found = read(RISK_REGISTER, rows)
    assert found.frames["risks"]["probability_level"].tolist() == ["7/10", "2/10", "10/10"]
    assert codes(found) == []


def test_heading_names_the_scale(read):
    rows = [
        ["编号", "风险描述", "概率", "影响（1-10）"],
        ["R1", "a", "30%", 7],
        ["R2", "b", "5%", 3],
    ]
    found = read(RISK_REGISTER, rows)
    assert found.frames["risks"]["impact_level"].tolist() == ["7/10", "3/10"]
    assert codes(found) == []


def test_score_in_words_is_a_level(read):
    rows = [["编号", "风险描述", "概率", "影响", "风险评分"], ["R1", "a", "高", "高", "重大"]]
    risks = read(RISK_REGISTER, rows).frames["risks"]
    assert risks["level"].tolist() == ["重大"]
    assert "score" not in risks


def test_raid_log_without_ratings_is_known_by_its_name(read):
    rows = [
        ["编号", "类型", "描述", "责任人", "状态", "到期日"],
        [1, "风险", "人员流失", "张三", "开放", "2025-05-01"],
        [2, "决策", "采用云部署", "李四", "已定", None],
        [3, "行动项", "备份数据", "王五", "进行中", "2025-05-08"],
        [4, "变更", "增加报表", "王五", "待批", None],
        [5, "随记", "客户来访", None, None, None],
    ]
    found = read(RAID_LOG, rows, sheet="RAID日志")
    frames = found.frames
    assert frames["risks"]["text"].tolist() == ["人员流失"]
    assert frames["remarks"]["subject"].tolist() == ["decision", "随记"]
    assert frames["meeting_actions"]["text"].tolist() == ["备份数据"]
    assert frames["changes"]["change_id"].tolist() == ["4"]
    assert codes(found) == [("unknown-kind", 6)]
    assert (found.account.accepted, found.account.rejected) == (5, 0)


def test_register_with_two_columns_called_impact_half_scores_and_a_total(read):
    rows = [
        ["#", "Cause", "Event", "Impact", "Probability risk rating", "Impact risk rating",
         "Risk score"],
        [1, "New team", "Late design", "Two weeks lost", 3.5, 4, 14],
        [2, "Market", "Early sales", "More revenue", 2, -3, -6],
        [3, "Old server", "Outage", "Downtime", 4, 5, 20],
        ["Total Risk Score", None, None, None, None, None, 28],
        ["Probability: 1 = Rare, 2 = Unlikely, 3 = Possible"],
    ]  # fmt: skip
    found = read(RISK_REGISTER, rows)
    risks = found.frames["risks"]
    assert risks["effect"].tolist() == ["Two weeks lost", "More revenue", "Downtime"]
    assert risks["probability_level"].tolist() == ["3.5/5", "2", "4"]
    assert risks["kind"].fillna("").tolist() == ["", "opportunity", ""]
    assert {n.row: n.kind for n in found.account.rows} == {1: "header", 5: "total", 6: "note"}
    assert codes(found) == [("negative-impact", 3)]


def test_raid_log_whose_category_is_the_kind(read):
    rows = [["ID", "Category", "Description", "Owner", "Status"], [1, "Issue", "Late", "A", "Open"]]
    found = read(RAID_LOG, rows, sheet="RAID")
    assert found.frames["issues"]["text"].tolist() == ["Late"]
