"""The nine methods against the descriptions they were made from: nothing is lost on the way."""

import re
import unicodedata
from collections.abc import Mapping

import pytest

from implanalytics.core.words import Label
from implanalytics.methods import METHODS, lint
from implanalytics.methods.items import Deliverable
from implanalytics.methods.spelling import normalised

NAMES = tuple(f"M{n}" for n in range(1, 10))

# Phases whose key is not the canonical one.
KEYS = {
    "M1.prelim_acceptance": "preliminary_acceptance",
    "M1.final_acceptance": "final_acceptance",
    "M7.integration_test": "integration",
    "M9.team_training": "team_training",
}

# Contradiction -> what the linter finds it by, and where.
FOUND_BY = {
    "M1.I1": ("duty-owned-twice", "M1.contract_change"),
    "M1.I2": ("duty-owned-twice", "M1.equipment_quality"),
    "M1.I4": ("role-without-duty", "M1"),
    "M1.I6": ("duty-outside-team", "M1"),
    "M2.I1": ("plan-after-work", "M2.planning"),
    "M2.I2": ("unit-tests-after-integration", "M2.testing"),
    "M2.I3": ("phase-inside-another", "M2.delivery"),
    "M3.I3": ("incomplete", "M3"),
    "M4.I1": ("phases-exceed-total", "M4"),
    "M4.I2": ("training-after-deployment", "M4.training"),
    "M4.I3": ("gate-without-criterion", "M4.acceptance"),
    "M4.I4": ("open-risk-list", "M4"),
    "M5.I1": ("deliverable-of-two-phases", "M5.requirements"),
    "M5.I2": ("phase-missing", "M5"),
    "M6.I1": ("said-against-order", "M6.training"),
    "M6.I2": ("said-against-order", "M6.testing"),
    "M6.I3": ("phase-missing", "M6"),
    "M7.I1": ("plan-after-work", "M7.deployment"),
    "M7.I2": ("tests-after-testing", "M7.deployment"),
    "M7.I4": ("phase-inside-another", "M7.deployment"),
    "M8.I2": ("phases-not-described", "M8"),
    "M9.I1": ("shares-need-not-add-up", "M9"),
    "M9.I2": ("incomplete", "M9"),
    "M9.I5": ("duty-owned-twice", "M9.training_assessment"),
    "M9.I6": ("duty-owned-twice", "M9.business_processes"),
}

# A role called by the name of a company, which is not ours to print.
CALLED = {"广智实施顾问": "实施顾问"}

# What a description has and we do not, and why.
OMITTED = {
    "M2.risk.unspecified": "no category is named; the risk strategy is a deliverable of planning",
    "M3.risk.unspecified": "no category is named; risk is a part of the plan's checklist",
    "M5.risk.unspecified": "no category is named; risk control is a part of the plan's checklist",
    "M6.risk.unspecified": "no category is named; risk is a part of the plan's checklist",
    "M9.leading.duties": "1: to answer for success or failure is told once, not twice",
    "M9.implementation.duties": "1: knowing other departments is a statement, and a practice",
    "support.M2": "only an agreement on support; support itself begins after the project",
}


@pytest.fixture(scope="module")
def documents(reference):
    yaml = pytest.importorskip("yaml")
    text = (reference / "methods" / "METHODS.yaml").read_text(encoding="utf-8")
    parts = re.split(r"^---$", text, flags=re.MULTILINE)
    loaded = [yaml.safe_load(part) for part in parts]
    return {document.get("id", document.get("kind")): document for document in loaded}


@pytest.fixture(params=NAMES)
def pair(request, documents):
    """Return a description and the method made from it."""
    return documents[request.param], METHODS[request.param]


@pytest.fixture
def phases(pair):
    """Return (phase of the description, phase of the method) of each phase described."""
    described, method = pair
    own = {phase.key: phase for phase in method.phases}
    return [
        (item, own[KEYS.get(item["id"], item["canonical"])])
        for item in described["phases"]["items"]
    ]


def names(label, aliases=()):
    return {normalised(name) for name in (label.en, label.zh, *aliases)}


