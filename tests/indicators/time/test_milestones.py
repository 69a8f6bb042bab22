"""Mirror of implanalytics.indicators.time.milestones."""

import pytest

NAMES = ("planned_on", "reached_on", "status", "phase")
HIT = ("2025-05-05", "2025-05-05")
LATE = ("2025-05-05", "2025-05-09")
OPEN = ("2025-05-05", None)
AHEAD = ("2025-07-05", None)

# Planned and reached days, as of 2025-06-30 -> outcome, share.
BY_HAND = {
    "all hit": ([HIT] * 10, "green", 1.0),
    "nine of ten": ([HIT] * 9 + [LATE], "green", 0.9),
    "eight of ten": ([HIT] * 8 + [LATE, OPEN], "amber", 0.8),
    "three of four": ([HIT] * 3 + [OPEN], "amber", 0.75),
    "half": ([HIT, LATE], "red", 0.5),
    "what is not due does not count": ([HIT, AHEAD], "green", 1.0),
    "none is due": ([AHEAD], "not_assessable", None),
    "said to be done, nobody says when": ([HIT, (*OPEN, "已完成")], "not_assessable", 0.5),
    "no day was promised": ([HIT, (None, "2025-05-05")], "not_assessable", 0.5),
}


def made(table, rows, drop=()):
    filled = [dict(zip(NAMES, (*row, None, None)[:4], strict=True)) for row in rows]
    named = [{"name": f"Milestone {n}", **row} for n, row in enumerate(filled)]
    return {"milestones": table("milestones", named).drop(columns=list(drop))}


@pytest.mark.parametrize(("rows", "outcome", "share"), BY_HAND.values(), ids=BY_HAND)
def test_milestones_hit_their_day(answer, table, rows, outcome, share):
    result = answer("SCH-07", made(table, rows))
    assert (result.outcome, result.value) == (outcome, share)


def test_slips_count_up_to_the_status_date(answer, table):
    result = answer("SCH-07", made(table, [HIT, LATE, OPEN]), as_of="2025-05-15")
    # Four working days from Monday 5 to Friday 9 May, eight to Thursday 15 May.
    assert result.inputs["median_slip_wd"] == 4
    assert result.inputs["p80_slip_wd"] == pytest.approx(4 + 0.6 * 4)
    assert result.inputs["median_slip_days"] == 4


def test_mid_project_later_days_are_not_known(answer, table):
    assert answer("SCH-07", made(table, [HIT, LATE]), as_of="2025-05-06").value == 0.5
    assert answer("SCH-07", made(table, [HIT]), as_of="2025-05-04").outcome == "not_assessable"


def test_milestones_of_the_plan_serve_where_no_list_is_kept(answer, plan):
    rows = plan(("Design", "2025-05-05", "2025-05-05", "2025-05-05", "2025-05-09"), milestone=True)
    result = answer("SCH-07", {"tasks": rows})
    assert (result.outcome, result.evidence[0].table) == ("red", "tasks")
    moving = rows.rename(columns={"planned_start": "start", "planned_finish": "finish"})
    assert answer("SCH-07", {"tasks": moving}).missing == ("baselines",)
    assert answer("SCH-07", {"tasks": moving}, baseline="schedule").outcome == "red"


def test_a_list_without_reached_days_says_nothing(answer, table):
    result = answer("SCH-07", made(table, [HIT], drop=["reached_on"]))
    assert (result.outcome, result.missing) == ("not_assessable", ("milestones.reached_on",))


@pytest.mark.parametrize("rows", [[HIT] * 3 + [OPEN], [HIT, LATE]])
def test_no_deletion_hits_a_milestone(never_better, table, rows):
    full = [(*row, "进行中", "Design") for row in rows]
    never_better(["SCH-07"], made(table, full))
