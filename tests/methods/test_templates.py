"""The methods M5 to M9 as they are shipped: what projects will be measured by."""

from math import fsum

import pytest

from implanalytics.methods import METHODS
from implanalytics.methods.items import Range


def keys(name):
    return [phase.key for phase in METHODS[name].phases]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("M5", "requirements planning development testing deployment"),
        ("M6", "requirements selection planning integration training testing deployment"),
        ("M7", "requirements development integration testing deployment"),
        ("M8", "presales preparation development delivery support"),
        ("M9", "survey organisation planning team_training initiation training deployment"),
    ],
)
def test_phases_stand_in_the_order_of_the_description(name, expected):
    assert keys(name) == expected.split()


@pytest.mark.parametrize("name", ["M5", "M6", "M7", "M8", "M9"])
def test_every_checklist_belongs_to_a_practice_the_method_asks_for(name):
    method = METHODS[name]
    assert set(method.checklists) <= method.practices


@pytest.mark.parametrize("name", ["M5", "M6", "M7", "M8", "M9"])
def test_every_gate_names_the_indicator_that_looks_for_it(name):
    assert all(gate.check for phase in METHODS[name].phases for gate in phase.gates)


def test_work_a_method_has_no_phase_for_is_taken_in_by_another():
    assert [p.key for p in METHODS["M5"].phases_for("support")] == ["deployment"]
    assert [p.key for p in METHODS["M7"].phases_for("design")] == ["development"]
    assert [p.key for p in METHODS["M7"].phases_for("testing")] == ["testing"]
    assert [p.key for p in METHODS["M8"].phases_for("contract")] == ["presales"]
    assert METHODS["M5"].phases_for("acceptance") == ()


def test_phases_that_are_only_named_are_marked():
    named = {name: [p.key for p in METHODS[name].phases if not p.described] for name in METHODS}
    assert named["M8"] == ["development", "delivery", "support"]
    assert named["M9"] == ["training", "deployment"]


def test_m8_hands_over_four_facts_five_documents_and_the_commitments():
    items = METHODS["M8"].handover
    kinds = [item.kind for item in items]
    assert [kinds.count(kind) for kind in ("fact", "document", "commitments")] == [4, 5, 1]
    assert [item.item.label.en for item in items if item.optional] == ["Drawings"]


def test_m9_surveys_four_topics_in_two_days_at_most():
    survey = METHODS["M9"].survey
    assert (len(survey.topics), survey.days, survey.per_side) == (4, Range(1, 2), Range(2, 3))


def test_m9_shares_fill_eleven_to_thirteen_twelfths():
    shares = [share.share for share in METHODS["M9"].time_shares]
    assert fsum(share.least for share in shares) == pytest.approx(11 / 12)
    assert fsum(share.most for share in shares) == pytest.approx(13 / 12)


def test_m9_shares_name_every_phase_once():
    named = [key for share in METHODS["M9"].time_shares for key in share.phases]
    assert sorted(named) == sorted(keys("M9"))


def test_m9_organises_three_levels_each_with_its_head():
    levels = METHODS["M9"].levels
    assert [level.key for level in levels] == ["leading", "implementation", "execution"]
    assert all(level.leader for level in levels)


def test_training_of_users_is_not_training_of_the_team_in_m9():
    method = METHODS["M9"]
    assert "用户培训" in method.phase("training").aliases
    assert "理念培训" in method.phase("team_training").aliases
