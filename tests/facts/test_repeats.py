"""Mirror of implanalytics.facts.repeats."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.facts import Settings, build_facts

NAMES = st.sampled_from(["需求", "Design", "测试", "Go-live", None])
DAYS = st.sampled_from([pd.Timestamp(2025, 6, day) for day in range(1, 6)])


def column(values, n):
    return st.lists(values, min_size=n, max_size=n)


@st.composite
def files(draw, columns):
    """Return the columns of one file."""
    n = draw(st.integers(1, 6))
    return {name: draw(column(values, n)) for name, values in columns.items()}


TABLES = {
    "time_entries": {
        "person": st.sampled_from(["Ann", "张三", None]),
        "worked_on": DAYS,
        "effort": st.sampled_from([0.5, 4.0, 8.0]),
        "task": NAMES,
    },
    "tasks": {"name": NAMES, "planned_start": DAYS, "planned_effort": st.sampled_from([8.0, 16.0])},
    "risks": {"text": st.sampled_from("abcd"), "impact_days": st.sampled_from([1.0, 5.0])},
    "survey_answers": {
        "question_id": st.sampled_from(["q1", "q2"]),
        "respondent_id": st.sampled_from(["1", "2"]),
        "answer_value": st.sampled_from([1.0, 5.0]),
    },
}


@given(st.data(), st.sampled_from(sorted(TABLES)))
@settings(max_examples=60, deadline=None)
def test_an_exact_export_once_more_changes_nothing(placed, data, name):
    one = data.draw(files(TABLES[name]))
    other = data.draw(files(TABLES[name]))
    before, _ = build_facts(placed(name, a=one, b=other), Settings("p"))
    again = placed(name, a=one, b=other, c=data.draw(st.sampled_from([one, other])))
    after, problems = build_facts(again, Settings("p"))
    columns = list(TABLES[name])
    pd.testing.assert_frame_equal(
        before.table(name)[columns].sort_values(columns, ignore_index=True),
        after.table(name)[columns].sort_values(columns, ignore_index=True),
    )
    assert before.doubts == after.doubts
    assert "counted-once" in {p.code for p in problems}


def test_what_hangs_on_tasks_set_aside_goes_with_them(placed, table):
    plan = {"name": ["a", "b"], "planned_start": pd.to_datetime(["2025-06-02", "2025-06-03"])}
    tables = placed("tasks", one=plan, two=plan)
    tables["links"] = pd.concat(
        [
            table(
                "links", predecessor_id=[f"{source}:2"], successor_id=[f"{source}:3"], type=["FS"]
            ).assign(source_id=source, row_id=f"{source}:2", link_id=f"{source}:2")
            for source in ("one", "two")
        ],
        ignore_index=True,
    )
    facts, problems = build_facts(tables, Settings("p"))
    assert facts.table("links")["source_id"].tolist() == ["one"]
    assert [p.code for p in problems] == ["counted-once"]


def test_a_part_with_fewer_columns_is_no_work_of_its_own(placed):
    plan = {
        "task_id": list("abc"), "name": ["A", "B", "C"], "planned_effort": [8.0, 16.0, 8.0],
    }  # fmt: skip
    part = {"name": ["B", "C"], "planned_effort": [16.0, 8.0]}
    facts, _ = build_facts(placed("tasks", part=part, plan=plan), Settings("p"))
    assert (facts.table("tasks")["planned_effort"].sum(), facts.doubts) == (32, {})


def test_of_equal_files_the_one_taken_first_says_what_was_then(placed):
    one = {"text": ["a", "b"], "status": ["open", "open"]}
    tables = placed("risks", ("2025-07-31", "2025-06-30"), late=one, early=one)
    facts, _ = build_facts(tables, Settings("p"))
    assert facts.table("risks")["source_id"].unique().tolist() == ["early"]


def test_of_equal_lists_the_one_that_says_more_counts(placed):
    told = {"lesson_id": ["L1", "L2"], "text": ["a", "b"]}
    followed = told | {"closed_on": [pd.Timestamp(2025, 9, 12), pd.Timestamp(2025, 9, 10)]}
    facts, _ = build_facts(placed("lesson_actions", a=told, b=followed), Settings("p"))
    actions = facts.table("lesson_actions")
    assert actions["closed_on"].tolist() == followed["closed_on"]


def test_few_answers_alike_prove_nothing(placed):
    many = {
        "question_id": ["q1", "q2", "q1"], "respondent_id": ["1", "1", "2"],
        "answer_value": [5.0, 4.0, 3.0],
    }  # fmt: skip
    few = {"question_id": ["q1"], "respondent_id": ["1"], "answer_value": [5.0]}
    facts, problems = build_facts(placed("survey_answers", a=many, b=few), Settings("p"))
    assert (len(facts.table("survey_answers")), problems) == (4, ())


def test_many_small_files_are_compared_quickly(placed):
    sheets = {
        f"s{n}": {
            "person": [f"P{n}"] * 20,
            "worked_on": pd.date_range("2025-06-02", periods=20),
            "effort": [8.0] * 20,
            "task": ["x"] * 20,
        }
        for n in range(60)
    }
    facts, problems = build_facts(placed("time_entries", **sheets), Settings("p"))
    assert (len(facts.table("time_entries")), problems) == (1200, ())
