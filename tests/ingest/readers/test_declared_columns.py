"""The columns that the indicators of the nine methods read are read from lists, zh and en."""

import pandas as pd
import pytest

from implanalytics.ingest.grid import Grid
from implanalytics.ingest.readers import READERS
from implanalytics.ingest.reading import best_reader

DAY = "2025-03-04"
READ = [
    ("project-register", "项目名称|客户|项目经理|状态|工期（月）", "甲|乙|丙|在建|8",
     "stated_months", 8.0),
    ("events", "Event|Date|Extended to", f"Extension approved|{DAY}|2025-09-30",
     "until", "2025-09-30"),
    ("goals", "目标|衡量指标|目标值|目标类别|设定日期", f"缩短交期|天数|3|最期待的变革|{DAY}",
     "set_on", DAY),
    ("goals", "Goal|Measure|Target|Goal type", "Faster|days|3|Most wanted", "kind",
     "Most wanted"),
    ("plan", "任务名称|责任人|计划开始|计划完成|交付物", f"调研|李|{DAY}|{DAY}|调研报告",
     "deliverable", "调研报告"),
    ("plan", "Task|Owner|Planned start|Planned finish|Completion criteria",
     f"Survey|Li|{DAY}|{DAY}|Signed report", "deliverable", "Signed report"),
    ("timesheet", "日期|姓名|项目|任务|工时|工作性质|录入日期",
     f"{DAY}|李|甲|开发|8|返工|2025-03-20", "activity", "返工"),
    ("timesheet", "Date|Person|Task|Hours|Type of work|Entered on",
     f"{DAY}|Li|Code|8|Rework|2025-03-20", "entered_on", "2025-03-20"),
    ("purchases", "设备名称|数量|计划下单日期|下单日期|对应任务", f"服务器|2|{DAY}|2025-03-09|T-7",
     "order_due", DAY),
    ("purchases", "Equipment|Qty|Order by|Order date|Related task", f"Server|2|{DAY}|{DAY}|T-7",
     "task_id", "T-7"),
    ("signoffs", "签署对象|签字人|签字日期|书面豁免日期|文件日期", f"初验报告|李|{DAY}||2025-03-01",
     "document_on", "2025-03-01"),
    ("signoffs", "Document signed|Signatory|Signed on|Waived on", f"Design|Li||{DAY}",
     "waived_on", DAY),
    ("deliverables", "交付物名称|责任人|交付日期|是否归档|归档日期", f"手册|李|{DAY}|是|2025-03-09",
     "archived_on", "2025-03-09"),
    ("commitments", "承诺内容|承诺人|是否兑现|发现未兑现日期", f"赠送报表|李|否|{DAY}",
     "found_on", DAY),
    ("requirements", "需求编号|需求描述|确认日期|确认会议", f"R-1|报表|{DAY}|M-3",
     "meeting_id", "M-3"),
    ("change-log", "变更编号|变更内容|责任归属|对应需求|是否免费|状态",
     "C-1|加字段|客户|R-1|是|批准", "caused_by", "customer"),
    ("change-log", "CR No|Change description|Caused by|Requirement ID|Free of charge|Status",
     "C-1|Field|vendor|R-1|yes|open", "free", True),
    ("tests", "用例编号|用例名称|测试结果|客户评审日期|意见数|已关闭意见数",
     f"1|登录|通过|{DAY}|5|4", "comments_closed", 4.0),
    ("defects", "缺陷编号|缺陷描述|严重程度|状态|书面豁免日期", f"D-1|慢|高|打开|{DAY}",
     "waived_on", DAY),
    ("checks", "检查项|是否通过|否决条件|是否触发|签字人|签字日期|豁免人|豁免日期",
     f"数据|是|差异>1%|否|李|{DAY}|王|{DAY}", "triggered", False),
    ("checks", "Check item|Passed|No-go trigger|Signed by|Date signed|Score|Due date",
     f"Data|yes|gap > 1 %|Li|{DAY}|4|2025-03-01", "signed_by", "Li"),
    ("checks", "检查项|检查结果|意见数|已关闭意见数|是否必需|到期日", f"计划评审|通过|5|4|是|{DAY}",
     "comments", 5.0),
    ("risk-register", "风险编号|风险描述|概率|影响|发生日期|告知客户日期|提出层级",
     f"R-1|延期|30%|高|{DAY}|2025-03-01|执行小组", "customer_told_on", "2025-03-01"),
    ("risk-register", "Risk ID|Risk|Probability|Impact|Occurred on|Raised at level",
     f"R-1|Late|30%|high|{DAY}|Execution group", "raised_level", "Execution group"),
    ("issue-log", "问题编号|问题描述|责任人|状态|责任归属|上报日期|决定日期|损失金额(元)|以往教训",
     f"I-1|停电|李|打开|第三方|{DAY}|2025-03-06|900|L-4", "cost", 900.0),
    ("issue-log", "Issue ID|Issue|Owner|Status|Caused by|Escalated on|Decided on|Known lesson",
     f"I-1|Power|Li|open|third party|{DAY}|{DAY}|L-4", "lesson_id", "L-4"),
    ("members", "姓名|角色|部门|是否组长|有权签字|态度|中期态度|末期态度",
     "李|总经理|总部|是|是|支持|中立|支持", "may_sign", True),
    ("members", "Name|Role|Company|Group leader|Signing authority", "Li|CEO|customer|yes|no",
     "leads", True),
    ("training", "培训日期|培训内容|讲师|培训类别|一把手到会", f"{DAY}|理念|李|理念培训|出席",
     "leader", "present"),
    ("lessons", "编号|经验教训|原因|改进建议|来源项目|入库日期", f"L-1|早测|晚|早|甲项目|{DAY}",
     "available_on", DAY),
    ("lesson-actions", "教训编号|改进措施|责任人|完成日期|验证日期",
     f"L-1|清单|李|{DAY}|2025-04-01", "verified_on", "2025-04-01"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("reader", "head", "row", "column", "value"), READ, ids=[f"{r[0]}-{r[3]}" for r in READ]
)
def test_a_column_is_read(read, reader, head, row, column, value):
    found = read(READERS[reader], [head.split("|"), [cell or None for cell in row.split("|")]])
    frame = found.frames[READERS[reader].tables[0]]
    (cell,) = frame[column]
    assert (str(cell.date()) if isinstance(cell, pd.Timestamp) else cell) == value


@pytest.mark.parametrize(
    ("reader", "sheet", "head"),
    [
        ("processes", "流程清单", "流程编号|流程名称|重组完成日期|是否可行|批准日期"),
        ("risk-history", "风险跟踪", "风险编号|跟踪日期|概率|影响|状态"),
        ("interview-record", "调研记录", "序号|调研主题|调研问题|现场记录|调研日期"),
        ("risk-responses", "风险应对", "风险编号|应对措施|责任人|完成日期|应对成本"),
    ],
)
def test_a_list_is_told_by_its_headings(reader, sheet, head):
    cells = (tuple(head.split("|")), tuple("2025-03-04" for _ in head.split("|")))
    found = best_reader(Grid(sheet, cells))
    assert found is not None
    assert found.name == reader
