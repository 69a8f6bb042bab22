"""Mirror of implanalytics.project.assumptions."""

from datetime import date

import pandas as pd
import pytest

from implanalytics.core.calendar import Calendar
from implanalytics.facts import Facts, Settings
from implanalytics.project.assumptions import (
    assumed_calendar,
    from_metadata,
    project_row,
    state_of,
    unknown_years,
)
from implanalytics.tables import TABLES

DAY = pd.Timestamp("2025-06-30")


def table(name, /, **columns):
    """Make a table of the columns that matter; the keys come by themselves."""
    n = len(next(iter(columns.values())))
    ids = [f"s:{row}" for row in range(n)]
    keys = {"project_id": "p", "row_id": ids, "source_id": "s", "source_row": range(1, n + 1)}
    keys |= {TABLES[name].own_id: ids} | ({"origin": "plan"} if name == "tasks" else {})
    return TABLES[name].conform(pd.DataFrame(keys | columns))


def facts(calendar=None, **tables):
    return Facts(Settings("p"), tables, None, calendar or Calendar.standard(), {})


METADATA = {
    "one says it": ([{"project": "CRM"}, {}], {"name": "CRM"}),
    "all that say it agree": ([{"project": "CRM"}, {"project": " CRM "}], {"name": "CRM"}),
    "two differ": (
        [{"project": "CRM", "manager": "李四"}, {"project": "ERP"}],
        {"manager": "李四"},
    ),
    "blank": ([{"customer": " "}], {}),
    "nobody": ([], {}),
}


@pytest.mark.parametrize(("headers", "expected"), METADATA.values(), ids=METADATA)
def test_names_are_taken_where_they_agree(headers, expected):
    assert from_metadata(headers) == expected


LANGUAGES = {
    "Chinese": (["现场调研", "系统测试", "UAT"], "china"),
    "English": (["Site survey", "System test", "测试"], "standard"),
    "Japanese": (["テスト計画", "結合テスト"], "standard"),
    "numbers only": (["12", "2025-01"], "standard"),
    "nothing": ([None], "standard"),
}


@pytest.mark.parametrize(("names", "expected"), LANGUAGES.values(), ids=LANGUAGES)
def test_the_calendar_follows_the_language_and_is_told(names, expected):
    calendar, (notice,) = assumed_calendar({"tasks": table("tasks", name=names)}, "folder")
    assert calendar == expected
    assert (notice.code, notice.severity) == ("calendar-assumed", "notice")
    assert f'calendar = "{expected}" in project.toml' in str(notice)


STATES = {
    "an event of closure": ({"events": {"kind": ["closure"], "day": [DAY]}}, "closed"),
    "a final acceptance": ({"events": {"kind": ["final_acceptance"], "day": [DAY]}}, "closed"),
    "another event": ({"events": {"kind": ["golive"], "day": [DAY]}}, None),
    "all finished": ({"tasks": {"actual_finish": [DAY, DAY]}}, "closed"),
    "one open": ({"tasks": {"actual_finish": [DAY, None]}}, "running"),
    "a summary row is no task": (
        {"tasks": {"actual_finish": [None, DAY], "summary": [True, False]}},
        "closed",
    ),
    "a plan without progress": ({"tasks": {"name": ["a"]}}, "running"),
    "no plan": ({}, None),
}


@pytest.mark.parametrize(("rows", "expected"), STATES.values(), ids=STATES)
def test_the_state(rows, expected):
    assert state_of(facts(**{name: table(name, **r) for name, r in rows.items()})) == expected


def test_a_task_whose_end_is_doubted_is_over():
    tasks = table("tasks", actual_finish=[DAY, None]).assign(doubted=[pd.NaT, DAY])
    assert state_of(facts(tasks=tasks)) == "closed"


def test_years_without_known_holidays_are_told():
    entries = table("time_entries", worked_on=[pd.Timestamp("2003-03-03"), DAY], effort=[1, 1])
    (problem,) = unknown_years(facts(Calendar.china(), time_entries=entries))
    assert problem.severity == "warning"
    assert "2003" in str(problem)


def test_years_are_not_asked_for_without_holidays_or_dates():
    entries = table("time_entries", worked_on=[pd.Timestamp("2003-03-03")], effort=[1])
    assert unknown_years(facts(time_entries=entries)) == ()
    assert unknown_years(facts(Calendar.china())) == ()


def test_the_row_of_a_project_has_what_is_known():
    settings = Settings("P-1", name="CRM", state="closed", as_of=date(2025, 6, 30))
    row = project_row(settings, {"contract_value": 1.5, "name": "old", "state": "正常", "odd": 1})
    assert row.to_dict("records") == [
        {"project_id": "P-1", "name": "CRM", "state": "closed", "contract_value": 1.5, "as_of": DAY}
    ]
    assert TABLES["projects"].failures(row) == []
