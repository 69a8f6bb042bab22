"""Lists as ZenTao exports them: GB18030, a tab behind ids, one cell more than headings."""

import csv
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from generators.plan import Task
from generators.story import Story
from generators.workbook import Account, csv_text

TASKS = (
    "编号,所属执行,所属模块,相关需求,任务名称,任务类型,优先级,预计开始,实际开始,截止日期,任务状态,"
    "最初预计,总计消耗,预计剩余,进度,由谁创建,创建日期,指派给,由谁完成,实际完成,由谁关闭,关闭日期"
)
BUGS = (
    "Bug编号,所属产品,所属模块,所属执行,Bug标题,严重程度,优先级,Bug类型,重现步骤,Bug状态,是否确认,"
    "由谁创建,创建日期,影响版本,指派给,解决者,解决方案,解决版本,解决日期,由谁关闭,关闭日期"
)
SPRINT, PRODUCT = "一期上线(#7)", "预约平台(#3)"


def _file(name: str, headings: str, rows: list[dict[str, Any]]) -> tuple[bytes, Account]:
    account = Account(name)
    account.counts.update(header=1, data=len(rows))
    head = headings.split(",")
    lines = [head, *([*(row.get(word, "") for word in head), ""] for row in rows)]
    return csv_text(lines, quoting=csv.QUOTE_ALL).encode("gb18030"), account


def _who(story: Story, letter: str) -> str:
    name, account = story.people[letter]
    return f"{name}(#{account})"


def tasks_file(
    story: Story, tasks: list[Task], hours: Mapping[str, float], *, name: str
) -> tuple[bytes, Account]:
    """Write tasks as the tracker lists them, the latest first."""
    rows = [_task(story, number, task, hours) for number, task in enumerate(tasks, start=1201)]
    return _file(name, TASKS, rows[::-1])


def _task(story: Story, number: int, task: Task, hours: Mapping[str, float]) -> dict[str, Any]:
    owner, creator = _who(story, task.workers[0]), _who(story, next(iter(story.people)))
    created = task.baseline_start - timedelta(days=5)
    return {
        "编号": f"{number}\t", "所属执行": SPRINT, "任务名称": task.name,
        "所属模块": f"/{task.phase.name}(#{20 + task.phase.number})", "优先级": "3",
        "任务类型": "测试(#test)" if task.workers == "T" else "开发(#devel)",
        "预计开始": task.baseline_start, "实际开始": task.start, "截止日期": task.baseline_finish,
        "任务状态": "已关闭", "最初预计": f"{task.hours or 0:g}",
        "总计消耗": f"{hours.get(task.code, 0):g}", "预计剩余": "0", "进度": "100%",
        "由谁创建": creator, "创建日期": f"{created} 09:30:00", "指派给": "Closed",
        "由谁完成": owner, "实际完成": f"{task.finish} 17:20:00", "由谁关闭": creator,
        "关闭日期": f"{task.finish} 17:50:00",
    }  # fmt: skip


def bugs_file(story: Story, lines: list[str], *, tester: str, name: str) -> tuple[bytes, Account]:
    """Write bugs, told as module|title|severity|found|resolved|who, the latest first."""
    rows = [
        _bug(story, number, line.split("|"), _who(story, tester))
        for number, line in enumerate(lines, start=3001)
    ]
    return _file(name, BUGS, rows[::-1])


def _bug(story: Story, number: int, told: list[str], tester: str) -> dict[str, Any]:
    module, title, severity, found, resolved, letter = told
    closed = date.fromisoformat(resolved) + timedelta(days=1)
    return {
        "Bug编号": f"{number}\t", "所属产品": PRODUCT, "所属模块": f"/{module}(#{number % 7 + 31})",
        "所属执行": SPRINT, "Bug标题": title, "严重程度": severity, "优先级": severity,
        "Bug类型": "代码错误(#codeerror)", "重现步骤": f"[步骤]进入{module}\n[结果]{title}",
        "Bug状态": "已关闭", "是否确认": "已确认", "由谁创建": tester,
        "创建日期": f"{found} 10:{number % 60:02d}:00", "影响版本": "主干(#trunk)",
        "指派给": "Closed", "解决者": _who(story, letter), "解决方案": "已解决(#fixed)",
        "解决版本": "主干(#trunk)", "解决日期": f"{resolved} 16:{number % 60:02d}:00",
        "由谁关闭": tester, "关闭日期": f"{closed} 09:{number % 60:02d}:00",
    }  # fmt: skip
