"""What is not there makes no document better: each column and table left out in turn."""

import pandas as pd
import pytest

from implanalytics.methods import METHODS

DAYS = pd.bdate_range("2025-03-03", periods=20)
FINISH = "2025-04-30"

GOOD = dict.fromkeys(("DOC-01", "DOC-02", "DOC-03", "DOC-04", "DOC-05", "QUA-01"), "green")

# What is wrong -> changed cells by (table, row), and the answers that are no longer green.
FAULTS = {
    "nothing": ({}, {}),
    "late, or not enough": (
        {
            **{("deliverables", n): {"delivered_on": "2025-05-05"} for n in range(3)},
            ("checks", 0): {"passed": False},
            ("checks", 25): {"comments_closed": 8},
        },
        {"DOC-02": "red", "DOC-03": "amber", "QUA-01": "amber"},
    ),
    "never": (
        {
            **{("deliverables", n): {"delivered_on": None, "approved_on": None, "archived": False,
                                     "archived_on": None} for n in range(3)},
            ("checks", 0): {"passed": False},
            ("checks", 1): {"passed": False},
            **{("checks", n): {"day": "2025-02-01"} for n in range(4, 14)},
            ("checks", 24): {"passed": False},
        },
        {name: "red" for name in GOOD},
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def project(table):
    """Return a maker of a project whose documents are all green but for some cells."""
    parts = METHODS["M3"].checklists["requirement_contents"]

    def make(faults):
        rows = {
            "phases": [
                {"phase": phase.label.zh, "actual_start": "2025-02-03", "actual_finish": FINISH}
                for phase in METHODS["M2"].phases
            ],
            "deliverables": [
                {"name": paper.label.zh, "phase": phase.label.zh, "due": FINISH,
                 "delivered_on": FINISH, "approved_on": FINISH, "archived": True,
                 "archived_on": "2025-05-09"}
                for phase in METHODS["M2"].phases for paper in phase.deliverables
            ],
            "checks": [
                *({"kind": "需求规格说明书内容", "name": part.label.zh, "passed": True}
                  for part in parts),
                *({"kind": "工程日志", "name": "日志", "day": day} for day in DAYS),
                {"kind": "编码规范", "name": "Java", "passed": True},
                {"kind": "代码评审", "name": "R", "comments": 10, "comments_closed": 10},
            ],
            "time_entries": [{"worked_on": day, "effort": 8.0} for day in DAYS],
            "events": [{"kind": "closure", "day": "2025-05-05"},
                       {"kind": "kickoff", "day": "2025-03-03"}],
        }  # fmt: skip
        for (name, n), cells in faults.items():
            rows[name][n] |= cells
        return {name: table(name, some) for name, some in rows.items()}

    return make


# The method that asks the question; DOC-01 needs one that names deliverables.
METHOD = {"DOC-01": "M2", "DOC-03": "M3"}


@pytest.mark.parametrize(("faults", "changed"), FAULTS.values(), ids=FAULTS)
def test_nothing_gets_better_by_being_left_out(project, never_better, faults, changed):
    tables = project(faults)
    for method in ("M2", "M3", None):
        expected = {n: o for n, o in (changed or GOOD).items() if METHOD.get(n) == method}
        if expected:
            options = {"method": method} if method else {}
            never_better(tuple(expected), tables, expected, **options)
