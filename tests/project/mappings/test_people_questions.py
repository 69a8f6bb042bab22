"""Mirror of implanalytics.project.mappings.people_questions."""

import pandas as pd
import pytest

from implanalytics.core.calendar import Calendar
from implanalytics.facts import Facts, Settings
from implanalytics.project.mappings.people_questions import is_account, people_questions


def asked(people, accounts=None, settled=None):
    entries = pd.DataFrame(
        {"person": pd.Series(people, dtype="str"), "source_id": "s", "source_row": 2.0}
    )
    facts = Facts(Settings("p", people=settled or {}), {}, None, Calendar.standard(), {})
    found = people_questions(facts, {"time_entries": entries}, accounts or {})
    return {question.written: question.proposals for question in found}


def test_accounts_are_asked_about_where_others_have_names():
    assert asked(["zhangsan", "李四", "李四"]) == {"zhangsan": ()}


def test_accounts_alone_are_the_names():
    assert asked(["zhangsan", "lisi"]) == {}


def test_a_list_of_members_says_whose_an_account_is():
    accounts = {"zhangsan": "张三", "e1024": "李四", "carl": "Carl"}
    assert asked(["ZhangSan", "E1024", "Carl"], accounts) == {
        "ZhangSan": ("张三",), "E1024": ("李四",),
    }  # fmt: skip


def test_an_account_is_like_a_name_in_letters():
    assert asked(["jane.doe", "Jane Doe", "Jane Doe"]) == {"jane.doe": ("Jane Doe",)}


def test_what_is_settled_is_not_asked():
    assert asked(["zs", "李四"], settled={"ZS": "张三"}) == {}


@pytest.mark.parametrize(
    ("rare", "usual"),
    [
        ("张三（外协）", "张三"),
        ("San Zhang", "Zhang San"),
        ("Jonathan Smyth", "Jonathan Smith"),
    ],
)
def test_another_spelling_of_a_name_is_asked_about(rare, usual):
    assert asked([rare, usual, usual]) == {rare: (usual,)}


def test_people_of_like_names_are_different_people():
    assert asked(["张三", "张山", "Ann", "Anna"]) == {}


@pytest.mark.parametrize("name", ["张三", "Anna", "Zhang San", "San, Zhang", "甲方", "张三2"])
def test_names_are_no_accounts(name):
    assert not is_account(name)
