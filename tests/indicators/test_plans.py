"""Mirror of implanalytics.indicators.plans."""

import pytest

from implanalytics.indicators.plans import uncertain, unpromised

DAYS = ("2025-03-03", "2025-03-14")


def test_dates_as_they_stand_now_were_never_promised(figures, table):
    rows = [{"name": "A", "start": DAYS[0], "finish": DAYS[1], "origin": "plan"}]
    as_now = {"tasks": table("tasks", rows)}
    assert unpromised(figures(as_now)).missing == ("baselines",)
    assert unpromised(figures(as_now, baseline="schedule")) is None


@pytest.mark.parametrize(("strange", "missing"), [(1, None), (2, ("tasks.phase",))])
def test_nineteen_in_twenty_tasks_must_have_a_certain_phase(figures, plan, strange, missing):
    rows = [("Testing", *DAYS)] * (20 - strange) + [("Zzz", *DAYS)] * strange
    lacking = uncertain(figures({"tasks": plan(*rows)}))
    assert (lacking.missing if lacking else None) == missing
