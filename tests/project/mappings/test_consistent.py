"""Mirror of implanalytics.project.mappings.consistent."""

from implanalytics.project.mappings.consistent import consistent
from implanalytics.project.mappings.records import Answer
from implanalytics.project.mappings.scope import Scope


def person(written, meaning, row, **more):
    return Answer("people", written, meaning, row=row, **more)


def meanings(answers):
    return {answer.written: answer.meaning for answer in answers}


def test_two_meanings_of_one_name_are_neither_obeyed():
    kept, doubts = consistent([person("zs", "张三", 2), person("ZS ", "张山", 5)])
    assert kept == ()
    (doubt,) = doubts
    assert doubt.problem.code == "mapping-contradiction"
    assert str(doubt.problem.place) == "mappings.xlsx, sheet '人员 People', row 5"
    assert "means 张三 in row 2 and 张山 here" in str(doubt.problem.found)


def test_one_meaning_said_twice_is_no_contradiction():
    kept, doubts = consistent([person("zs", "Zhang San", 2), person("zs", "zhang  san", 3)])
    assert (meanings(kept), doubts) == ({"zs": "Zhang San"}, ())


def test_other_scopes_may_have_other_meanings():
    kept, doubts = consistent(
        [person("zs", "张三", 2), person("zs", "张山", 3, scope=Scope("project", "B"))]
    )
    assert (len(kept), doubts) == (2, ())


def test_a_meaning_that_is_mapped_itself_is_followed():
    kept, doubts = consistent([person("zs", "z.san", 2), person("z.san", "张三", 3)])
    assert (meanings(kept), doubts) == ({"zs": "张三", "z.san": "张三"}, ())


def test_names_that_run_in_a_circle_mean_nothing():
    kept, doubts = consistent(
        [person("a", "b", 2), person("b", "c", 3), person("c", "a", 4), person("d", "a", 5)]
    )
    assert kept == ()
    assert [(d.problem.code, d.problem.place.row) for d in doubts] == [
        ("mapping-circle", row) for row in (2, 3, 4, 5)
    ]


def test_a_name_may_mean_itself():
    kept, doubts = consistent([person("a", "b", 2), person("b", "B", 3)])
    assert (meanings(kept), doubts) == ({"a": "b", "b": "B"}, ())


def test_phases_are_not_followed():
    kept, _ = consistent([Answer("phases", "testing", "design"), Answer("phases", "x", "testing")])
    assert meanings(kept) == {"testing": "design", "x": "testing"}
