"""Mirror of implanalytics.methods.matching."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.core.errors import UnknownNameError
from implanalytics.core.words import Label
from implanalytics.methods import METHODS, PHASE_KEYS, REASONS, Phase, Template
from implanalytics.methods.matching import match_phases
from implanalytics.methods.spelling import normalised

M4 = METHODS["M4"]

# written: phase key with M4, and why
WORKED = {
    # what the method calls its phases, and its aliases
    "需求分析": ("requirements", "method alias"),
    "系统设计": ("design", "method alias"),
    "系统开发": ("development", "method alias"),
    "系统测试": ("testing", "method alias"),
    "上线部署": ("deployment", "method alias"),
    "用户培训": ("training", "method alias"),
    "项目验收": ("acceptance", "method alias"),
    "User training": ("training", "method alias"),
    "Go-Live": ("deployment", "method alias"),
    "Requirements": ("requirements", "method alias"),
    # numbering, the words for phase and work, width, case, traditional characters
    "1. 需求调研": ("requirements", "method alias"),
    "第一阶段：需求分析": ("requirements", "method alias"),
    "（二）系统设计": ("design", "method alias"),
    "二、系统设计": ("design", "method alias"),
    "阶段三：开发阶段": ("development", "method alias"),
    "3.2.1需求确认": ("requirements", "method alias"),
    "⑶ 测试阶段工作": ("testing", "method alias"),
    "Phase 2: Design": ("design", "method alias"),
    "Stage IV - Testing phase": ("testing", "method alias"),
    "系統開發": ("development", "method alias"),
    "系統測試階段": ("testing", "method alias"),
    "用戶培訓": ("training", "method alias"),
    "驗收": ("acceptance", "method alias"),
    "需求 分析": ("requirements", "method alias"),
    "  TESTING ": ("testing", "method alias"),
    # usual names the method does not give
    "UAT": ("testing", "canonical alias"),
    "SIT": ("testing", "canonical alias"),
    "用户验收测试": ("testing", "canonical alias"),
    "User acceptance testing": ("testing", "canonical alias"),
    "Build": ("development", "canonical alias"),
    "Construction": ("development", "canonical alias"),
    "Blueprint": ("design", "canonical alias"),
    "業務藍圖": ("design", "canonical alias"),
    "Cutover": ("deployment", "canonical alias"),
    "上线切换": ("deployment", "canonical alias"),
    "试运行": ("deployment", "canonical alias"),
    "數據遷移": ("deployment", "canonical alias"),
    "Sign-off": ("acceptance", "canonical alias"),
    # names that contain one
    "ＵＡＴ　測試": ("testing", "contains alias"),
    "1.2.3 编写需求规格说明书": ("requirements", "contains alias"),
    "Requirement workshop with finance": ("requirements", "contains alias"),
    "开发/登录模块": ("development", "contains alias"),
    "测试计划": ("testing", "contains alias"),
    "Test plan": ("testing", "contains alias"),
    "培训总结": ("training", "contains alias"),
    "上线准备": ("deployment", "contains alias"),
    "Build training materials": ("training", "contains alias"),
    "SIT/UAT": ("testing", "contains alias"),
    # an environment belongs to the phase it serves
    "Training environment set-up": ("training", "contains alias"),
    "测试环境部署": ("testing", "contains alias"),
    # the head of a Chinese name, and a verb at the beginning
    "数据迁移测试": ("testing", "contains alias"),
    "编码规则设计": ("design", "contains alias"),
    "Train warehouse staff": ("training", "contains alias"),
    "Design for user acceptance testing": ("design", "contains alias"),
    # what stands beside a phase gives way to a phase
    "开发前现场调研": ("survey", "not of this method"),
    "Survey before go-live": ("survey", "not of this method"),
    "验收前自查": ("acceptance", "contains alias"),
    "开发后端接口": ("development", "contains alias"),
    "专案需求分析": ("requirements", "contains alias"),
    # phrases that hide an alias
    "线上线下培训": ("training", "contains alias"),
    "上线前培训": ("training", "contains alias"),
    "到货验收": ("procurement", "not of this method"),
    # phases M4 does not have
    "联调": ("integration", "not of this method"),
    "系统联调": ("integration", "not of this method"),
    "上线后支持": ("support", "not of this method"),
    "Go-live support": ("support", "not of this method"),
    "Hypercare": ("support", "not of this method"),
    "售后维护": ("support", "not of this method"),
    "Kick-off meeting": ("initiation", "not of this method"),
    "项目计划": ("planning", "not of this method"),
    "调研": ("survey", "not of this method"),
    "环境搭建": ("preparation", "not of this method"),
    "合同": ("contract", "not of this method"),
    "项目复盘": ("closure", "not of this method"),
}

UNDECIDED = {
    "开发测试": ("ambiguous", "development, testing"),
    "UAT培训": ("ambiguous", "testing, training"),
    "需求分析和系统设计": ("ambiguous", "requirements, design"),
    "需求分析与设计": ("ambiguous", "requirements, design"),
    "Design & Build": ("ambiguous", "design, development"),
    "Requirements, design and testing": ("ambiguous", "requirements, design, testing"),
    "周例会": ("unmatched", ""),
    "Project management": ("unmatched", ""),
    "latest news": ("unmatched", ""),
    "第二阶段": ("unmatched", ""),
    "Phase 1": ("unmatched", ""),
    "开发票": ("unmatched", ""),
    "用户满意度调研": ("unmatched", ""),
    "开发部周会": ("unmatched", ""),
    "测试人员面试": ("unmatched", ""),
    "验收款": ("unmatched", ""),
    "培训管理模块": ("unmatched", ""),
    "Training room booking": ("unmatched", ""),
    "Weekly plan update": ("unmatched", ""),
    "Requirments analysis": ("unmatched", "requirements"),
    "Deploiment": ("unmatched", "deployment"),
}


def one(name, template=M4, **options):
    return match_phases(pd.Series([name]), template, **options).iloc[0]


@pytest.mark.parametrize(("name", "expected"), WORKED.items(), ids=WORKED)
def test_a_name_means_a_phase(name, expected):
    row = one(name)
    assert (row["phase_key"], row["reason"]) == expected
    assert row["candidates"] == ""


@pytest.mark.parametrize(("name", "expected"), UNDECIDED.items(), ids=UNDECIDED)
def test_a_name_that_is_not_matched_is_left_to_a_person(name, expected):
    row = one(name)
    assert pd.isna(row["phase_key"])
    assert (row["reason"], row["candidates"]) == expected
    assert row["confidence"] == 0


def test_without_a_method_every_canonical_phase_is_known():
    assert one("联调", None)["reason"] == "canonical alias"
    assert one("三方联调配合", None)["reason"] == "contains alias"


def test_the_methods_meaning_stands_before_the_usual_one():
    label = Label("Build-up", "联调")
    method = Template("X", label, "x", "1", label, (Phase("testing", 1, label),))
    assert tuple(one("联调", method)[["phase_key", "reason"]]) == ("testing", "method alias")
    assert one("联调", M4)["phase_key"] == "integration"


def test_a_surer_reason_has_more_confidence():
    names = ["需求分析", "UAT", "Build", "UAT 第二轮准备"]
    confidence = match_phases(pd.Series(names), M4)["confidence"]
    assert confidence.is_monotonic_decreasing
    assert confidence.is_unique


class TestOwn:
    def test_stands_before_every_alias(self):
        row = one("联调", own={"联调": "testing"})
        assert (row["phase_key"], row["reason"], row["confidence"]) == ("testing", "mapping", 1)

    def test_serves_names_of_nothing_but_numbering(self):
        own = {"第一阶段": "requirements", "第二阶段": "design"}
        keys = match_phases(pd.Series(["第一阶段", "第二阶段"]), M4, own=own)["phase_key"]
        assert keys.tolist() == ["requirements", "design"]

    def test_holds_for_the_same_name_with_another_number(self):
        assert one("2.1 冲刺", own={"冲刺": "development"})["reason"] == "mapping"

    def test_does_not_when_two_numbers_mean_two_phases(self):
        own = {"1. 冲刺": "development", "2. 冲刺": "testing"}
        keys = match_phases(pd.Series(["2. 冲刺", "3. 冲刺"]), M4, own=own)["phase_key"]
        assert keys[0] == "testing"
        assert pd.isna(keys[1])

    def test_refuses_a_phase_nobody_knows(self):
        with pytest.raises(UnknownNameError, match="no phase 'testin'. Did you mean 'testing'"):
            one("联调", own={"联调": "testin"})


class TestFrame:
    def test_columns_and_dtypes(self):
        frame = match_phases(pd.Series(["UAT", "周例会"]), M4)
        assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == {
            "written": "str",
            "phase_key": "str",
            "reason": "str",
            "confidence": "float64",
            "candidates": "str",
        }

    def test_is_the_same_for_no_names(self):
        empty = match_phases(pd.Series([], dtype="str"), M4)
        assert empty.dtypes.equals(match_phases(pd.Series(["UAT"]), M4).dtypes)

    def test_has_one_row_a_name_without_nulls_and_blanks(self):
        names = pd.Series(["UAT", None, "设计", " ", "UAT", ""], index=[3, 3, 1, 0, 9, 4])
        frame = match_phases(names, M4)
        assert frame["written"].tolist() == ["UAT", "设计"]
        assert frame.index.equals(pd.RangeIndex(2))

    def test_keeps_inputs_untouched(self):
        names, own = pd.Series(["UAT", None, "UAT"], index=[5, 6, 7]), {"UAT": "acceptance"}
        before = names.copy(deep=True)
        match_phases(names, M4, own=own)
        pd.testing.assert_series_equal(names, before)
        assert own == {"UAT": "acceptance"}


NAMES = st.lists(
    st.one_of(st.sampled_from([*WORKED, *UNDECIDED]), st.text(max_size=12)), max_size=8
)


@settings(max_examples=50, deadline=None)
@given(NAMES)
def test_matching_gives_a_known_key_and_reason_or_none(names):
    frame = match_phases(pd.Series(names, dtype="str"), M4)
    assert set(frame["phase_key"].dropna()) <= set(PHASE_KEYS)
    assert set(frame["reason"]) <= set(REASONS)
    assert frame["confidence"].between(0, 1).all()
    assert (frame["phase_key"].isna() == (frame["confidence"] == 0)).all()


@settings(max_examples=50, deadline=None)
@given(NAMES, st.randoms(use_true_random=False))
def test_matching_does_not_depend_on_order(names, random):
    shuffled = random.sample(names, len(names))
    one_way = match_phases(pd.Series(names, dtype="str"), M4).sort_values("written")
    other_way = match_phases(pd.Series(shuffled, dtype="str"), M4).sort_values("written")
    pd.testing.assert_frame_equal(one_way.reset_index(drop=True), other_way.reset_index(drop=True))


@settings(max_examples=50, deadline=None)
@given(st.sampled_from([*WORKED, *UNDECIDED]), st.sampled_from(PHASE_KEYS))
def test_own_never_changes_other_names(name, key):
    names = pd.Series([*WORKED, *UNDECIDED])
    others = names[names.map(normalised) != normalised(name)]
    frame = match_phases(names, M4, own={name: key})
    assert frame.set_index("written").loc[name, "phase_key"] == key
    kept = frame[frame["written"].isin(others)].reset_index(drop=True)
    pd.testing.assert_frame_equal(kept, match_phases(others, M4))


TWO_TESTS = Template(
    "X", Label("x", "某"), "x", "1", Label("x", "某"),
    (
        Phase("build", 1, Label("Design and build", "设计开发"), "development", ("design",)),
        Phase("module_test", 2, Label("Module test", "模块测试"), "testing"),
        Phase("whole_test", 3, Label("Whole test", "整体测试"), "testing"),
    ),
)  # fmt: skip


class TestKeysOfAMethodsOwn:
    @pytest.mark.parametrize(
        ("name", "key", "reason"),
        [
            ("整体测试", "whole_test", "method alias"),
            ("整体测试用例", "whole_test", "contains alias"),
            ("系统整体测试", "whole_test", "contains alias"),
            ("编码", "build", "canonical alias"),
            ("蓝图设计", "build", "canonical alias"),
            ("设计与开发", "build", "contains alias"),
            ("培训", "training", "not of this method"),
        ],
    )
    def test_a_usual_name_leads_to_the_methods_phase(self, name, key, reason):
        assert tuple(one(name, TWO_TESTS)[["phase_key", "reason"]]) == (key, reason)

    def test_of_a_kind_there_twice_it_is_the_one_the_name_names(self):
        row = one("最终用户培训", METHODS["M9"])
        assert tuple(row[["phase_key", "reason"]]) == ("training", "canonical alias")

    @pytest.mark.parametrize("name", ["UAT", "回归测试报告"])
    def test_a_usual_name_of_two_phases_decides_nothing(self, name):
        row = one(name, TWO_TESTS)
        assert pd.isna(row["phase_key"])
        assert tuple(row[["reason", "candidates"]]) == ("ambiguous", "module_test, whole_test")

    @pytest.mark.parametrize(
        ("meant", "key", "candidates"),
        [
            ("whole_test", "whole_test", ""),
            ("design", "build", ""),
            ("support", "support", ""),
            ("testing", None, "module_test, whole_test"),
        ],
    )
    def test_a_mapping_may_name_any_of_them(self, meant, key, candidates):
        row = one("捣鼓", TWO_TESTS, own={"捣鼓": meant})
        assert (None if pd.isna(row["phase_key"]) else row["phase_key"]) == key
        assert (row["reason"], row["candidates"]) == ("mapping" if key else "ambiguous", candidates)


def test_every_reason_is_said_in_both_languages():
    assert all(label.en and label.zh for label in REASONS.values())


def test_a_pasted_page_is_looked_at_no_further_than_a_name_reaches():
    assert one("测试" * 5000)["phase_key"] == "testing"
    assert one("会议纪要" * 100 + "测试")["reason"] == "unmatched"
