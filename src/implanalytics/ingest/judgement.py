"""Rows judged: what is missing, out of bounds, doubled or shifted."""

from typing import TYPE_CHECKING

import pandas as pd

from implanalytics.core.words import Label, Message, message, quoted
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.grid import written
from implanalytics.ingest.headings import folded
from implanalytics.ingest.plain_rows import filled_cells
from implanalytics.ingest.unfilled import skip_unfilled
from implanalytics.tables import Table
from implanalytics.tables.column import Column

if TYPE_CHECKING:
    from implanalytics.ingest.declaration import SheetReader


def judge(draft: Draft, reader: "SheetReader") -> None:
    """Reject rows that cannot be used and warn of those that are doubtful.

    A row is rejected when its cells are shifted, when a cell it must have is empty or cannot be
    read, and when a value is outside its declared bounds. A cell of another column that cannot
    be read is left null with a warning.
    """
    _reject_shifted(draft)
    required = [
        name
        for name in dict.fromkeys((*reader.target.required, *reader.must))
        if name in draft and (name != reader.target.own_id or name in reader.must)
    ]
    skip_unfilled(draft, reader)
    _judge_refused(draft, required)
    for name in required:
        _reject_empty(draft, reader.column(name), reader.spared.get(name))
    for name in draft.frame.columns:
        if name in reader.target:
            _reject_outside(draft, reader.target[name])
    _treat_copies(draft, reader.target)
    _settle_own_ids(draft, reader.target.own_id)


def report_headings(draft: Draft, reader: "SheetReader") -> None:
    """Say which headings were left, taken twice, or taken for another."""
    header, matched = draft.layout.header, draft.layout.matched
    row = None if draft.grid.records else draft.grid.number(header.first)
    repeats = frozenset(map(folded, reader.repeats))
    for position, column in matched.doubled.items():
        other = matched.columns[column]
        if folded(header.texts[position]) in repeats:
            continue
        draft.report(
            "doubled-column",
            message(
                "Two headings name the same column: {used} is read, {left} is not.",
                used=header.texts[other], left=header.texts[position],
            ),
            message("If the other one is meant, settle it with `columns` in project.toml."),
            row=row,
            severity="warning" if _matters(draft, column, other, position) else "notice",
        )  # fmt: skip
    for position, column in matched.guessed.items():
        draft.report(
            "heading-guessed",
            message(
                "The heading {heading} was taken for {column}.",
                heading=header.texts[position], column=reader.column(column).label,
            ),
            message("If this is wrong, settle it with `columns` in project.toml."),
            row=row,
            severity="notice",
        )  # fmt: skip
    if unknown := tuple(header.texts[position] for position in matched.unknown):
        draft.report(
            "headings-not-used",
            message("These headings are not used: {headings}.", headings=unknown),
            message("If one of them matters, settle it with `columns` in project.toml."),
            row=row,
            severity="notice",
        )
    _report_settled(draft, row)


def _report_settled(draft: Draft, row: int | None) -> None:
    known = {folded(text) for text in draft.layout.header.texts}
    for heading in draft.context.columns:
        if folded(heading) not in known:
            draft.report(
                "settled-heading-missing",
                message("The heading {heading} of project.toml is not there.", heading=heading),
                message("Correct `columns` in project.toml."),
                row=row,
            )


def _matters(draft: Draft, column: str, one: int, other: int) -> bool:
    """Say whether the column left out holds other numbers or dates than the one read."""
    if draft.frame[column].dtype == "str":
        return False
    first = draft.layout.header.last + 1
    return any(
        written(cells[other]) and written(cells[one]) != written(cells[other])
        for cells in draft.grid.rows[first:]
    )


def _reject_shifted(draft: Draft) -> None:
    """Reject rows of a text file with more cells than headings: an unquoted separator."""
    texts = draft.layout.header.texts
    end = max(i for i, text in enumerate(texts) if text) + 1
    if draft.grid.records or draft.grid.sheet is not None or end == len(texts):
        return
    filled = filled_cells(draft.grid)
    longer = filled.any_of(range(end, len(texts)))[draft.positions]
    for row in draft.frame.index[longer].tolist():
        draft.reject(
            row,
            "extra-cells",
            message("The row has more cells than headings; its cells may be shifted."),
            message("Put quotes around cells that contain the separator."),
        )