def written(*texts):
    return {normalised(part) for text in texts if text for part in text.split(" / ")}


def unfound(label, aliases, *texts):
    return written(*texts) - names(label, aliases)


def everything(thing):
    """Yield every label within a method."""
    if isinstance(thing, Label):
        yield thing
    elif isinstance(thing, Mapping):
        yield from everything(tuple(thing.values()))
    elif isinstance(thing, tuple):
        for part in thing:
            yield from everything(part)
    elif hasattr(thing, "__dataclass_fields__"):
        for name in thing.__dataclass_fields__:
            yield from everything(getattr(thing, name))


def quotes(node):
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("q", "dq", "q2"):
                yield value
            else:
                yield from quotes(value)
    elif isinstance(node, list):
        for value in node:
            yield from quotes(value)


class TestWhole:
    def test_no_part_of_a_description_is_unknown_here(self, pair):
        described, _ = pair
        assert set(described) <= {
            "id", "name_zh", "name_en", "source_heading", "source_lines", "type",
            "delivery_context", "coverage", "phases", "gates_general", "organisation", "roles",
            "risks", "change_control", "rules_of_thumb", "inconsistencies", "further_statements",
            "goals", "purpose", "milestones", "risk_process", "development_models", "time_shares",
        }  # fmt: skip
        assert {key for item in described["phases"]["items"] for key in item} <= {
            "id", "order", "canonical", "also_canonical", "zh", "en", "aliases", "inferred", "note",
            "q", "dq", "activities", "deliverables", "gates", "duration", "milestone",
            "share_of_sum", "survey_topics", "techniques", "attendance", "done_by", "held_by",
        }  # fmt: skip

    def test_it_cites_its_source(self, pair):
        described, method = pair
        assert method.source == described["source_heading"]
        assert method.complete == described["coverage"]["complete"]
        assert method.ordered == described["phases"]["stated_order"]

    def test_stated_numbers_are_kept(self, pair):
        described, method = pair
        count = described["phases"].get("stated_count")
        total = described["phases"].get("total_duration_stated")
        summed = described["phases"].get("total_duration_summed")
        assert count is None or method.stated_phases == count["value"]
        assert (total is None) == (method.total_duration is None)
        assert total is None or vars_of(method.total_duration) == (total["value"], total["unit"])
        assert summed is None or method.summed_duration.value == summed["value"]

    def test_goals_and_statements_are_told(self, pair):
        described, method = pair
        further = described.get("further_statements", [])
        goals = [*described.get("goals", []), *described.get("purpose", [])]
        goals += [each for each in further if each.get("kind") in ("goal",)]
        assert bool(goals) <= bool(method.goals)
        assert bool(further) <= bool(method.goals + method.statements)
        assert len(method.risk_process) >= len(described.get("risk_process", []))

    def test_it_is_told_in_our_own_words(self, pair):
        described, method = pair
        ours = {re.sub(r"\s", "", unicodedata.normalize("NFKC", x.zh)) for x in everything(method)}
        theirs = {quote for quote in quotes(described) if len(quote) >= 6}
        assert theirs
        assert [(q, o) for q in theirs for o in ours if q in o or (len(o) >= 8 and o in q)] == []


def vars_of(duration):
    return duration.value, duration.unit


