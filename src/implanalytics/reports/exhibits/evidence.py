"""The source rows behind a figure, as a table to unfold; none is left out."""

from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from implanalytics.core.words import Lang, formatted, message
from implanalytics.indicators import Evidence
from implanalytics.reports.blocks import Cell, Column, Table, cell
from implanalytics.reviews import Review
from implanalytics.reviews.explain import evidence_rows
from implanalytics.tables import TABLES
from implanalytics.tables.column import Column as TableColumn

IN_FULL = 120
"""Up to so many rows are shown with their content; more are named by their numbers."""


def evidence_table(review: Review, evidence: Iterable[Evidence], lang: Lang) -> Table | None:
    """Return the rows that `evidence` names: file, sheet, row and content.

    Parameters
    ----------
    review
        The review they belong to.
    evidence
        Tables and row ids.
    lang
        Language of the headings.

    Returns
    -------
    Table or None
        Folded; None when there is no row. Above `IN_FULL` rows the table has one line a sheet
        with the numbers of all its rows.
    """
    rows = evidence_rows(review.facts, evidence)
    if rows.empty:
        return None
    full = len(rows) <= IN_FULL
    last = message("Content") if full else message("Rows, count")
    columns = (
        Column("table", message("Data").say(lang), "small"),
        Column("file", message("File").say(lang), "small"),
        Column("sheet", message("Sheet").say(lang), "small"),
        Column("row", message("Row").say(lang), "number" if full else "small"),
        Column("content", last.say(lang), "small" if full else "number"),
    )
    lines = _in_full(rows, review.settings.currency or "", lang) if full else _by_sheet(rows, lang)
    folded = message("Source rows: {n:n}", n=len(rows)).say(lang)
    return Table(columns, tuple(lines), folded=folded)


def source_names(review: Review, evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """Return the files the rows of `evidence` stand in, in order of their first row."""
    rows = evidence_rows(review.facts, evidence)
    return tuple(str(name) for name in rows["file"].dropna().unique())


def _in_full(rows: pd.DataFrame, currency: str, lang: Lang) -> Iterator[tuple[Cell, ...]]:
    """Yield a line a row; amounts without a currency are in `currency`, the project's."""
    for row in rows.to_dict("records"):
        own = {name: value for name, value in row["content"].items() if value != row["row_id"]}
        written = cell(own.get("currency"))
        yield (
            TABLES[row["table"]].label.say(lang), cell(row["file"]), cell(row["sheet"]),
            cell(row["row"]),
            _content(row["table"], own | {"currency": written or currency}, lang),
        )  # fmt: skip


TOLD: Mapping[str, tuple[str, ...]] = {
    "tasks": (
        "name", "phase", "planned_start", "planned_finish", "actual_start", "actual_finish",
        "planned_effort",
    ),
    "time_entries": ("worked_on", "person", "phase", "task", "effort"),
    "risks": (
        "risk_id", "text", "probability", "impact_days", "impact_money", "residual_probability",
        "residual_impact_days", "residual_impact_money", "status", "closed_on",
    ),
}  # fmt: skip
"""Columns a row is told by; for other tables the first that have a value."""

MOST_TOLD = 6
_STOP: Mapping[Lang, str] = {"en": "; ", "zh": "；"}


def _content(table: str, values: Mapping[str, object], lang: Lang) -> str:
    """Write what a row says: texts as they are, figures and dates behind their heading."""
    names = TOLD.get(table) or [c.name for c in TABLES[table].declared]
    known = [name for name in names if cell(values.get(name)) is not None]
    known = known if table in TOLD else known[:MOST_TOLD]
    currency = str(values["currency"])
    return _STOP[lang].join(
        _told(TABLES[table][name], values[name], currency, lang) for name in known
    )


def _told(column: TableColumn, value: object, currency: str, lang: Lang) -> str:
    said = _value(column, value, lang)
    said = f"{said} {currency}".rstrip() if column.unit == "money" else said
    return said if column.kind == "text" else f"{column.label.say(lang)} {said}"


def _value(column: TableColumn, value: object, lang: Lang) -> str:
    if isinstance(value, pd.Timestamp):
        form = "%Y-%m-%d" if value == value.normalize() else "%Y-%m-%d %H:%M"
        return value.strftime(form)
    if column.kind == "flag":
        return (message("yes") if value else message("no")).say(lang)
    kind = {"h": "h", "wd": "wd", "share": "percent"}.get(column.unit or "", "")
    return value if isinstance(value, str) else formatted(value, kind, lang)


def _by_sheet(rows: pd.DataFrame, lang: Lang) -> Iterator[tuple[Cell, ...]]:
    keyed = rows.assign(sheet=rows["sheet"].fillna(""))
    for (table, file, sheet), part in keyed.groupby(["table", "file", "sheet"], sort=False):
        numbers = sorted({int(row) for row in part["row"].dropna()})
        label = TABLES[str(table)].label.say(lang)
        yield (label, str(file), str(sheet) or None, _spans(numbers), float(len(part)))


def _spans(numbers: list[int]) -> str:
    """Write numbers that follow one another as one span.

    >>> _spans([4, 5, 6, 9])
    '4–6, 9'
    """
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}\N{EN DASH}{b}" for a, b in spans)
