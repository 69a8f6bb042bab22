"""What became of the cells of one column."""

import re
import unicodedata
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from math import isinf
from typing import Any, TypeAlias

import pandas as pd

from implanalytics.core.words import Label, Message, message, quoted
from implanalytics.ingest.grid import Cell, CellFault

Cells: TypeAlias = "pd.Series[Any]"


@dataclass(frozen=True)
class Parsed:
    """One column, read: each cell has a value, or is refused, or says that there is none.

    Attributes
    ----------
    values
        The column in its declared dtype, on the index of the cells; null where a cell is empty,
        refused, or changed as ``no-value``.
    refused
        Why a cell that is not empty has no value, by index label.
    changed
        In what way a value is not just what was written, by index label: a kebab-case kind;
        ``no-value`` for words and dates that stand for nothing ("-", "N/A", 0000-00-00).
    notes
        What holds for the whole column: the order of day and month, the unit, the scale.
    """

    values: "pd.Series[Any]"
    refused: Mapping[Hashable, Message]
    changed: Mapping[Hashable, str]
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Value:
    """What one cell says, and in what way that is not just what was written."""

    value: Any
    changed: str | None = None


NO_VALUE = Value(None, "no-value")

Outcome: TypeAlias = Value | Message


def parsed(
    cells: Cells,
    read: Callable[[Cell], Outcome],
    *,
    dtype: str,
    notes: tuple[Message, ...] = (),
) -> Parsed:
    """Read a column with what its profile decided; equal cells are read once.

    Parameters
    ----------
    cells
        Raw cells, unique index.
    read
        Gives the value of one cell that is neither empty nor a fault.
    dtype
        dtype of the values.
    notes
        What the profile found about the whole column.

    Returns
    -------
    Parsed
        The values and the account of each cell.

    Raises
    ------
    ValueError
        If index labels repeat: an account by label would lose cells.

    Examples
    --------
    >>> parsed(pd.Series(["a", ""], dtype=object), Value, dtype="str").values.tolist()
    ['a', nan]
    """
    if not cells.index.is_unique:
        raise ValueError("cells must have a unique index")
    known: dict[tuple[type, Any], Outcome | None] = {}
    values: list[Any] = []
    refused: dict[Hashable, Message] = {}
    changed: dict[Hashable, str] = {}
    for label, cell in zip(cells.index.tolist(), cells.tolist(), strict=True):
        key = (type(cell), cell)
        if key not in known:
            known[key] = _outcome(cell, read)
        outcome = known[key]
        values.append(outcome.value if isinstance(outcome, Value) else None)
        if isinstance(outcome, Message):
            refused[label] = outcome
        elif outcome is not None and outcome.changed is not None:
            changed[label] = outcome.changed
    raw: Any = pd.Series(values, index=cells.index, dtype=object, name=cells.name)
    return Parsed(raw.astype(dtype), refused, changed, notes)


def _outcome(cell: Any, read: Callable[[Cell], Outcome]) -> Outcome | None:
    if is_empty(cell):
        return None
    outcome = fault(cell) or read(cell)
    if isinstance(outcome, Value) and isinstance(outcome.value, float) and isinf(outcome.value):
        return message("{cell} is too large a number.", cell=shown(cell))
    return outcome


def is_empty(cell: Any) -> bool:
    """Tell whether a cell holds nothing that a person could see.

    >>> is_empty(" "), is_empty(None), is_empty(0)
    (True, True, False)
    """
    if isinstance(cell, str):
        return not visible(cell).strip()
    return cell is None or cell is pd.NaT or cell is pd.NA or cell != cell  # noqa: PLR0124


def fault(cell: Any) -> Message | None:
    """Give why a cell shows no value although something stands in it, else None."""
    if not isinstance(cell, str):
        return None
    if isinstance(cell, CellFault) and not cell.startswith(("=", "#")):
        return message("{cell} stands where a value should be.", cell=shown(cell))
    if isinstance(cell, CellFault) and cell.startswith("="):
        return message(
            "The formula {cell} has no result in the file: it was written by a program and "
            "never computed. Open the file in Excel, save it, and run again.",
            cell=shown(cell),
        )
    if "#" in cell and _ERROR.fullmatch(cell.strip()):
        return message("The cell shows the error {cell}. Repair its formula.", cell=cell.strip())
    return None


def visible(text: str) -> str:
    """Take out control characters, zero-width and direction marks."""
    return text if _is_typewritten(text) else text.translate(_INVISIBLE)


def plain(text: str) -> str:
    """Bring a text that is to be parsed to one spelling: half width, no invisible characters.

    >>> plain(" ２．５  小时 ")
    '2.5 小时'
    """
    if _is_typewritten(text):
        return " ".join(text.split())
    seen = unicodedata.normalize("NFKC", text).translate(_INVISIBLE).translate(_DASHES)
    return " ".join(seen.split())


def _is_typewritten(text: str) -> bool:
    """Tell texts that hold nothing to clean, by far the most."""
    return text.isascii() and text.isprintable()


def says_nothing(text: str) -> bool:
    """Tell whether a plain text stands for "there is no value".

    >>> says_nothing("N/A"), says_nothing("待定"), says_nothing("0")
    (True, True, False)
    """
    return text.casefold() in _NOTHING


def distinct_texts(cells: Cells) -> list[str]:
    """Give the different plain texts of a column, in an order that rows do not decide."""
    written = {c for c in cells.tolist() if isinstance(c, str) and not fault(c)}
    texts = map(plain, written)
    return sorted({text for text in texts if text and not says_nothing(text)})


def shown(cell: object) -> Label:
    """Quote a cell for a message, shortened; yes and no as a workbook shows them."""
    # A workbook has no whole numbers of its own: its 150 comes as 150.0.
    whole = isinstance(cell, float) and cell.is_integer()
    written = f"{cell:.0f}" if whole else str(cell).upper() if isinstance(cell, bool) else str(cell)
    text = " ".join(visible(written).split())
    return quoted(text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…")


_SHOWN = 40
_ERROR = re.compile(r"#(REF!|N/A|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)")
_NOTHING = frozenset(
    {
        "-", "--", "---", "/", "\\", "_", "n/a", "n.a.", "na", "nil", "none", "null", "(null)",
        "(none)", "tbd", "tba", "tbc", "?", "无", "暂无", "待定", "未定", "空", "(空)", "不适用",
        "未填", "未知",
    }
)  # fmt: skip
_CONTROL = [c for c in range(0x20) if chr(c) not in "\t\n\r"] + [0x7F]
_HIDDEN = [0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_INVISIBLE = dict.fromkeys(_CONTROL + _HIDDEN)
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-") | dict.fromkeys(map(ord, "‘’′"), "'")
