"""Mirror of implanalytics.methods.lint_organisation."""

from implanalytics.core.words import Label
from implanalytics.methods import METHODS
from implanalytics.methods.lint_organisation import duties_owned_twice, team_without_duties
from implanalytics.methods.organisation import Duty, Level, Role


def role(key, *subjects):
    duties = tuple(Duty(Label(f"does {subject}", "做事"), subject) for subject in subjects)
    return Role(key, Label(key, f"角色{key}"), "vendor", duties=duties)


def level(key, *subjects):
    return Level(key, Label(key, f"层级{key}"), duties=role(key, *subjects).duties)


def test_a_duty_of_two_roles_is_owned_twice(method, phase, found):
    shared = method(phase("design", 1), roles=(role("a", "change"), role("b", "goods", "change")))
    assert found(duties_owned_twice, shared) == [("duty-owned-twice", "X.change")]


def test_a_duty_of_a_role_and_a_level_is_owned_twice(method, phase, found):
    shared = method(phase("design", 1), roles=(role("a", "rules"),), levels=(level("l", "rules"),))
    assert found(duties_owned_twice, shared) == [("duty-owned-twice", "X.rules")]


def test_a_duty_named_twice_by_one_role_is_owned_once(method, phase, found):
    assert found(duties_owned_twice, method(phase("design", 1), roles=(role("a", "x", "x"),))) == []


def test_a_team_has_duties_and_duties_have_a_team(method, phase, found):
    roles = (role("a", "x"), role("b"), role("c", "y"), role("d"))
    expected = [("role-without-duty", "X"), ("duty-outside-team", "X")]
    assert found(team_without_duties, method(phase("design", 1), roles=roles, team=("a", "b"))) == (
        expected
    )
    assert found(team_without_duties, method(phase("design", 1), roles=roles)) == []


def test_the_contract_of_m1_is_changed_by_two():
    first = next(duties_owned_twice(METHODS["M1"]))
    assert first.where == "M1.contract_change"
    assert "Business representative, Project manager" in first.message.say("en")
    assert "业务代表、项目经理" in first.message.say("zh")
