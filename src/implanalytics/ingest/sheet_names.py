"""Names on a sheet that somebody may have to settle: headings nobody knows, accounts of people."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from implanalytics.ingest.cells import CellColumn
from implanalytics.ingest.grid import Cell, Grid, written
from implanalytics.ingest.headings import folded
from implanalytics.ingest.plain_rows import filled_cells

_NAMES = (
    "姓名", "人员姓名", "员工姓名", "成员姓名", "名字", "中文名", "真实姓名", "显示名", "显示名称",
    "full name", "display name", "real name", "employee name",
)  # fmt: skip
_LOOSE_NAMES = ("名称", "name")
_OF_WORK = (
    "任务", "任务名称", "标题", "状态", "优先级", "截止日期", "计划完成", "task", "task id",
    "title", "summary", "status", "priority", "due date", "assignee", "start date", "hours",
)  # fmt: skip
_ACCOUNTS = (
    "账号", "帐号", "用户名", "登录名", "登录账号", "域账号", "用户账号", "工号", "员工号",
    "员工编号", "人员编号", "邮箱", "电子邮箱", "邮件", "邮箱地址", "英文名", "username",
    "user name", "login", "account", "account id", "user id", "userid", "email", "e-mail", "mail",
    "email address", "mail address", "employee id", "employee no", "employee number", "staff id",
)  # fmt: skip
NAME_HEADINGS = frozenset(map(folded, _NAMES))
LOOSE_NAME_HEADINGS = frozenset(map(folded, _LOOSE_NAMES))
"""Names of people on a list of people, and of something else on a list of work."""

WORK_HEADINGS = frozenset(map(folded, _OF_WORK))
ACCOUNT_HEADINGS = frozenset(map(folded, _ACCOUNTS))

LOOKED_AT = 100
"""Rows by which the kind of a column is told."""

_INSTANT = re.compile(r"(19|20)?\d\d([-/.年])\d{1,2}([-/.月])\d{1,4}|\d{1,2}/\d{1,2}/\d{4}")
_NUMBER = re.compile(r"[-+]?\d[\d,]*(\.\d+)?\s*[%h]?$")

MOST_VALUES = 200
"""So many texts of a column are kept."""

LONGEST = 60
"""Longer texts are no names."""


@dataclass(frozen=True)
class SheetNames:
    """What stands on a sheet besides its tables.

    Attributes
    ----------
    headings
        The headings of its table.
    kinds
        What stands below each: ``instant``, ``number`` or ``text``.
    values
        The short texts below each, with the rows that have them; none below dates and numbers.
    header_row
        Number of their row.
    rows
        Filled rows below them, of a table nobody knows.
    accounts
        Account, number or mail -> the name that stands beside it, where it is always the same.
    """

    headings: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    values: tuple[Mapping[str, int], ...] = ()
    header_row: int | None = None
    rows: int = 0
    accounts: Mapping[str, str] = field(default_factory=dict)

    def below(self, heading: str) -> tuple[str, Mapping[str, int]]:
        """Give the kind and the values of what stands below a heading; text where it is gone."""
        if heading not in self.headings:
            return "text", {}
        position = self.headings.index(heading)
        return self.kinds[position], self.values[position]


def names_on(grid: Grid, header: int | None, *, known: bool) -> SheetNames:
    """Give the names on a sheet.

    Parameters
    ----------
    grid
        The sheet.
    header
        Position of its header, or of what is likely to be one; None for a sheet without a table.
    known
        Whether the table is known: then the first rows tell enough.
    """
    accounts = accounts_on(grid)
    if header is None:
        return SheetNames(accounts=accounts)
    texts = {i: text for i, text in enumerate(map(written, grid.rows[header])) if text}
    first, last = header + 1, len(grid.rows)
    looked_at = np.arange(first, min(last, first + LOOKED_AT))
    below = looked_at if known else np.arange(first, last)
    kinds = tuple(_kind(grid.columns[i].at(looked_at).cells()) for i in texts)
    values = tuple(
        _values(grid.columns[i].at(below)) if kind == "text" else {}
        for i, kind in zip(texts, kinds, strict=True)
    )
    filled = 0 if known else int((filled_cells(grid).counts[first:] > 0).sum())
    return SheetNames(tuple(texts.values()), kinds, values, grid.number(header), filled, accounts)


def _values(column: CellColumn) -> dict[str, int]:
    counts = np.bincount(column.codes[column.codes >= 0], minlength=len(column.values)).tolist()
    counted: Counter[str] = Counter()
    for value, count in zip(column.values, counts, strict=True):
        if 0 < len(text := written(value)) <= LONGEST:
            counted[text] += count
    return dict(counted.most_common(MOST_VALUES))


def _kind(cells: Sequence[Cell]) -> str:
    """Give what most cells of a column are."""
    texts = [text for text in map(written, cells) if text]
    for kind, pattern in (("instant", _INSTANT), ("number", _NUMBER)):
        if texts and 2 * sum(bool(pattern.match(text)) for text in texts) > len(texts):
            return kind
    return "text"


def accounts_on(grid: Grid) -> dict[str, str]:
    """Give which account belongs to which name, where a sheet has a column of each.

    >>> rows = (("姓名", "账号", "邮箱"), ("张三", "zhangsan", "zs@example.com"))
    >>> accounts_on(Grid(None, rows))
    {'zhangsan': '张三', 'zs@example.com': '张三'}
    """
    for position, texts in enumerate(grid.head):
        keys = [folded(text) for text in texts]
        called = NAME_HEADINGS if WORK_HEADINGS & set(keys) else NAME_HEADINGS | LOOSE_NAME_HEADINGS
        names = [i for i, key in enumerate(keys) if key in called]
        accounts = [i for i, key in enumerate(keys) if key in ACCOUNT_HEADINGS]
        if names and accounts:
            below = np.arange(position + 1, len(grid.rows))
            columns = [grid.columns[i].at(below) for i in (names[0], *accounts)]
            return _pairs(columns[0], columns[1:])
    return {}


def _pairs(names: CellColumn, accounts: Sequence[CellColumn]) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for column in accounts:
        # Of a long list every person and account stand together many times.
        together = names.codes.astype(np.int64) * (len(column.values) + 1) + column.codes
        _, rows = np.unique(together, return_index=True)
        for row in rows.tolist():
            person, account = written(names.cell(row)), written(column.cell(row))
            if 0 < len(person) <= LONGEST and 0 < len(account) <= LONGEST and account != person:
                found.setdefault(account, set()).add(person)
    return {account: people.pop() for account, people in found.items() if len(people) == 1}
