"""Mirror of implanalytics.facts.row_numbers."""

from implanalytics.facts.row_numbers import ranges


def test_of_many_ranges_the_first_ten_are_named():
    assert ranges(range(1, 60, 2)) == (*(str(n) for n in range(1, 20, 2)), "…")
