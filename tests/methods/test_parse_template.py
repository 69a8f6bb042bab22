"""Mirror of implanalytics.methods.parse_template and the modules it reads the parts by."""

import pytest

from implanalytics.core.errors import DataError
from implanalytics.methods import load_template
from implanalytics.methods.items import Item, Range
from implanalytics.methods.template import Contradiction, Survey

WHOLE = """\
name = "X"
version = "1"
source = "A description"
label = { en = "Made up", zh = "虚构" }
context = { en = "Anywhere", zh = "任何地方" }
ordered = false
complete = false
stated_phases = 3
completed_by = "canonical"
practices = ["survey", "plan_parts"]
team = ["manager"]
statements = [{ en = "So it is", zh = "就是这样" }]

[[gate]]
label = { en = "Signed", zh = "已签字" }
check = "GAT-01"

[[phase]]
key = "planning"
label = { en = "Plan", zh = "计划" }
activities = [{ en = "Plan", zh = "编计划", by = "manager", inferred = true }]

[[phase.deliverables]]
id = "X.plan"
en = "The plan"
zh = "计划书"
aliases = ["方案"]
contents = [{ id = "X.plan.time", en = "Time", zh = "时间", inferred = true }]

[[phase]]
key = "first"
canonical = "acceptance"
also = ["delivery"]
label = { en = "First acceptance", zh = "初验" }
tests = ["unit"]
said_after = ["planning"]
described = false
inferred = true

[[phase.gate]]
label = { en = "Ready", zh = "已就绪" }
entry = true
inferred = true

[[role]]
key = "manager"
label = { en = "Manager", zh = "经理" }
side = "vendor"
aliases = ["PM"]
duties = [{ en = "Plans", zh = "做计划", subject = "plan" }]

[[level]]
key = "leading"
label = { en = "Leading group", zh = "领导小组" }
leader = { en = "Director", zh = "总经理" }
members = [{ en = "Heads", zh = "部门负责人" }]
duties = [{ en = "Decides", zh = "拍板" }]

[[risk_category]]
key = "market"
label = { en = "Market", zh = "市场" }
aliases = ["外部"]
inferred = true
responses = [{ kind = "monitor", label = { en = "Watch", zh = "关注" } }]

[[time_share]]
label = { en = "First part", zh = "前段" }
phases = ["planning"]
share = { least = 0.25, most = 0.5 }

[[handover]]
id = "X.photos"
label = { en = "Photographs", zh = "照片" }
kind = "document"
optional = true

[survey]
topics = [{ id = "X.culture", en = "Culture", zh = "文化" }]
days = { least = 1, most = 2 }

[checklists]
plan_parts = "X.plan"
test_kinds = [{ id = "X.unit", en = "Unit test", zh = "单元测试" }]

[[rule]]
id = "X.R1"
kind = "gate"
label = { en = "Sign", zh = "要签字" }

[[contradiction]]
id = "X.I1"
label = { en = "Yes and no", zh = "又是又不是" }
"""


@pytest.fixture
def read(tmp_path):
    def load(text=WHOLE):
        path = tmp_path / "method.toml"
        path.write_text(text, encoding="utf-8")
        return load_template(path)

    return load


def test_what_is_said_of_the_whole(read):
    method = read()
    assert (method.ordered, method.complete, method.stated_phases) == (False, False, 3)
    assert method.practices == {"survey", "plan_parts"}
    assert (method.team, method.statements[0].zh) == (("manager",), "就是这样")
    assert (method.gates[0].check, method.gates[0].entry) == ("GAT-01", False)
    assert method.contradictions == (Contradiction("X.I1", method.contradictions[0].label),)
    assert method.completion[0].key == "initiation"


def test_what_is_said_of_phases(read):
    plan, first = read().phases
    assert (plan.canonical, plan.described, plan.own) == ("planning", True, True)
    assert (plan.activities[0].by, plan.activities[0].inferred) == ("manager", True)
    assert plan.deliverables[0].item.aliases == ("方案",)
    assert (first.key, first.canonical, first.also) == ("first", "acceptance", ("delivery",))
    assert (first.tests, first.said_after) == (("unit",), ("planning",))
    assert (first.described, first.inferred) == (False, True)
    assert (first.gates[0].entry, first.gates[0].inferred) == (True, True)


def test_what_is_said_of_people(read):
    method = read()
    (role,), (level,) = method.roles, method.levels
    assert (role.side, role.aliases, role.duties[0].subject) == ("vendor", ("PM",), "plan")
    assert (level.leader.zh, level.members[0].en) == ("总经理", "Heads")
    assert level.duties[0].subject is None


