"""Plans of Primavera P6."""

import pandas as pd
import pytest

TASK_FIELDS = (
    "task_id", "proj_id", "wbs_id", "clndr_id", "task_code", "task_name", "task_type",
    "status_code", "complete_pct_type", "phys_complete_pct", "target_drtn_hr_cnt",
    "remain_drtn_hr_cnt", "target_work_qty", "act_work_qty", "remain_work_qty",
    "target_start_date", "target_end_date", "act_start_date", "act_end_date", "early_start_date",
    "early_end_date",
)  # fmt: skip
PROJECT = ("proj_id", "proj_short_name", "orig_proj_id", "clndr_id", "last_recalc_date")
WBS = ("wbs_id", "proj_id", "parent_wbs_id", "wbs_short_name", "wbs_name")


def table(name, fields, *rows):
    lines = [f"%T\t{name}", "\t".join(("%F", *fields))]
    return lines + ["\t".join(("%R", *(str(row.get(f, "")) for f in fields))) for row in rows]


def task(own, code, **fields):
    given = {
        "task_id": own, "proj_id": 1, "wbs_id": 11, "clndr_id": 5, "task_code": code,
        "task_name": f"Task {code}", "task_type": "TT_Task", "status_code": "TK_NotStart",
        "target_start_date": "2024-01-08 08:00", "target_end_date": "2024-01-12 17:00",
        "early_start_date": "2024-01-09 08:00", "early_end_date": "2024-01-15 17:00",
    }  # fmt: skip
    return given | fields


def xer(tasks, *, projects=None, links=(), more=(), end=("%E",)):
    projects = projects or [{"proj_id": 1, "proj_short_name": "APOLLO", "clndr_id": 5,
                             "last_recalc_date": "2024-02-01 00:00"}]  # fmt: skip
    wbs = [
        {"wbs_id": 10, "proj_id": 1, "wbs_short_name": "APOLLO", "wbs_name": "Apollo"},
        {"wbs_id": 11, "proj_id": 1, "parent_wbs_id": 10, "wbs_short_name": "DES",
         "wbs_name": "Design"},
    ]  # fmt: skip
    lines = [
        "ERMHDR\t8.4\t2024-02-01\tProject\tadmin",
        *table("PROJECT", PROJECT, *projects),
        *table("CALENDAR", ("clndr_id", "day_hr_cnt"), {"clndr_id": 5, "day_hr_cnt": 10}),
        *table("PROJWBS", WBS, *wbs),
        *table("TASK", TASK_FIELDS, *tasks),
        *table("TASKPRED", ("task_pred_id", "task_id", "pred_task_id", "pred_type", "lag_hr_cnt"),
               *links),
        *more,
        *end,
    ]  # fmt: skip
    return "\r\n".join(lines)


def test_tasks_have_their_line_dates_and_place(opened):
    (reading,) = opened(
        xer(
            [
                task(101, "A1"),
                task(
                    102,
                    "A2",
                    status_code="TK_Complete",
                    act_start_date="2024-01-08 08:00",
                    act_end_date="2024-01-17 17:00",
                ),
            ]
        )
    )
    assert reading.source.reader == "primavera-xer"
    assert reading.source.extracted_at == pd.Timestamp("2024-02-01")
    frame = reading.frames["tasks"]
    # One line of head, three of the project, three of the calendar, four of the WBS, two of TASK.
    assert frame["source_row"].tolist() == [14, 15]
    assert frame["task_id"].tolist() == ["A1", "A2"]
    assert frame["phase"].tolist() == ["Design", "Design"]
    assert frame["wbs"].tolist() == ["APOLLO.DES", "APOLLO.DES"]
    assert frame["planned_start"].tolist() == [pd.Timestamp("2024-01-08 08:00")] * 2
    assert frame["finish"].tolist() == [
        pd.Timestamp("2024-01-15 17:00"), pd.Timestamp("2024-01-17 17:00"),
    ]  # fmt: skip
    assert frame["actual_finish"].isna().tolist() == [True, False]
    assert frame["status"].tolist() == ["Not started", "Completed"]


