"""Mirror of implanalytics.core.folding."""

from hypothesis import given
from hypothesis import strategies as st

from implanalytics.core.errors import Place, Problem
from implanalytics.core.folding import fold, row_runs
from implanalytics.core.words import message


def problem(row, word="leave", column="Hours"):
    return Problem(
        "unknown-verdict",
        Place("hours.csv", row=row, column=column),
        message("{word} says neither yes nor no; it counts as not known.", word=word),
        message("Correct the cell."),
    )


def test_what_says_the_same_of_many_rows_is_one_line_with_the_rows():
    (only,) = fold([problem(2), problem(3), problem(4), problem(9)])
    assert only.say("en") == (
        "hours.csv, rows 2-4, 9, column 'Hours': leave says neither yes nor no; it counts as "
        "not known. Correct the cell. [unknown-verdict]"
    )
    assert only.say("zh").startswith("hours.csv，第 2-4、9 行，“Hours”列：")


def test_one_problem_stays_as_it_is():
    (only,) = fold([problem(2)])
    assert only.say("en") == problem(2).say("en")


def test_a_few_that_differ_stay_apart_and_many_give_an_example():
    few = fold([problem(2, "a"), problem(3, "b"), problem(4, "b")])
    assert [len(part.problems) for part in few] == [1, 2]
    (many,) = fold([problem(row, f"word {row}") for row in range(2, 8)])
    assert "rows 2-7" in many.say("en")
    assert "6 places, for example: word 2" in many.say("en")


def test_another_column_is_another_problem():
    assert len(fold([problem(2), problem(2, column="Day")])) == 2


def test_of_many_rows_the_rest_is_counted():
    assert str(row_runs(range(1, 40, 2))) == "rows 1, 3, 5, 7, 9, 11, 13, 15 and 12 more"
    assert str(row_runs([7])) == "row 7"


@given(st.lists(st.tuples(st.integers(1, 50), st.sampled_from("abcdef"))))
def test_no_problem_is_lost(found):
    problems = [problem(row, word) for row, word in found]
    folded = [one for part in fold(problems) for one in part.problems]
    assert sorted(map(str, folded)) == sorted(map(str, problems))