def test_what_is_said_of_risks_shares_and_hand_over(read):
    method = read()
    (risk,), (share,), (handed,) = method.risk_categories, method.time_shares, method.handover
    assert (risk.aliases, risk.inferred, risk.responses[0].kind) == (("外部",), True, "monitor")
    assert (share.phases, share.share) == (("planning",), Range(0.25, 0.5))
    assert (handed.item.id, handed.kind, handed.optional) == ("X.photos", "document", True)


def test_what_is_said_of_survey_and_checklists(read):
    method = read()
    assert (method.survey.topics[0].id, method.survey.days) == ("X.culture", Range(1, 2))
    assert method.survey.per_side is None
    time = method.phases[0].deliverables[0].contents[0]
    assert time == Item("X.plan.time", time.label, (), inferred=True)
    assert dict(method.checklists)["plan_parts"] == (time,)
    assert [item.id for item in method.checklists["test_kinds"]] == ["X.unit"]


def test_a_method_need_not_say_any_of_it(read):
    text = WHOLE.split("[[gate]]")[0]
    for key in ("ordered", "complete", "stated_phases", "completed_by", "practices", "team"):
        text = "\n".join(line for line in text.splitlines() if not line.startswith(key))
    text += '\n[[phase]]\nkey = "design"\nlabel = { en = "Design", zh = "设计" }\n'
    method = read(text)
    assert (method.ordered, method.complete, method.survey) == (True, True, Survey())
    assert (method.completion, dict(method.checklists)) == ((), {})


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        ('["survey", ', '["survye", ', "unknown-value", r"practices\[1\].*Did you mean 'survey'"),
        ('team = ["manager"]', 'team = ["boss"]', "unknown-value", r"team\[1\] is 'boss'"),
        ('by = "manager"', 'by = "manger"', "unknown-value", "Did you mean 'manager'"),
        ('"canonical"\npractices', '"usual"\npractices', "unknown-value", "usual.*not known"),
        ("stated_phases = 3", "stated_phases = 0", "not-positive", "is 0. Give a whole number"),
        ("stated_phases = 3", "stated_phases = 2.5", "wrong-type", "Write it as a whole number"),
        ('said_after = ["planning"]', 'said_after = ["plan"]', "unknown-phase", "the phase 'plan'"),
        ('phases = ["planning"]', 'phases = ["all"]', "unknown-phase", "First part names .*'all'"),
        ('also = ["delivery"]', 'also = ["give"]', "unknown-value", r"also\[1\] is 'give'"),
        ('"acceptance"', '"accept"', "unknown-value", "canonical is 'accept'.*'acceptance'"),
        ('key = "first"', 'key = "testing"', "key-misleads", "testing is said to be acceptance"),
        ('tests = ["unit"]', 'tests = ["smoke"]', "unknown-value", r"tests\[1\] is 'smoke'"),
        ('"X.photos"', '"X.unit"', "id-twice", "'X.unit' is there twice"),
        ('"X.culture"', '"X.plan.time"', "id-twice", "'X.plan.time' is there twice"),
        ('"X.I1"', '"X.R1"', "id-twice", "'X.R1' is there twice"),
        ("test_kinds =", "test_kind =", "unknown-value", "checklists.test_kind .*'test_kinds'"),
        ('plan_parts = "X.plan"', 'plan_parts = "X.pla"', "unknown-value", "Did you mean 'X.plan'"),
        ("{ least = 1, most = 2 }", "{ least = 2, most = 1 }", "bounds-reversed", "2 down to 1"),
        ('kind = "document"', 'kind = "paper"', "unknown-value", r"handover\[1\].kind is 'paper'"),
        ('side = "vendor"', 'side = "ours"', "unknown-value", r"role\[1\].side is 'ours'"),
        ('id = "X.I1"', 'id = "X.I1"\nseverity = "bad"', "unknown-value", "severity is 'bad'"),
    ],
)  # fmt: skip
def test_a_problem_is_named_with_what_to_do(read, old, new, code, said):
    assert old in WHOLE
    with pytest.raises(DataError, match=said) as caught:
        read(WHOLE.replace(old, new, 1))
    assert code in [problem.code for problem in caught.value.problems]
    for problem in caught.value.problems:
        assert problem.found.say("zh") != problem.found.say("en")
        assert problem.hint.say("zh") != problem.hint.say("en")


def test_two_things_of_one_key_are_told(read):
    twice = (
        WHOLE + '\n[[role]]\nkey = "manager"\nlabel = { en = "A", zh = "甲" }\nside = "customer"\n'
    )
    with pytest.raises(DataError, match="'manager' is there twice"):
        read(twice)
