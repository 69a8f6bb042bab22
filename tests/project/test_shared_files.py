"""Mirror of implanalytics.project.shared_files."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.facts.project_names import names_of
from implanalytics.ingest import read_file
from implanalytics.project.shared_files import is_shared, projects_named, split

HOURS = """Employee,Date,Project,Project code,Task,Hours
Ann,2025-01-06,CRM,P-1,a,8
Ann,2025-01-07,ERP,P-2,b,7
Bob,2025-01-07,ＣＲＭ ,,c,6
Bob,2025-01-08,Leave,,d,8
Bob,2025-01-09,CRM,P-1,e,tbc
Bob,2025-01-10,CRM,P-2,f,1
Bob,2025-01-13,,,g,2
"""
KNOWN = {"one": names_of("P-1", "CRM"), "two": names_of("P-2", "ERP")}


@pytest.fixture
def readings(tmp_path):
    path = tmp_path / "hours.csv"
    path.write_text(HOURS, encoding="utf-8")
    return read_file(path, root=tmp_path, project_id="")


def test_each_row_goes_to_the_project_it_names(readings):
    found = split(readings, KNOWN)
    (one,), (two,), (left,) = found.parts["one"], found.parts["two"], found.unplaced
    assert one.frames["time_entries"]["source_row"].tolist() == [2, 4]
    assert two.frames["time_entries"]["source_row"].tolist() == [3]
    assert left.frames["time_entries"]["source_row"].tolist() == [5, 7, 8]
    assert one.source.source_id == two.source.source_id == readings[0].source.source_id


def test_every_row_is_accounted_for_once(readings):
    found = split(readings, KNOWN)
    parts = [*found.parts["one"], *found.parts["two"], *found.unplaced]
    assert [(p.account.accepted, p.account.rejected) for p in parts] == [(2, 1), (1, 0), (3, 0)]
    rejected = [[p.place.row for p in part.problems if p.severity == "error"] for part in parts]
    assert rejected == [[6], [], []]


def test_what_is_of_no_project_is_told_with_rows(readings):
    (problem,) = split(readings, KNOWN).problems
    assert problem.code == "rows-of-no-project"
    told = str(problem.found)
    assert told.startswith("3 rows are of no known project: ")
    for name in ("Leave (1)", "CRM (1)", "no name (1)"):
        assert name in told


def test_a_name_of_two_projects_is_nobodys(readings):
    found = split(readings, {"one": {"crm"}, "other": {"crm"}})
    assert not found.parts


def test_several_projects_make_a_file_shared(readings):
    assert is_shared(readings)
    assert sum(projects_named(readings).values()) == 6
    assert not is_shared(())


@pytest.mark.parametrize(
    ("name", "text", "table"),
    [
        ("risks.csv", "Risk ID,Project,Description,Probability,Impact,Status\n"
                      "R1,CRM,Late,50%,5,Open\nR2,ERP,Lost,10%,3,Open\n", "risks"),
        ("plan.csv", "项目名称,任务编号,任务名称,计划开始,计划完成\n"
                     "CRM,1,调研,2025-01-06,2025-01-08\nERP,1,调研,2025-01-06,2025-01-08\n",
         "tasks"),
        ("jira.csv", "Issue key,Summary,Issue Type,Status,Project key,Project name\n"
                     "A-1,x,Task,Done,P-1,CRM\nB-1,y,Task,Done,P-2,ERP\n", "tasks"),
    ],
)  # fmt: skip
def test_every_kind_of_table_may_name_projects(tmp_path, name, text, table):
    (tmp_path / name).write_text(text, encoding="utf-8")
    readings = read_file(tmp_path / name, root=tmp_path, project_id="")
    found = split(readings, KNOWN)
    assert [len(found.parts[key][0].frames[table]) for key in ("one", "two")] == [1, 1]
    assert not found.problems


NAMES = st.sampled_from(["CRM", "ERP", "crm", "P-1", "P-2", "Leave", "", "-"])


@given(st.lists(st.tuples(NAMES, NAMES, st.sampled_from(["8", "tbc"])), min_size=1, max_size=8))
@settings(max_examples=40, deadline=None)
def test_each_row_lies_in_one_part_whatever_it_names(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("shared") / "hours.csv"
    lines = ["Employee,Date,Project,Project code,Task,Hours"]
    lines += [f"Ann,2025-01-06,{name},{code},t{n},{hours}" for n, (name, code, hours) in
              enumerate(rows)]  # fmt: skip
    path.write_text("\n".join(lines), encoding="utf-8")
    (whole,) = read_file(path, root=path.parent, project_id="")
    found = split([whole], KNOWN)
    parts = [part for several in found.parts.values() for part in several] + [*found.unplaced]
    placed = [
        row for part in parts for frame in part.frames.values() for row in frame["source_row"]
    ]
    there = [row for frame in whole.frames.values() for row in frame["source_row"]]
    assert sorted(placed) == sorted(there)
    assert sum(part.account.accepted for part in parts) == whole.account.accepted
