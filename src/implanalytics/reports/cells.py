"""Cells of a table as people read them: one precision a column, signs, an en dash for nothing."""

from collections.abc import Iterator
from dataclasses import dataclass

from implanalytics.charts import OUTCOMES
from implanalytics.core.words import Lang
from implanalytics.reports.blocks import RIGHT, Cell, Column, Gap, Table

MINUS, NOTHING = "\N{MINUS SIGN}", "\N{EN DASH}"


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell as it is shown: its text, the outcome it names, and why it is empty."""

    text: str
    outcome: str = ""
    why: str = ""

    @property
    def nothing(self) -> bool:
        """Whether there is no value to show."""
        return self.text == NOTHING


def shown_rows(table: Table, lang: Lang) -> Iterator[tuple[tuple[Column, Shown], ...]]:
    """Yield each row of `table`, every cell beside its column.

    Examples
    --------
    >>> table = Table((Column("v", "Variance", "signed"),), ((-2.0,), (1.5,), (Gap("open"),)))
    >>> [row[0][1].text for row in shown_rows(table, "en")]
    ['−2.0', '+1.5', '–']
    """
    decimals = [
        _decimals(column, [row[number] for row in table.rows])
        for number, column in enumerate(table.columns)
    ]
    for row in table.rows:
        yield tuple(
            (column, _shown(column, cell, digits, lang))
            for column, cell, digits in zip(table.columns, row, decimals, strict=True)
        )


def _decimals(column: Column, cells: list[Cell]) -> int:
    """Return 1 where some figure of the column needs it to tell its size, else 0."""
    scale = 100 if column.kind in {"percent", "signed_percent"} else 1
    sizes = [abs(cell) * scale for cell in cells if isinstance(cell, (int, float))]
    return int(any(size < 1000 and abs(size - round(size)) > 0.05 for size in sizes))


def _shown(column: Column, cell: Cell, decimals: int, lang: Lang) -> Shown:
    if isinstance(cell, Gap):
        return Shown(NOTHING, why=cell.reason)
    if cell is None or cell == "":
        return Shown(NOTHING)
    if column.kind == "outcome":
        return Shown(OUTCOMES[str(cell)].label.say(lang), outcome=str(cell))
    if isinstance(cell, str):
        return Shown(cell)
    return Shown(_number(column, cell, decimals) if column.kind in RIGHT else f"{cell:g}")


def _number(column: Column, value: float, decimals: int) -> str:
    value = value * 100 if column.kind in {"percent", "signed_percent"} else value
    text = f"{abs(value):,.{decimals}f}"
    if not text.strip("0.,"):
        return text
    sign = "+" if column.kind in {"signed", "signed_percent"} else ""
    return (MINUS if value < 0 else sign) + text
