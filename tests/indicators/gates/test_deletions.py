"""What is not there makes no gate better: each column and table left out in turn."""

import pytest

MARKS = ("需求分析完成", "系统设计完成", "系统开发完成", "系统测试完成", "上线部署完成")
NAMES = ("需求分析", "系统设计", "系统开发", "系统测试", "上线部署")
STARTS = ("2025-02-03", "2025-03-03", "2025-04-01", "2025-05-06", "2025-06-03")
FINISHES = ("2025-02-28", "2025-03-28", "2025-04-30", "2025-05-30", "2025-06-20")
SIGNED = ("2025-02-28", "2025-03-31", "2025-04-30", "2025-06-02", "2025-06-24")

GOOD = dict.fromkeys(
    ("GAT-01", "GAT-02", "GAT-03", "GAT-04", "GAT-05", "GAT-06", "GAT-07", "GAT-08", "GAT-09",
     "GAT-10", "GAT-11", "GAT-12"), "green",
)  # fmt: skip

# What is wrong -> changed cells by (table, row), and the answers that are no longer green.
FAULTS = {
    "nothing": ({}, {}),
    "late, against the rule, or waived": (
        {
            ("signoffs", 1): {"signed_on": "2025-04-15"},
            ("tests", 1): {"comments_closed": 2},
            ("meetings", 0): {"held_on": "2025-04-02"},
            ("events", 3): {"day": "2025-04-02"},
            ("checks", 0): {"passed": False, "waived_by": "Wang", "waived_on": "2025-05-30"},
        },
        {"GAT-03": "red", "GAT-05": "amber", "GAT-09": "red", "GAT-11": "amber"},
    ),
    "never, by nobody, or overruled": (
        {
            **{("signoffs", n): {"signatory": "Zhao Min", "document_on": "2025-06-25"}
               for n in (0, 1, 3)},
            ("signoffs", 2): {"signed_on": None, "signatory": None},
            ("tests", 0): {"reviewed_on": None},
            ("tests", 1): {"reviewed_on": None},
            ("events", 1): {"day": "2025-01-15"},
            ("acceptance_items", 1): {"passed": False},
            ("meetings", 0): {"leader": "absent", "statement": False, "attendees": "Li"},
            ("checks", 0): {"triggered": True},
            **{("milestones", n): {"written_on": "2025-06-21"} for n in range(3)},
        },
        {name: "red" for name in GOOD if name != "GAT-02"},
    ),
    "by the vendor": (
        {("signoffs", 2): {"side": "vendor", "signatory": "Chen Yu"}},
        {"GAT-01": "red", "GAT-03": "red"},
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def project(table):
    """Return a maker of a project in which every gate is green but for some cells."""

    def make(faults):
        rows = {
            "milestones": [
                {"name": mark, "phase": name, "planned_on": finish, "reached_on": finish,
                 "mark": "Paper", "written_on": "2025-01-31"}
                for mark, name, finish in zip(MARKS, NAMES, FINISHES, strict=True)
            ],
            "phases": [
                {"phase": name, "planned_start": start, "planned_finish": finish,
                 "actual_start": start, "actual_finish": finish}
                for name, start, finish in zip(NAMES, STARTS, FINISHES, strict=True)
            ],
            "signoffs": [
                {"subject": mark, "phase": name, "side": "customer", "signatory": "Wang Fang",
                 "signed_on": signed, "document_on": finish}
                for mark, name, finish, signed in zip(MARKS, NAMES, FINISHES, SIGNED, strict=True)
            ],
            "members": [
                {"person": "Wang Fang", "role": "总经理", "company": "customer", "may_sign": True},
                {"person": "Zhao Min", "role": "Key user", "company": "customer",
                 "may_sign": False},
                {"person": "Chen Yu", "role": "Consultant", "company": "own", "may_sign": False},
            ],
            "tests": [
                {"kind": kind, "day": day, "reviewed_on": reviewed, "comments": 3,
                 "comments_closed": 3}
                for kind, day, reviewed in (
                    ("集成测试", "2025-05-07", "2025-05-12"),
                    ("系统测试", "2025-05-12", "2025-05-26"),
                )
            ],
            "events": [
                {"kind": kind, "day": day}
                for kind, day in (
                    ("award", "2025-01-06"), ("initiation_form", "2025-01-07"),
                    ("contract_signed", "2025-01-13"), ("kickoff", "2025-02-03"),
                    ("golive_decision", "2025-06-02"), ("preliminary_acceptance", "2025-06-10"),
                    ("final_acceptance", "2025-06-20"),
                )
            ],
            "acceptance_items": [
                {"name": "A", "step": "初验", "passed": False},
                {"name": "A", "step": "终验", "passed": True, "accepted_on": "2025-06-20"},
            ],
            "meetings": [
                {"kind": "启动会", "held_on": "2025-02-03", "leader": "present",
                 "statement": True, "attendees": "Wang Fang"},
            ],
            "checks": [
                {"kind": "上线检查", "name": name, "day": "2025-05-30", "passed": True,
                 "signed_by": "Wang Fang", "signed_on": "2025-05-30", "triggered": False}
                for name in ("Data", "Tests")
            ],
            "time_entries": [
                {"person": "Li", "phase": name, "worked_on": start, "effort": 8.0}
                for name, start in zip(NAMES, STARTS, strict=True)
            ],
        }  # fmt: skip
        for (name, n), cells in faults.items():
            rows[name][n] |= cells
        return {name: table(name, some) for name, some in rows.items()}

    return make


@pytest.mark.parametrize(("faults", "changed"), FAULTS.values(), ids=FAULTS)
def test_nothing_gets_better_by_being_left_out(project, never_better, faults, changed):
    expected = changed or GOOD
    never_better(tuple(expected), project(faults), expected)
