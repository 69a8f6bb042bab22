"""What would make an answer assessable: the cheapest data, by what is missing."""

from collections.abc import Mapping

from implanalytics.core.words import Label
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.result import IndicatorResult
from implanalytics.tables import TABLES

NEEDED: Mapping[str, Label] = {
    "tasks": Label(
        "a plan with task, planned start and planned finish",
        "含任务、计划开始、计划完成的项目计划",
    ),
    "tasks.version": Label(
        "one version of the plan: move the older one out of the folder",
        "只保留一个版本的计划，把旧版本移出文件夹",
    ),
    "time_entries.version": Label(
        "one set of timesheets of this project alone", "只保留一份本项目的工时表"
    ),
    "tasks.planned_start": Label("planned starts in the plan", "计划表中的“计划开始”"),
    "tasks.planned_finish": Label("planned finishes in the plan", "计划表中的“计划完成”"),
    "tasks.actual_finish": Label("actual finishes in the plan", "计划表中的“实际完成”"),
    "tasks.planned_effort": Label("planned hours in the plan", "计划表中的“计划工时”"),
    "tasks.phase": Label("a phase for each task of the plan", "计划表中每个任务的“阶段”"),
    "tasks.wbs": Label("WBS numbers in the plan", "计划表中的 WBS 编号"),
    "baselines": Label(
        'the dates first promised, or the line baseline = "schedule" in project.toml',
        '最初承诺的日期，或在 project.toml 中写 baseline = "schedule"',
    ),
    "time_entries": Label(
        "a timesheet with person, date, phase and hours", "含人员、日期、阶段、工时的工时表"
    ),
    "time_entries.phase": Label("a phase for each line of the timesheets", "工时表中每行的“阶段”"),
    "risks": Label("a risk register with probability and impact", "含概率与影响的风险登记册"),
    "risks.probability": Label("probabilities in per cent", "风险概率（百分比）"),
    "risks.impact_days": Label("impacts in days", "风险影响（天）"),
    "risks.impact_money": Label("impacts in money", "风险影响（金额）"),
    "risks.version": Label(
        "only the register that counts, or the dates of both: extracted_at under [[source]] in "
        "project.toml",
        "只保留有效的登记册，或在 project.toml 的 [[source]] 中用 extracted_at 写明两者的日期",
    ),
    "risk_history": Label(
        "the register as it was then, or its date: extracted_at under [[source]] in project.toml",
        "当时的登记册，或在 project.toml 的 [[source]] 中用 extracted_at 写明其日期",
    ),
    "projects.method": Label(
        "the method of the project, method = … in project.toml",
        "项目所用的方法，在 project.toml 中写 method = …",
    ),
    "projects.contingency_days": Label(
        "the reserve, days = … under [contingency] in project.toml",
        "应急储备，在 project.toml 的 [contingency] 中写 days = …",
    ),
    "projects.contingency_money": Label(
        "the reserve, money = … under [contingency] in project.toml",
        "应急储备，在 project.toml 的 [contingency] 中写 money = …",
    ),
}


def needed_label(name: str) -> Label:
    """Return what people call a table or ``table.column`` that is missing."""
    if name in NEEDED:
        return NEEDED[name]
    table, _, column = name.partition(".")
    declared = TABLES[table]
    if not column or column not in declared:
        return Label(declared.label.en.lower(), declared.label.zh)
    label = declared[column].label
    return Label(
        f"{declared.label.en.lower()} with {label.en.lower()}",
        f"{declared.label.zh}中的“{label.zh}”",
    )


def needed(result: IndicatorResult, indicator: Indicator) -> Label:
    """Return what would make `result` assessable; what the indicator asks for where unknown."""
    return next((NEEDED[name] for name in result.missing if name in NEEDED), indicator.cheapest)
