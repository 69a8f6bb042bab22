"""Mirror of implanalytics.indicators.changes.causes."""

import pytest


def test_causes_the_most_frequent_first(answer, table):
    causes = ["客户要求", "客户新增", "需求遗漏", "设计错误", None, "说不清"]
    rows = [{"text": "C", "cause": c, "caused_by": "customer"} for c in causes]
    rows.append({"text": "C", "cause": "客户要求", "status": "rejected"})
    result = answer("CHG-04", {"changes": table("changes", rows)})
    assert (result.outcome, result.value) == ("reported", 0.5)
    assert str(result.text) == (
        "Changes (6): Customer 2, Design 1, Missed requirement 1, not told 2."
    )
    assert [str(part) for part in result.inputs["caused_by"]] == ["customer 6"]


def test_without_causes_nothing_is_said(answer, table):
    rows = table("changes", [{"text": "C", "cause": "说不清"}])
    assert answer("CHG-04", {"changes": rows}).missing == ("changes.cause",)
    assert answer("CHG-04", {}).missing == ("changes",)


# Claims (value, settled, recovered, currency) -> outcome, share recovered of the settled.
CLAIMS = {
    "half came back": (
        [(1000, "2025-03-01", 400, None), (600, "2025-04-01", 400, None), (500, None, None, None)],
        "reported", 0.5,
    ),
    "none settled": ([(1000, None, None, None)], "reported", 0),
    "several currencies": (
        [(1, None, None, "CNY"), (1, None, None, "USD")], "not_assessable", None,
    ),
    "no value": ([(None, None, None, None)], "not_assessable", None),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "outcome", "value"), CLAIMS.values(), ids=CLAIMS)
def test_claims(answer, table, rows, outcome, value):
    names = ("value", "settled_on", "recovered", "currency")
    claims = [{"text": "X", **dict(zip(names, row, strict=True))} for row in rows]
    result = answer("CHG-05", {"claims": table("claims", claims)}, currency="CNY")
    assert (result.outcome, result.value) == (outcome, value)


def test_claims_in_words(answer, table):
    rows = [
        {"text": "X", "value": 1000, "settled_on": "2025-03-01", "recovered": 400},
        {"text": "Y", "value": 500, "settled_on": None, "recovered": None},
    ]
    tables = {"claims": table("claims", rows)}
    assert str(answer("CHG-05", tables, currency="CNY").text) == (
        "Claims (2) come to 1,500 CNY; settled: 1, with 400 CNY of 1,000 CNY recovered."
    )
    assert answer("CHG-05", tables, method="M4").outcome == "not_applicable"