DONE = {
    "physical": ({"complete_pct_type": "CP_Phys", "phys_complete_pct": 35}, 0.35),
    "duration": ({"complete_pct_type": "CP_Drtn", "target_drtn_hr_cnt": 80,
                  "remain_drtn_hr_cnt": 60, "phys_complete_pct": 99}, 0.25),
    "units": ({"complete_pct_type": "CP_Units", "act_work_qty": 30, "remain_work_qty": 10}, 0.75),
    "overrun": ({"complete_pct_type": "CP_Drtn", "target_drtn_hr_cnt": 80,
                 "remain_drtn_hr_cnt": 120}, 0.0),
    "completed": ({"complete_pct_type": "CP_Phys", "status_code": "TK_Complete"}, 1.0),
    "not started": ({"complete_pct_type": "CP_Units", "status_code": "TK_NotStart"}, 0.0),
}  # fmt: skip


@pytest.mark.parametrize(("fields", "share"), DONE.values(), ids=DONE)
def test_percent_is_of_the_type_it_names(opened, fields, share):
    (reading,) = opened(xer([task(1, "A", **({"status_code": "TK_Active"} | fields))]))
    assert reading.frames["tasks"]["percent_complete"].tolist() == [share]


def test_percent_without_its_measure_is_unknown(opened):
    active = task(1, "A", status_code="TK_Active", complete_pct_type="CP_Units")
    (reading,) = opened(xer([active]))
    assert reading.frames["tasks"]["percent_complete"].isna().all()


def test_links_are_in_days_of_the_calendar(opened):
    links = [
        {"task_id": 2, "pred_task_id": 1, "pred_type": "PR_SS", "lag_hr_cnt": 20},
        {"task_id": 2, "pred_task_id": 99, "pred_type": "PR_FS", "lag_hr_cnt": 0},
    ]
    (reading,) = opened(xer([task(1, "A/1"), task(2, "B, 2")], links=links))
    (link,) = reading.frames["links"].to_dict("records")
    assert (link["predecessor_id"], link["successor_id"]) == ("A/1", "B, 2")
    assert (link["type"], link["lag"]) == ("SS", 2.0)
    assert [p.code for p in reading.problems if "99" in p.say("en")] == ["unknown-predecessor"]


LAG_CALENDARS = {
    "rcal_Predecessor": 2.0, "rcal_Successor": 4.0, "rcal_ProjDefault": 2.0, "rcal_24Hour": None,
}  # fmt: skip


@pytest.mark.parametrize(("option", "days"), LAG_CALENDARS.items())
def test_a_lag_is_counted_by_the_calendar_that_the_project_chose(opened, option, days):
    link = {"task_id": 2, "pred_task_id": 1, "pred_type": "PR_FS", "lag_hr_cnt": 20}
    more = [
        *table("CALENDAR", ("clndr_id", "day_hr_cnt"), {"clndr_id": 6, "day_hr_cnt": 5}),
        *table("SCHEDOPTIONS", ("proj_id", "sched_calendar_on_relationship_lag"),
               {"proj_id": 1, "sched_calendar_on_relationship_lag": option}),
    ]  # fmt: skip
    (reading,) = opened(xer([task(1, "A"), task(2, "B", clndr_id=6)], links=[link], more=more))
    lags = reading.frames["links"]["lag"]
    assert lags.isna().all() if days is None else lags.tolist() == [days]


def test_milestones_and_wbs_summaries(opened):
    (reading,) = opened(xer([task(1, "A", task_type="TT_FinMile"), task(2, "B", task_type="TT_WBS"),
                             task(3, "C")]))  # fmt: skip
    assert reading.frames["tasks"]["milestone"].tolist() == [True, False, False]
    assert reading.frames["tasks"]["summary"].tolist() == [False, True, False]


def test_projects_of_one_file_are_kept_apart(opened):
    projects = [
        {"proj_id": 1, "proj_short_name": "APOLLO"}, {"proj_id": 2, "proj_short_name": "BOREAS"},
    ]  # fmt: skip
    links = [{"task_id": 2, "pred_task_id": 1, "pred_type": "PR_FS"}]
    first, second = opened(xer([task(1, "A"), task(2, "A", proj_id=2)], projects=projects,
                               links=links))  # fmt: skip
    assert [r.source.sheet for r in (first, second)] == ["TASK APOLLO", "TASK BOREAS"]
    assert first.frames["tasks"]["task_id"].tolist() == ["APOLLO/A"]
    assert second.frames["tasks"]["project"].tolist() == ["BOREAS"]


