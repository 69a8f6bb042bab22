"""Mirror of implanalytics.facts.kinds."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from implanalytics.core.words import Label
from implanalytics.facts import Settings, build_facts
from implanalytics.facts.kinds import join_kinds, kind_of
from implanalytics.methods import METHODS
from implanalytics.methods.practices import PRACTICES
from implanalytics.methods.template import Level
from implanalytics.tables.kinds import KINDS

MEANT = [
    ("checks.kind", "一、基础数据", "base_data"),
    ("checks.kind", "上线检查表", "golive_criteria"),
    ("checks.kind", "golive_criteria", "golive_criteria"),
    ("checks.kind", "Go-live readiness", "golive_criteria"),
    ("checks.kind", "项目计划评审", "plan_review"),
    ("checks.kind", "代码走查（第2轮）", "code_review"),
    ("checks.kind", "消防检查", None),
    ("meetings.kind", "第3周项目例会", "regular"),
    ("meetings.kind", "Steering Committee #4", "leading_group"),
    ("meetings.kind", "項目啟動會", "kickoff"),
    ("tests.kind", "UAT", "acceptance"),
    ("tests.kind", "situation", None),
    ("tests.kind", "系统集成测试", "integration"),
    ("tests.kind", "压力测试", "stress"),
    ("deliverables.category", "ERP 系统操作手册 V1.2", "manual"),
    ("signoffs.subject", "项目初验报告", "preliminary_acceptance"),
    ("tickets.kind", "操作咨询", "training_question"),
    ("tickets.kind", "新需求", "request"),
    ("commitments.source", "口头（电话）", "oral"),
    ("commitments.source", "投标文件", "bid"),
    ("members.role", "副总经理", "deputy_leader"),
    ("members.role", "总经理", "top_leader"),
    ("members.role", "销售经理", "sales"),
    ("members.role", "CIO", "it_head"),
    ("members.level", "领导小组成员", "leading"),
    ("issues.cause", "售前交接资料不全", "handover"),
    ("issues.cause", "服务器损坏", None),
]


@pytest.mark.parametrize(("name", "word", "key"), MEANT)
def test_the_kind_a_word_means(name, word, key):
    assert kind_of(word, KINDS[name].kinds) == key


@pytest.mark.parametrize("name", list(KINDS))
def test_each_kind_is_meant_by_each_of_its_words(name):
    for key, kind in KINDS[name].kinds.items():
        assert [kind_of(word, KINDS[name].kinds) for word in (key, *kind.words)] == [key] * (
            1 + len(kind.words)
        )


def test_two_kinds_named_at_once_are_neither():
    assert kind_of("性能测试和安全测试", KINDS["tests.kind"].kinds) is None


@given(st.text(max_size=30))
def test_whatever_is_written_is_a_kind_or_none(text):
    kinds = KINDS["checks.kind"].kinds
    assert kind_of(text, kinds) in (None, *kinds)


def test_keys_stand_beside_the_words(table):
    frame = table("meetings", kind=["例会", None, "聚餐"], name=["x", "项目启动会", "周会"],
                  held_on=[pd.Timestamp("2025-01-06")] * 3)  # fmt: skip
    joined = join_kinds({"meetings": frame})["meetings"]
    assert joined["kind_key"].tolist() == ["regular", "kickoff", "regular"]
    assert "kind_key" not in frame.columns


def test_bands_of_a_checklist_leave_it_what_it_is(table):
    frame = table("checks", kind=["一、基础数据", "二、接口"], name=["a", "b"],
                  checklist=["上线检查表"] * 2)  # fmt: skip
    joined = join_kinds({"checks": frame})["checks"]
    assert joined["kind_key"].tolist() == ["base_data", "golive_criteria"]
    assert joined["checklist_key"].tolist() == ["golive_criteria"] * 2


def test_no_column_no_key(table):
    frame = table("time_entries", worked_on=[pd.Timestamp("2025-01-06")], effort=[8])
    assert "activity_key" not in join_kinds({"time_entries": frame})["time_entries"].columns


def test_a_method_has_its_own_levels(table):
    application = Level("application", Label("Application group", "应用小组"), ("用户小组",))
    leading = Level("leading", Label("Leading group", "领导小组"))
    method = replace(METHODS["M4"], levels=(leading, application))
    frame = table("members", person=list("abcd"),
                  level=["项目应用小组", "用户小组", "领导组", "实施小组"])  # fmt: skip
    keys = join_kinds({"members": frame}, method)["members"]["level_key"]
    assert keys.fillna("").tolist() == ["application", "application", "leading", ""]


def test_the_facts_of_a_project_have_the_keys(table):
    frame = table("signoffs", subject=["终验报告"])
    facts, _ = build_facts({"signoffs": frame}, Settings("p"))
    assert facts.table("signoffs")["subject_key"].tolist() == ["final_acceptance"]


def test_lists_that_methods_ask_for_go_by_their_names():
    own = {"code_review", "lessons_read", "estimate_feedback"}
    assert set(KINDS["checks.kind"].kinds) - set(PRACTICES) == own
