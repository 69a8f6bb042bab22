"""Mirror of implanalytics.indicators.time.shares."""

import json

import pandas as pd
import pytest

THREE = {
    "name": "own.toml",
    "version": "1",
    "source": "own",
    "label": {"en": "Three parts", "zh": "三段"},
    "context": {"en": "Any", "zh": "任意"},
    "practices": ["time_shares"],
    "phase": [
        {"key": key, "label": {"en": key, "zh": zh}}
        for key, zh in (("design", "设计"), ("development", "开发"), ("testing", "测试"))
    ],
}


def method(*bands):
    shares = [
        {"label": {"en": key, "zh": "部分"}, "phases": [key], "share": {"least": a, "most": b}}
        for key, (a, b) in zip(("design", "development", "testing"), bands, strict=True)
    ]
    content = json.dumps({**THREE, "time_share": shares})
    return {"method": "own.toml", "method_content": content}


BANDS = method((0.25, 0.25), (1 / 3, 0.5), (1 / 3, 1 / 3))
"""As M9 has them: 0.917 to 1.083, and 1 with 5/12 in the middle only."""


def phases(plan, *days):
    """Return three phases one after another that last so many days from 1 January."""
    start, rows = pd.Timestamp("2025-01-01"), []
    for phase, n in zip(("Design", "Development", "Testing"), days, strict=True):
        finish = start + pd.Timedelta(days=n - 1)
        rows.append((phase, None, None, str(start.date()), str(finish.date())))
        start = finish + pd.Timedelta(days=1)
    return plan(*rows)


# Days of the three parts, 100 together -> outcome, points outside the bands of the worst.
BY_HAND = {
    "as the method says": ((25, 42, 33), "green", 1 / 3 - 0.33),
    "five points too much": ((30, 37, 33), "green", 0.05),
    "eight points too little": ((17, 50, 33), "amber", 0.08),
    "half the time spent on design": ((50, 25, 25), "red", 0.25),
}


@pytest.mark.parametrize(("days", "outcome", "outside"), BY_HAND.values(), ids=BY_HAND)
def test_calendar_shares_are_judged(answer, plan, days, outcome, outside):
    result = answer("SCH-02", {"tasks": phases(plan, *days)}, **BANDS)
    assert (result.outcome, result.value) == (outcome, pytest.approx(outside))
    assert result.inputs["targets"] == pytest.approx((0.25, 5 / 12, 1 / 3))
    distance = abs(days[0] / 100 - 0.25) + abs(days[1] / 100 - 5 / 12) + abs(days[2] / 100 - 1 / 3)
    assert result.inputs["total_variation"] == pytest.approx(distance / 2)


def test_shares_of_hours_are_shown_and_not_judged(answer, plan, sheet):
    hours = sheet(("Design", "2025-01-05", 80), ("Development", "2025-02-01", 10),
                  ("Testing", "2025-03-15", 10))  # fmt: skip
    tables = {"tasks": phases(plan, 25, 42, 33), "time_entries": hours}
    result = answer("SCH-02", tables, **BANDS)
    assert result.outcome == "green"
    assert result.inputs["effort_shares"] == pytest.approx((0.8, 0.1, 0.1))


def test_durations_of_the_phases_are_shares_too(answers, plan):
    rows = [
        ("需求分析", 10), ("系统设计", 10), ("系统开发", 20), ("系统测试", 10), ("上线部署", 10),
        ("用户培训", 10), ("项目验收", 10),
    ]  # fmt: skip
    start, made = pd.Timestamp("2025-01-01"), []
    for phase, n in rows:
        finish = start + pd.Timedelta(days=n - 1)
        made.append((phase, None, None, str(start.date()), str(finish.date())))
        start = finish + pd.Timedelta(days=1)
    results = answers({"tasks": plan(*made)}, method="M4")
    assert results["SCH-02", "project"].value == 0
    assert results["SCH-02", "development"].inputs["share"] == 0.25
    assert results["SCH-02", "development"].outcome == "green"


def test_a_running_project_is_not_judged_by_its_shares(answer, plan):
    tables = {"tasks": phases(plan, 50, 25, 25)}
    assert answer("SCH-02", tables, as_of="2025-03-01", **BANDS).outcome == "not_assessable"


def test_a_part_that_is_nowhere_is_not_known(answer, plan):
    rows = plan(("Design", None, None, "2025-01-01", "2025-01-31"))
    result = answer("SCH-02", {"tasks": rows}, **BANDS)
    assert (result.outcome, result.missing[0]) == ("not_assessable", "tasks.phase")


def test_only_methods_with_shares_ask(answer, plan):
    tables = {"tasks": phases(plan, 25, 42, 33)}
    assert answer("SCH-02", tables, method="M5").outcome == "not_applicable"
    assert answer("SCH-02", tables).missing == ("projects.method",)


@pytest.mark.parametrize("days", [(17, 50, 33), (50, 25, 25)])
def test_no_deletion_makes_the_shares_better(never_better, plan, sheet, days):
    hours = sheet(("Design", "2025-01-05", 80), ("Testing", "2025-02-01", 10))
    never_better(["SCH-02"], {"tasks": phases(plan, *days), "time_entries": hours}, **BANDS)


RULES = {
    "M9's bands just meet": (BANDS, 0, "91.7 % to 108 %: they can be kept together"),
    "too little": (method((0.1, 0.2), (0.1, 0.2), (0.1, 0.4)), 0.2, "never be kept together"),
    "too much": (method((0.4, 0.5), (0.4, 0.5), (0.4, 0.5)), 0.2, "never be kept together"),
}


@pytest.mark.parametrize(("own", "off", "says"), RULES.values(), ids=RULES)
def test_shares_that_cannot_be_kept_are_the_methods_error(answer, plan, own, off, says):
    result = answer("SCH-03", {}, **own)
    assert (result.outcome, result.value) == ("reported", pytest.approx(off))
    assert says in result.text.say("en")
    if off:
        judged = answer("SCH-02", {"tasks": phases(plan, 25, 42, 33)}, **own)
        assert (judged.outcome, judged.missing) == ("not_assessable", ("projects.method",))


def test_the_rule_of_m9_can_be_kept_at_one_point_only(answer):
    result = answer("SCH-03", {}, method="M9")
    assert result.inputs["targets"] == pytest.approx((0.25, 5 / 12, 1 / 3))


def test_without_shares_there_is_no_rule(answer):
    assert answer("SCH-03", {}, method="M4").outcome == "not_applicable"
    assert answer("SCH-03", {}).outcome == "not_assessable"
