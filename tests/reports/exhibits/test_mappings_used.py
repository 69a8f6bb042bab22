"""Mirror of implanalytics.reports.exhibits.mappings_used."""

from dataclasses import replace

import pytest

from implanalytics.project.mappings.records import Answer, Matching, Use
from implanalytics.reports import exhibits
from implanalytics.reports.blocks import Table, Text
from implanalytics.reports.exhibits.mappings_used import mappings_used

USED = (
    Use(Answer("phases", "摸底", "survey", who="PMO", when="2025-03-01", why="一直这么叫"), 10),
    Use(Answer("projects", "内部会议", ""), 3),
    Use(Answer("people", "zs", "张三"), 4),
)


@pytest.fixture
def mapped(judged):
    return replace(judged, project=replace(judged.project, matching=Matching(USED)))


def test_every_answer_obeyed_is_listed_with_its_rows(mapped):
    text, table = mappings_used(mapped, "zh")
    assert isinstance(text, Text)
    assert isinstance(table, Table)
    assert table.rows == (
        ("项目", "内部会议", "忽略", 3.0, "全部", None, None, None),
        ("人员", "zs", "张三", 4.0, "全部", None, None, None),
        ("阶段", "摸底", "现场调研", 10.0, "全部", "PMO", "2025-03-01", "一直这么叫"),
    )


def test_a_review_without_mappings_says_nothing_of_them(judged):
    assert list(mappings_used(judged, "en")) == []
    assert judged.provenance["mappings"] == "0"


@pytest.mark.parametrize(("lang", "words"), [("en", "as mappings.xlsx says: 3"), ("zh", "3 个")])
def test_the_provenance_shows_them(mapped, lang, words):
    page = exhibits.provenance(mapped, lang=lang)._repr_mimebundle_()["text/html"]
    assert words in page
    assert "摸底" in page
