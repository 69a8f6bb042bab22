"""A tidy table, declared once: grain, key, columns."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeAlias

import numpy as np
import pandas as pd

from implanalytics.core.words import Label
from implanalytics.tables.column import Column, number, text

if TYPE_CHECKING:
    import pandera.pandas as pa

Nature: TypeAlias = Literal["event", "state"]

PROJECT_ID = text("project_id", "Project id", "项目编号", required=True)

PROJECT_NAMED: tuple[Column, ...] = (
    text("project", "Project", "项目", sensitivity="internal"),
    text("project_code", "Project code", "项目代码", sensitivity="internal"),
)
"""The project as a row itself names it, in files that hold several."""

IDENTITY: tuple[Column, ...] = (
    text("row_id", "Row id", "行标识", required=True),
    text("source_id", "Source", "来源", required=True),
    number("source_row", "Row in source", "来源行", required=True, least=0),
    text("source_column", "Column in source", "来源列"),
)


@dataclass(frozen=True, slots=True)
class Failure:
    """One cell that breaks its column's declaration; row -1 when the whole column does."""

    row: int
    column: str
    rule: str
    value: str


@dataclass(frozen=True, slots=True)
class Table:
    """A tidy table.

    Attributes
    ----------
    name
        Its name in `Facts` and in the store.
    label
        What people call it.
    grain
        What one row is.
    own_id
        The column that identifies a row within its project; the key is ``project_id`` with it.
    nature
        ``event``: rows carry the day they are true of; ``state``: true when the source was taken.
    declared
        Its columns without the key of the project and the columns of row identity.
    traced
        Whether its rows come from rows of a source and carry their identity.
    """

    name: str
    label: Label
    grain: Label
    own_id: str
    nature: Nature
    declared: tuple[Column, ...]
    traced: bool = True

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that identify a row."""
        return tuple(dict.fromkeys(("project_id", self.own_id)))

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns in the order in which they are kept."""
        if not self.traced:
            return (PROJECT_ID, *self.declared)
        own = {column.name for column in self.declared}
        named = (column for column in PROJECT_NAMED if column.name not in own)
        return (PROJECT_ID, *self.declared, *named, *IDENTITY)

    @property
    def required(self) -> tuple[str, ...]:
        """Names of the columns without which the table cannot be used."""
        return tuple(c.name for c in self.columns if c.required)

    def __getitem__(self, name: str) -> Column:
        """Return the column called `name`."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"table {self.name} has no column {name!r}")

    def __contains__(self, name: object) -> bool:
        """Say whether a column of that name is declared."""
        return any(c.name == name for c in self.columns)

    @property
    def schema(self) -> "pa.DataFrameSchema":
        """The pandera schema that `failures` checks."""
        return _schema(self)

    def empty(self) -> pd.DataFrame:
        """Return the table without rows, required columns only."""
        return _empty(self).copy(deep=False)

    def conform(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Return `frame` with declared columns only, in order, with their dtypes.

        An optional column that `frame` lacks stays absent: absent and null are different answers.

        Raises
        ------
        ValueError
            If a required column is missing.
        """
        missing = [name for name in self.required if name not in frame.columns]
        if missing:
            raise ValueError(f"table {self.name} needs the columns {missing}")
        dtypes = {c.name: c.dtype for c in self.columns if c.name in frame.columns}
        return frame[list(dtypes)].astype(dtypes).reset_index(drop=True)

    def failures(self, frame: pd.DataFrame) -> list[Failure]:
        """Return every cell of `frame` that breaks the declaration, in row order."""
        from pandera.errors import SchemaErrors

        try:
            self.schema.validate(frame, lazy=True)
        except SchemaErrors as errors:
            return sorted(_failures(errors.failure_cases), key=lambda f: (f.row, f.column))
        return []


def _failures(cases: pd.DataFrame) -> Iterator[Failure]:
    for case in cases.to_dict("records"):
        row, absent = case["index"], case["check"] == "column_in_dataframe"
        yield Failure(
            row=int(row) if pd.notna(row) else -1,
            column=str(case["failure_case"] if absent else case["column"]),
            rule=str(case["check"]),
            value=str(case["failure_case"]),
        )


@cache
def _empty(table: Table) -> pd.DataFrame:
    return pd.DataFrame({c.name: pd.Series(dtype=c.dtype) for c in table.columns if c.required})


@cache
def _schema(table: Table) -> "pa.DataFrameSchema":
    import pandera.pandas as pa

    def column(declared: Column) -> pa.Column:
        checks = [pa.Check(np.isfinite, error="finite")] if declared.kind == "number" else []
        if declared.least is not None:
            checks.append(pa.Check.ge(declared.least))
        if declared.most is not None:
            checks.append(pa.Check.le(declared.most))
        if declared.choices:
            checks.append(pa.Check.isin(declared.choices))
        return pa.Column(
            declared.dtype,
            checks,
            nullable=not declared.required,
            required=declared.required,
            title=declared.label.en,
            metadata={
                "zh": declared.label.zh,
                "unit": declared.unit,
                "sensitivity": declared.sensitivity,
            },
        )

    return pa.DataFrameSchema(
        {c.name: column(c) for c in table.columns},
        name=table.name,
        title=table.label.en,
        strict=False,
    )
