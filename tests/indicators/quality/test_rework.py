"""Mirror of implanalytics.indicators.quality.rework."""

import pytest


@pytest.fixture(scope="module")
def tables(table):
    """Return a maker of time entries by (activity, hours)."""

    def make(*entries):
        rows = [
            {"worked_on": "2025-03-03", "effort": hours, "activity": activity, "person": "Li"}
            for activity, hours in entries
        ]
        return {"time_entries": table("time_entries", rows)}

    return make


# Hours by activity -> outcome, share.
SHARES = {
    "a tenth": ([("返工", 10), ("开发", 60), ("测试", 30)], "green", 0.1),
    "a fifth": ([("Rework", 20), ("meeting", 80)], "amber", 0.2),
    "more": ([("返工", 21), ("开发", 79)], "red", 0.21),
    "some have no activity": ([("返工", 5), ("开发", 85), (None, 10)], "not_assessable", 0.05),
    "red whatever the others are": ([("返工", 30), ("开发", 60), (None, 10)], "red", 0.3),
    "nobody books rework": ([("开发", 60), ("测试", 30)], "not_assessable", None),
}


@pytest.mark.parametrize(("entries", "outcome", "value"), SHARES.values(), ids=SHARES)
def test_share_of_rework(answer, tables, entries, outcome, value):
    result = answer("TST-05", tables(*entries))
    assert (result.outcome, result.value) == (outcome, value)


def test_tells_testing_against_development(answer, tables):
    result = answer("TST-05", tables(("返工", 10), ("开发", 60), ("测试", 30)))
    assert result.inputs["testing_to_development"] == 0.5
    assert result.text.say("en") == "10 h of 100 h were rework (10 %)."
    assert result.text.say("zh") == "100 小时中有 10 小时是返工（10 %）。"


@pytest.mark.parametrize("rework", [10, 20, 30])
def test_no_deletion_makes_it_better(never_better, tables, rework):
    colour = {10: "green", 20: "amber", 30: "red"}[rework]
    never_better(("TST-05",), tables(("返工", rework), ("开发", 100 - rework)), {"TST-05": colour})
