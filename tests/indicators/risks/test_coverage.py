"""Mirror of implanalytics.indicators.risks.coverage."""

import pytest

USUAL = ("技术风险", "组织风险", "资源风险", "市场风险")
DONE = {"response": "应对", "owner": "王", "due": "2025-05-01"}


def risks(*categories, **same):
    return [{"text": f"R{n}", "category": c, **DONE, **same} for n, c in enumerate(categories)]


# Register -> outcome, categories not looked after.
COVERED = {
    "all four": (risks(*USUAL), "green", 0),
    "other words for them": (risks("技术", "管理", "人员风险", "需求变化"), "green", 0),
    "one is empty": (risks(*USUAL[:3]), "amber", 1),
    "two are empty": (risks(*USUAL[:2]), "red", 2),
    "a risk without a response": ([*risks(*USUAL), *risks("技术风险", response=None)], "amber", 1),
    "a risk without an owner": ([*risks(*USUAL), *risks("技术风险", owner=None)], "amber", 1),
    "a fifth category that lacks a day": ([*risks(*USUAL), *risks("政策", due=None)], "amber", 1),
    "a fifth category in order": ([*risks(*USUAL), *risks("政策")], "green", 0),
    "what has no category may fill the gap": (
        [*risks(*USUAL[:3]), *risks(None)], "not_assessable", 0,
    ),
    "what has no category lacks a response": (
        [*risks(*USUAL), *risks(None, response=None)], "amber", 1,
    ),
    "an opportunity is no risk": ([*risks(*USUAL[:3]), *risks(USUAL[3], kind="opportunity")],
                                  "amber", 1),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "outcome", "value"), COVERED.values(), ids=COVERED)
def test_categories_looked_after(answer, table, rows, outcome, value):
    result = answer("RSK-01", {"risks": table("risks", rows)})
    assert (result.outcome, result.value) == (outcome, value)


def test_says_which_and_whose_categories(answer, table):
    tables = {"risks": table("risks", risks(*USUAL[:3]))}
    assert str(answer("RSK-01", tables, method="M4").text) == (
        "1 of 4 categories of risk are not looked after: Market risk."
    )
    assert str(answer("RSK-01", tables).text).endswith(
        "The usual categories were asked for, as the method names none."
    )


def test_asks_for_the_categories_a_method_names_without_making_a_practice_of_them(answer, table):
    rows = risks("交接风险", "付款条件", "口头承诺")
    result = answer("RSK-01", {"risks": table("risks", rows)}, method="M8")
    assert (result.outcome, result.value) == ("green", 0)


RESPONSES = {
    "complete": ({"text": "应对", "owner": "王", "due": "2025-05-01"}, "green"),
    "without a day": ({"text": "应对", "owner": "王", "due": None}, "amber"),
}


@pytest.mark.parametrize(("row", "outcome"), RESPONSES.values(), ids=RESPONSES)
def test_a_list_of_responses_will_do(answer, table, row, outcome):
    rows = [{**r, "risk_id": f"R{n}"} for n, r in enumerate(risks(*USUAL))]
    rows[0] |= {"response": None}
    tables = {
        "risks": table("risks", rows),
        "risk_responses": table("risk_responses", [{"risk_id": "r0", **row}]),
    }
    assert answer("RSK-01", tables).outcome == outcome


def test_without_the_columns_nothing_is_said(answer, table):
    bare = table("risks", [{"text": "R", "category": c} for c in USUAL])
    assert answer("RSK-01", {"risks": bare}).outcome == "not_assessable"
    assert answer("RSK-01", {}).missing == ("risks",)


def test_counts_what_was_raised_by_the_status_date(answer, table):
    rows = risks(*USUAL)
    for n, row in enumerate(rows):
        row["raised_on"] = f"2025-0{n + 1}-01"
    tables = {"risks": table("risks", rows)}
    assert answer("RSK-01", tables, as_of="2025-03-15").outcome == "amber"
    assert answer("RSK-01", tables, as_of="2024-12-31").outcome == "not_assessable"
