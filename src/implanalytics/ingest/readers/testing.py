"""Test lists, defect lists, acceptance items."""

from collections.abc import Mapping

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import each_once
from implanalytics.ingest.readers.register_words import (
    CATEGORY,
    CAUSE,
    CLOSED_ON,
    ID,
    NOTE,
    OWNER,
    PHASE,
    PRIORITY,
    RAISED_BY,
    RAISED_ON,
    SEVERITY,
    STATUS,
)
from implanalytics.ingest.readers.signing import SIGNING, SIGNING_COLUMNS, signatures
from implanalytics.ingest.verdicts import settle_marks, settle_verdict
from implanalytics.tables.column import text

TEST_KINDS: Mapping[str, tuple[str, ...]] = {
    "单元测试": ("单元测试", "unit test"),
    "集成测试": ("集成测试", "联调测试", "接口测试", "integration test"),
    "系统测试": ("系统测试", "system test", "sit"),
    "性能测试": ("性能测试", "压力测试", "performance test", "stress test", "load test"),
    "安全测试": ("安全测试", "渗透测试", "security test", "penetration test"),
    "用户验收测试": ("用户验收测试", "验收测试", "UAT", "acceptance test", "user acceptance"),
    "用户体验测试": ("用户体验测试", "可用性测试", "usability test", "ux test"),
    "回归测试": ("回归测试", "regression test"),
    "功能测试": ("功能测试", "functional test"),
}
UNKNOWN_KIND = "?"


def _tests(draft: Draft) -> None:
    """Say the kind of tests as the sheet is called where no column does, and what passed."""
    if "result" in draft:
        settle_verdict(draft, "result", "passed")
    if draft.has("kind"):
        return
    name = " ".join(filter(None, (draft.metadata.get("title"), draft.grid.sheet, draft.grid.file)))
    found = next((kind for kind, words in TEST_KINDS.items()
                  if any(word.casefold() in name.casefold() for word in words)), None)  # fmt: skip
    draft.frame["kind"] = pd.Series(found or UNKNOWN_KIND, index=draft.frame.index, dtype="str")
    if found is None:
        draft.report(
            "test-kind-unknown",
            message("Neither a column nor the name of the sheet says which kind of test this is."),
            message("Add a column 测试类型 or Test type: unit, integration, system, ..."),
        )


TESTS = SheetReader(
    name="tests",
    label=Label("Tests", "测试记录"),
    table="tests",
    headings=each_once(
        {
            "name": ("测试项", "测试内容", "用例名称", "用例标题", "测试项目", "测试用例名称",
                     "测试用例", "测试点", "测试场景", "test name", "test case name",
                     "test case", "test", "test scenario", "test title", "scenario",
                     "test description", "test case description"),
            "test_id": ("用例编号", "测试编号", "用例ID", "测试用例编号", "测试用例ID", "test id",
                        "test case id", "tc id", "test case no", "test no", *ID),
            "kind": ("测试类型", "测试类别", "测试阶段", "测试种类", "test type", "test phase",
                     "test kind", "test level", "type of test", "test stage"),
            "requirement_id": ("需求编号", "对应需求", "关联需求", "requirement id",
                               "requirement", "req id"),
            "phase": PHASE,
            "tester": ("测试人", "测试人员", "执行人", "测试员", "tester", "tested by",
                       "executed by"),
            "day": ("测试日期", "执行日期", "测试时间", "执行时间", "完成日期", "日期",
                    "test date", "executed on", "date executed", "execution date", "date",
                    "date tested", "finished on"),
            "result": ("测试结果", "执行结果", "是否通过", "测试结论", "结果", "结论",
                       "test result", "pass/fail", "result", "outcome", "test status",
                       "status", "状态"),
            "cases": ("用例数", "用例总数", "执行用例数", "total cases", "cases",
                      "number of cases", "test cases executed", "total tests"),
            "cases_passed": ("通过数", "通过用例数", "通过用例", "cases passed", "passed",
                             "passed cases"),
            "reviewed_on": ("客户评审日期", "评审日期", "客户确认日期", "reviewed on",
                            "customer review date", "review date"),
            "comments": ("意见数", "评审意见数", "客户意见数", "意见条数", "number of comments",
                         "comments raised"),
            "comments_closed": ("已关闭意见数", "意见关闭数", "已整改意见数", "comments closed"),
            "note": ("缺陷编号", *NOTE),
        }
    ),
    needs=(
        ("name", "kind"),
        ("result", "cases_passed"),
        ("test_id", "kind", "tester", "day", "cases"),
    ),
    unless=("缺陷描述", "姓名", "成绩", "概率", "检查项", "验收项", "任务名称"),
    called=("测试用例", "测试记录", "测试报告", "测试结果", "测试清单", "test case", "test report",
            "test result", "test log", "test summary"),
    marks=("用例编号", "用例ID", "test case id", "test case no"),
    loose={"name": ("名称", "内容", "项目", "description", "title", "name")},
    derive=_tests,
)  # fmt: skip

