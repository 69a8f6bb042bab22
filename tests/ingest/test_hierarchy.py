import pandas as pd

from implanalytics.ingest.hierarchy import by_levels, by_numbers, by_parents


def test_numbers_that_begin_others_are_summaries():
    found = by_numbers(
        pd.Series(["1", "1.1", "1.1.1", "1.2", "10", None], index=[3, 4, 5, 6, 7, 8])
    )
    assert found.summaries.tolist() == [True, True, False, False, False, False]
    assert found.parents.tolist() == [None, 3, 4, 3, None, None]


def test_zero_is_above_all():
    found = by_numbers(pd.Series(["0", "1", "1.1", "2"]))
    assert found.parents.tolist() == [None, 0, 1, 0]
    assert found.tops().tolist() == [0, 1, 1, 3]


def test_plain_numbers_make_no_outline():
    assert by_numbers(pd.Series(["1", "2", "3"])) is None


def test_row_pasted_twice_does_not_take_the_children():
    found = by_numbers(pd.Series(["1", "1.1", "1"]))
    assert found.summaries.tolist() == [True, False, False]


def test_levels():
    assert by_levels(pd.Series([1.0, 2.0, 3.0, 2.0, 1.0])).summaries.tolist() == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert by_levels(pd.Series([1.0, 1.0])) is None


def test_parents():
    found = by_parents(pd.Series(["a", "b", "c"]), pd.Series([None, "a", "x"]))
    assert found.summaries.tolist() == [True, False, False]
    assert by_parents(pd.Series(["a"]), pd.Series(["x"])) is None


def test_circle_of_parents_ends():
    found = by_parents(pd.Series(["a", "b"]), pd.Series(["b", "a"]))
    assert len(found.tops()) == 2
