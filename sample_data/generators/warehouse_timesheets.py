"""The timesheet workbooks of the warehouse project: a month a file, a week a sheet."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any

from generators.bookings import Booking
from generators.plan import Task
from generators.warehouse_story import NICKNAMES, PEOPLE, PHASE_WORDS
from generators.workbook import Account, SheetWriter, workbook_bytes
from openpyxl import Workbook

WEEKDAYS = "一二三四五六日"
SUBTOTALS_FROM = date(2025, 2, 24)
"""From this week on the timesheets carry a subtotal for each person."""

ODD_ROWS = (
    ("林叙白", "数据库设计", "设计", date(2024, 12, 5), "待补", "not-a-number"),
    ("叶知秋", "部门例会", "", date(2025, 1, 6), 2, ""),
    ("程屿", "库存管理模块开发", "开发", date(2025, 2, 12), -3, "negative-hours"),
    ("顾晚晴", "出库与拣配功能测试", "测试", date(2025, 3, 22), 75, "more-than-a-day"),
)
"""Rows typed wrong, each with one day only, and one accepted row without a phase."""


def _week_start(day: date) -> date:
    """Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def _phase_word(task: Task, worker: str) -> str:
    """Word a person writes for the phase of a task; everyone keeps to a habit."""
    if "UAT" in task.name:
        return "UAT"
    words = PHASE_WORDS[task.phase.number]
    return words[list(PEOPLE).index(worker) % len(words)]


def week_rows(tasks: list[Task], bookings: list[Booking]) -> dict[date, list[dict[str, Any]]]:
    """Give the rows of each weekly sheet: person, task, phase, values by day, why refused."""
    by_code = {task.code: task for task in tasks}
    cells: dict[tuple[date, str, str], dict[date, Any]] = defaultdict(dict)
    for booking in bookings:
        cells[_week_start(booking.day), booking.worker, booking.task][booking.day] = booking.hours
    weeks: dict[date, list[dict[str, Any]]] = defaultdict(list)
    order = list(PEOPLE)
    for week, worker, code in sorted(cells, key=lambda k: (k[0], order.index(k[1]), k[2])):
        task = by_code[code]
        row = {"person": PEOPLE[worker], "task": task.name, "phase": _phase_word(task, worker)}
        weeks[week].append(row | {"days": cells[week, worker, code], "refused": ""})
    for person, name, phase, day, value, refused in ODD_ROWS:
        row = {"person": person, "task": name, "phase": phase}
        weeks[_week_start(day)].append(row | {"days": {day: value}, "refused": refused})
    names = list(PEOPLE.values())
    for rows in weeks.values():
        rows.sort(key=lambda row: names.index(row["person"]))
    return weeks


def _sums(rows: list[dict[str, Any]], dates: list[date]) -> list[Any]:
    """Day sums and their total, text counted as a spreadsheet does: not at all."""
    sums = [
        sum(row["days"][day] for row in rows if isinstance(row["days"].get(day), int | float))
        for day in dates
    ]
    return [*(value or None for value in sums), sum(sums)]


def _week_sheet(book: Workbook, account: Account, monday: date, rows: list[dict[str, Any]]) -> None:
    """One weekly sheet of a month."""
    dates = [monday + timedelta(days=number) for number in range(7)]
    sheet = book.create_sheet(f"{dates[0]:%m.%d}-{dates[6]:%m.%d}")
    writer = SheetWriter(sheet, account, widths=[10, 28, 12, *[11] * 7, 8])
    writer.title(f"实施部周工时表 {dates[0]} 至 {dates[6]}")
    columns = [f"周{WEEKDAYS[n]}({day.month}/{day.day})" for n, day in enumerate(dates)]
    writer.header(["姓名", "任务", "阶段", *columns, "合计"])
    for position, row in enumerate(rows):
        name = NICKNAMES.get(row["person"], row["person"])
        values = [row["days"].get(day) for day in dates]
        number = writer.data([name, row["task"], row["phase"], *values, _sums([row], dates)[-1]])
        if row["refused"]:
            writer.reject(number, row["refused"])
        last = position + 1 == len(rows) or rows[position + 1]["person"] != row["person"]
        if last and monday >= SUBTOTALS_FROM:
            own = [other for other in rows if other["person"] == row["person"]]
            writer.data(["小计", None, None, *_sums(own, dates)], kind="total", strong=True)
    writer.data(["合计", None, None, *_sums(rows, dates)], kind="total", strong=True)
    writer.blank()
    writer.footer({1: "部门负责人：", 5: "项目经理：沈砚秋"})


def timesheet_workbooks(
    weeks: dict[date, list[dict[str, Any]]],
) -> tuple[dict[str, bytes], list[Account]]:
    """Write one workbook a month; a week belongs to the month of its Sunday."""
    months: dict[tuple[int, int], list[date]] = defaultdict(list)
    for monday in sorted(weeks):
        sunday = monday + timedelta(days=6)
        months[sunday.year, sunday.month].append(monday)
    files, accounts = {}, []
    for (year, month), mondays in months.items():
        account = Account(f"工时/{year}年{month}月.xlsx")
        book = Workbook()
        book.remove(book.active)
        for monday in mondays:
            _week_sheet(book, account, monday, weeks[monday])
        files[account.file] = workbook_bytes(book)
        accounts.append(account)
    return files, accounts
