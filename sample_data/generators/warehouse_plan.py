"""The plan workbook of the warehouse project, with the slips of the hand planted in it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from generators.plan import Phase, Task, of_phase
from generators.warehouse_story import PEOPLE, PHASES
from generators.workbook import Account, SheetWriter, workbook_bytes
from generators.workdays import CHINA
from openpyxl import Workbook

COLUMNS = ("序号", "WBS", "任务名称", "阶段", "负责人", "计划开始", "计划完成", "计划工时") + (
    ("实际开始", "实际完成", "完成百分比", "前置任务", "备注")
)
PLAN_START, ACTUAL_START, ACTUAL_FINISH = 5, 8, 9
FORMATS = dict.fromkeys((6, 7, 9, 10), "yyyy-mm-dd") | {11: "0%"}
CUSTOMER = "何主任（甲方）"

REPEATED = "3.12"
DANGLING = "4.5"
BACKWARDS = "5.4"
TEXT_CELLS = {
    "4.10": (PLAN_START, date(2025, 3, 10), "2025.3.10"),
    "4.1": (ACTUAL_FINISH, date(2025, 3, 5), "2025年3月5日"),
}
"""Dates typed as text: WBS, column, the date meant, what was typed."""


def _task_row(number: int, task: Task) -> list[Any]:
    """Lay out a leaf task as it stands in the plan."""
    row: list[Any] = [
        number,
        task.code,
        task.name,
        task.phase.name,
        PEOPLE.get(task.workers[0], CUSTOMER),
        task.baseline_start,
        task.baseline_finish,
        task.hours,
        task.start,
        task.finish,
        1,
        task.predecessors,
        task.remark,
    ]
    if task.code in TEXT_CELLS:
        column, meant, typed = TEXT_CELLS[task.code]
        if row[column] != meant:
            raise ValueError(f"{task.code}: {meant} was meant, the story says {row[column]}.")
        row[column] = typed
    if task.code == BACKWARDS:
        row[ACTUAL_START], row[ACTUAL_FINISH] = row[ACTUAL_FINISH], row[ACTUAL_START]
    return row


def _bounds(tasks: list[Task]) -> list[date]:
    """Planned start and finish, actual start and finish of a group."""
    return [
        min(task.baseline_start for task in tasks),
        max(task.baseline_finish for task in tasks),
        min(task.start for task in tasks),
        max(task.finish for task in tasks),
    ]


def _hours_with_repeat(tasks: Iterable[Task]) -> float:
    """Planned hours as the sheet's own sums have them: the repeated row counted twice."""
    return sum((task.hours or 0.0) * (2 if task.code == REPEATED else 1) for task in tasks)


def _group_row(label: list[Any], tasks: list[Task]) -> list[Any]:
    """Lay out a summary or total row."""
    start, finish, actual_start, actual_finish = _bounds(tasks)
    hours = _hours_with_repeat(tasks)
    return [*label, start, finish, hours, actual_start, actual_finish, 1, None, None]


def _milestone_row(number: int, phase: Phase, tasks: list[Task]) -> list[Any]:
    """Lay out the milestone that ends a phase."""
    _, finish, _, actual_finish = _bounds(tasks)
    code, last = f"{phase.number}.{len(tasks) + 1}", tasks[-1].code
    label = [number, code, phase.milestone, phase.name, PEOPLE["S"]]
    return [*label, finish, finish, 0, actual_finish, actual_finish, 1, last, "里程碑"]


def _fault(row: int, code: str, kind: str, text: str) -> dict[str, Any]:
    """Describe a planted fault of the plan, with its place."""
    return {"file": "项目计划.xlsx", "row": row, "wbs": code, "kind": kind, "text": text}


def _leaf(writer: SheetWriter, number: int, task: Task) -> list[dict[str, Any]]:
    """Write a leaf task and give the faults that are in it."""
    values = _task_row(number, task)
    row = writer.data(values, formats=FORMATS)
    code, faults = task.code, []
    if code in TEXT_CELLS:
        faults.append(_fault(row, code, "date-as-text", TEXT_CELLS[code][2]))
    if code == DANGLING:
        faults.append(_fault(row, code, "dangling-predecessor", task.predecessors))
    if code == BACKWARDS:
        window = f"{values[ACTUAL_START]} > {values[ACTUAL_FINISH]}"
        faults.append(_fault(row, code, "finish-before-start", window))
    if code == REPEATED:
        again = writer.data(values, formats=FORMATS)
        faults.append(_fault(again, code, "repeated-id", f"row {row} pasted again, counted once"))
    return faults


def plan_workbook(tasks: list[Task]) -> tuple[bytes, Account, list[dict[str, Any]]]:
    """Write the plan.

    Parameters
    ----------
    tasks : list of Task

    Returns
    -------
    tuple
        The workbook as bytes, the account of its rows, the planted faults.
    """
    account = Account("项目计划.xlsx")
    book = Workbook()
    book.active.title = "项目计划"
    widths = [6, 8, 30, 12, 14, 12, 12, 10, 12, 13, 11, 14, 30]
    writer = SheetWriter(book.active, account, widths=widths)
    writer.title("仓储管理系统（WMS）项目实施计划")
    writer.facts(
        {1: "项目名称：云岭精工仓储管理系统实施", 6: "项目经理：沈砚秋", 9: "编制日期：2024-10-21"}
    )
    writer.facts({1: "客户：云岭精工机械有限公司", 6: "版本：V1.0（实际进度更新至2025-06-20）"})
    writer.header(COLUMNS)
    number, faults = 0, []
    for phase in PHASES:
        group = of_phase(tasks, phase)
        number += 1
        label = [number, str(phase.number), phase.name, phase.name, PEOPLE["S"]]
        writer.data(_group_row(label, group), formats=FORMATS, strong=True)
        for task in group:
            number += 1
            faults += _leaf(writer, number, task)
        number += 1
        writer.data(_milestone_row(number, phase, group), formats=FORMATS)
    total = _group_row(["合计", None, None, None, None], tasks)
    total[10] = None
    writer.data(total, formats=FORMATS, kind="total", strong=True)
    writer.blank()
    writer.footer({1: "编制人：沈砚秋", 6: "审核人：", 9: "日期："})
    late = CHINA.slip(*(_bounds(of_phase(tasks, PHASES[3]))[n] for n in (1, 3)))
    if late != 23:
        raise ValueError(f"Testing is to finish 23 working days late, the story says {late}.")
    return workbook_bytes(book), account, faults