class TestPhases:
    def test_each_is_there_in_its_order(self, phases):
        orders = [phase.order for _, phase in phases]
        assert orders == sorted(set(orders))
        assert [item["order"] for item, _ in phases] == list(range(1, len(phases) + 1))

    def test_each_is_the_same_usual_phase(self, phases):
        for item, phase in phases:
            theirs = {item["canonical"], *item.get("also_canonical", [])}
            assert theirs <= {phase.canonical, *phase.also}, item["id"]
            assert phase.canonical in theirs, item["id"]
            assert phase.inferred == item.get("inferred", False), item["id"]
            assert phase.described == ("named only" not in item.get("note", "")), item["id"]

    def test_each_is_known_by_its_names(self, phases):
        for item, phase in phases:
            given = (item["zh"], *item.get("aliases", []))
            assert unfound(phase.label, phase.aliases, *given) == set(), item["id"]

    def test_each_has_its_duration_and_milestone(self, phases):
        for item, phase in phases:
            milestone, duration = item.get("milestone"), item.get("duration")
            assert (phase.milestone.zh if phase.milestone else None) == milestone
            if duration and "value" in duration:
                assert vars_of(phase.duration) == (duration["value"], duration["unit"])
            else:
                assert phase.duration is None

    @pytest.mark.parametrize("part", ["activities", "deliverables", "gates"])
    def test_each_has_all_that_is_in_it(self, phases, part):
        for item, phase in phases:
            assert len(getattr(phase, part)) >= len(item.get(part, [])), item["id"]

    def test_deliverables_are_known_by_their_names(self, phases):
        for item, phase in phases:
            for theirs in item.get("deliverables", []):
                if "zh" in theirs:
                    assert named(phase.deliverables, theirs["zh"]), (item["id"], theirs["zh"])

    def test_contents_are_known_by_their_names(self, phases):
        for item, phase in phases:
            for theirs in item.get("deliverables", []):
                if "contents" in theirs:
                    found = named(phase.deliverables, theirs["zh"])
                    assert len(found.contents) >= len(theirs["contents"])
                    assert all(named(found.contents, name) for name in theirs["contents"])

    def test_general_gates_hold_for_all(self, pair):
        described, method = pair
        assert len(method.gates) == len(described.get("gates_general", []))

    def test_usual_phases_are_covered_by_the_same_methods(self, documents):
        told = documents["cross_process"]["phase_coverage"]
        missing = [
            f"{canonical}.{name}"
            for canonical, methods in told.items()
            for name in methods
            if not any(canonical in (p.canonical, *p.also) for p in METHODS[name].phases)
        ]
        assert [each for each in missing if each not in OMITTED] == []


def named(things, name):
    """Return the thing of that name, its id and its parts with it."""
    for thing in things:
        item = thing.item if isinstance(thing, Deliverable) else thing
        if normalised(name) in names(item.label, item.aliases):
            return thing
    return None


class TestPeople:
    def test_each_role_is_there_with_its_duties(self, pair):
        described, method = pair
        for theirs in described["roles"]:
            name = CALLED.get(theirs["role_zh"], theirs["role_zh"])
            found = [role for role in method.roles if not unfound(role.label, role.aliases, name)]
            assert len(found) == 1, name
            assert len(found[0].duties) >= len(theirs["duties"]), name

    def test_the_team_is_the_same(self, pair):
        described, method = pair
        roles = {role.key: role for role in method.roles}
        team = [roles[key] for key in method.team]
        theirs = described.get("organisation", {}).get("team_members_zh", [])
        assert len(team) == len(theirs)
        assert all(any(not unfound(r.label, r.aliases, each) for r in team) for each in theirs)

    def test_each_level_is_there_with_its_people_and_duties(self, pair):
        described, method = pair
        told = described.get("organisation", {})
        assert len(method.levels) == told.get("levels", 0)
        groups = told.get("groups") or [{"zh": name} for name in told.get("groups_zh", [])]
        for theirs, level in zip(groups, method.levels, strict=True):
            assert unfound(level.label, level.aliases, theirs["zh"]) == set()
            members = theirs.get("members", {})
            assert bool(members.get("leader")) == bool(level.leader)
            assert len(level.members) >= len(members.get("zh", []))
            parts = ("responsibility", "meeting_cadence", "tasks", "competence")
            duties = sum(len(theirs.get(part, [])) for part in parts)
            duties -= f"{method.name}.{level.key}.duties" in OMITTED
            assert len(level.duties) >= duties, level.key

    def test_a_change_of_the_contract_has_its_owners(self, pair):
        described, method = pair
        owners = [r for r in method.roles if any(d.subject == "contract_change" for d in r.duties)]
        assert len(owners) == len(described.get("change_control", []))


