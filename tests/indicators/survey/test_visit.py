"""Mirror of implanalytics.indicators.survey.visit."""

import pytest


def events(table, **days):
    note = days.pop("note", None)
    return table("events", [{"kind": k, "day": d, "note": note} for k, d in days.items() if d])


# Monday 2025-03-03 on; last day and note -> outcome, working days with both ends.
LENGTH_BY_HAND = {
    "one day": ("2025-03-03", None, "green", 1),
    "two days": ("2025-03-04", None, "green", 2),
    "four with a reason": ("2025-03-06", "many plants", "amber", 4),
    "three without one": ("2025-03-05", None, "red", 3),
    "six over a weekend, reason or not": ("2025-03-10", "many plants", "red", 6),
    "no end": (None, None, "not_assessable", None),
}


@pytest.mark.parametrize(
    ("end", "note", "outcome", "value"), LENGTH_BY_HAND.values(), ids=LENGTH_BY_HAND
)
def test_working_days_of_the_survey(answer, table, end, note, outcome, value):
    tables = {"events": events(table, survey_start="2025-03-03", survey_end=end, note=note)}
    result = answer("SUR-02", tables, method="M9")
    assert (result.outcome, result.value) == (outcome, value)
    assert answer("SUR-02", tables, method="M2").outcome == "not_applicable"


# End of the survey and kick-off -> outcome, working days too late.
ORDER_BY_HAND = {
    "before": ("2025-03-04", "2025-03-10", "green", 0),
    "on the same day": ("2025-03-10", "2025-03-10", "green", 0),
    "two days after": ("2025-03-12", "2025-03-10", "red", 2),
    "no kick-off yet": ("2025-03-04", None, "not_assessable", None),
}


@pytest.mark.parametrize(
    ("end", "kickoff", "outcome", "value"), ORDER_BY_HAND.values(), ids=ORDER_BY_HAND
)
def test_survey_before_the_kick_off(answer, table, end, kickoff, outcome, value):
    tables = {"events": events(table, survey_end=end, kickoff=kickoff)}
    result = answer("SUR-04", tables, method="M9")
    assert (result.outcome, result.value) == (outcome, value)
    assert answer("SUR-04", tables, method="M2").outcome == "not_applicable"


# Days of questions, meeting and minutes -> outcome, conditions that hold.
PREPARED_BY_HAND = {
    "both": ([("2025-02-28", "2025-03-03", "2025-03-04")], "green", 2),
    "minutes two days after": ([("2025-02-28", "2025-03-03", "2025-03-05")], "amber", 1),
    "questions of the same day": ([("2025-03-03", "2025-03-03", "2025-03-03")], "amber", 1),
    "neither": ([("2025-03-03", "2025-03-03", "2025-03-09")], "red", 0),
    "written for one meeting and not for the other": (
        [("2025-02-28", "2025-03-03", "2025-03-03"), (None, "2025-03-04", "2025-03-04")],
        "amber", 1,
    ),
    "nobody wrote down when questions were ready": (
        [(None, "2025-03-03", "2025-03-03")], "not_assessable", 1,
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "outcome", "value"), PREPARED_BY_HAND.values(), ids=PREPARED_BY_HAND
)
def test_questions_before_and_minutes_after(answer, table, rows, outcome, value):
    meetings = [
        {"kind": "调研", "prepared_on": ready, "held_on": held, "recorded_on": written}
        for ready, held, written in rows
    ]
    tables = {"meetings": table("meetings", meetings)}
    result = answer("SUR-06", tables, method="M9")
    assert (result.outcome, result.value) == (outcome, value)
    assert answer("SUR-06", tables, method="M2").outcome == "not_applicable"


def test_minutes_are_not_late_on_the_day_of_the_meeting(answer, table):
    rows = [
        {"kind": "调研", "prepared_on": "2025-02-28", "held_on": "2025-03-03",
         "recorded_on": "2025-03-03"},
        {"kind": "调研", "prepared_on": "2025-02-28", "held_on": "2025-03-04",
         "recorded_on": "2025-03-06"},
    ]  # fmt: skip
    tables = {"meetings": table("meetings", rows)}
    result = answer("SUR-06", tables, method="M9", as_of="2025-03-04")
    assert (result.outcome, result.value) == ("not_assessable", 1)
    assert answer("SUR-06", tables, method="M9", as_of="2025-03-07").outcome == "amber"


def test_other_meetings_are_no_survey(answer, table):
    rows = [{"kind": "周例会", "held_on": "2025-03-03", "prepared_on": "2025-02-28"}]
    result = answer("SUR-06", {"meetings": table("meetings", rows)}, method="M9")
    assert (result.outcome, result.missing) == ("not_assessable", ("meetings.kind",))
