"""Mirror of implanalytics.reports.exhibits.effort."""

from implanalytics.reports.blocks import Table, Text
from implanalytics.reports.exhibits import effort


def test_phases_with_neither_plan_nor_bookings_are_named_and_not_drawn(changed):
    review = changed(
        tasks=lambda frame: frame.assign(planned_effort=[40.0, None]),
        time_entries=lambda frame: frame.iloc[[0, 2]],
    )
    made = effort(review, lang="en")
    (table,) = (block for block in made.blocks if isinstance(block, Table))
    assert [row[1] for row in table.rows] == [
        "Requirements", "Not matched to a phase", "Project",
    ]  # fmt: skip
    texts = [block.text for block in made.blocks if isinstance(block, Text)]
    assert texts == ["Neither planned nor booked: Testing."]
