"""What is not there makes no answer about the customer better: each column and table left out."""

import pytest

GOOD = dict.fromkeys(("PRO-01", "DAT-01", "ENV-01", "OPS-01", "EXP-01"), "green")
GOOD |= {"STK-01": "reported", "PRE-01": "reported"}

# What is wrong -> changed cells by (table, row), and the answers that are no longer green.
FAULTS = {
    "nothing": ({}, {}),
    "late": (
        {
            ("processes", 0): {"approved_on": "2025-06-03"},
            ("checks", 0): {"day": "2025-06-03"},
            ("checks", 2): {"day": "2025-04-02"},
            ("checks", 4): {"day": None},
            ("signoffs", 0): {"signed_on": None},
        },
        {"PRO-01": "red", "DAT-01": "red", "ENV-01": "red", "OPS-01": "red", "EXP-01": "amber"},
    ),
    "never, or not good enough": (
        {
            ("processes", 0): {"feasible": False},
            ("processes", 1): {"rules_issued_on": None},
            ("checks", 0): {"signed_by": None},
            ("checks", 1): {"passed": False},
            ("checks", 2): {"passed": False},
            ("checks", 5): {"day": None},
            ("goals", 0): {"achieved": False},
        },
        {"PRO-01": "red", "DAT-01": "red", "ENV-01": "red", "OPS-01": "red", "EXP-01": "amber"},
    ),
}


@pytest.fixture(scope="module")
def project(table):
    """Return a maker of a project in which the customer's side is green but for some cells."""

    def make(faults):
        weeks = ("2025-06-06", "2025-06-13")
        rows = {
            "events": [
                {"kind": kind, "day": day}
                for kind, day in (
                    ("survey_end", "2025-02-07"), ("kickoff", "2025-02-10"),
                    ("golive", "2025-06-02"), ("final_acceptance", "2025-06-20"),
                )
            ],
            "processes": [
                {"name": name, "redesigned_on": "2025-04-01", "feasible": True,
                 "approved_on": "2025-05-30", "rules_issued_on": "2025-05-30"}
                for name in ("Purchase", "Sales")
            ],
            "checks": [
                *({"kind": "基础数据", "name": name, "passed": True, "signed_by": "Wang",
                   "day": "2025-05-30"} for name in ("Items", "Customers")),
                *({"kind": "环境准备", "name": name, "passed": True, "due": "2025-04-01",
                   "day": "2025-04-01"} for name in ("Test", "Production")),
                *({"kind": "运行监控", "name": "周检", "due": day, "day": day} for day in weeks),
            ],
            "signoffs": [
                {"subject": "调研报告确认", "signed_on": "2025-02-07", "side": "customer"},
                {"subject": "项目计划", "signed_on": "2025-02-14", "side": "customer"},
            ],
            "goals": [
                {"name": "One stock", "kind": "最期待的变革", "due": "2025-06-20",
                 "achieved": True},
            ],
            "members": [
                {"person": "Wang", "role": "总经理", "company": "customer", "key": True,
                 "attitude": "中立", "attitude_mid": "支持", "attitude_end": "支持"},
            ],
            "meetings": [
                {"kind": "系统演示", "held_on": "2025-01-08", "prepared_on": "2025-01-06",
                 "planned_hours": 2.0, "hours": 2.0},
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
