"""A small running project, as a folder."""

import pytest

PLAN = """Task id,Task,Phase,Planned start,Planned finish,Actual start,Actual finish,Planned hours
1,Interviews,Requirements,2025-03-03,2025-03-07,2025-03-03,2025-03-11,40
2,Model,Design,2025-03-10,2025-03-21,2025-03-12,,80
"""
HOURS = """Date,Employee,Phase,Task,Hours
2025-03-04,Ada,Requirements,Interviews,8
2025-03-05,Ada,Requirements,Interviews,8
2025-03-13,Ben,Design,Model,eight
"""


@pytest.fixture
def running(tmp_path):
    folder = tmp_path / "portal"
    folder.mkdir()
    (folder / "plan.csv").write_text(PLAN, encoding="utf-8")
    (folder / "timesheet.csv").write_text(HOURS, encoding="utf-8")
    return folder
