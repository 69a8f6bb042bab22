"""Names on a sheet that somebody may have to settle: headings nobody knows, accounts of people."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from implanalytics.ingest.grid import Cell, Grid, written
from implanalytics.ingest.headings import folded

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
    below = grid.rows[header + 1 :][: LOOKED_AT if known else None]
    kinds = tuple(_kind([cells[i] for cells in below[:LOOKED_AT]]) for i in texts)
    values = tuple(
        _values([cells[i] for cells in below]) if kind == "text" else {}
        for i, kind in zip(texts, kinds, strict=True)
    )
    filled = 0 if known else sum(any(map(written, cells)) for cells in below)
    return SheetNames(tuple(texts.values()), kinds, values, grid.number(header), filled, accounts)


def _values(cells: Sequence[Cell]) -> dict[str, int]:
    counted = Counter(text for text in map(written, cells) if 0 < len(text) <= LONGEST)
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
            return _pairs(grid.rows[position + 1 :], names[0], accounts)
    return {}


def _pairs(rows: Sequence[Sequence[object]], name: int, accounts: list[int]) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for cells in rows:
        person = written(cells[name])
        for account in (written(cells[i]) for i in accounts):
            if 0 < len(person) <= LONGEST and 0 < len(account) <= LONGEST and account != person:
                found.setdefault(account, set()).add(person)
    return {account: names.pop() for account, names in found.items() if len(names) == 1}
