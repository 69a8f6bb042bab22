"""Mirror of implanalytics.methods.spelling."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.methods.canonical import CANONICAL, NEUTRAL
from implanalytics.methods.spelling import _TRADITIONAL, _WORDS, folded, normalised

NUMBERING_AND_SUFFIXES = "第阶段步骤部分期工作和与及以并"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1. 需求", "需求"),
        ("1.2.3 需求", "需求"),
        ("1需求", "需求"),
        ("(3)需求", "需求"),
        ("（三）需求", "需求"),
        ("三、需求", "需求"),
        ("第一阶段：需求", "需求"),
        ("第2期 需求", "需求"),
        ("阶段三-需求", "需求"),
        ("Phase 2: Design", "design"),
        ("Stage IV - Design phase", "design"),
        ("a) Design", "design"),
        ("iv. Design", "design"),
        ("T01 Design", "design"),
        ("需求阶段", "需求"),
        ("需求阶段工作", "需求"),
        ("需 求", "需求"),
        ("“需求”", "需求"),
        ("Go-Live", "go live"),
        ("UAT 测试", "uat测试"),
        ("设计、开发", "设计&开发"),
    ],
)
def test_what_says_nothing_about_the_work_goes(written, expected):
    assert normalised(written) == expected


@pytest.mark.parametrize(
    "written", ["第一阶段", "阶段三", "phase 1", "uat2", "三方联调", "工作", "it systems", "design"]
)
def test_what_says_something_stays(written):
    assert normalised(written) == written


def test_traditional_and_simplified_are_one_spelling():
    assert folded("測試開發驗收需求設計培訓系統實施規劃組織準備採購調研") == (
        "测试开发验收需求设计培训系统实施规划组织准备采购调研"
    )


def test_the_map_of_characters_is_no_larger_than_the_names_need():
    names = [*NEUTRAL, *_WORDS, *(a for p in CANONICAL for a in (*p.aliases, *p.weak, *p.verbs))]
    needed = set("".join(names)) | set(NUMBERING_AND_SUFFIXES)
    assert {simplified for simplified in _TRADITIONAL.values() if simplified not in needed} == set()


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=20))
def test_folding_twice_changes_nothing(name):
    assert folded(folded(name)) == folded(name)


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="第一阶段工作测试 1.()-:phase", max_size=12))
def test_a_name_never_becomes_empty_by_losing_its_numbering(name):
    assert bool(normalised(name)) == any(c.isalnum() for c in name)
