"""Mirror of implanalytics.project.registered."""

import openpyxl
import pandas as pd
import pytest

from implanalytics.project import load
from implanalytics.project.beside import Beside
from implanalytics.project.register import find_register

HEAD = ["项目编号", "项目名称", "项目经理", "状态", "合同签订日期", "合同完成日期"]
PLAN = "Task id,Task,Planned start,Planned finish\nT1,a,2025-01-06,2025-01-08\n"


def registered_in(path):
    return find_register(Beside(path.parent), [path])


@pytest.fixture
def years(tmp_path):
    """Return a maker of a register with one sheet for each name."""

    def make(*names, path="项目台账.xlsx"):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for n, name in enumerate(names):
            sheet = book.create_sheet(name)
            sheet.append(HEAD)
            sheet.append(["P-1", "CRM", "李四", "已结项" if n else "进行中", "2024-01-05",
                          f"2024-12-{30 + n}"])  # fmt: skip
            sheet.append([f"Q-{n}", f"ERP{n}", "王五", "进行中", None, None])
        book.save(tmp_path / path)
        return tmp_path / path

    return make


def test_the_latest_year_counts(years):
    register = registered_in(years("2024年", "2025年"))
    cards = {project.card["project_id"]: project.card for project in register.projects}
    assert list(cards) == ["P-1", "Q-0", "Q-1"]
    assert (cards["P-1"]["state"], cards["P-1"]["contract_finish"]) == (
        "closed",
        pd.Timestamp("2024-12-31"),
    )
    (problem,) = (p for p in register.problems if p.code == "project-listed-twice")
    assert "2024年" in str(problem)
    assert "The latest year counts" in str(problem)


def test_without_years_what_differs_is_left_out(years):
    register = registered_in(years("甲", "乙"))
    card = register.projects[0].card
    assert card["manager"] == "李四"
    assert not {"state", "contract_finish"} & set(card)
    assert "were left out" in str(register.problems[-1])


def test_dates_of_a_register_are_events_with_their_row_and_column(years, tmp_path):
    years("2024年", "2025年")
    (tmp_path / "P-1").mkdir()
    (tmp_path / "P-1" / "plan.csv").write_text(PLAN, encoding="utf-8")
    project = load(tmp_path).entries[0].load()
    events = project.facts.table("events")
    assert list(zip(events["kind"], events["day"], events["source_column"], strict=True)) == [
        ("contract_finish", pd.Timestamp("2024-12-31"), "合同完成日期"),
        ("contract_signed", pd.Timestamp("2024-01-05"), "合同签订日期"),
    ]
    register = project.sources.set_index("reader").loc["project-register"]
    assert (register["path"], register["sheet"], register["accepted"]) == (
        "../项目台账.xlsx", "2025年", 1,
    )  # fmt: skip


def test_project_toml_goes_before_the_dates_of_the_register(years, tmp_path):
    years("2025年")
    (tmp_path / "P-1").mkdir()
    (tmp_path / "P-1" / "plan.csv").write_text(PLAN, encoding="utf-8")
    said = "[events]\ncontract_finish = 2025-03-31\n"
    (tmp_path / "P-1" / "project.toml").write_text(said, encoding="utf-8")
    events = load(tmp_path).entries[0].load().facts.table("events")
    assert sorted(zip(events["kind"], events["day"].dt.strftime("%Y-%m-%d"), strict=True)) == [
        ("contract_finish", "2025-03-31"),
        ("contract_signed", "2024-01-05"),
    ]


def test_of_two_registers_the_newest_counts(tmp_path):
    for month, rows in (("05", "P-1,a,x,进行中\nP-9,z,x,进行中\n"), ("06", "P-1,a,x,已结项\n")):
        text = "项目编号,项目名称,项目经理,状态\n" + rows
        (tmp_path / f"项目台账_2025{month}30.csv").write_text(text, encoding="utf-8")
    register = find_register(Beside(tmp_path), sorted(tmp_path.iterdir()))
    assert register.path.name == "项目台账_20250630.csv"
    (project,) = register.projects
    assert project.card["state"] == "closed"
    (problem,) = register.problems
    assert problem.code == "older-register"
    assert "Only here: P-9" in str(problem)


FOLDERS = {
    "files of a folder": ("a/plan.csv", {"T1"}),
    "several files": ("a/plan.csv; a/more.csv", {"T1", "T2"}),
    "a file beside the register": ("one.csv", {"T3"}),
    "a folder of a year, by its id": ("", {"T4"}),
}


@pytest.mark.parametrize(("said", "tasks"), FOLDERS.values(), ids=FOLDERS)
def test_where_a_project_lies(tmp_path, said, tasks):
    for name, task in (("a/plan.csv", "T1"), ("a/more.csv", "T2"), ("one.csv", "T3"),
                       ("2025/P-1 CRM/plan.csv", "T4")):  # fmt: skip
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text(PLAN.replace("T1", task), encoding="utf-8")
    head = "项目编号,项目名称,项目经理,状态,文件夹\n"
    (tmp_path / "台账.csv").write_text(f"{head}P-1,CRM,李四,进行中,{said}\n", encoding="utf-8")
    portfolio = load(tmp_path)
    project = portfolio.entries[0].load()
    assert (project.id, set(project.facts.table("tasks")["task_id"])) == ("P-1", tasks)
    told = {p.place.file for p in portfolio.problems if p.code == "file-of-no-project"}
    assert told == {"one.csv"} - {said}


def test_the_status_date_of_a_register_dates_files_without_a_day(tmp_path):
    (tmp_path / "P-1").mkdir()
    (tmp_path / "P-1" / "plan.csv").write_text(PLAN, encoding="utf-8")
    text = "项目编号,项目名称,项目经理,状态,状态日期\nP-1,CRM,李四,进行中,2025-06-30\n"
    (tmp_path / "台账.csv").write_text(text, encoding="utf-8")
    project = load(tmp_path).entries[0].load()
    source = project.sources.iloc[0]
    assert (source["extracted_at"], source["extracted_from"]) == (
        pd.Timestamp("2025-06-30"),
        "register",
    )
    assert project.settings.as_of.isoformat() == "2025-06-30"


def test_a_dozen_projects_without_any_toml(tmp_path, workbook):
    head = ["项目编号", "项目名称", "客户", "项目经理", "方法", "状态", "合同额(万元)", "币种",
            "应急储备(天)", "启动会日期"]  # fmt: skip
    rows = [
        [f"P-{n}", f"项目{n}", "甲", "张三", "M4", "进行中", 100 + n, "CNY", n, "2025-01-06"]
        for n in range(1, 13)
    ]
    workbook(tmp_path / "项目台账.xlsx", head, *rows)
    hours = [["李四", "2025-01-07", f"P-{n}", "调研", n / 2] for n in range(1, 13)]
    workbook(tmp_path / "工时.xlsx", ["姓名", "日期", "项目编号", "任务", "工时(h)"], *hours)
    portfolio = load(tmp_path)
    assert (len(portfolio), portfolio.problems) == (12, ())
    for n, entry in enumerate(portfolio.entries, 1):
        project = entry.load()
        said = project.settings
        assert (said.id, said.name, said.customer, said.manager, said.method, said.state) == (
            f"P-{n}", f"项目{n}", "甲", "张三", "M4", "running",
        )  # fmt: skip
        assert (said.currency, said.contingency_days) == ("CNY", n)
        assert project.facts.table("projects")["contract_value"].tolist() == [(100 + n) * 1e4]
        assert project.facts.table("time_entries")["effort"].tolist() == [n / 2]
        assert project.facts.table("events")["kind"].tolist() == ["kickoff"]
