"""Mirror of implanalytics.tables.document."""

import re

from implanalytics.tables import TABLES
from implanalytics.tables.document import PAGE, data_model, write


def test_the_page_kept_in_docs_is_current(repository):
    kept = (repository / "docs" / PAGE).read_text(encoding="utf-8")
    assert kept == data_model(), "run: python -m implanalytics.tables.document"


def test_every_table_has_its_section():
    headings = re.findall(r"^## (\w+): (.+)$", data_model(), flags=re.MULTILINE)
    assert headings == [(t.name, f"{t.label.en} / {t.label.zh}") for t in TABLES.values()]


def test_every_declared_column_has_its_row():
    page = data_model()
    for table in TABLES.values():
        section = page.split(f"\n## {table.name}: ")[1].split("\n## ")[0]
        for column in table.declared:
            assert f"| `{column.name}` | {column.label.en} | {column.label.zh} |" in section


def test_a_section_says_grain_key_nature_and_ranges():
    page = data_model({"risks": TABLES["risks"]})
    assert "One row is one risk of the register / 每行为登记册的一条风险" in page
    assert "Key: `project_id` + `risk_id`. Nature: state." in page
    assert "| `probability` | Probability | 概率 | number | share | 0 to 1 |  | public |" in page
    assert "| `text` | Risk | 风险描述 | text |  |  | yes | verbatim |" in page


def test_the_page_is_written_with_plain_line_ends(tmp_path):
    page = write(tmp_path / "docs")
    assert page == tmp_path / "docs" / "data_model.md"
    assert page.read_bytes() == data_model().encode()
    assert b"\r" not in page.read_bytes()
