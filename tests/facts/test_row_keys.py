"""Mirror of implanalytics.facts.row_keys."""

import pandas as pd
import pytest

from implanalytics.facts.row_keys import Rows, folded, in_both, shared


def test_case_width_and_spaces_do_not_count():
    assert folded(pd.Series(["Ａnn  Lee ", None])).tolist() == ["ann lee", ""]


def test_each_row_marks_one_of_the_other_side():
    assert in_both(pd.Series([1, 1, 1, 2]), pd.Series([1, 1, 3])).tolist() == [
        True, True, False, False,
    ]  # fmt: skip


def test_what_units_share_is_counted_once_a_pair():
    keys, units = pd.Series(list("aabac")), pd.Series(list("xxxyy"))
    assert list(shared(keys, units)) == [("x", "y", 2, 1)]


@pytest.mark.parametrize(("one", "other", "same"), [(8, 8.00001, True), (8, 8.01, False)])
def test_numbers_are_equal_to_the_fourth_digit(table, one, other, same):
    frame = table("time_entries", worked_on=pd.to_datetime(["2025-06-02"] * 2), effort=[one, other])
    first, second = Rows("time_entries", frame).keys(["worked_on", "effort"])
    assert (first == second) == same


def test_ids_made_from_rows_are_no_values(table):
    frame = table("links", predecessor_id=["s:2", "A:1"], successor_id=["B", "C"], type=["FS"] * 2)
    assert Rows("links", frame).codes["predecessor_id"].tolist() == [-1, 0]
