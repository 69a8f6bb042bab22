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


@pytest.fixture(scope="session")
def placed(table):
    """Return a maker of tables: rows of several files, each a table of columns.

    `taken` says when each file was.
    """

    def make(name: str, taken=None, **files):
        parts = []
        for source, columns in files.items():
            frame = table(name, **columns)
            rows = [f"{source}:{row:.0f}" for row in frame["source_row"]]
            own_id = TABLES[name].own_id
            own = {} if own_id in columns else {own_id: rows}
            parts.append(frame.assign(source_id=source, row_id=rows, **own))
        n = len(files)
        sources = table(
            "sources",
            source_id=list(files), path=[f"{source}.xlsx" for source in files],
            sha256=["0"] * n, reader=["x"] * n, sheet=["S"] * n,
            seen=[9] * n, accepted=[9] * n, rejected=[0] * n, skipped=[0] * n,
        )  # fmt: skip
        if taken:
            sources["extracted_at"] = pd.to_datetime(list(taken)).astype("datetime64[us]")
        return {name: pd.concat(parts, ignore_index=True), "sources": sources}

    return make