def _judge_refused(draft: Draft, required: list[str]) -> None:
    for name, refused in draft.refused.items():
        for row, why in refused.items():
            if row in draft.notes and draft.notes[row].verdict == "skipped":
                continue
            if name in required:
                draft.reject(row, "unreadable-cell", why, message("Correct the cell."), column=name)
            else:
                draft.report(
                    "unreadable-cell", why,
                    message("Correct the cell; until then it counts as empty."),
                    row=row, column=name,
                )  # fmt: skip


def _reject_empty(draft: Draft, column: Column, instead: str | None) -> None:
    frame = draft.standing
    empty = frame[column.name].isna()
    if instead and instead in draft:
        empty &= frame[instead].isna()
    for row in frame.index[empty]:
        draft.reject(
            row,
            "empty-cell",
            _nothing(column, draft.raw(column.name, row)),
            message("Fill it in."),
            column=column.name,
        )


def _nothing(column: Column, raw: str) -> Message:
    if raw:
        return message("{value} is no value for {column}.", value=quoted(raw), column=column.label)
    return message("{column} is empty.", column=column.label)


def _reject_outside(draft: Draft, column: Column) -> None:
    frame = draft.standing
    values = frame[column.name]
    outside = pd.Series(data=False, index=values.index)
    if column.least is not None:
        outside |= values < column.least
    if column.most is not None:
        outside |= values > column.most
    if column.choices:
        outside |= values.notna() & ~values.isin(column.choices)
    for row in values.index[outside.fillna(value=False)]:
        draft.reject(
            row,
            "out-of-bounds",
            message(
                "{value} is not possible for {column}: it must be {bounds}.",
                value=draft.raw(column.name, row) or written(values[row]),
                column=column.label,
                bounds=_bounds(column),
            ),
            message("Correct the value."),
            column=column.name,
        )


UNITS = {"h": Label("h", "小时"), "wd": Label("wd", "个工作日")}


def _bounds(column: Column) -> str | Message:
    if column.choices:
        return " | ".join(column.choices)
    bounds = f"{written(column.least)} … {written(column.most)}"
    if column.most is None:
        bounds = f"≥ {written(column.least)}"
    unit = UNITS.get(column.unit or "")
    return message("{bounds} {unit}", bounds=bounds, unit=unit) if unit else bounds


def _settle_own_ids(draft: Draft, own_id: str) -> None:
    """Keep own ids unique: what repeats one gets its row behind it."""
    if own_id not in draft:
        return
    ids = draft.standing[own_id]
    repeated = ids.notna() & ids.duplicated()
    if not repeated.any():
        return
    first = {value: row for row, value in reversed(list(ids.dropna().items()))}
    for row in ids.index[repeated]:
        draft.report(
            "repeated-id",
            message(
                "The id {id} is already used in row {row}.", id=ids[row], row=str(first[ids[row]])
            ),
            message("Give every row an id of its own."),
            row=row,
            column=own_id,
        )
        draft.frame.loc[row, own_id] = f"{ids[row]}#{row}"


def _treat_copies(draft: Draft, table: Table) -> None:
    """Warn of rows that repeat another cell by cell.

    What happened twice may be written twice. A thing with an id of its own is there once: its
    copy is put aside.
    """
    once = table.nature == "state" and table.own_id in draft
    if table.nature == "state" and not once:
        return
    unnumbered = draft.frame.index[draft.frame[table.own_id].isna()] if once else ()
    for row, first in _copies(draft).items():
        if row in unnumbered:
            continue
        found = message("The row is the same as row {row}.", row=str(first))
        if once:
            hint = message("It is counted once. Delete the copy, or correct its id.")
            draft.skip(row, "copy", found)
        else:
            hint = message("If it was entered twice, delete one.")
        draft.report("repeated-row", found, hint, row=row)


def _copies(draft: Draft) -> dict[int, int]:
    """Give the rows that repeat an earlier one cell by cell, each with that row."""
    if any(column.holds_each_once for column in draft.grid.columns):
        return {}
    kept = ~draft.frame.index.isin(list(draft.notes))
    positions = draft.positions[kept]
    columns = enumerate(draft.grid.columns)
    codes = pd.DataFrame({i: column.codes[positions] for i, column in columns})
    repeated = codes.duplicated(keep=False)
    if not repeated.any():
        return {}
    rows = draft.frame.index[kept][repeated]
    first = codes[repeated].assign(row=rows).groupby(list(codes.columns))["row"].transform("first")
    return {row: at for row, at in zip(rows.tolist(), first.tolist(), strict=True) if row != at}
