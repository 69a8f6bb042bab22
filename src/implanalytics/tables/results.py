"""The tables that metrics give back: one declaration each, read by charts and reports alike."""

from dataclasses import dataclass

import pandas as pd

from implanalytics.core.words import Label
from implanalytics.tables.column import Column, flag, instant, number, text


@dataclass(frozen=True, slots=True)
class ResultTable:
    """A table of computed figures.

    Attributes
    ----------
    name
        Its name in ``review.metrics``.
    label
        What people call it.
    columns
        All its columns, in order; every one is always there.
    """

    name: str
    label: Label
    columns: tuple[Column, ...]

    def __getitem__(self, name: str) -> Column:
        """Return the column called `name`."""
        return next(column for column in self.columns if column.name == name)

    def frame(self, data: dict[str, object]) -> pd.DataFrame:
        """Return `data` as this table: its columns, order and dtypes, fresh rows.

        Raises
        ------
        KeyError
            If a column is missing.
        """
        frame = pd.DataFrame({c.name: data[c.name] for c in self.columns})
        return frame.astype({c.name: c.dtype for c in self.columns}).reset_index(drop=True)


_DATES = (
    instant("baseline_start", "Planned start", "计划开始"),
    instant("baseline_finish", "Planned finish", "计划完成"),
    instant("actual_start", "Actual start", "实际开始"),
    instant("actual_finish", "Actual finish", "实际完成"),
)

SCHEDULE_VARIANCE = ResultTable(
    "schedule_variance",
    Label("Schedule variance", "进度偏差"),
    (
        text("level", "Level", "层级", choices=("task", "phase", "project")),
        text("key", "Key", "标识"),
        text("name", "Name", "名称"),
        text("phase_key", "Phase", "阶段"),
        *_DATES,
        flag("finished", "Finished", "已完成"),
        number("planned_duration", "Planned duration", "计划工期", unit="wd"),
        number("actual_duration", "Actual duration", "实际工期", unit="wd"),
        number("start_variance", "Start variance", "开始偏差", unit="wd"),
        number("finish_variance", "Finish variance", "完成偏差", unit="wd"),
        number("duration_variance", "Duration variance", "工期偏差", unit="wd"),
        number("slip_share", "Slip over planned duration", "延误占计划工期", unit="share"),
        number("n_tasks", "Tasks", "任务数"),
        number("n_dated", "Tasks with planned dates", "有计划日期的任务数"),
    ),
)

EFFORT_BY_PHASE = ResultTable(
    "effort_by_phase",
    Label("Effort by phase", "各阶段工时"),
    (
        text("phase_key", "Phase", "阶段"),
        text("name", "Name", "名称"),
        number("planned_effort", "Planned effort", "计划工时", unit="h"),
        number("actual_effort", "Booked effort", "实际工时", unit="h"),
        number("uncertain_effort", "of it matched by name only", "其中仅按名称匹配", unit="h"),
        number("variance", "Variance", "偏差", unit="h"),
        number("variance_share", "Variance", "偏差率", unit="share"),
        number("n_tasks", "Tasks", "任务数"),
        number("n_entries", "Time entries", "工时记录数"),
    ),
)

RISK_EXPOSURE = ResultTable(
    "risk_exposure",
    Label("Risk exposure", "风险敞口"),
    (
        text("unit", "Unit", "单位", choices=("days", "money")),
        text("currency", "Currency", "币种"),
        number("inherent", "Inherent exposure", "固有敞口"),
        number("residual", "Residual exposure", "残余敞口"),
        number("open", "Exposure still open", "未关闭敞口"),
        number("n_risks", "Risks", "风险数"),
        number("n_estimated", "Risks with an estimate", "有估计的风险数"),
        number("n_open", "Open risks", "未关闭风险数"),
        number("n_open_estimated", "Open risks with an estimate", "有估计的未关闭风险数"),
    ),
)

RISK_MATRIX = ResultTable(
    "risk_matrix",
    Label("Risk matrix", "风险矩阵"),
    (
        number("probability", "Probability level", "概率等级"),
        number("impact", "Impact level", "影响等级"),
        number("n", "Risks", "风险数"),
        text("risk_ids", "Risk ids", "风险编号"),
    ),
)

RISK_RECURRENCE = ResultTable(
    "risk_recurrence",
    Label("Recurrence of risks", "风险重复出现"),
    (
        text("project_id", "Project", "项目"),
        text("category", "Category", "类别"),
        number("n", "Risks of the category", "该类风险数"),
        number("n_risks", "Risks with a category", "有类别的风险数"),
        number("share", "Share", "占比", unit="share"),
        number("low", "Share at least", "占比下限", unit="share"),
        number("high", "Share at most", "占比上限", unit="share"),
        number("elsewhere", "Share in the other projects", "其他项目中的占比", unit="share"),
        number("lift", "Times the share of the others", "相对其他项目的倍数"),
    ),
)
