"""Mirror of implanalytics.reviews.review."""

import pandas as pd
import pytest

from implanalytics.core.errors import UnknownNameError, UsageError
from implanalytics.indicators import INDICATORS, PROFILES
from implanalytics.methods import phase_order
from implanalytics.metrics.effort import UNMATCHED
from implanalytics.reviews import Coverage, review

KINDS = ["bad", "good", "empty", "running"]


@pytest.mark.parametrize("kind", KINDS)
def test_answers_every_indicator_for_the_project(request, kind):
    found = request.getfixturevalue(kind)
    assert {r.indicator for r in found.results if r.scope == "project"} == set(INDICATORS)
    for result in found.results:
        assert result.outcome in INDICATORS[result.indicator].outcomes
        assert found.result(result.indicator, result.scope) is result
    assert list(found.indicators["outcome"]) == [r.outcome for r in found.results]
    assert found.indicators["text"].str.len().min() > 0


@pytest.mark.parametrize("kind", KINDS)
def test_coverage_counts_what_could_be_judged_of_the_profile(request, kind):
    found = request.getfixturevalue(kind)
    profile = PROFILES.index(found.coverage.profile)
    wanted = {name for name, i in INDICATORS.items() if PROFILES.index(i.profile) <= profile}
    asked = found.indicators[found.indicators["indicator"].isin(wanted)]
    asked = asked[asked["outcome"] != "not_applicable"]
    answered = asked[asked["outcome"] != "not_assessable"]
    counted = (answered["indicator"].nunique(), asked["indicator"].nunique())
    assert (found.coverage.assessed, found.coverage.applicable) == counted
    assert found.coverage.share == counted[0] / counted[1]


def test_the_three_targets_are_covered_where_their_data_are_there(bad, empty):
    assert bad.coverage.assessed >= 3
    assert empty.coverage.assessed == 0


def test_nothing_that_applies_is_no_coverage():
    assert Coverage(0, 0).share == 0


@pytest.mark.parametrize(("name", "key", "place"), [("Hand-over", "delivery", 7),
                                                    ("Integration", "integration", 3)])  # fmt: skip
def test_phases_are_those_of_the_method_and_of_the_data(reviewed, bad, name, key, place):
    found = reviewed([(name, "2025-03-03", "2025-03-14", "2025-03-03", "2025-03-14", 80)],
                     method="M4")  # fmt: skip
    expected = list(phase_order(found.facts.template))
    expected.insert(place, key)
    assert list(found.phases) == expected
    assert bad.phases == ("design", "testing")


def test_phase_health_has_one_row_a_phase(bad):
    health = bad.phase_health
    assert health["phase_key"].tolist() == list(bad.phases)
    assert health["outcome"].tolist() == ["not_assessable", "red"], "nobody kept the signatures"
    assert set(bad.phase_outcomes["indicator"]) == {"SCH-04", "CST-01", "GAT-01"}


def test_tables_handed_out_are_copies(bad):
    health = bad.phase_health
    health["outcome"] = "green"
    assert "red" in set(bad.phase_health["outcome"])


def test_metrics_are_the_tables_of_the_figures(bad):
    assert set(bad.metrics) == {
        "schedule_variance", "effort_by_phase", "risk_exposure", "risk_matrix",
    }  # fmt: skip
    assert all(isinstance(frame, pd.DataFrame) for frame in bad.metrics.values())


def test_facts_are_those_known_at_the_status_date(running):
    done = running.facts.table("tasks").set_index("task_id")["actual_finish"].notna()
    assert done.tolist() == [True, False, False]
    assert running.provenance["as_of"] == "2025-04-09"


def test_says_what_it_was_made_with(bad):
    assert bad.provenance["promise"] == "planned"
    assert bad.provenance["calendar"] == "standard"
    assert all(isinstance(value, str) for value in bad.provenance.values())


def test_names_phases_and_what_matched_none(bad):
    assert bad.phase_label("testing").en == "Testing"
    assert bad.phase_label(UNMATCHED).zh == "未匹配到阶段"


def test_refuses_an_answer_that_is_not_there(bad):
    with pytest.raises(UnknownNameError, match="no result 'SCH-04/nowhere'"):
        bad.result("SCH-04", "nowhere")


PLAN = [("Design", "2025-03-03", "2025-03-14", "2025-03-03", "2025-03-14", 80)]


def test_refuses_a_running_project_without_a_status_date(project):
    with pytest.raises(UsageError, match="no status date"):
        review(project(PLAN, state="running"))


def test_a_closed_project_is_judged_at_its_last_fact(project):
    assert review(project(PLAN, state="closed")).as_of == pd.Timestamp("2025-03-14")


def test_the_same_facts_give_the_same_review(reviewed):
    first, second = reviewed(PLAN), reviewed(PLAN)
    pd.testing.assert_frame_equal(first.indicators, second.indicators)
    pd.testing.assert_frame_equal(first.phase_health, second.phase_health)
    assert first.headline == second.headline


def test_leaves_the_project_alone(project):
    given = project(PLAN)
    before = {name: frame.copy(deep=True) for name, frame in given.facts.tables.items()}
    review(given, as_of="2025-03-05")
    for name, frame in given.facts.tables.items():
        pd.testing.assert_frame_equal(frame, before[name])


@pytest.mark.parametrize(("method", "expected"), [(None, "UAT round"), ("M4", "System test")])
def test_a_phase_bears_the_name_of_the_method_else_the_plan_s_own_word(reviewed, method, expected):
    row = ("UAT round", "2025-03-03", "2025-03-14", "2025-03-03", "2025-03-14", 80)
    settings = {"method": method, "phases": {"UAT round": "testing"}}
    assert reviewed([row], **settings).phase_label("testing").say("en") == expected
