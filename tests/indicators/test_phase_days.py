"""Mirror of implanalytics.indicators.phase_days."""

import pandas as pd
import pytest

from implanalytics.indicators.phase_days import phase_days

DAY = pd.Timestamp


@pytest.fixture(scope="module")
def of(facts_alone):
    return lambda tables, **options: phase_days(facts_alone(tables, **options))


def test_the_list_of_phases_comes_before_the_plan_which_fills_what_it_leaves_open(of, plan, table):
    listed = [{"phase": "Design", "actual_start": "2025-03-04", "actual_finish": None}]
    tables = {
        "phases": table("phases", listed),
        "tasks": plan(
            ("Design", "2025-03-03", "2025-03-14", "2025-03-03", "2025-03-14"),
            ("Testing", "2025-04-01", "2025-04-11", "2025-04-02", None),
            ("Testing", "2025-04-01", "2025-04-11", None, None),
        ),
    }
    known = of(tables)
    assert known.day("design", "started") == DAY("2025-03-04")
    assert known.is_("design", "begun") is True
    assert (known.day("design", "finished"), known.is_("design", "over")) == (
        DAY("2025-03-14"), True,
    )  # fmt: skip
    assert (known.day("testing", "started"), known.is_("testing", "over")) == (
        DAY("2025-04-02"), False,
    )  # fmt: skip
    assert known.evidence("design")[0].table == "phases"


def test_a_phase_is_over_when_all_its_tasks_are(of, plan):
    tasks = plan(
        ("Testing", "2025-04-01", "2025-04-11", "2025-04-02", "2025-04-11"),
        ("Testing", "2025-04-01", "2025-04-11", "2025-04-03", "2025-04-15"),
    )
    known = of({"tasks": tasks})
    assert known.day("testing", "finished") == DAY("2025-04-15")
    assert known.is_("testing", "over") is True
    early = of({"tasks": tasks}, as_of="2025-04-12")
    assert (early.is_("testing", "over"), early.day("testing", "finished")) == (False, None)


def test_what_nobody_wrote_is_not_known(of, plan):
    tasks = plan(
        ("Testing", "2025-04-01", "2025-04-11", "2025-04-02", "2025-04-11"),
        drop=("actual_start", "actual_finish"),
    )
    known = of({"tasks": tasks})
    assert (known.is_("testing", "begun"), known.is_("testing", "over")) == (None, None)
    assert known.is_("design", "begun") is None
    assert not known.start_known("testing")
    keys = pd.Series(["testing", None], dtype="str")
    assert known.are(keys, "begun").isna().all()
    assert known.days(keys, "started").isna().all()


def test_a_phase_read_from_a_name_alone_tells_nothing(of, table):
    tasks = [{"task_id": "1", "origin": "plan", "name": "Testing", "actual_start": "2025-04-02"}]
    assert of({"tasks": table("tasks", tasks)}).frame.empty