class TestRisks:
    def test_each_category_is_there_with_its_responses(self, pair):
        described, method = pair
        theirs = [
            risk for risk in described["risks"]
            if f"{method.name}.risk.{risk.get('category')}" not in OMITTED
        ]  # fmt: skip
        assert len(method.risk_categories) == len(theirs)
        for risk, category in zip(theirs, method.risk_categories, strict=True):
            one = int(bool(risk.get("response") or risk.get("response_en")))
            kinds = [response["type"] for response in risk.get("responses", [])]
            assert len(category.responses) == (len(kinds) or one), risk
            assert not kinds or [each.kind for each in category.responses] == kinds
            assert category.inferred == risk.get("inferred", False), risk
            if "category_zh" in risk:
                assert unfound(category.label, category.aliases, risk["category_zh"]) == set()


class TestLists:
    def test_each_rule_is_there(self, pair):
        described, method = pair
        assert [(rule.id, rule.kind, rule.inferred) for rule in method.rules] == [
            (rule["id"], rule["kind"], rule.get("inferred", False))
            for rule in described["rules_of_thumb"]
        ]

    def test_each_contradiction_is_found(self, pair):
        described, method = pair
        found = [(remark.code, remark.where) for remark in lint(method)]
        told = [each["id"] for each in described["inconsistencies"]]
        lost = [i for i in told if FOUND_BY.get(i, ("contradiction", i)) not in found]
        assert lost == []
        assert {each.id for each in method.contradictions} == set(told) - set(FOUND_BY)

    def test_time_shares_are_the_same(self, pair):
        described, method = pair
        told = described.get("time_shares", [])
        for theirs, ours in zip(told, method.time_shares, strict=True):
            least = theirs.get("share", theirs.get("share_min"))
            most = theirs.get("share", theirs.get("share_max"))
            assert ours.share.least == pytest.approx(least, abs=1e-3)
            assert ours.share.most == pytest.approx(most, abs=1e-3)

    def test_hand_over_is_complete(self, documents):
        told = next(p for p in documents["M8"]["phases"]["items"] if p["id"] == "M8.preparation")
        listed = [name for item in told["deliverables"] for name in item.get("contents", [])]
        ours = [handed.item for handed in METHODS["M8"].handover]
        assert all(named(ours, name) for name in listed)
        assert len(ours) == len(listed) + 1

    def test_the_survey_is_complete(self, documents):
        told = next(p for p in documents["M9"]["phases"]["items"] if p["id"] == "M9.survey")
        survey = METHODS["M9"].survey
        assert all(named(survey.topics, topic["zh"]) for topic in told["survey_topics"])
        assert len(survey.topics) == len(told["survey_topics"])
        assert (survey.days.least, survey.days.most) == (
            told["duration"]["min"], told["duration"]["max"],
        )  # fmt: skip
        assert (survey.per_side.least, survey.per_side.most) == (
            told["attendance"]["per_side_min"], told["attendance"]["per_side_max"],
        )  # fmt: skip
        said = [statement.en for statement in METHODS["M9"].statements]
        assert len(said) >= len(told["techniques"])

    @pytest.mark.parametrize(
        ("name", "checklist", "n"),
        [
            ("M3", "plan_parts", 5), ("M3", "scope_statement", 6),
            ("M3", "requirement_contents", 4),
            ("M6", "selection_criteria", 3), ("M6", "training_forms", 3),
            ("M6", "integration_parts", 3), ("M8", "contract_points", 4), ("M9", "plan_answers", 6),
            ("M2", "test_kinds", 3), ("M4", "test_kinds", 3), ("M5", "test_kinds", 4),
            ("M6", "test_kinds", 3), ("M7", "test_kinds", 4),
        ],
    )  # fmt: skip
    def test_a_checklist_has_all_its_items(self, name, checklist, n):
        assert len(METHODS[name].checklists[checklist]) == n


def test_what_gates_are_checked_by_is_in_the_catalogue(reference):
    text = (reference / "methods" / "INDICATORS.md").read_text(encoding="utf-8")
    known = set(re.findall(r"^\| ([A-Z]{3}-\d{2}) \|", text, flags=re.MULTILINE))
    named_by = {
        gate.check
        for method in METHODS.values()
        for gate in (*method.gates, *(g for phase in method.phases for g in phase.gates))
        if gate.check
    }
    assert named_by - known == set()
    assert len(named_by) > 20
