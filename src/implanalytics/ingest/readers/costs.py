"""Budgets, costs and rates."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import each_once
from implanalytics.ingest.hierarchy import by_numbers
from implanalytics.ingest.identity import identified
from implanalytics.ingest.readers.register_words import CURRENCY, NOTE, PHASE
from implanalytics.ingest.row_currency import settle_currency
from implanalytics.ingest.totals import report_total
from implanalytics.tables import TABLES
from implanalytics.tables.column import money, text

_WORD = r"[^\W\d_]{2}"
SIDES = ("budget", "actual", "forecast")


def _costs(draft: Draft) -> None:
    """Settle currencies, put rows aside that sum others, keep rows with one dated amount."""
    settle_currency(draft, ("amount", *SIDES))
    _skip_groups(draft)
    frame = draft.frame
    if {"name", "code"} <= set(frame.columns):
        frame["name"] = frame["name"].fillna(frame["code"].where(frame["code"].str.contains(_WORD)))
    there = [name for name in SIDES if name in draft]
    if "amount" in draft:
        frame["kind"] = pd.Series("actual", index=frame.index, dtype="str")
        sides = frame[there].notna().any(axis=1)
        draft.kept = frame["amount"].notna() | ~sides
        return
    draft.kept = pd.Series(data=False, index=frame.index)
    for row in frame.index[frame[there].isna().all(axis=1)]:
        if any(draft.raw(name, row) for name in there):
            draft.reject(
                row,
                "no-amount",
                message("No amount of this row can be read."),
                message("Correct the cell."),
            )
        else:
            draft.skip(row, "section")


def _skip_groups(draft: Draft) -> None:
    """Put rows aside that sum those below them by their outline numbers, and check them."""
    if "code" not in draft:
        return
    outline = by_numbers(draft.frame["code"])
    if outline is None:
        return
    sums = draft.frame.index[outline.summaries]
    leaves = draft.frame[~outline.summaries]
    tops = outline.parents
    for row in sums:
        below = [leaf for leaf in leaves.index if _is_below(leaf, row, tops.to_dict())]
        for name in (*SIDES, "amount"):
            if name in draft and pd.notna(total := draft.frame[name][row]):
                values = leaves.loc[below, name].dropna()
                report_total(draft, row, name, float(total), [float(values.sum())])
        draft.skip(row, "subtotal")


def _is_below(row: Any, above: Any, parents: Mapping[Any, Any]) -> bool:
    while pd.notna(row := parents.get(row)):
        if row == above:
            return True
    return False


def by_side(draft: Draft, accepted: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    """Give one cost for each amount of a row: budget, actual, forecast."""
    parts = []
    for side in SIDES:
        if side in accepted:
            rows = accepted[accepted[side].notna()]
            parts.append(
                rows.assign(amount=rows[side], kind=side, place=draft.heading(side) or side)
            )
    if not parts or not sum(map(len, parts)):
        return {}
    frame = pd.concat(parts).sort_index(kind="stable").drop(columns="cost_id", errors="ignore")
    places = frame["place"].astype("str")
    table = TABLES["costs"]
    return {
        table.name: table.conform(identified(table, frame, draft.context, source_column=places))
    }


COSTS = SheetReader(
    name="costs",
    label=Label("Budget and costs", "预算与成本"),
    table="costs",
    headings=each_once(
        {
            "name": ("成本项", "费用项目", "费用名称", "成本项目", "预算项目", "费用项",
                     "预算项", "费用说明", "cost item", "expense", "line item", "budget item",
                     "expense item", "cost description", "expense description", "cost",
                     "work package", "工作包"),
            "category": ("成本科目", "费用科目", "科目", "费用类别", "成本类别", "费用类型",
                         "成本类型", "科目名称", "cost category", "expense category",
                         "cost type", "cost element", "account", "budget category"),
            "code": ("科目编码", "科目编号", "编号", "序号", "编码", "WBS", "code",
                     "cost code", "wbs code", "wbs identifier", "wbs identifier #",
                     "wbs id", "no", "id", "#"),
            "phase": PHASE,
            "supplier": ("供应商", "收款方", "supplier", "vendor", "payee"),
            "day": ("发生日期", "记账日期", "入账日期", "报销日期", "费用日期", "日期",
                    "cost date", "posting date", "expense date", "date", "booked on"),
            "amount": ("费用金额", "发生金额", "支出金额", "金额", "支出", "amount",
                       "cost amount", "expense amount"),
            "budget": ("预算", "预算金额", "预算成本", "计划成本", "计划金额", "预算数",
                       "计划费用", "budget", "budgeted", "planned cost", "budget amount",
                       "estimated cost", "budgeted cost", "planned", "total direct costs",
                       "estimated costs", "预算合计"),
            "actual": ("实际", "实际成本", "实际金额", "发生额", "实际支出", "实际发生",
                       "已发生", "实际费用", "实际数", "actual", "actual cost",
                       "actual amount", "spent", "actuals", "actual spend"),
            "forecast": ("预测", "完工估算", "预计完成成本", "EAC", "forecast",
                         "estimate at completion", "forecast cost"),
            "currency": CURRENCY,
            "note": NOTE,
        }
    ),
    needs=(("name", "category"), ("budget", "actual", "amount"), ("actual", "day", "budget")),
    unless=("任务名称", "task name", "工时", "hours", "概率", "发票号", "供应商评分",
            "percent complete", "完成百分比", "目标", "测试用例", "关键指标"),
    called=("预算", "成本", "费用", "支出", "budget", "cost", "expense"),
    loose={"name": ("项目", "名称", "内容", "说明", "description", "item", "name"),
           "category": ("类别", "分类", "category", "type")},
    helps=(
        text("code", "Code", "编号"),
        money("budget", "Budget", "预算"), money("actual", "Actual", "实际"),
        money("forecast", "Forecast", "预测"),
    ),
    derive=_costs,
    also=by_side,
)  # fmt: skip

DAYS_A_MONTH = 21.75
"""Paid working days of a month by the Chinese rule of 2008."""

PER: Mapping[str, tuple[str, ...]] = {
    "month": ("人月", "/月", "每月", "month", "月薪"),
    "day": ("人天", "人日", "/天", "/日", "每天", "日费率", "day", "daily", "/d", "pd"),
    "hour": ("小时", "人时", "/时", "hour", "hr", "/h"),
}


def _rates(draft: Draft) -> None:
    """Turn rates into amounts an hour; a rate without its unit cannot be used."""
    settle_currency(draft, ("amount",))
    heading = draft.heading_with_unit("amount")
    units = draft.frame["unit"] if "unit" in draft else pd.Series(None, index=draft.frame.index)
    hours_of = {
        "hour": 1.0,
        "day": draft.context.hours_per_day,
        "month": draft.context.hours_per_day * DAYS_A_MONTH,
    }
    for row in draft.frame.index[draft.frame["amount"].notna()]:
        said = units[row] if pd.notna(units[row]) else heading
        per = _per(str(said))
        if per is None:
            draft.reject(
                row,
                "rate-unit-unknown",
                message("Nothing says whether this rate is for an hour, a day or a month."),
                message("Write it into the heading, such as 费率（元/人天） or Rate per day."),
                column="amount",
            )
            continue
        draft.frame.loc[row, "amount"] = float(draft.frame["amount"][row]) / hours_of[per]
    if "day" in {_per(heading)} or "month" in {_per(heading)}:
        draft.report(
            "column-read-so",
            message("Rates are kept an hour; a day has {hours} hours, a month {days} days.",
                    hours=f"{draft.context.hours_per_day:g}", days=f"{DAYS_A_MONTH:g}"),
            message("If this is wrong, settle it in project.toml."),
            column="amount",
            severity="notice",
        )  # fmt: skip


def _per(said: str) -> str | None:
    text = said.casefold()
    return next((per for per, words in PER.items() if any(word in text for word in words)), None)


RATES = SheetReader(
    name="rates",
    label=Label("Rates", "费率表"),
    table="rates",
    headings=each_once(
        {
            "amount": ("费率", "人天单价", "人月单价", "人天费率", "小时费率", "标准费率",
                       "单价", "人工费率", "人力单价", "日费率", "月费率", "rate",
                       "hourly rate", "daily rate", "day rate", "cost rate", "standard rate",
                       "rate per day", "rate per hour", "monthly rate"),
            "person": ("姓名", "人员", "name", "person", "resource", "resource name"),
            "role": ("角色", "岗位", "职位", "人员类型", "role", "position", "job title",
                     "resource type"),
            "level": ("级别", "职级", "等级", "level", "grade"),
            "unit": ("单位", "计费单位", "计价单位", "unit", "per"),
            "currency": CURRENCY,
            "valid_from": ("生效日期", "开始日期", "生效时间", "valid from", "effective date",
                           "from"),
        }
    ),
    needs=(("amount",), ("role", "person", "level")),
    unless=("数量", "工时", "hours", "小时", "quantity", "qty", "合计", "日期", "date", "task",
            "任务", "duration", "billable", "users", "costs", "project"),
    called=("费率", "人力单价", "人工单价", "rate card", "rate table"),
    helps=(text("unit", "Unit", "单位"),),
    derive=_rates,
)  # fmt: skip
