"""No table and no column that is not there makes an answer about the survey better."""

import pytest

from implanalytics.indicators.survey import SURVEY


def full(table, *, worse):
    """Return a survey of which little is in order, or nothing is."""
    bad = worse
    topics = ("企业文化", "核心竞争力", "经营模式", "信息化基础", None)
    questions = [
        {"question_id": f"q{n}", "topic": topic, "text": "?", "kind": kind}
        for n, (topic, kind) in enumerate(zip(topics, ("text",) * 4 + ("scale",), strict=True))
    ] + [
        {"question_id": f"s{n}", "topic": "满意度", "text": "?", "kind": "scale"} for n in range(3)
    ]
    answers = [
        {"question_id": f"q{n}", "respondent_id": "a", "submitted_at": "2025-03-03",
         "answer_text": None if said is None else said, "answer_value": None, "gap": gap}
        for n, (said, gap) in enumerate((
            ("so", None), ("so", None),
            ("-", "no_opinion") if bad else ("so", None), ("不清楚", "no_opinion"),
            (None, "skipped"),
        ))
    ]  # fmt: skip
    answers += [
        {"question_id": f"s{q}", "respondent_id": f"r{r}", "submitted_at": "2025-03-03",
         "answer_text": str(value), "answer_value": value, "gap": None}
        for r, row in enumerate(((3, 3, 3), (1, 2, 3), (3, 3, 3) if bad else (2, 2, 1), (1, 1, 2),
                                 (3, 2, 1)))
        for q, value in enumerate(row)
    ]  # fmt: skip
    people = [
        {"person": "王总", "company": "customer", "key": True, "role": "总经理"},
        {"person": "赵主任", "company": "customer", "key": False, "role": "信息主管"},
        {"person": "顾工", "company": "own", "key": not bad, "role": "实施顾问"},
        {"person": "周工", "company": "own", "key": False, "role": "开发工程师"},
    ]
    meetings = [
        {"kind": "现场", "name": "调研访谈", "held_on": "2025-03-03",
         "prepared_on": "2025-03-03" if bad else "2025-02-28", "recorded_on": "2025-03-06",
         "attendees": "王总、赵主任、周工" if bad else "王总、赵主任、顾工"},
        {"kind": "周会", "name": "例会", "held_on": "2025-03-10", "prepared_on": "2025-03-03",
         "recorded_on": "2025-03-10", "attendees": "顾工"},
    ]  # fmt: skip
    events = [
        {"kind": "survey_start", "day": "2025-03-03", "note": None if bad else "many plants"},
        {"kind": "survey_end", "day": "2025-03-06", "note": None},
        {"kind": "kickoff", "day": "2025-03-04", "note": None},
    ]
    return {
        "survey_questions": table("survey_questions", questions),
        "survey_answers": table("survey_answers", answers),
        "members": table("members", people),
        "meetings": table("meetings", meetings),
        "events": table("events", events),
    }


@pytest.mark.parametrize("worse", [False, True], ids=["some in order", "nothing in order"])
def test_nothing_gets_better_by_what_is_not_there(never_better, table, worse):
    names = [one.name for one in SURVEY]
    found = never_better(names, full(table, worse=worse), method="M9")
    judged = {name for name, outcome in found.items() if outcome == ("red" if worse else "amber")}
    assert set(names) - judged == (set() if worse else {"SUR-04"}), found
