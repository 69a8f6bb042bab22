"""Plans of GanttProject."""

import pandas as pd
import pytest

WEEK = '<default-week sun="1" mon="0" tue="0" wed="0" thu="0" fri="0" sat="1"/>'
PLAN = """<?xml version="1.0" encoding="UTF-8"?>
<project name="Apollo" company="ACME" version="3.2">
 <calendars><day-types>{week}</day-types>{days}</calendars>
 <tasks empty-milestones="true">
  <task id="0" name="Design" meeting="false" start="2024-01-08" duration="7" complete="50">
   <task id="1" name="Draft" meeting="false" start="2024-01-08" duration="5" complete="100">
    <depend id="2" type="2" difference="1" hardness="Strong"/><notes>agreed</notes></task>
   <task id="2" name="Review" meeting="false" start="2024-01-12" duration="3" complete="0">
    <depend id="3" type="3" difference="0"/></task>
  </task>
  <task id="3" name="Signed" meeting="true" start="2024-01-16" duration="0" complete="0"/>
 </tasks>
 <resources><resource id="0" name="Ada" function="r1"/></resources>
 <allocations>
  <allocation task-id="1" resource-id="0" responsible="true" load="50.0"/></allocations>
 <previous><previous-tasks name="First promise">
  <previous-task id="2" start="2024-01-10" duration="2" meeting="false" super="false"/>
 </previous-tasks></previous>
 <roles><role id="r1" name="Architect"/></roles>
</project>"""


def plan(*, week=WEEK, days=""):
    return PLAN.format(week=week, days=days)


def finishes(opened, text):
    frame = opened(text)[0].frames["tasks"].set_index("task_id")
    return [f"{day:%m-%d}" for day in frame["finish"].loc[["0", "1", "2", "3"]]]


def test_tasks_in_tasks_are_parts_of_them(opened):
    tasks, work, people = opened(plan())
    frame = tasks.frames["tasks"]
    assert tasks.source.reader == "ganttproject"
    assert frame["task_id"].tolist() == ["0", "1", "2", "3"]
    assert frame["parent_id"].fillna("").tolist() == ["", "0", "0", ""]
    assert frame["summary"].tolist() == [True, False, False, False]
    assert frame["milestone"].tolist() == [False, False, False, True]
    assert frame["percent_complete"].tolist() == [0.5, 1.0, 0.0, 0.0]
    assert frame["phase"].tolist()[:3] == ["Design"] * 3
    assert frame["note"].tolist()[1] == "agreed"
    assert work.frames["assignments"]["units"].tolist() == [0.5]
    assert people.frames["members"]["role"].tolist() == ["Architect"]
    assert tasks.metadata["project"] == "Apollo"


def test_finish_is_the_last_working_day(opened):
    # Mon 8 + 7 days = Tue 16; Mon 8 + 5 = Fri 12; Fri 12 + 3 = Fri, Mon, Tue.
    assert finishes(opened, plan()) == ["01-16", "01-12", "01-16", "01-16"]


def test_free_and_working_days_of_the_plan_count(opened):
    free = '<date year="2024" month="1" date="10" type="HOLIDAY"/>'
    assert finishes(opened, plan(days=free))[:2] == ["01-17", "01-15"]
    yearly = '<date year="" month="1" date="10"/>'
    assert finishes(opened, plan(days=yearly))[:2] == ["01-17", "01-15"]
    worked = '<date year="2024" month="1" date="13" type="WORKING_DAY"/>'
    assert finishes(opened, plan(days=worked))[:2] == ["01-15", "01-12"]


def test_weekends_of_the_plan_count(opened):
    sunday_only = WEEK.replace('sat="1"', 'sat="0"')
    assert finishes(opened, plan(week=sunday_only))[0] == "01-15"
    shown = '<only-show-weekends value="true"/>'
    assert finishes(opened, plan(week=WEEK + shown))[0] == "01-14"
    assert finishes(opened, plan(days=shown))[0] == "01-14"


def test_links_stand_with_their_predecessor(opened):
    links = opened(plan())[0].frames["links"]
    assert list(zip(links["predecessor_id"], links["successor_id"], links["type"], links["lag"],
                    strict=True)) == [("1", "2", "FS", 1.0), ("2", "3", "FF", 0.0)]  # fmt: skip


def test_earlier_plans_are_baselines(opened):
    (row,) = opened(plan())[0].frames["baselines"].to_dict("records")
    assert (row["task_id"], row["baseline"]) == ("2", "First promise")
    assert row["start"] == pd.Timestamp("2024-01-10")
    assert row["finish"] == pd.Timestamp("2024-01-11")


@pytest.mark.parametrize("duration", ["", "x", "-3", "99999999"])
def test_a_duration_that_is_none_gives_no_finish(opened, duration):
    text = plan().replace('duration="5"', f'duration="{duration}"')
    frame = opened(text)[0].frames["tasks"].set_index("task_id")
    assert frame["finish"].isna().tolist() == [False, True, False, False]


def test_deep_nesting_is_refused_and_order_kept(refused):
    inner = "".join(f'<task id="{i}" name="t" start="2024-01-08" duration="1">' for i in range(80))
    text = f"<project><tasks>{inner}{'</task>' * 80}</tasks></project>"
    assert refused(text).code == "nested-too-deep"
