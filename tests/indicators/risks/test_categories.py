"""Mirror of implanalytics.indicators.risks.categories."""

import pytest


def test_rate_of_each_category(answer, table):
    rows = [{"text": "R", "category": c} for c in ["技术", "技术", "技术", "市场", None]]
    result = answer("RSK-08", {"risks": table("risks", rows)})
    assert (result.outcome, result.value, result.inputs["unknown"]) == ("reported", 0.75, 1)
    assert str(result.text) == "Most risks are of the category 技术: 3 of 4."
    assert [str(line) for line in result.inputs["by_category"]] == ["技术: 3 of 4", "市场: 1 of 4"]


def test_no_category_no_rate(answer, table):
    rows = table("risks", [{"text": "R", "category": None}])
    assert answer("RSK-08", {"risks": rows}).outcome == "not_assessable"
    assert answer("RSK-08", {}).missing == ("risks",)


# Raised by whom or on which level -> share of the execution level.
RAISED = {
    "by level": ([{"raised_level": "执行组"}, {"raised_level": "领导小组"}], "reported", 0.5),
    "by the raiser's level": (
        [{"raised_by": " 小张"}, {"raised_by": "老李"}, {"raised_by": "老李"}], "reported", 1 / 3,
    ),
    "nobody knows": ([{"raised_by": "路人"}], "not_assessable", None),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "outcome", "value"), RAISED.values(), ids=RAISED)
def test_risks_told_by_the_execution_level(answer, table, rows, outcome, value):
    tables = {
        "risks": table("risks", [{"text": "R", **row} for row in rows]),
        "members": table("members", [
            {"person": "小张", "level": "执行小组"}, {"person": "老李", "level": "领导小组"},
        ]),
    }  # fmt: skip
    result = answer("RSK-11", tables)
    assert (result.outcome, result.value) == (outcome, value)


def test_time_to_a_response(answer, table):
    risks = [{"risk_id": "R1", "text": "R", "raised_level": "执行层", "raised_on": "2025-03-03"}]
    responses = [
        {"risk_id": "R1", "text": "T", "agreed_on": "2025-03-17"},
        {"risk_id": "R1", "text": "T", "agreed_on": "2025-03-10"},
    ]
    tables = {
        "risks": table("risks", risks), "risk_responses": table("risk_responses", responses)
    }  # fmt: skip
    assert str(answer("RSK-11", tables).text) == (
        "1 of 1 risks were raised by the execution level. The one response took 5 wd."
    )
    assert answer("RSK-11", tables, method="M4").outcome == "not_applicable"


@pytest.mark.parametrize("name", ["RSK-03", "RSK-05"])
def test_is_not_computed_yet(answer, name):
    result = answer(name, {})
    assert (result.outcome, bool(result.missing)) == ("not_assessable", True)