DEFECTS = SheetReader(
    name="defects",
    label=Label("Defects", "缺陷清单"),
    table="defects",
    headings=each_once(
        {
            "text": ("缺陷描述", "缺陷标题", "缺陷名称", "缺陷内容", "bug标题", "bug描述",
                     "bug名称", "缺陷", "缺陷摘要", "defect", "defect description",
                     "defect summary", "defect title", "bug", "bug description", "bug title",
                     "bug summary"),
            "defect_id": ("缺陷编号", "缺陷ID", "bug编号", "缺陷号", "bug id", "defect id",
                          "defect no", "defect #", "bug no", *ID),
            "severity": ("缺陷等级", "缺陷级别", "bug等级", *SEVERITY),
            "priority": PRIORITY,
            "status": ("缺陷状态", "bug状态", "defect status", *STATUS),
            "category": ("缺陷类型", "bug类型", "defect type", *CATEGORY),
            "module": ("模块", "所属模块", "功能模块", "module", "component", "feature"),
            "phase_found": ("发现阶段", "测试阶段", "phase found", "found in phase",
                            "detected in", *PHASE),
            "phase_injected": ("引入阶段", "产生阶段", "phase injected", "phase introduced",
                               "injected in"),
            "found_by": ("测试人", "创建人", "由谁创建", *RAISED_BY),
            "owner": ("解决人", "解决者", "修复人", "开发人员", "fixed by", "指派给", *OWNER),
            "cause": ("缺陷原因", *CAUSE),
            "solution": ("解决方案", "处理结果", "修复说明", "resolution", "solution", "fix"),
            "resolved_on": ("解决日期", "修复日期", "解决时间", "修复时间", "resolved on",
                            "date fixed", "fixed on", "date resolved", "resolved"),
            "waived_on": ("书面豁免日期", "豁免日期", "waived on", "waiver date",
                          "waived in writing"),
            "found_on": RAISED_ON,
            "closed_on": CLOSED_ON,
        }
    ),
    needs=(
        ("text",),
        ("status", "severity", "found_on", "owner", "closed_on", "priority"),
    ),
    must=("text",),
    unless=("任务名称", "概率", "需求描述"),
    called=("缺陷清单", "缺陷列表", "缺陷记录", "缺陷跟踪", "bug清单", "bug列表", "defect log",
            "defect list", "bug list", "bug log", "defect register"),
    marks=("缺陷编号", "缺陷ID", "defect id", "defect no"),
    loose={"text": ("描述", "标题", "内容", "问题描述", "description", "title", "summary")},
)  # fmt: skip


def _acceptance(draft: Draft) -> None:
    settle_verdict(draft, "result", "passed")
    settle_verdict(draft, "first_word", "passed_first")
    settle_marks(draft, "yes_mark", "no_mark", "passed")


def _signed(draft: Draft, accepted: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    return signatures(draft, accepted, "name")


ACCEPTANCE = SheetReader(
    name="acceptance-items",
    label=Label("Acceptance items", "验收项清单"),
    table="acceptance_items",
    headings=each_once(
        {
            "name": ("验收项", "验收内容", "验收项目", "验收事项", "验收条目", "验收指标",
                     "验收点", "验收功能", "acceptance item", "item to accept",
                     "acceptance test", "acceptance criterion"),
            "item_id": ("验收编号", *ID),
            "category": ("验收类别", *CATEGORY),
            "criterion": ("验收标准", "标准", "验收依据", "验收方法", "要求", "criteria",
                          "acceptance criteria", "criterion", "requirement"),
            "result": ("验收结果", "是否通过", "是否合格", "验收结论", "验收情况", "结果",
                       "结论", "result", "pass/fail", "accepted?", "accepted", "status", "状态"),
            "yes_mark": ("通过", "合格", "符合", "是", "pass", "yes"),
            "no_mark": ("不通过", "不合格", "不符合", "否", "fail", "no"),
            "first_word": ("首次通过", "一次通过", "是否一次通过", "是否首次通过", "首次验收结果",
                           "passed first time", "first pass", "first-time pass",
                           "passed first"),
            **SIGNING,
            "accepted_on": ("验收日期", "验收时间", "通过日期", "accepted on", "acceptance date",
                            "date accepted", "date", "日期"),
            "acceptor": ("验收人", "验收人员", "accepted by", "acceptor"),
            "owner": OWNER,
            "step": ("验收阶段", "验收步骤", "验收类型", "step", "acceptance step"),
            "note": ("整改意见", "遗留问题", *NOTE),
        }
    ),
    needs=(
        ("name",),
        ("result", "yes_mark", "accepted_on", "first_word", "acceptor"),
    ),
    unless=("概率", "任务名称", "缺陷描述"),
    called=("验收清单", "验收项", "验收表", "验收记录", "验收测试记录", "验收报告",
            "acceptance checklist", "acceptance list", "acceptance item"),
    loose={"name": ("名称", "内容", "项目", "功能", "功能点", "item", "name", "description",
                    "feature", "检查内容")},
    helps=(
        text("yes_mark", "Passed", "通过"), text("no_mark", "Failed", "不通过"),
        text("first_word", "Passed first time", "首次通过"), *SIGNING_COLUMNS,
    ),
    derive=_acceptance,
    also=_signed,
    further=("signoffs",),
)  # fmt: skip
