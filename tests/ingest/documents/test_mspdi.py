"""Plans of Microsoft Project as XML."""

import pandas as pd
import pytest


def task(uid, name, level, **fields):
    given = {"UID": uid, "ID": uid, "Name": name, "OutlineLevel": level, "IsNull": 0} | fields
    inner = "".join(f"<{k}>{v}</{k}>" for k, v in given.items() if not k.startswith("_"))
    return f"<Task>{inner}{fields.get('_inner', '')}</Task>"


def link(uid, kind, lag=0, unit=7):
    return (
        f"<PredecessorLink><PredecessorUID>{uid}</PredecessorUID><Type>{kind}</Type>"
        f"<LinkLag>{lag}</LinkLag><LagFormat>{unit}</LagFormat></PredecessorLink>"
    )


def plan(*tasks, more="", head="<MinutesPerDay>450</MinutesPerDay>"):
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<Project xmlns="http://schemas.microsoft.com/project"><Name>Apollo.mpp</Name>{head}'
        f"<Tasks>{''.join(tasks)}</Tasks>{more}</Project>"
    )


DESIGN = task(
    2, "Design", 2, Start="2024-01-08T08:00:00", Finish="2024-01-10T17:00:00",
    ActualStart="2024-01-08T08:00:00", ActualFinish="2024-01-11T17:00:00", PercentComplete=100,
    Work="PT22H30M0S", ActualWork="PT30H0M0S", RemainingWork="PT0H0M0S", ConstraintType=4,
    _inner="<Baseline><Number>0</Number><Start>2024-01-08T08:00:00</Start>"
    "<Finish>2024-01-09T17:00:00</Finish><Work>PT15H0M0S</Work></Baseline>"
    "<Baseline><Number>10</Number><Finish>2024-01-10T17:00:00</Finish></Baseline>",
)  # fmt: skip
TASKS = (
    task(0, "Apollo", 0, Summary=1, Work="PT99H0M0S"),
    task(1, "Phase 1", 1, Summary=1, Work="PT45H0M0S"),
    DESIGN,
    task(3, "Build", 2, Work="PT22H30M0S", _inner=link(2, 1, 4500)),
    task(4, "Ready", 2, Milestone=1, _inner=link(3, 0) + link(2, 3, -9000)),
    "<Task><UID>5</UID><ID>5</ID><IsNull>1</IsNull></Task>",
    task(6, "Phase 2", 1, Summary=1),
    task(7, "Test", 2, _inner=link(4, 2)),
    task(8, "Dropped", 2, Active=0),
)


@pytest.fixture
def tasks(opened):
    (reading,) = opened(plan(*TASKS))
    return reading


def test_every_task_is_accounted_for(tasks):
    assert tasks.source.reader == "ms-project"
    assert tasks.account.seen == 9
    assert [(n.row, n.kind) for n in tasks.account.rows] == [
        (1, "project-summary"), (6, "empty-task"), (9, "inactive"),
    ]  # fmt: skip
    assert tasks.frames["tasks"]["source_row"].tolist() == [2, 3, 4, 5, 7, 8]


def test_hierarchy_and_phases(tasks):
    frame = tasks.frames["tasks"].set_index("task_id")
    parents = frame["parent_id"].astype(object).where(frame["parent_id"].notna(), None)
    assert parents.to_dict() == {"1": None, "2": "1", "3": "1", "4": "1", "6": None, "7": "6"}
    assert frame.index[frame["summary"]].tolist() == ["1", "6"]
    assert frame["phase"].tolist() == ["Phase 1"] * 4 + ["Phase 2"] * 2
    leaves = frame[~frame["summary"]]
    assert leaves["planned_effort"].sum() == 45.0


def test_dates_effort_and_percent(tasks):
    design = tasks.frames["tasks"].set_index("task_id").loc["2"]
    assert design["start"] == pd.Timestamp("2024-01-08 08:00")
    assert design["actual_finish"] == pd.Timestamp("2024-01-11 17:00")
    assert design["planned_effort"] == 22.5
    assert design["actual_effort"] == 30.0
    assert design["percent_complete"] == 1.0
    assert design["constraint"] == "SNET"
    assert tasks.frames["tasks"]["milestone"].tolist() == [False, False, False, True, False, False]


def test_links_have_their_types_and_lags_in_days_of_the_plan(tasks):
    links = tasks.frames["links"]
    found = list(zip(links["predecessor_id"], links["successor_id"], links["type"], links["lag"],
                     strict=True))  # fmt: skip
    # 4500 tenths of a minute are 450 minutes: one day of this plan.
    assert found == [
        ("2", "3", "FS", 1.0), ("3", "4", "FF", 0.0), ("2", "4", "SS", -2.0), ("4", "7", "SF", 0.0),
    ]  # fmt: skip
    assert tasks.frames["tasks"]["predecessors"].dropna().tolist() == [
        "2FS+1d", "3FF; 2SS-2d", "4SF",
    ]  # fmt: skip


def test_a_baseline_with_a_cost_only_promises_nothing(opened):
    cost = "<Baseline><Number>0</Number><Cost>100</Cost></Baseline>"
    (reading,) = opened(plan(task(1, "A", 1, _inner=cost)))
    assert list(reading.frames) == ["tasks"]