def test_a_baseline_of_a_project_is_no_second_plan(opened):
    projects = [
        {"proj_id": 1, "proj_short_name": "APOLLO"},
        {"proj_id": 2, "proj_short_name": "APOLLO-B1", "orig_proj_id": 1},
    ]
    base = task(2, "A", proj_id=2, target_end_date="2024-01-10 17:00", target_work_qty=40)
    plan, baseline = opened(xer([task(1, "A"), base], projects=projects))
    assert plan.frames["tasks"]["task_id"].tolist() == ["A"]
    (row,) = baseline.frames["baselines"].to_dict("records")
    assert (row["task_id"], row["baseline"], row["effort"]) == ("A", "APOLLO-B1", 40.0)
    assert row["finish"] == pd.Timestamp("2024-01-10 17:00")


def test_assignments_and_people(opened):
    more = [
        *table("RSRC", ("rsrc_id", "rsrc_name", "rsrc_type"),
               {"rsrc_id": 7, "rsrc_name": "Ada", "rsrc_type": "RT_Labor"},
               {"rsrc_id": 8, "rsrc_name": "Crane", "rsrc_type": "RT_Equip"}),
        *table("TASKRSRC", ("taskrsrc_id", "task_id", "rsrc_id", "target_qty", "act_reg_qty"),
               {"taskrsrc_id": 1, "task_id": 1, "rsrc_id": 7, "target_qty": 40, "act_reg_qty": 8},
               {"taskrsrc_id": 2, "task_id": 1, "rsrc_id": 8, "target_qty": 5}),
    ]  # fmt: skip
    plan, work, people = opened(xer([task(1, "A")], more=more))
    assert plan.frames["tasks"]["owner"].tolist() == ["Ada; Crane"]
    (row,) = work.frames["assignments"].to_dict("records")
    assert (row["task_id"], row["person"]) == ("A", "Ada")
    assert (row["planned_effort"], row["actual_effort"]) == (40.0, 8.0)
    assert people.frames["members"]["person"].tolist() == ["Ada"]
    assert people.account.skipped == 1


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8", "需求分析与方案设计"), ("gb18030", "需求分析与方案设计"), ("cp1252", "Überprüfung")],
)
def test_encodings(opened, encoding, name):
    (reading,) = opened(xer([task(1, "A", task_name=name)]).encode(encoding))
    assert reading.frames["tasks"]["name"].tolist() == [name]
    assert not any(p.code == "encoding-doubtful" for p in reading.problems)


def test_a_file_that_was_cut_is_told(opened):
    (reading,) = opened(xer([task(1, "A")], end=()))
    assert [p.code for p in reading.problems if p.severity == "warning"] == ["truncated"]


def test_a_file_without_its_first_line_is_read(opened):
    content = xer([task(1, "A")])
    rest = content.partition("\n" if isinstance(content, str) else b"\n")[2]
    (reading,) = opened(rest)
    assert reading.frames["tasks"]["name"].tolist() == ["Task A"]


def test_a_loop_of_wbs_nodes_ends(opened):
    loop = "\r\n".join(table("PROJWBS", WBS, {"wbs_id": 10, "proj_id": 1, "parent_wbs_id": 11,
                                             "wbs_short_name": "X", "wbs_name": "X"}))  # fmt: skip
    text = xer([task(1, "A")], more=[loop])
    (reading,) = opened(text)
    assert reading.account.accepted == 1


def test_a_row_with_a_line_break_goes_on_in_the_next_line(opened):
    (reading,) = opened(xer([task(1, "A", task_name="Design\nand build"), task(2, "B")]))
    frame = reading.frames["tasks"]
    assert frame["name"].tolist() == ["Design\nand build", "Task B"]
    assert frame["source_row"].tolist() == [14, 16]
    assert frame["planned_start"].notna().all()


def test_a_row_with_more_cells_than_fields_is_rejected(opened):
    shifted = task(1, "A", early_end_date="2024-01-15 17:00\tstray")
    (reading,) = opened(xer([shifted, task(2, "B")]))
    assert reading.frames["tasks"]["task_id"].tolist() == ["B"]
    assert [(note.row, note.verdict) for note in reading.account.rows] == [(14, "rejected")]
