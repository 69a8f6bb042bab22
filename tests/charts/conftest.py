"""Result tables with invented figures, as the charts receive them."""

import pandas as pd
import pytest

DATES = ["baseline_start", "baseline_finish", "actual_start", "actual_finish"]


def schedule_rows(rows: list[tuple]) -> pd.DataFrame:
    """Return rows (name, four dates, finished, finish variance) as a schedule variance table."""
    frame = pd.DataFrame(rows, columns=["name", *DATES, "finished", "finish_variance"])
    frame[DATES] = frame[DATES].apply(pd.to_datetime).astype("datetime64[us]")
    frame["finish_variance"] = frame["finish_variance"].astype(float)
    keys = [f"P{number}" for number in range(1, len(frame) + 1)]
    return frame.assign(level="phase", key=keys, phase_key=keys)


@pytest.fixture
def schedule() -> pd.DataFrame:
    rows = [
        ("需求分析", "2024-11-04", "2024-12-03", "2024-11-04", "2024-12-16", True, 9),
        ("系统设计", "2024-12-04", "2025-01-02", "2024-12-18", "2024-12-31", True, -2),
        ("系统测试", "2025-01-03", "2025-03-07", "2025-01-20", None, False, None),
        ("用户培训", "2025-03-10", "2025-03-28", None, None, False, None),
        ("项目验收", None, None, None, None, False, None),
    ]
    project = schedule_rows([("All", *rows[0][1:])]).assign(level="project", key="X")
    return pd.concat([project, schedule_rows(rows)], ignore_index=True)


@pytest.fixture
def milestones() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "phase_key": ["P1", "P2", "P3", "P9", "P1"],
            "name": ["M1", "M2", "M3", "M9", "M0"],
            "day": pd.to_datetime(["2024-12-16", "2025-01-08", "2025-02-01", "2025-02-01", None]),
            "signed": pd.Series([True, False, None, True, True], dtype=object),
        }
    )


@pytest.fixture
def effort() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "phase_key": ["P1", "P2", None],
            "name": ["需求分析", "Build", None],
            "planned_effort": [1100.0, None, None],
            "actual_effort": [1240.0, 2391.0, 312.0],
            "variance": [140.0, None, None],
            "variance_share": [0.1273, None, None],
        }
    )


@pytest.fixture
def matrix() -> pd.DataFrame:
    many = ", ".join(f"R-{number}" for number in range(20, 40))
    filled = {(4, 5): (2, "R-03, R-11"), (3, 3): (20, many)}
    cells = [(p, i, *filled.get((p, i), (0, ""))) for p in range(1, 6) for i in range(1, 6)]
    return pd.DataFrame(cells, columns=["probability", "impact", "n", "risk_ids"])


@pytest.fixture
def outcomes() -> pd.DataFrame:
    rows = [
        ("P1", "需求分析", "time", "red", "+9 wd"),
        ("P1", "需求分析", "risk", "green", None),
        ("P2", "Build", "time", "not_applicable", None),
        ("P2", "Build", "risk", "amber", "2 of 3"),
    ]
    return pd.DataFrame(rows, columns=["phase_key", "name", "dimension", "outcome", "text"])


@pytest.fixture
def tables(schedule, effort, matrix, outcomes) -> dict[str, pd.DataFrame]:
    """Return the table of each chart by its name."""
    return {
        "phase_timeline": schedule,
        "effort_by_phase": effort,
        "risk_matrix": matrix,
        "phase_health": outcomes,
    }
