"""Mirror of implanalytics.facts.own_effort."""

from dataclasses import replace

import pandas as pd
import pytest

from implanalytics.facts import Settings, build_facts

DAY = pd.Timestamp("2025-06-02")
SETTINGS = Settings("WMS-7", name="仓储管理系统", people={"老周": "周望川"})


def entries(table, n, **columns):
    return table("time_entries", worked_on=[DAY] * n, effort=[4.0] * n, **columns)


PROJECTS = {
    "one name, whatever it is": (["CRM", "CRM", None], 3, []),
    "by id": (["wms-7 ", "CRM", None], 2, ["other-project"]),
    "by name, full width": (["仓储管理系统", "ＣＲＭ", "CRM"], 1, ["other-project"]),
    "by folder": (["仓储2024", "CRM", "CRM"], 1, ["other-project"]),
    "id and name in one": (["WMS-7 仓储管理系统", "CRM", "WMS-7"], 2, ["other-project"]),
    "none of several": (["CRM", "ERP", None], 3, ["several-projects"]),
    "one name written in two ways": (["CRM", "crm", "CRM "], 3, []),
}


@pytest.mark.parametrize(("projects", "kept", "told"), PROJECTS.values(), ids=PROJECTS)
def test_hours_of_other_projects_are_set_aside(table, projects, kept, told):
    tables = {"time_entries": entries(table, 3, project=projects)}
    facts, problems = build_facts(tables, SETTINGS, folder="仓储2024")
    assert len(facts.table("time_entries")) == kept
    assert [p.code for p in problems] == told
    several = {"time_entries": ("several-projects",)} if "several-projects" in told else {}
    assert facts.doubts == several


SETTLED = {
    "another name of this project": ({"老仓": "WMS-7"}, ["老仓", "WMS-7", "CRM"], 2, ["warning"]),
    "none of ours": ({"内部会议": "", "CRM": ""}, ["WMS-7", "内部会议", "CRM"], 1, ["notice"]),
    "all of them elsewhere": ({"CRM": "", "ERP": "ERP-1"}, ["CRM", "ERP", None], 1, ["notice"]),
    "one name, and not ours": ({"CRM": "CRM-2"}, ["CRM", "crm", None], 1, ["notice"]),
    "none is this one, one is settled": (
        {"CRM": ""},
        ["CRM", "ERP", "BI"],
        2,
        ["notice", "warning"],
    ),
    "this project by name": ({"仓": "仓储管理系统"}, ["仓", "CRM", None], 2, ["warning"]),
}


@pytest.mark.parametrize(("names", "projects", "kept", "told"), SETTLED.values(), ids=SETTLED)
def test_settled_names_decide(table, names, projects, kept, told):
    settings = replace(SETTINGS, projects=names)
    tables = {"time_entries": entries(table, 3, project=projects)}
    facts, problems = build_facts(tables, settings)
    assert len(facts.table("time_entries")) == kept
    assert [problem.severity for problem in problems] == told


def test_what_is_set_aside_is_told_with_its_hours(table):
    tables = {"time_entries": entries(table, 3, project=["WMS-7", "CRM", "ERP"])}
    _, (problem,) = build_facts(tables, SETTINGS)
    assert (problem.code, problem.severity) == ("other-project", "warning")
    assert str(problem.found) == "2 time entries with 8 h are booked on other projects: CRM, ERP."


def test_hours_of_the_customers_people_are_set_aside(table):
    tables = {"time_entries": entries(table, 3, company=["own", "customer", "subcontractor"])}
    facts, (problem,) = build_facts(tables, SETTINGS)
    assert facts.table("time_entries")["company"].tolist() == ["own", "subcontractor"]
    assert (problem.code, problem.severity) == ("customer-effort", "notice")
    assert "1 time entries with 4 h" in str(problem)
    assert len(tables["time_entries"]) == 3


def test_people_are_matched_beside_what_is_written(table):
    facts, _ = build_facts({"time_entries": entries(table, 2, person=["老周", "李四"])}, SETTINGS)
    found = facts.table("time_entries")
    assert found["person"].tolist() == ["老周", "李四"]
    assert found["person_key"].tolist() == ["周望川", "李四"]


def test_attendance_is_no_effort_of_the_project(table):
    tables = {"time_entries": entries(table, 3, kind=["attendance", "work", None])}
    facts, _ = build_facts(tables, SETTINGS)
    assert facts.table("time_entries")["kind"].tolist()[0] == "work"
    assert len(facts.table("time_entries")) == 2


def test_attendance_alone_is_no_timesheet(table):
    facts, _ = build_facts({"time_entries": entries(table, 2, kind=["attendance"] * 2)}, SETTINGS)
    assert not facts.has("time_entries")
