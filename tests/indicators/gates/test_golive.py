"""Mirror of implanalytics.indicators.gates.golive."""

import pytest

MET = {"passed": True, "triggered": False, "signed_by": "Wang Fang", "signed_on": "2025-05-30"}
NAMES = ("数据就绪", "集成就绪", "测试通过", "培训完成", "支持到位")

# What differs for the first criterion -> outcome, figure; going live was decided on 2025-06-02.
CRITERIA = {
    "all met and signed": ({}, "green", 0),
    "one unsigned": ({"signed_on": None, "signed_by": None}, "red", 2),
    "one signed afterwards": ({"signed_on": "2025-06-03"}, "red", 2),
    "one not met": ({"passed": False}, "red", 2),
    "one trigger overruled": ({"triggered": True}, "red", 2),
    "one waived in writing": (
        {"triggered": True, "waived_by": "Zhao", "waived_on": "2025-06-01"}, "amber", 1,
    ),
    "one waived afterwards": ({"passed": False, "waived_on": "2025-06-03"}, "red", 2),
    "one of which no trigger is known": ({"triggered": None}, "not_assessable", 0),
}  # fmt: skip


def frames(table, first, names=NAMES):
    rows = [
        {"kind": "上线检查", "name": name, **MET, **(first if n == 0 else {})}
        for n, name in enumerate(names)
    ]
    events = [{"kind": "golive_decision", "day": "2025-06-02"}]
    return {"checks": table("checks", rows), "events": table("events", events)}


@pytest.mark.parametrize(("first", "outcome", "value"), CRITERIA.values(), ids=CRITERIA)
def test_criteria_met_and_signed(answer, table, first, outcome, value):
    result = answer("GAT-11", frames(table, first), method="M6")
    assert (result.outcome, result.value) == (outcome, value)


def test_a_criterion_of_the_method_that_nobody_listed_is_not_met(answer, table):
    result = answer("GAT-11", frames(table, {}, NAMES[:4]), method="M6")
    assert (result.outcome, result.n) == ("red", 5)
    assert [label.zh for label in result.inputs["failing"]] == ["支持到位"]


def test_what_is_not_required_does_not_count(answer, table):
    tables = frames(table, {"passed": False, "required": False, "name": "其他"})
    result = answer("GAT-11", tables)
    assert (result.outcome, result.n) == ("green", 4)


def test_who_overruled_a_trigger_is_told(answer, table):
    first = {"triggered": True, "waived_by": "Zhao", "waived_on": "2025-06-01"}
    inputs = answer("GAT-11", frames(table, first), method="M6").inputs
    assert (inputs["triggered"], inputs["waived_by"]) == (1, ("Zhao",))


def test_before_the_decision_nothing_is_due(answer, table):
    result = answer("GAT-11", frames(table, {}), method="M6", as_of="2025-05-31")
    assert result.outcome == "not_assessable"


def test_a_list_nobody_kept_is_not_a_failure(answer, table):
    tables = frames(table, {})
    tables["checks"] = table("checks", [{"kind": "巡检", "name": "周检"}])
    assert answer("GAT-11", tables, method="M6").outcome == "not_assessable"


def test_other_methods_do_not_ask(answer, table):
    result = answer("GAT-11", frames(table, {}), method="M4")
    assert result.outcome == "not_applicable"
