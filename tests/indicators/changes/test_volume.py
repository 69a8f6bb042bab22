"""Mirror of implanalytics.indicators.changes.volume."""

import pytest

# A contract of 1,000,000 CNY from Monday 2025-01-06 to Monday 2025-10-13: 200 working days.
CARD = {
    "name": "p", "contract_value": 1_000_000, "currency": "CNY", "start": "2025-01-06",
    "contract_finish": "2025-10-13",
}  # fmt: skip

# Changes (value, days) -> outcome, the greater share.
VOLUME = {
    "little": ([(30_000, 4), (10_000, 2)], {}, "green", 0.04),
    "more money": ([(100_000, 4)], {}, "amber", 0.1),
    "more days": ([(10_000, 40)], {}, "red", 0.2),
    "refused ones do not count": ([(10_000, 2), (900_000, 90, "已驳回")], {}, "green", 0.01),
    "what is taken out counts against": ([(60_000, 0), (-20_000, 0)], {}, "green", 0.04),
    "a value is not known": ([(10_000, 2), (None, 0)], {}, "not_assessable", 0.01),
    "a day is not known": ([(10_000, None)], {}, "not_assessable", 0.01),
    "too much whatever is not known": ([(200_000, None)], {}, "red", 0.2),
    "the contract's value is not known": (
        [(9, 2)], {"contract_value": None}, "not_assessable", 0.01,
    ),
    "nothing of the contract is known": (
        [(9, 2)], {"contract_value": None, "contract_finish": None}, "not_assessable", None,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "card", "outcome", "value"), VOLUME.values(), ids=VOLUME)
def test_volume_of_changes(answer, table, rows, card, outcome, value):
    names = ("value", "days", "status")
    changes = [
        {"text": f"C{n}", **dict(zip(names, (*row, None)[:3], strict=True))}
        for n, row in enumerate(rows)
    ]
    tables = {
        "changes": table("changes", changes), "projects": table("projects", [{**CARD, **card}])
    }  # fmt: skip
    result = answer("CHG-01", tables)
    assert (result.outcome, result.value) == (outcome, value)


def test_says_both_sums(answer, table):
    rows = [{"text": "C", "value": 40_000, "days": 4, "currency": None}]
    tables = {"changes": table("changes", rows), "projects": table("projects", [CARD])}
    assert str(answer("CHG-01", tables).text) == (
        "Changes (1) come to 40,000 CNY and 4 wd: 4 % of the contract's value and 2 % of its "
        "duration."
    )


def test_another_currency_is_not_added(answer, table):
    rows = [{"text": "C", "value": 40_000, "days": 4, "currency": "USD"}]
    tables = {"changes": table("changes", rows), "projects": table("projects", [CARD])}
    result = answer("CHG-01", tables)
    assert (result.outcome, result.inputs["value"]) == ("not_assessable", 0)


def test_of_several_projects_only_the_own_contract_counts(answer, table):
    cards = [CARD, {**CARD, "project_id": "p", "name": "other", "contract_value": 1}]
    rows = [{"text": "C", "value": 40_000, "days": 4}]
    tables = {"changes": table("changes", rows), "projects": table("projects", cards)}
    assert answer("CHG-01", tables).value == 0.04


def test_without_changes_nothing_is_said(answer, table):
    assert answer("CHG-01", {}).missing == ("changes",)
    later = table("changes", [{"text": "C", "raised_on": "2025-06-01", "value": 1, "days": 1}])
    assert answer("CHG-01", {"changes": later}, as_of="2025-05-01").outcome == "not_assessable"
