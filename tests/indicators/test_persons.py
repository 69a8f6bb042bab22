"""Mirror of implanalytics.indicators.persons."""

import pandas as pd
import pytest

from implanalytics.indicators.persons import attendance, members_then, names_in, several

NAMES = {
    "王芳、李伟": ["王芳", "李伟"],
    "王芳 李伟": ["王芳", "李伟"],
    "Ann Lee; Bo": ["ann lee", "bo"],
    "Ann Lee/王芳，": ["ann lee", "王芳"],
}


@pytest.mark.parametrize(("written", "expected"), NAMES.items())
def test_cells_name_several_people(written, expected):
    assert several(pd.Series([written])).tolist() == expected


def test_who_joins_later_is_no_member_yet(facts_alone, table):
    rows = [{"person": "A", "joined_on": "2025-03-03"}, {"person": "B", "joined_on": None}]
    members = members_then(facts_alone({"members": table("members", rows)}, as_of="2025-02-28"))
    assert members["name"].tolist() == ["b"]


def test_strangers_come_without_a_company(facts_alone, table):
    tables = {
        "members": table("members", [{"person": "Ann", "company": "own"}]),
        "meetings": table("meetings", [{"held_on": "2025-03-03", "attendees": " ann, Bo"}]),
    }
    figures = facts_alone(tables)
    came = attendance(figures, figures.table("meetings"))
    assert dict(zip(came["name"], came["company"].notna(), strict=True)) == {
        "ann": True, "bo": False,
    }  # fmt: skip


def test_a_name_padded_to_line_up_is_one_person():
    assert names_in("王 芳、李 伟") == ("王芳", "李伟")
    assert names_in("王芳 李伟") == ("王芳", "李伟")
