"""Kinds of rows, as people say them."""

from collections.abc import Mapping

from implanalytics.core.words import Label, Lang

ROW_KINDS: Mapping[str, Label] = {
    "title": Label("title", "标题"),
    "header": Label("heading", "表头"),
    "repeated-header": Label("repeated heading", "重复表头"),
    "units": Label("units", "单位行"),
    "blank": Label("empty", "空行"),
    "total": Label("total", "合计"),
    "subtotal": Label("subtotal", "小计"),
    "section": Label("section heading", "分组标题"),
    "note": Label("note", "备注"),
    "no-table": Label("outside any table", "无表格内容"),
    "no-header": Label("no heading found", "未找到表头"),
    "unrecognised": Label("table not recognised", "未识别的表"),
    "repeats-other-sheets": Label("repeats other sheets", "与其他工作表重复"),
    "copy": Label("copy of another row", "重复行"),
    "no-hours": Label("no hours", "无工时"),
    "other-kind": Label("of another kind", "其他类型"),
    "not-held": Label("not held yet", "尚未举行"),
    "form": Label("part of a form", "表单内容"),
    "template": Label("template not filled in", "未填写的模板"),
    "project-summary": Label("the project itself", "项目本身"),
    "empty-task": Label("empty line of a plan", "计划空行"),
    "inactive": Label("inactive task", "停用任务"),
    "external-task": Label("task of another project", "其他项目的任务"),
    "no-person": Label("no person", "非人员资源"),
    "running": Label("entry still running", "计时未结束"),
    "unassigned": Label("nobody assigned", "未分派人员"),
    "left-out": Label("left out by mappings.xlsx", "按 mappings.xlsx 不读取"),
    "unfilled": Label("row not filled in", "未填写的行"),
    "no-answers": Label("no answers", "无作答"),
    "no-attendance": Label("no attendance", "无出勤"),
    "sums-by-month": Label("sums of a month", "按月汇总"),
    "repeated-item": Label("item told before", "重复列出的事项"),
    "other-costs": Label("costs, no hours", "费用，非工时"),
    "break": Label("break", "休息"),
}
"""Kinds of rows that are skipped."""


def row_kind(kind: str, lang: Lang) -> str:
    """Return a kind of row in words; what has none stays a code."""
    return ROW_KINDS[kind].say(lang) if kind in ROW_KINDS else kind