def test_baselines_are_numbered(tasks):
    baselines = tasks.frames["baselines"]
    assert baselines["baseline"].tolist() == ["0", "10"]
    assert baselines["task_id"].tolist() == ["2", "2"]
    assert baselines["effort"].tolist()[0] == 15.0
    assert baselines["finish"].tolist() == [
        pd.Timestamp("2024-01-09 17:00"), pd.Timestamp("2024-01-10 17:00"),
    ]  # fmt: skip


@pytest.mark.parametrize(("unit", "said"), [(19, "50%"), (8, "0.00347222 ed")])
def test_a_lag_that_is_no_working_time_is_left_open(opened, unit, said):
    (reading,) = opened(plan(task(1, "A", 1), task(2, "B", 1, _inner=link(1, 1, 50, unit))))
    assert reading.frames["links"]["lag"].isna().all()
    (problem,) = [p for p in reading.problems if p.code == "lag-not-working-time"]
    assert said in problem.say("en")


def test_a_link_to_another_project_is_told(opened):
    far = link(9, 1).replace("</Type>", "</Type><CrossProject>1</CrossProject>"
                             "<CrossProjectName>far.mpp\\9</CrossProjectName>")  # fmt: skip
    (reading,) = opened(plan(task(1, "A", 1, _inner=far)))
    assert "links" not in reading.frames
    assert any("far.mpp" in p.say("en") for p in reading.problems)


def test_status_date_hours_and_title(opened):
    head = "<StatusDate>2024-03-31T17:00:00</StatusDate><LastSaved>2024-04-02T09:00:00</LastSaved>"
    head = f"<Title>Apollo</Title>{head}"
    (reading,) = opened(plan(task(1, "A", 1), head=head + "<MinutesPerDay>450</MinutesPerDay>"))
    assert reading.source.extracted_at == pd.Timestamp("2024-03-31 17:00")
    assert reading.metadata["project"] == "Apollo"
    assert any(p.code == "hours-per-day-differ" for p in reading.problems)
    (agreed,) = opened(plan(task(1, "A", 1)), hours_per_day=7.5)
    assert agreed.source.extracted_at is None
    assert "project" not in agreed.metadata  # the name of a file is none of a project
    assert not any(p.code == "hours-per-day-differ" for p in agreed.problems)


TEAM = (
    "<Resources><Resource><UID>0</UID><Type>1</Type></Resource>"
    "<Resource><UID>1</UID><Name>Ada</Name><Type>1</Type><Group>Core</Group></Resource>"
    "<Resource><UID>2</UID><Name>Steel</Name><Type>0</Type></Resource></Resources>"
    "<Assignments><Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID>"
    "<Units>0.5</Units><Work>PT20H0M0S</Work></Assignment>"
    "<Assignment><UID>2</UID><TaskUID>1</TaskUID><ResourceUID>2</ResourceUID></Assignment>"
    "<Assignment><UID>3</UID><TaskUID>2</TaskUID><ResourceUID>-65535</ResourceUID></Assignment>"
    "</Assignments>"
)


def test_assignments_and_members(opened):
    tasks, work, people = opened(plan(task(1, "A", 1), task(2, "B", 1), more=TEAM))
    assert tasks.frames["tasks"]["owner"].tolist()[0] == "Ada; Steel"
    (row,) = work.frames["assignments"].to_dict("records")
    assert (row["task_id"], row["person"], row["units"]) == ("1", "Ada", 0.5)
    assert row["planned_effort"] == 20.0
    assert [n.kind for n in work.account.rows] == ["no-person", "unassigned"]
    assert people.frames["members"]["person"].tolist() == ["Ada"]
    assert people.frames["members"]["role"].tolist() == ["Core"]


def test_points_without_a_flag_in_the_whole_plan_are_milestones(opened):
    (reading,) = opened(
        plan(task(1, "A", 1, Duration="PT8H0M0S"), task(2, "B", 1, Duration="PT0S"))
    )
    assert reading.frames["tasks"]["milestone"].fillna(value=False).tolist() == [False, True]


def test_a_plan_without_outline_keeps_its_flags(opened):
    text = plan(
        "<Task><UID>1</UID><Name>All</Name><Summary>1</Summary><Work>PT40H0M0S</Work></Task>",
        "<Task><UID>2</UID><Name>One</Name><Summary>0</Summary><Work>PT40H0M0S</Work></Task>",
    )
    (reading,) = opened(text)
    assert reading.frames["tasks"]["summary"].tolist() == [True, False]


def test_a_plan_without_tasks_is_told(refused):
    assert refused(plan()).code == "no-records"


def test_published_plans(reference):
    """Links of the published plan: one of each type, with a lag of a day behind SS."""
    from implanalytics.ingest import read_file

    path = reference / "truth" / "data" / "mspdi-01-relations" / "mspdirelations.xml"
    links = read_file(path, root=path.parent, project_id="P")[0].frames["links"]
    assert links["type"].tolist() == ["FS", "SS", "FF", "SF"]
    assert links["lag"].tolist() == [0.0, 1.0, 0.0, 0.0]
