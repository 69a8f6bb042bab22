"""Mirror of implanalytics.indicators.people.actions."""

import pytest

# Due and closed days of actions, as of 2025-06-30 -> outcome, figure.
BY_HAND = {
    "all in time": ([("2025-05-01", "2025-04-30"), ("2025-05-02", "2025-05-02")], "green", 1.0),
    "three of four": (
        [("2025-05-01", "2025-05-01")] * 3 + [("2025-05-01", "2025-05-09")], "amber", 0.75,
    ),
    "one is late, one open": ([("2025-05-01", "2025-05-09"), ("2025-05-01", None)], "red", 0.0),
    "what is not due yet does not count": (
        [("2025-05-01", "2025-05-01"), ("2025-07-15", None)], "green", 1.0,
    ),
    "nothing is due": ([("2025-07-15", None)], "not_assessable", None),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "outcome", "value"), BY_HAND.values(), ids=BY_HAND)
def test_actions_closed_on_time(answers, table, rows, outcome, value):
    actions = [{"text": "Do", "due": due, "closed_on": closed} for due, closed in rows]
    result = answers({"meeting_actions": table("meeting_actions", actions)})["ORG-06", "project"]
    assert (result.outcome, result.value) == (outcome, value)


def test_without_closing_days_nothing_is_said(answers, table):
    actions = table("meeting_actions", [{"text": "Do", "due": "2025-05-01"}])
    result = answers({"meeting_actions": actions})["ORG-06", "project"]
    assert (result.outcome, result.missing) == ("not_assessable", ("meeting_actions.closed_on",))


def test_the_rows_stand_behind_the_figure(answers, table):
    rows = [{"text": "Do", "due": "2025-05-01", "closed_on": "2025-05-01"}] * 2
    result = answers({"meeting_actions": table("meeting_actions", rows)})["ORG-06", "project"]
    assert [(e.table, len(e.row_ids)) for e in result.evidence] == [("meeting_actions", 2)]
