import pytest

from implanalytics.ingest.readers.risks import RISK_REGISTER

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
    assert (found.account.accepted, found.account.skipped) == (2, 2)
    assert found.account.rows[-1].kind == "other-kind"


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
