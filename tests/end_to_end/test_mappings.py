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
