"""The tables of an XER file, and how its cells are read."""

from collections import defaultdict
from dataclasses import dataclass, field
from math import isfinite

Row = dict[str, str]


@dataclass
class Tables:
    """The tables of an XER file: rows by table, each row with its line."""

    rows: dict[str, list[tuple[int, Row]]] = field(default_factory=lambda: defaultdict(list))
    complete: bool = False

    def by(self, table: str, key: str) -> dict[str, Row]:
        """Give the rows of a table by one of their fields."""
        return {row.get(key, ""): row for _, row in self.rows.get(table, ())}


def xer_tables(text: str) -> Tables:
    """Read the tables: after ``%T`` a name, after ``%F`` the fields, after ``%R`` a row."""
    tables, name, fields = Tables(), "", list[str]()
    for number, line in enumerate(text.split("\n"), start=1):
        mark, *cells = line.rstrip("\r").split("\t")
        if mark == "%T":
            name, fields = (cells or [""])[0].strip(), []
        elif mark == "%F":
            fields = [cell.strip() for cell in cells]
        elif mark == "%R":
            row = {f: cell.strip() for f, cell in zip(fields, cells, strict=False)}
            tables.rows[name].append((number, row))
        elif mark == "%E":
            tables.complete = True
    return tables


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
