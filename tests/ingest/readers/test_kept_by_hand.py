"""Registers and lists that people keep: which sheet is which, told by headings and names."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.ingest.context import Context
from implanalytics.ingest.grid import Grid
from implanalytics.ingest.readers import READERS
from implanalytics.ingest.reading import best_reader
from implanalytics.tables import TABLES

CASES = [
    ("lesson-actions", "S", "教训编号|改进措施|责任人|到期日|完成日期"),
    ("risk-list", "Risks", "ID|Description|Owner|Status|Mitigation"),
    ("risk-list", "S", "风险描述|应对措施|责任人|状态"),
    ("issue-log", "Issues", "ID|Description|Owner|Status|Priority|Resolution"),
    ("assumptions", "Assumptions", "ID|Description|Owner|Status"),
    ("assumptions", "Dependencies", "ID|Description|Owner|Due Date|Status"),
    ("meeting-actions", "Actions", "ID|Action|Owner|Due Date|Status"),
    ("assumptions", "Decisions", "ID|Decision|Decided By|Date"),
    (None, "S", "Description|Action|Date"),
    (
        "risk-register",
        "S",
        "Risk ID|Risk Description|Risk Category|Likelihood|Impact|Mitigation Measures",
    ),
    ("risk-register", "S", "Risk|Probability|Impact|Risk Score|Mitigation Strategy"),
    ("risk-register", "S", "ID|风险编号|风险名称|描述|概率|影响|等级|状态|应对策略|关联阶段"),
    ("risk-register", "S", "Category|Risk Title|Severity|Risk Score|Mitigation"),
    ("lessons", "S", "Lesson ID|Title|Project Phase|What Happened|Root Cause|Lesson Learned|Owner"),
    ("milestones", "S", "Milestone|Planned Date|Actual Date|Status|Notes"),
    ("costs", "S", "WBS|Cost Item|Planned Cost|Actual Cost|Variance|Notes"),
    ("meeting-actions", "S", "行动项编号|事项|负责人|状态|截止日期"),
    ("assumptions", "S", "决策编号|结论|原因|决策人|决策日期"),
    ("issue-log", "S", "问题编号|标题|描述|状态|处理人"),
    (
        "issue-log",
        "问题清单",
        "序号|问题描述|提出人|提出日期|严重程度|责任人|计划解决日期|状态|备注",
    ),
    (
        "issue-log",
        "Issues",
        "ID|Issue Description|Category|Priority|Assigned To|Date Raised|Target Resolution|Status",
    ),
    (
        "change-log",
        "Sheet1",
        "变更编号|变更内容|变更原因|申请人|申请日期|工期影响(天)|费用影响(万元)|审批日期|签字日期|状态",
    ),
    (
        "change-log",
        "Change Log",
        "CR No|Description|Requested By|Date Requested|Impact|Status|Approved By|Date Approved",
    ),
    (None, "修订记录", "版本号|修订日期|变更内容|修订人"),
    ("lessons", "经验教训", "编号|类别|问题描述|原因|改进建议|责任人"),
    ("lessons", "Lessons", "ID|Category|Lesson Learned|Impact|Recommendation|Owner"),
    ("lessons-by-area", "S", "领域|做得好的方面|有待改进的方面"),
    ("deliverables", "交付物清单", "序号|阶段|名称|责任人|计划提交日期|实际提交日期|状态"),
    ("deliverables", "S", "Deliverable|Owner|Due Date|Delivered|Approved On|Status"),
    (
        "signoffs",
        "签字确认表",
        "序号|文件名称|甲方签字人|甲方签字日期|乙方签字人|乙方签字日期|备注",
    ),
    ("signoffs", "签收单", "序号|名称|数量|签收人|签收日期"),
    ("handover", "售前转实施交接表", "序号|资料名称|是否提供|移交人|接收人|日期|备注"),
    ("commitments", "S", "承诺内容|来源|承诺人|承诺日期|是否兑现|备注"),
    ("requirements", "需求清单", "需求编号|需求名称|需求描述|优先级|提出部门|状态|确认日期"),
    ("requirements", "RTM", "Req ID|Requirement|Design Document|Test Case ID|UAT|Status"),
    ("tracker", "S", "ID|标题|类型|状态|处理人|创建时间|优先级"),
    ("tests", "系统测试用例", "用例编号|用例名称|预期结果|测试结果|测试人|测试日期"),
    ("defects", "缺陷", "缺陷编号|缺陷描述|严重程度|发现日期|关闭日期|状态"),
    ("acceptance-items", "验收表", "序号|验收内容|验收标准|通过|不通过|备注"),
    ("tickets", "工单", "工单号|标题|类型|提交人|提交时间|响应时间|解决时间|状态"),
    ("usage", "使用统计", "日期|部门|应使用人数|登录人数|登录次数"),
    ("training", "培训记录", "序号|培训日期|培训内容|讲师|培训对象|学时|人数"),
    ("training", "Training", "Date|Topic|Trainer|Attendees|Hours"),
    ("training-results", "签到表", "序号|姓名|部门|签名"),
    ("training-results", "成绩", "姓名|部门|岗位|考核成绩|是否合格"),
    ("meetings", "例会", "会议日期|会议主题|主持人|参会人员|会议决议"),
    ("meeting-actions", "待办", "序号|事项|责任人|截止日期|状态"),
    ("meeting-actions", "Action Log", "No|Action|Owner|Due Date|Status"),
    ("members", "项目组成员", "序号|姓名|角色|单位|部门|职责|进场日期|电话"),
    ("members", "Team", "Name|Role|Company|Responsibilities|Availability"),
    ("purchases", "采购", "序号|设备名称|数量|供应商|下单日期|要求到货日期|实际到货日期|签收人"),
    ("costs", "预算", "科目|预算|实际|差异|备注"),
    ("costs", "Budget", "Category|Budget|Actual|Variance"),
    ("costs", "费用", "日期|费用类别|金额|说明"),
    ("invoices", "付款计划", "付款节点|付款比例|金额|计划付款日期|实际付款日期|开票日期"),
    ("claims", "索赔", "编号|索赔内容|索赔金额|提出日期|状态"),
    ("contingency", "应急储备", "日期|动用金额|动用原因|批准人"),
    ("rates", "费率", "角色|级别|人天单价(元)"),
    ("milestones", "里程碑", "序号|里程碑|计划日期|实际日期|实现标志|客户签字人|客户签字日期"),
    ("milestones", "KPI", "Milestone|Due Date|Status|Owner|Notes"),
    ("events", "大事记", "日期|事件|备注"),
    ("statuses", "周报", "日期|状态灯|说明"),
    ("goals", "目标", "目标|衡量指标|目标值|实际值|是否达成"),
    ("checks", "上线检查表", "序号|检查项|检查标准|是否符合|检查人|日期"),
    ("checks", "Go-live checklist", "Item|Done|Owner|Date"),
    ("calendar-days", "节假日", "日期|节日|类型"),
    ("assumptions", "假设日志", "编号|分类|假设/约束|责任方|到期日|活动|状态|评价"),
    ("assumptions", "Decisions", "ID|Decision|Date|Made By|Rationale"),
    ("plan", "S", "任务名称|责任人|计划开始|计划完成|交付物|备注"),
    ("plan", "S", "编号|任务名称|里程碑|计划开始|计划完成|状态"),
    ("timesheet", "S", "日期|姓名|项目|任务|工时|备注"),
    ("timesheet", "S", "Date|Person|Project|Task|Hours|Notes"),
    ("timesheet", "S", "Name|Role|Date|Hours|Rate"),
    ("project-register", "S", "项目编号|项目名称|客户|项目经理|合同额|状态"),
    ("plan", "S", "Task|Start|Finish|Duration|Predecessors|Milestone"),
    ("tracker", "Issues", "Title|Assignees|Status|Labels|Created"),
    ("risk-register", "S", "风险编号|风险描述|概率|影响|应对措施|责任人|状态"),
    ("raid-log", "RAID", "ID|Type|Description|Owner|Status|Due Date"),
    (None, "问卷", "序号|姓名|部门|1、您对系统是否满意|2、意见"),
    (None, "S", "Name|Department|Q1|Q2"),
    ("costs", "Cost breakdown", "WBS|Work package|Budget|Actual"),
]


@pytest.mark.parametrize(("reader", "sheet", "headings"), CASES)
def test_sheets_are_told_apart(reader, sheet, headings):
    heads = tuple(headings.split("|"))
    filled = tuple("x" for _ in heads)
    found = best_reader(Grid(sheet, (heads, filled, filled)))
    assert (found.name if found else None) == reader


def test_name_of_the_file_settles_what_the_tab_does_not_say():
    rows = (("序号", "名称", "责任人", "状态"), (1, "手册", "张三", "已交付"))
    assert (
        best_reader(Grid("Sheet1", rows)) is None
        or best_reader(Grid("Sheet1", rows)).name != "deliverables"
    )
    assert best_reader(Grid("Sheet1", rows, file="交付物清单_v2")).name == "deliverables"


CELLS = st.one_of(
    st.none(),
    st.sampled_from(
        ["", "R/A", "高", "Low", "50%", "5天", "3万元", "2025-03-04", "2025-13-40", "是", "不通过",
         "√", "张三", "合计", "1.1", "风险", "机会", "-3", "7/10", "待定", "#REF!", "上线", "甲方",
         "一、甲"]
    ),
    st.integers(-5, 120),
    st.floats(allow_nan=True, allow_infinity=True),
    st.booleans(),
    st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2090, 1, 1)),
)  # fmt: skip
KNOWN = [case for case in CASES if case[0] and case[0] != "project-register"]


@settings(max_examples=60, deadline=None)
@given(case=st.sampled_from(KNOWN), data=st.data())
def test_whatever_stands_below_the_headings_is_accounted_for(case, data):
    reader, sheet, headings = case
    heads = tuple(headings.split("|"))
    width = st.tuples(*[CELLS] * len(heads))
    rows = data.draw(st.lists(width, max_size=6))
    grid = Grid(sheet, (heads, *rows))
    found = READERS[reader].read(grid, Context("f.xlsx", sheet, "0123456789", "P"))
    account = found.account
    assert account.seen == account.accepted + account.rejected + account.skipped == len(rows) + 1
    for name, frame in found.frames.items():
        assert TABLES[name].failures(frame) == []
        assert frame["row_id"].is_unique, name
        assert frame["source_row"].between(2, len(rows) + 1).all()
        taken = {note.row for note in account.rows}
        assert not taken & set(frame["source_row"].astype(int))
