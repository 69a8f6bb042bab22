"""Tables made of the records that a document keeps within its rows."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from implanalytics.core.words import message
from implanalytics.ingest.documents.nested import unfolded_records
from implanalytics.ingest.documents.records import cell_of
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.grid import written
from implanalytics.ingest.identity import identified
from implanalytics.ingest.parsing import parse
from implanalytics.tables import TABLES
from implanalytics.tables.column import Column


def inner_table(
    draft: Draft,
    accepted: pd.DataFrame,
    *,
    column: str,
    table: str,
    fields: Mapping[str, str],
    headings: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """Give a table from the records folded into one column, each with its row and its place in it.

    Parameters
    ----------
    draft
        The sheet; cells that cannot be read are reported there.
    accepted
        The rows whose inner records count, with ``task_id``.
    column
        The column the records are folded into.
    table
        Name of the table.
    fields
        Column of the table to field of the records.
    headings
        Headings with units, by column, where a number without one is not in the column's own.

    Returns
    -------
    DataFrame
        Conformed; empty if there are no records. One without a value that its table must have is
        left out with a warning.
    """
    target, heading = TABLES[table], draft.heading(column) or column
    rows, ids, places, records = list[Any](), list[Any](), list[str](), list[dict[str, Any]]()
    for row, own, cell in zip(
        accepted.index.tolist(), accepted["task_id"], accepted[column], strict=True
    ):
        for n, record in enumerate(unfolded_records(cell), start=1):
            rows.append(row)
            ids.append(own)
            places.append(f"{heading}#{n}")
            records.append(record)
    if not records:
        return pd.DataFrame()
    frame = pd.DataFrame({"task_id": pd.Series(ids, dtype="str")})
    left: set[int] = set()
    for name, given in fields.items():
        cells = pd.Series([cell_of(record.get(given)) for record in records], dtype=object)
        said = (headings or {}).get(name, "")
        frame[name] = _parsed(draft, target[name], cells, said, rows, places, left)
    kept = [i for i in frame.index if i not in left]
    frame = frame.loc[kept].set_axis([rows[i] for i in kept])
    if frame.empty:
        return pd.DataFrame()
    where = pd.Series([places[i] for i in kept], index=frame.index, dtype="str")
    return target.conform(identified(target, frame, draft.context, source_column=where))


def _parsed(
    draft: Draft,
    column: Column,
    cells: "pd.Series[Any]",
    heading: str,
    rows: Sequence[int],
    places: Sequence[str],
    left: set[int],
) -> "pd.Series[Any]":
    """Read one column of the inner records; note those that cannot be kept without it."""
    read = parse(column, cells, heading, draft.context)
    values = read.values
    refused = {int(str(label)): why for label, why in read.refused.items()}
    for label, why in refused.items():
        draft.report(
            "unreadable-inner-cell", why,
            message("Correct {place}; until then it counts as empty.", place=places[label]),
            row=rows[label],
        )  # fmt: skip
    if column.kind == "number":
        outside = pd.Series(data=False, index=values.index)
        if column.least is not None:
            outside |= values < column.least
        if column.most is not None:
            outside |= values > column.most
        for i in values.index[outside.fillna(value=False)]:
            draft.report(
                "inner-out-of-bounds",
                message("{value} is not possible for {column}.", value=written(cells[i]),
                        column=column.label),
                message("Correct {place}; until then it counts as empty.", place=places[i]),
                row=rows[i],
            )  # fmt: skip
        values = values.mask(outside)
    for i in values.index[values.isna()] if column.required else ():
        if int(i) not in left:
            draft.report(
                "inner-record-left-out",
                message("{place} has no {column}.", place=places[int(i)], column=column.label),
                message("It is left out; complete it in the tool it comes from."),
                row=rows[int(i)],
            )
            left.add(int(i))
    return values
