from datetime import date

import pytest

from implanalytics.ingest.grid import written
from implanalytics.ingest.headings import Vocabulary, bare, folded, in_brackets

WORDS = Vocabulary.of(
    {
        "effort": ("工时", "Hours"),
        "day": ("日期", "Date", "Start date"),
        "chance": ("probability of occurrence",),
    }
)


@pytest.mark.parametrize(
    ("heading", "same_as"),
    [
        pytest.param("计划\n开始", "计划开始", id="line break"),
        pytest.param("\ufeff日期", "日期", id="byte order mark"),
        pytest.param("Ｈｏｕｒｓ：", "hours", id="full width and colon"),
        pytest.param("Task_Name *", "task name", id="underscore and mark of required"),
    ],
)
def test_spellings_of_one_heading_are_the_same(heading, same_as):
    assert folded(heading) == folded(same_as)


def test_unit_in_brackets_is_set_apart():
    assert (bare("工时（人天）"), in_brackets("工时（人天）")) == ("工时", "人天")


@pytest.mark.parametrize(
    ("cell", "text"),
    [(3.0, "3"), (3.5, "3.5"), (True, "TRUE"), (date(2024, 11, 4), "2024-11-04"), (None, "")],
    ids=["whole number", "fraction", "flag", "date", "nothing"],
)
def test_cells_are_written_as_people_see_them(cell, text):
    assert written(cell) == text


def test_infinity_is_written_without_error():
    assert written(float("inf")) == "inf"


def test_first_name_of_a_column_wins_and_the_other_is_said():
    matched = WORDS.match(["Start date", "Date", "Hours"])
    assert matched.columns == {"day": 1, "effort": 2}
    assert matched.doubled == {0: "day"}


def test_what_the_user_settled_goes_first():
    matched = WORDS.match(["Date", "X", "Hours"], {"x": "day", "hours": ""})
    assert matched.columns == {"day": 1}
    assert matched.doubled == {0: "day"}
    assert matched.ignored == (2,)


def test_misspelling_of_a_long_name_is_guessed_and_said():
    matched = WORDS.match(["Probabilty of Occurrence"], guess=True)
    assert matched.columns == {"chance": 0}
    assert matched.guessed == {0: "chance"}


def test_short_names_are_not_guessed():
    assert WORDS.match(["Dates"], guess=True).unknown == (0,)


@pytest.mark.parametrize(
    "text", ["任务\nTask", "Task 任务", "任务/Task", "任务 (必填) Task", "任务 Work"]
)
def test_headings_in_two_languages(text):
    assert Vocabulary.of({"name": ("任务", "task")}).look_up(text)[0] == "name"


def test_two_languages_that_say_different_things_are_no_name():
    names = Vocabulary.of({"name": ("任务",), "owner": ("owner",)})
    assert names.look_up("任务 Owner") is None


@pytest.mark.parametrize("text", ["Effort, h", "Effort - days", "工时/人天", "工时 单位：人天"])
def test_a_unit_set_apart_behind_a_heading_is_no_part_of_its_name(text):
    names = Vocabulary.of({"effort": ("工时", "effort")})
    assert names.look_up(text)[0] == "effort"
    assert names.may_name([text])
