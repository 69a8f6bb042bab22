"""Mirror of implanalytics.core.errors."""

import copy
import json
import pickle

import pytest

from implanalytics.core.errors import (
    DataError,
    DuplicateNameError,
    ImplAnalyticsError,
    Place,
    PluginError,
    Problem,
    UnknownNameError,
    UsageError,
)
from implanalytics.core.words import message

PLACES = {
    "file": (Place("a.csv"), "a.csv", "a.csv"),
    "row": (Place("a.csv", row=1234), "a.csv, row 1234", "a.csv，第 1234 行"),
    "sheet": (
        Place("a.xlsx", "Plan", 4, "Hours"),
        "a.xlsx, sheet 'Plan', row 4, column 'Hours'",
        "a.xlsx，工作表“Plan”，第 4 行，“Hours”列",
    ),
}


@pytest.mark.parametrize(("place", "english", "chinese"), PLACES.values(), ids=PLACES)
def test_a_place_is_said_as_a_person_looks_it_up(place, english, chinese):
    assert str(place) == place.say("en") == english
    assert place.say("zh") == chinese


def problem(row=4, **more):
    return Problem(
        "too-small",
        Place("march.xlsx", "Timesheet", row, "Hours"),
        message("{hours} is below 0 h.", hours=-1),
        message("Correct the value."),
        **more,
    )


def test_a_problem_is_one_line():
    assert str(problem()) == (
        "march.xlsx, sheet 'Timesheet', row 4, column 'Hours': "
        "\N{MINUS SIGN}1 is below 0 h. Correct the value. [too-small]"
    )
    assert problem().say("zh").startswith("march.xlsx，工作表“Timesheet”，第 4 行，“Hours”列：")


def test_a_problem_survives_json():
    before = problem(severity="warning")
    assert Problem.from_json(json.loads(json.dumps(before.to_json()))) == before


def test_a_data_error_lists_every_problem_and_says_the_first():
    error = DataError([problem(row) for row in range(2, 14)])
    lines = str(error).splitlines()
    assert len(error.problems) == 12
    assert lines[0] == "The source data cannot be used. Problems: 12."
    assert len(lines) == 12
    assert lines[1].startswith("  - march.xlsx, sheet 'Timesheet', row 2,")
    assert lines[-1] == "  ... and 2 more, see `.problems`"
    assert error.say("zh").splitlines()[0] == "源数据无法使用，共有 12 个问题。"
    assert "more" not in str(DataError([problem()]))


def test_an_unknown_name_offers_the_nearest():
    error = UnknownNameError("reader", "jira-cvs", ["jira-csv", "plan"])
    assert str(error) == (
        "There is no reader 'jira-cvs'. Did you mean 'jira-csv'? Known: jira-csv, plan."
    )
    assert "Did you mean" not in str(UnknownNameError("reader", "zzz", ["plan"]))
    assert error.say("zh").startswith("没有名为“jira-cvs”的读取器。")


def test_of_many_names_only_the_nearest_are_said():
    known = ["jira-csv", *(f"other {n}" for n in range(40))]
    error = UnknownNameError("reader", "jira-cvs", known)
    assert str(error) == "There is no reader 'jira-cvs'. Did you mean 'jira-csv'?"
    assert error.known == tuple(known)


def test_an_unknown_name_is_a_key_error():
    assert isinstance(UnknownNameError("reader", "a", []), KeyError)


ERRORS = {
    "base": ImplAnalyticsError(message("No.")),
    "usage": UsageError(message("Give {what}.", what="as_of")),
    "unknown name": UnknownNameError("reader", "a", ["b"]),
    "duplicate name": DuplicateNameError("reader", "a", "some-package"),
    "plug-in": PluginError("reader", "a", "some-package", "ValueError: no"),
    "data": DataError([problem(), problem(5)]),
}
each_error = pytest.mark.parametrize("error", ERRORS.values(), ids=ERRORS)


@each_error
def test_an_error_reads_plainly(error):
    assert str(error) == error.say("en")
    assert not str(error).startswith(("'", '"'))


@each_error
@pytest.mark.parametrize("sent", [lambda e: pickle.loads(pickle.dumps(e)), copy.copy])
def test_an_error_travels_between_processes(error, sent):
    got = sent(error)
    assert type(got) is type(error)
    assert str(got) == str(error)
    assert vars(got) == vars(error)
    assert got.say("zh") == error.say("zh")


def test_a_name_in_other_letters_is_the_nearest():
    assert "Did you mean 'M4'?" in str(UnknownNameError("method", "m4", ["M1", "M4"]))
