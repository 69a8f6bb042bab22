"""Mirror of implanalytics.cli.problems."""

from implanalytics.cli.problems import show_problems
from implanalytics.core.errors import Place, Problem
from implanalytics.core.words import message


def problem(row, severity):
    return Problem(
        "empty-cell", Place("hours.csv", row=row), message("Found."), message("Do."), severity
    )


def test_the_worst_comes_first_in_words_and_many_rows_are_one_line(capsys):
    found = [problem(9, "notice"), *(problem(row, "error") for row in range(2, 300))]
    assert show_problems(found, "zh") == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("  [错误] hours.csv，第 2-299 行：")
    assert second.startswith("  [提示] hours.csv，第 9 行：")


def test_nothing_wrong_says_nothing(capsys):
    assert show_problems([], "en") is None
    assert capsys.readouterr().out == ""
