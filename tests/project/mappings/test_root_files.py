"""Mirror of implanalytics.project.mappings.root_files."""

import pytest

from implanalytics.project import Portfolio, load, unmatched
from implanalytics.project.mappings.remember import remember_all

HEAD = "Employee,Date,Project,Task,Hours\n"
PLAN = "Task id,Task,Planned start,Planned finish\nT1,a,2025-01-06,2025-01-08\n"


def hours(month):
    return HEAD + (
        f"Ann,2025-{month:02}-06,老系统,a,8\n"
        f"Ann,2025-{month:02}-07,二期,b,7\n"
        f"Bob,2025-{month:02}-08,老系统,c,6\n"
        f"Bob,2025-{month:02}-09,Leave,d,5\n"
    )


@pytest.fixture
def root(tmp_path):
    """Return two projects and, beside them, a timesheet that calls them as nobody else does."""
    for name in ("CRM", "ERP"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "plan.csv").write_text(PLAN, encoding="utf-8")
        (tmp_path / name / "project.toml").write_text(f'id = "{name}"\n', encoding="utf-8")
    (tmp_path / "hours_2025-01.csv").write_text(hours(1), encoding="utf-8")
    return tmp_path


def run(root):
    """Read everything as the commands do; return what is asked and hours by project."""
    portfolio = load(root)
    projects = {entry.name: entry.load() for entry in portfolio.entries}
    asked = remember_all(portfolio, {name: p.matching for name, p in projects.items()})
    effort = {
        name: project.facts.table("time_entries")["effort"].sum()
        for name, project in projects.items()
        if project.facts.has("time_entries")
    }
    return portfolio, asked, effort


ANSWERS = {"老系统": "CRM", "二期": "ERP", "Leave": "忽略"}


def test_names_in_a_shared_file_are_asked_about_once_and_then_decide(root, person, rows_of):
    portfolio, asked, effort = run(root)
    assert {(q.kind, q.written, q.rows) for q in asked.questions} == {
        ("projects", "老系统", 2), ("projects", "二期", 1), ("projects", "Leave", 1),
    }  # fmt: skip
    assert asked.questions[0].place.file == "hours_2025-01.csv"
    assert effort == {}
    assert person(root / "mappings.xlsx", ANSWERS) == []

    portfolio, asked, effort = run(root)
    assert asked.questions == ()
    assert effort == {"CRM": 14, "ERP": 7}
    (left,) = portfolio.problems
    assert (left.code, left.severity) == ("rows-of-no-project", "notice")
    codes = [p.code for entry in portfolio.entries for p in entry.load().problems]
    assert codes == ["calendar-assumed", "calendar-assumed"]
    used = {row["written"]: row["used"] for row in rows_of(root / "mappings.xlsx", "projects")}
    assert used == {"老系统": 2, "二期": 1, "Leave": 1}


def test_the_file_of_the_next_month_needs_no_question(root, person):
    run(root)
    person(root / "mappings.xlsx", ANSWERS)
    (root / "hours_2025-02.csv").write_text(hours(2), encoding="utf-8")
    _, asked, effort = run(root)
    assert (asked.questions, asked.workbook.blank) == ((), 0)
    assert effort == {"CRM": 28, "ERP": 14}


def test_a_settled_name_goes_before_that_of_a_project(root, filled):
    (root / "hours_2025-01.csv").write_text(HEAD + "Ann,2025-01-06,CRM,a,8\n", encoding="utf-8")
    filled(("projects", "CRM", "ERP"), folder=root)
    assert run(root)[2] == {"ERP": 8}


def test_headings_and_readers_settled_hold_beside_the_projects(root, person):
    shared = "干活的人,哪天,归属,啥活,钟点\n" + "".join(
        f"张三,2025-01-{day:02},{project},活,8\n"
        for day, project in ((6, "CRM"), (7, "ERP"), (8, "CRM"))
    )
    (root / "hours_2025-01.csv").unlink()
    (root / "干活记录_2025-01.csv").write_text(shared, encoding="utf-8")
    portfolio, asked, _ = run(root)
    assert [p.code for p in portfolio.problems] == ["unrecognised-table"]
    assert {q.kind for q in asked.questions} == {"headings", "files"}
    person(
        root / "mappings.xlsx",
        {
            "干活的人": "person", "哪天": "worked_on", "归属": "project", "啥活": "task",
            "钟点": "effort", "干活记录_*.csv": "timesheet",
        },
    )  # fmt: skip
    portfolio, asked, effort = run(root)
    assert (portfolio.problems, asked.questions) == ((), ())
    assert effort == {"CRM": 16, "ERP": 8}


def test_names_that_mean_each_other_are_told(root, filled):
    filled(("projects", "老系统", "二期"), ("projects", "二期", "老系统"), folder=root)
    codes = [problem.code for problem in load(root).problems]
    assert codes == ["rows-of-no-project", "mapping-circle", "mapping-circle"]


def test_files_alone_name_their_projects_as_settled(tmp_path, filled):
    (tmp_path / "hours.csv").write_text(hours(1).replace("二期", "CRM"), encoding="utf-8")
    filled(("projects", "老系统", "CRM"), ("projects", "leave", "ignore"), folder=tmp_path)
    portfolio = load(tmp_path)
    assert isinstance(portfolio, Portfolio)
    (entry,) = portfolio.entries
    assert entry.load().facts.table("time_entries")["effort"].sum() == 21


def test_what_is_open_beside_the_projects_is_in_the_frame(root):
    frame = unmatched(load(root))
    assert frame[["kind", "written", "rows", "file"]].to_numpy().tolist() == [
        ["projects", "老系统", 2, "hours_2025-01.csv"],
        ["projects", "二期", 1, "hours_2025-01.csv"],
        ["projects", "Leave", 1, "hours_2025-01.csv"],
    ]
    assert not (root / "mappings.xlsx").exists()
