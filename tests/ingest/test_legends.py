"""Mirror of implanalytics.ingest.legends."""

from openpyxl import Workbook

from implanalytics.ingest import read_file
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.legends import is_legend, legend_of


def test_scale_in_one_cell_in_cells_below_one_another_and_in_a_table():
    one = Grid("a", (("概率：1=少见 2=偶发 3=常见",),))
    below = Grid("b", (("Impact", None), ("1 - Nuisance", None), ("2 - Painful", None),
                       ("3 - Ruinous", None), (None, None)))  # fmt: skip
    table = Grid("c", (("分值", "可能性"), (3.0, "经常"), (2.0, "有时"), (1.0, "从不")))
    backwards = Grid("d", (("大祸=3，中祸=2，小祸=1",),))
    assert legend_of([one]) == {"少见": (1, 3), "偶发": (2, 3), "常见": (3, 3)}
    assert legend_of([below]) == {"nuisance": (1, 3), "painful": (2, 3), "ruinous": (3, 3)}
    assert legend_of([table]) == {"经常": (3, 3), "有时": (2, 3), "从不": (1, 3)}
    assert legend_of([backwards]) == {"大祸": (3, 3), "中祸": (2, 3), "小祸": (1, 3)}


def test_word_of_two_meanings_is_left_out():
    grid = Grid("a", (("1=少 2=中间 3=多",), ("1=好 2=少 3=坏",)))
    assert "少" not in legend_of([grid])
    assert legend_of([grid])["坏"] == (3, 3)


def test_numbered_measures_are_no_scale():
    rows = (("序号", "措施"), (1.0, "培训"), (2.0, "备份"), (3.0, "演练"))
    assert legend_of([Grid("a", rows)]) == {}
    assert legend_of([Grid("a", (("1. 培训 2. 备份 3. 演练",),))]) == {}


def test_matrix_of_levels_is_a_legend_and_a_register_is_none():
    matrix = (("非常高", None, None), ("高", 3.0, 6.0), ("低", 1.0, 2.0), (None, "低", "高"))
    register = (("风险", "概率", "影响"), ("延期", "高", "低"), ("质量", "低", "高"))
    assert is_legend(Grid("矩阵", matrix))
    assert not is_legend(Grid("登记册", register))


def test_words_of_a_register_explained_on_another_sheet(tmp_path):
    book = Workbook()
    register, legend = book.active, book.create_sheet("评分标准")
    for row in (["风险编号", "风险描述", "概率", "影响"], ["R1", "延期", "偶发", "高"]):
        register.append(row)
    for row in (["分值", "概率描述"], [1, "少见"], [2, "偶发"], [3, "常见"]):
        legend.append(row)
    book.save(tmp_path / "风险.xlsx")
    risks, _ = read_file(tmp_path / "风险.xlsx", root=tmp_path, project_id="P")
    assert risks.frames["risks"]["probability_level"].tolist() == ["偶发 (2/3)"]
    assert risks.problems == ()
