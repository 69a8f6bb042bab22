"""What is deleted never makes a question about training look better."""

import pytest

from implanalytics.indicators.training import TRAINING

NAMES = [indicator.name for indicator in TRAINING]


@pytest.fixture(scope="module")
def full(table):
    """Return a maker of tables that feed every question; `bad` makes every answer red."""

    def make(*, bad):
        passed = [n < (5 if bad else 9) for n in range(10)]
        results = [
            {
                "person": f"P{n}",
                "session": "报表",
                "department": "财务",
                "attended": n < (8 if bad else 10),
                "score": 80 if ok else 40,
                "pass_mark": 60,
                "passed": ok if n < 8 or not bad else None,
                "attempt": 1 + (n == 0),
                "assessed_on": "2025-05-20" if bad and n % 2 else "2025-04-10",
            }
            for n, ok in enumerate(passed)
        ]
        sessions = [
            {
                "held_on": "2025-02-05",
                "name": "理念",
                "kind": "理念培训",
                "form": "线下",
                "trainer": "李",
                "leader": "absent",
                "hours": 3,
                "invited": 10,
                "attended": 5,
                "planned_on": "2025-02-04",
            },
            {
                "held_on": "2025-04-07",
                "name": "报表",
                "kind": "操作培训",
                "form": "线上",
                "trainer": "王",
                "leader": "absent",
                "hours": 6,
                "invited": 10,
                "attended": 5,
                "planned_on": "2025-04-01",
            },
        ]
        return {
            "training_results": table("training_results", results),
            "training_sessions": table("training_sessions", sessions),
            "members": table("members", [
                {"person": "李", "role": "销售", "company": "own"},
                {"person": "王", "role": "实施顾问", "company": "own"},
            ]),
            "meetings": table("meetings", [
                {"held_on": "2025-02-05", "kind": "理念培训", "chair": "李", "leader": "absent"},
            ]),
            "events": table("events", [
                {"kind": "golive", "day": "2025-05-01"}, {"kind": "kickoff", "day": "2025-02-10"},
            ]),
            "deliverables": table("deliverables", [
                {"name": "用户手册", "category": "手册", "delivered_on": "2025-04-20"},
            ]),
            "usage": table("usage", [
                {"day": day, "department": d, "module": "总账", "active_users": active,
                 "licensed_users": 10}
                for day in ("2025-05-30",) for d, active in (("财务", 9), ("仓库", 1))
            ]),
            "survey_questions": table("survey_questions", [
                {"question_id": "s", "survey": "满意度调查", "text": "总体是否满意？",
                 "topic": "满意度", "kind": "scale", "scale_low": 1, "scale_high": 5,
                 "better_end": "high", "invited": 20},
                {"question_id": "n", "survey": "训前", "text": "想学什么？", "topic": "培训需求",
                 "kind": "scale", "scale_low": 1, "scale_high": 5, "better_end": "high"},
            ]),
            "survey_answers": table("survey_answers", [
                {"question_id": q, "respondent_id": f"r{n}", "submitted_at": "2025-06-01",
                 "department": "财务", "answer_value": value}
                for n in range(6) for q, value in (("s", 2 if bad else 5), ("n", 5))
            ]),
            "checks": table("checks", [
                {"kind": "培训需求", "name": "访谈", "day": "2025-06-02", "passed": True},
            ]),
            "tickets": table("tickets", [{"opened_on": "2025-05-05", "kind": "操作咨询"}]),
        }  # fmt: skip

    return make


def test_nothing_looks_better_for_what_is_gone(never_better, full):
    never_better(NAMES, full(bad=True))


def test_the_full_tables_feed_every_question(outcomes, full):
    found = outcomes(full(bad=True), NAMES)
    assert {name for name, outcome in found.items() if outcome != "red"} == {"TRN-04", "TRN-09"}
