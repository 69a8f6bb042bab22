"""Mirror of implanalytics.indicators.time.later."""

import pytest


@pytest.mark.parametrize("name", ["SCH-05", "SCH-08", "SCH-17"])
def test_what_is_not_computed_yet_says_so(answer, plan, name):
    row = ("Testing", "2025-03-03", "2025-03-14", "2025-03-03", "2025-03-19", 9)
    result = answer(name, {"tasks": plan(row)})
    assert result.outcome == "not_assessable"
    assert result.text.say("en") == "This version does not compute it yet."
    assert result.missing
