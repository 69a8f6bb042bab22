"""The tables of an XER file, and how its cells are read."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import isfinite

Row = dict[str, str]

MOST_LINES = 1_000
MARKS = frozenset({"%T", "%F", "%R", "%E"})
SHIFTED = "\t"
"""Under this name a row keeps cells that belong to no field."""


@dataclass
class Tables:
    """The tables of an XER file: rows by table, each row with its line."""

    rows: dict[str, list[tuple[int, Row]]] = field(default_factory=lambda: defaultdict(list))
    complete: bool = False

    def by(self, table: str, key: str) -> dict[str, Row]:
        """Give the rows of a table by one of their fields."""
        return {row.get(key, ""): row for _, row in self.rows.get(table, ())}


def xer_tables(text: str) -> Tables:
    """Read the tables: after ``%T`` a name, after ``%F`` the fields, after ``%R`` a row.

    A row whose text has a line break goes on in the next line. One with more cells than fields has
    them under ``SHIFTED``.
    """
    tables, name, fields = Tables(), "", list[str]()
    for number, (mark, *cells) in _lines(text):
        if mark == "%T":
            name, fields = (cells or [""])[0].strip(), []
        elif mark == "%F":
            fields = [cell.strip() for cell in cells]
        elif mark == "%R":
            row = {f: cell.strip() for f, cell in zip(fields, cells, strict=False)}
            if extra := "".join(cells[len(fields) :]).strip():
                row[SHIFTED] = extra
            tables.rows[name].append((number, row))
        elif mark == "%E":
            tables.complete = True
    return tables


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Give each line that begins with a mark, with the lines that continue it."""
    number, cells = 0, list[str]()
    for line, content in enumerate(text.split("\n"), start=1):
        parts = content.rstrip("\r").split("\t")
        if parts[0] in MARKS or not cells:
            if cells:
                yield number, cells
            number, cells = line, parts
        elif cells[0] == "%R" and any(parts) and line - number < MOST_LINES:
            cells[-1] += f"\n{parts[0]}"
            cells += parts[1:]
    if cells:
        yield number, cells


def first(row: Row, *names: str) -> str | None:
    """Give the first of these fields that is filled."""
    return next((row[name] for name in names if row.get(name)), None)


def number(text: str | None) -> float | str | None:
    """Give a field as a number; what is none stays as it is."""
    try:
        value = float(text) if text else None
    except ValueError:
        return text
    return text if value is not None and not isfinite(value) else value


def percent(row: Row) -> str | None:
    """Give how complete a task is, by the measure its type of percent names."""
    status = row.get("status_code")
    if status == "TK_Complete":
        return "100%"
    if status == "TK_NotStart":
        return "0%"
    done = _done(row)
    return None if done is None else f"{min(max(done, 0.0), 1.0) * 100:.4g}%"


def _done(row: Row) -> float | None:
    def amount(name: str) -> float:
        value = number(row.get(name))
        return value if isinstance(value, float) else 0.0

    match row.get("complete_pct_type"):
        case "CP_Phys":
            return amount("phys_complete_pct") / 100 if row.get("phys_complete_pct") else None
        case "CP_Units":
            actual = amount("act_work_qty") + amount("act_equip_qty")
            whole = actual + amount("remain_work_qty") + amount("remain_equip_qty")
            return actual / whole if whole else None
        case "CP_Drtn":
            whole, rest = amount("target_drtn_hr_cnt"), amount("remain_drtn_hr_cnt")
            return (whole - rest) / whole if whole else None
        case _:
            return None
