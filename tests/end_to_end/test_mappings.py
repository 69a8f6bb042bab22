"""The commands with mappings.xlsx: they ask, a person fills, they obey and say so."""

import openpyxl
import pytest

from implanalytics.cli.main import cli

PLAN = """任务编号,任务名称,阶段,计划开始,计划完成,实际开始,实际完成
1,访谈,摸底,2025-03-03,2025-03-07,2025-03-03,2025-03-11
2,建模,设计,2025-03-10,2025-03-21,2025-03-12,2025-03-28
"""


@pytest.fixture
def root(tmp_path):
    for name in ("甲", "乙"):
        (tmp_path / "all" / name).mkdir(parents=True)
        (tmp_path / "all" / name / "计划.csv").write_text(PLAN, encoding="utf-8")
    return tmp_path / "all"


def run(capsys, *args):
    with pytest.raises(SystemExit) as ended:
        cli([*map(str, args), "--lang", "zh"])
    assert not ended.value.code
    return capsys.readouterr()


@pytest.mark.slow
def test_a_portfolio_asks_once_and_shows_what_it_obeyed(root, capsys):
    out = root.parent / "out"
    said = run(capsys, "portfolio", root, "--as-of", "2025-03-31", "--out", out)
    assert said.out.splitlines()[-1] == str(out / "index.html")
    assert "待填写的单元格：1 个" in said.err
    path = root / "mappings.xlsx"
    book = openpyxl.load_workbook(path)
    assert [cell.value for cell in book["阶段 Phases"][2]][:2] == ["摸底", None]
    assert book["阶段 Phases"]["F2"].value == 2
    book["阶段 Phases"]["B2"], book["阶段 Phases"]["I2"] = "survey · 现场调研", "王PMO"
    book.save(path)

    said = run(capsys, "review", root / "甲", "--as-of", "2025-03-31", "--out", out)
    assert "待填写" not in said.err
    page = next(out.glob("*/post_project_review.zh.html")).parents[1]
    texts = [p.read_text(encoding="utf-8") for p in page.glob("甲*/post_project_review.zh.html")]
    assert all("按 mappings.xlsx 解读的名称：1 个" in text and "王PMO" in text for text in texts)
    assert texts


HOURS = """姓名,日期,项目,任务,工时
张三,{month}-06,摸鱼一期,访谈,8
李四,{month}-07,老系统,建模,7
张三,{month}-10,摸鱼一期,访谈,6
"""


def test_a_shared_timesheet_asks_whose_its_rows_are_once(root, capsys):
    for name in ("甲", "乙"):
        (root / name / "project.toml").write_text(
            'phases = { "摸底" = "survey" }\n', encoding="utf-8"
        )
    (root / "工时_2025-03.csv").write_text(HOURS.format(month="2025-03"), encoding="utf-8")
    said = run(capsys, "check", root)
    assert "3 行不属于任何已知项目" in said.out
    assert "待填写的单元格：2 个" in said.out
    path = root / "mappings.xlsx"
    book = openpyxl.load_workbook(path)
    sheet = book["项目 Projects"]
    assert [sheet.cell(row, 1).value for row in (2, 3)] == ["摸鱼一期", "老系统"]
    assert [sheet.cell(row, 6).value for row in (2, 3)] == [2, 1]
    sheet["B2"], sheet["B3"] = "甲", "乙"
    book.save(path)

    said = run(capsys, "check", root)
    assert "不属于" not in said.out
    assert "待填写" not in said.out
    (root / "工时_2025-04.csv").write_text(HOURS.format(month="2025-04"), encoding="utf-8")
    said = run(capsys, "check", root)
    assert "待填写" not in said.out
    # A plan has a header and 2 rows; of each month 2 rows are of one project, 1 of the other.
    assert "甲：共 7 行" in said.out
    assert "乙：共 5 行" in said.out
