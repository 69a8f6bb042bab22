"""Mirror of implanalytics.methods.containing."""

import pytest

from implanalytics.methods.aliases import Rank, aliases_of
from implanalytics.methods.containing import confidence_of, decisive, hits_in, telling


def deciding(text):
    hits = telling(hits_in(text, aliases_of(None)), text)
    return [hit.alias.text for hit in decisive(hits, text)]


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        ("三方接口联调配合", ["接口联调"]),  # 接口 lies within
        ("数据迁移测试", ["测试"]),  # the head
        ("开发测试", ["开发", "测试"]),  # one follows the other
        ("数据迁移脚本", ["数据迁移"]),
        ("data migration test plan", ["data migration"]),  # the longer
        ("training for user acceptance testing", ["training"]),  # what it is for stands back
        ("design&build", ["design", "build"]),
        ("测试计划", ["测试"]),  # 计划 is weak
        ("design and plan", ["design", "plan"]),  # a verb after "and"
    ],
)
def test_what_decides(text, aliases):
    assert sorted(deciding(text)) == sorted(aliases)


@pytest.mark.parametrize("text", ["测试组周会", "验收款", "培训室", "采购管理模块", "design team"])
def test_something_else_called_like_a_phase_tells_nothing(text):
    found = hits_in(text, aliases_of(None))
    assert found
    assert telling(found, text) == []


@pytest.mark.parametrize("text", ["测试部署", "测试组织", "系统集成组件"])
def test_a_word_that_only_begins_alike_is_no_department(text):
    assert telling(hits_in(text, aliases_of(None)), text)


def test_the_object_of_a_verb_is_no_department():
    [hit] = telling(hits_in("interview department heads", aliases_of(None)), "interview department")
    assert hit.alias.canonical == "survey"


@pytest.mark.parametrize("text", ["开发前", "开发之后", "before coding", "pre coding"])
def test_before_and_after_a_phase_is_beside_it(text):
    [hit] = telling(hits_in(text, aliases_of(None)), text)
    assert hit.rank == Rank.BESIDE


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("uat第二轮", 0.62),  # strong, 2 of 5 words: 0.5 + 0.3 * 0.4
        ("车间计划", 0.65),  # weak at the head, 2 of 4: 0.5 + 0.15
        ("计划变更", 0.55),  # weak elsewhere: 0.4 + 0.15
    ],
)
def test_confidence_grows_with_the_share_of_the_name(text, confidence):
    [hit] = telling(hits_in(text, aliases_of(None)), text)
    assert confidence_of(hit, text) == confidence
