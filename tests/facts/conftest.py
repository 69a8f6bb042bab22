"""Tables and facts made by hand."""

import pandas as pd
import pytest

from implanalytics.core.calendar import Calendar
from implanalytics.facts import Facts, Settings
from implanalytics.tables import TABLES


@pytest.fixture(scope="session")
def table():
    """Return a maker of tidy tables: give the columns that matter, the keys come by themselves."""

    def make(name: str, /, **columns: list[object]) -> pd.DataFrame:
        declared = TABLES[name]
        n = len(next(iter(columns.values())))
        rows = [float(row) for row in range(2, n + 2)]
        ids = [f"s:{row:.0f}" for row in rows]
        keys = {"project_id": ["p"] * n, declared.own_id: ids}
        if declared.traced:
            keys |= {"row_id": ids, "source_id": ["s"] * n, "source_row": rows}
        if name == "tasks":
            keys["origin"] = ["plan"] * n
        given = keys | columns
        series = {
            key: pd.Series(values, dtype=object).astype(declared[key].dtype)
            for key, values in given.items()
        }
        return declared.conform(pd.DataFrame(series))

    return make


@pytest.fixture(scope="session")
def facts():
    """Return a maker of facts from tables."""

    def make(settings: Settings | None = None, /, **tables: pd.DataFrame) -> Facts:
        return Facts(settings or Settings("p"), tables, None, Calendar.standard(), {})

    return make
