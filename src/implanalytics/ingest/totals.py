"""Totals that stand on a sheet, compared with what they sum."""

from collections.abc import Iterable, Mapping, Sequence
from math import fsum
from typing import TYPE_CHECKING

import pandas as pd

from implanalytics.core.words import message
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.parsing import parse
from implanalytics.ingest.row_kinds import RowKinds

if TYPE_CHECKING:
    from implanalytics.ingest.declaration import SheetReader

TOLERANCE = 0.005
ROUNDING = 0.011

SUMMED_UNITS = ("h", "money")


def agrees(total: float, summed: float) -> bool:
    """Say whether a total is the sum up to rounding.

    >>> agrees(40.0, 40.1), agrees(40.0, 41.0)
    (True, False)
    """
    return abs(total - summed) <= max(TOLERANCE * max(abs(total), abs(summed)), ROUNDING)


def possible_sums(
    values: Mapping[int, float], row: int, total_rows: Sequence[int]
) -> tuple[float, ...]:
    """Give what a total in `row` may mean: the rows since the last total, or all rows above.

    Parameters
    ----------
    values
        Values by row, without those of total rows and without nulls.
    row
        Row of the total.
    total_rows
        Rows of all totals and subtotals.
    """
    since = max((other for other in total_rows if other < row), default=-1)
    since_then = fsum(value for other, value in values.items() if since < other < row)
    above = fsum(value for other, value in values.items() if other < row)
    return tuple(dict.fromkeys((since_then, above, fsum(values.values()))))


def compare_totals(draft: Draft, reader: "SheetReader", kinds: RowKinds) -> None:
    """Warn of total rows that disagree with the sum of their rows by more than 0.5 per cent."""
    grid = draft.grid
    rows = [grid.number(p) for p in kinds.positions("total", "subtotal")]
    if not rows:
        return
    frame = draft.frame
    if "summary" in frame:
        frame = frame[~frame["summary"].fillna(value=False).astype(bool)]
    standing = frame.loc[frame.index.intersection(draft.standing.index)]
    for name in draft.layout.matched.columns:
        column = reader.column(name)
        if column.kind != "number" or column.unit not in SUMMED_UNITS or name not in frame:
            continue
        position = draft.layout.matched.columns[name]
        cells = pd.Series([grid.cells(row)[position] for row in rows], index=rows, dtype=object)
        totals = parse(column, cells, draft.heading_with_unit(name), draft.context).values
        known = [
            {int(str(row)): float(v) for row, v in of[name].dropna().items()}
            for of in (frame, standing)
        ]
        for row, total in totals.dropna().items():
            at = int(str(row))
            sums = [summed for values in known for summed in possible_sums(values, at, rows)]
            report_total(draft, at, name, total, sums)


def report_total(draft: Draft, row: int, column: str, total: float, sums: Iterable[float]) -> None:
    """Report a total unless one of `sums` agrees with it."""
    ways = tuple(sums)
    if any(agrees(total, summed) for summed in ways):
        return
    nearest = min(ways, key=lambda summed: abs(summed - total))
    draft.report(
        "total-disagrees",
        message(
            "The sheet says {total}, the rows sum to {summed}.",
            total=f"{total:,.6g}", summed=f"{nearest:,.6g}",
        ),
        message("Check whether rows are missing or the total is old; the rows are used."),
        row=row,
        column=column,
    )  # fmt: skip
