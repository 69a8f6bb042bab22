"""The tracker export of the warehouse project, in the manner of a ZenTao task list."""

import csv
from datetime import date
from typing import Any

import numpy as np
from generators.warehouse_story import ACCOUNTS, MODULES, PEOPLE
from generators.workbook import Account, csv_text
from generators.workdays import CHINA

HEADER_LINE = (
    "编号,所属执行,所属模块,相关需求,来源Bug,任务名称,任务描述,任务类型,优先级,预计开始,实际开始,"
    "截止日期,任务状态,最初预计,总计消耗,预计剩余,抄送给,进度,任务模式,由谁创建,创建日期,指派给,"
    "指派日期,由谁完成,实际完成,由谁取消,取消时间,由谁关闭,关闭时间,关闭原因,最后修改,最后修改日期,"
    "激活日期,附件"
)
HEADER = HEADER_LINE.split(",")
NO_DATE = "0000-00-00"
FIRST_ID = 301
WINDOWS = {
    "开发(#devel)": (date(2024, 12, 24), 36, "XCZY"),
    "测试(#test)": (date(2025, 3, 4), 30, "GT"),
}
CANCELLED = frozenset({17, 44, 83})
LEFT_DONE = frozenset({101, 108})
"""Positions of tasks that were cancelled, and of those done but never closed."""


def _who(worker: str) -> str:
    """Write a person as the tracker writes a reference."""
    return f"{PEOPLE[worker]}(#{ACCOUNTS[worker]})"


def _topics() -> list[tuple[str, int, str, int, str]]:
    """List module, module id, feature, story id and kind of every task."""
    topics = []
    for kind in WINDOWS:
        story = 500
        for number, (module, features) in enumerate(MODULES.items(), start=21):
            for feature in features:
                story += 1
                topics.append((module, number, feature, story, kind))
    return topics


def _row(
    position: int, topic: tuple[str, int, str, int, str], share: float, rng: np.random.Generator
) -> dict[str, str]:
    """One task of the tracker; `share` is how far into the window of its kind it lies."""
    module, module_id, feature, story, kind = topic
    origin, span, workers = WINDOWS[kind]
    worker = workers[position % len(workers)]
    begin = CHINA.step(origin, int(share * span))
    late = int(rng.random() * (4 if kind.startswith("测试") else 3))
    due, end = CHINA.step(begin, 2 + position % 2), CHINA.step(begin, 2 + late)
    estimate = 4 + 2 * int(rng.random() * 6)
    spent = round(estimate * (0.8 + 0.6 * float(rng.random())) * 2) / 2
    made = CHINA.step(date(2024, 12, 12), int(share * span * 0.5))
    word = kind.split("(")[0]
    cancelled, closed = position in CANCELLED, position not in LEFT_DONE
    row = dict.fromkeys(HEADER, "") | {
        "编号": f"{FIRST_ID + position}\t",
        "所属执行": "WMS一期实施(#3)",
        "所属模块": f"/{module}(#{module_id})",
        "相关需求": f"{feature}(#{story})",
        "来源Bug": "0\t",
        "任务名称": f"{'[子] ' if position % 15 == 4 else ''}【{module}】{feature}{word}",
        "任务描述": f"按需求规格说明书完成{feature}。\n注意异常流程。" if position % 9 == 0 else "",
        "任务类型": kind,
        "优先级": str(1 + position % 4),
        "预计开始": str(begin),
        "实际开始": NO_DATE if cancelled else str(begin),
        "截止日期": str(due),
        "任务状态": "已取消" if cancelled else "已关闭" if closed else "已完成",
        "最初预计": str(estimate),
        "总计消耗": "0" if cancelled else f"{spent:g}",
        "预计剩余": "0",
        "进度": "0%" if cancelled else "100%",
        "由谁创建": _who("S"),
        "创建日期": f"{made} 09:{position % 60:02d}:00",
        "指派给": "Closed" if closed or cancelled else _who(worker),
        "指派日期": f"{made} 10:05:00",
        "最后修改": _who("S"),
        "最后修改日期": f"{end} 17:{position % 60:02d}:00",
        "激活日期": NO_DATE,
    }
    return row | _ending(worker, end, cancelled=cancelled, closed=closed)


def _ending(worker: str, end: date, *, cancelled: bool, closed: bool) -> dict[str, str]:
    """Who finished, cancelled and closed a task, and when."""
    ending = {"实际完成": NO_DATE, "取消时间": NO_DATE, "关闭时间": NO_DATE}
    if cancelled:
        return ending | {"由谁取消": _who("S"), "取消时间": f"{end} 16:20:00"}
    ending |= {"由谁完成": _who(worker), "实际完成": f"{end} 16:40:00"}
    if closed:
        ending |= {"由谁关闭": _who("S"), "关闭时间": f"{end} 17:30:00", "关闭原因": "已完成"}
    return ending


def export(rng: np.random.Generator) -> tuple[bytes, Account, dict[str, Any]]:
    """Write the export: GB18030, a tab behind ids, one cell more in a row than in the header.

    Parameters
    ----------
    rng : numpy.random.Generator

    Returns
    -------
    tuple
        The file as bytes, the account of its rows, its answers.
    """
    account = Account("禅道-任务.csv")
    topics = _topics()
    half = len(topics) // 2
    rows = [
        _row(position, topic, (position % half) / half, rng)
        for position, topic in enumerate(topics)
    ]
    account.counts.update(header=1, data=len(rows))
    lines = [HEADER, *([*row.values(), ""] for row in reversed(rows))]
    answer = {
        "tasks": len(rows),
        "cancelled": len(CANCELLED),
        "done_not_closed": len(LEFT_DONE),
        "estimate_h": sum(float(row["最初预计"]) for row in rows),
        "spent_h": sum(float(row["总计消耗"]) for row in rows),
    }
    return csv_text(lines, quoting=csv.QUOTE_ALL).encode("gb18030"), account, answer
