"""The kinds that are understood, by the column that names them: closed lists and their words."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from implanalytics.core.words import Label


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: what it is called, and other words for it."""

    label: Label
    aliases: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """Every word that names it."""
        return (self.label.en, self.label.zh, *self.aliases)


@dataclass(frozen=True, slots=True)
class KindList:
    """The kinds of one column of one table.

    Attributes
    ----------
    table, column
        Whose words they are.
    kinds
        Key -> kind.
    instead
        The column that is asked where the first says nothing that is known.
    """

    table: str
    column: str
    kinds: Mapping[str, Kind]
    instead: str | None = None

    @property
    def key(self) -> str:
        """The column that holds the key once it is known."""
        return f"{self.column}_key"


def _k(en: str, zh: str, *aliases: str) -> Kind:
    return Kind(Label(en, zh), aliases)


_CHECKS = {
    "plan_parts": _k("Parts of the plan", "计划内容", "计划完整性", "项目计划内容"),
    "scope_statement": _k("Scope statement", "范围说明", "范围确认", "范围说明书"),
    "requirement_contents": _k("Contents of the specification", "需求规格说明书内容",
                               "需求规格内容", "需求规格说明", "srs", "specification"),
    "selection_criteria": _k("Selection criteria", "选型标准", "选型评分", "软件选型", "选型"),
    "contract_points": _k("Points of the contract", "合同要点", "合同确认", "合同交底"),
    "plan_answers": _k("A plan that can be checked", "计划可检查性", "计划检查"),
    "golive_criteria": _k("Go-live criteria", "上线条件", "上线标准", "上线检查", "上线准备",
                          "准备就绪", "就绪检查", "切换检查", "上线评估", "go-live checklist",
                          "go-live readiness", "readiness", "go/no-go", "go-live"),
    "base_data": _k("Base data", "基础数据", "静态数据", "主数据", "期初数据", "master data"),
    "environments": _k("Environments", "环境准备", "环境检查", "运行环境", "工作环境", "环境",
                       "environment"),
    "monitoring": _k("Monitoring", "运行监控", "上线监控", "巡检", "运维巡检", "运行检查"),
    "plan_review": _k("Plan review", "计划评审", "实施计划评审", "项目计划评审"),
    "coding_standard": _k("Coding standard", "编码规范", "代码规范", "开发规范", "质量标准",
                          "coding standards", "quality standard", "quality standards"),
    "code_review": _k("Code review", "代码评审", "代码走查", "代码审查", "code reviews"),
    "archive": _k("Filing", "归档", "文档归档", "归档检查", "archive", "archiving"),
    "engineering_log": _k("Engineering log", "工程日志", "施工日志", "现场日志", "实施日志",
                          "site log", "daily log"),
    "lessons_read": _k("Lessons read", "经验教训查阅", "查阅经验教训", "教训查阅",
                       "lessons reviewed", "lessons consulted"),
    "training_needs": _k("Training needs", "培训需求", "培训需求调研", "训前调研"),
    "appraisal": _k("Appraisal", "考核", "绩效考核", "项目考核"),
    "skills": _k("Skills", "技能", "技能矩阵", "能力矩阵", "业务熟悉程度", "skills matrix"),
    "subcontracting": _k("Subcontractors", "分包评价", "分包商评价", "分包考核", "供应商评价",
                         "外包评价", "subcontractor", "subcontractor rating"),
    "estimate_feedback": _k("Estimates fed back", "估算回填", "估算反馈", "估算复盘",
                            "estimate feedback"),
}  # fmt: skip
"""Names of practices and of checklists where methods have them."""

_MEETINGS = {
    "kickoff": _k("Kick-off", "启动会", "项目启动", "启动大会", "开工会", "kickoff", "kick off"),
    "leading_group": _k("Leading group", "领导小组会", "领导小组", "指导委员会", "高层会议",
                        "steering committee", "steering"),
    "regular": _k("Regular meeting", "例会", "周例会", "周会", "月例会", "月度例会", "双周会",
                  "weekly meeting", "status meeting", "weekly", "progress meeting"),
    "survey": _k("Survey", "调研", "调研会", "现场调研", "访谈", "interview"),
    "requirement": _k("Requirements meeting", "需求会", "需求确认", "需求评审", "需求讨论",
                      "需求沟通", "requirements review", "requirement"),
    "concept_training": _k("Concept training", "理念培训", "理念宣贯", "团队培训",
                           "管理理念培训"),
    "demonstration": _k("Demonstration", "系统演示", "产品演示", "售前演示", "演示", "demo"),
    "review": _k("Review of the project", "复盘会", "项目总结会", "总结会", "复盘",
                 "retrospective", "post-project review", "lessons learned"),
}  # fmt: skip

_TESTS = {
    "unit": _k("Unit test", "单元测试", "unit testing", "unit tests"),
    "integration": _k("Integration test", "集成测试", "联调测试", "联调", "系统集成测试",
                      "integration testing"),
    "interface": _k("Interface test", "接口测试", "接口联调", "interface testing"),
    "migration": _k("Migration test", "数据迁移测试", "数据迁移", "迁移测试", "数据核对",
                    "migration", "data reconciliation"),
    "system": _k("System test", "系统测试", "sit", "system testing"),
    "functional": _k("Functional test", "功能测试", "functional testing", "function test"),
    "performance": _k("Performance test", "性能测试", "performance testing", "load test",
                      "负载测试"),
    "stress": _k("Stress test", "压力测试", "压测", "stress testing"),
    "security": _k("Security test", "安全测试", "渗透测试", "安全扫描", "security testing",
                   "penetration test"),
    "ux": _k("User experience test", "用户体验测试", "可用性测试", "易用性测试",
             "usability test", "ux test"),
    "acceptance": _k("Acceptance test", "验收测试", "用户验收测试", "uat",
                     "user acceptance test", "user acceptance"),
    "regression": _k("Regression test", "回归测试", "regression testing"),
}  # fmt: skip

_DELIVERABLES = {
    "manual": _k("User manual", "使用手册", "用户手册", "操作手册", "操作指南", "user guide",
                 "operation manual", "manual"),
    "support_agreement": _k("Support agreement", "维护协议", "技术支持与维护协议", "运维协议",
                            "服务协议", "服务级别协议", "maintenance agreement", "sla"),
    "specification": _k("Specification", "需求规格说明书", "需求规格", "需求说明书", "需求文档",
                        "需求分析报告", "srs", "requirements specification"),
    "plan": _k("Project plan", "项目计划", "实施计划", "项目计划书", "进度计划",
               "implementation plan"),
    "design": _k("Design", "设计方案", "概要设计", "详细设计", "系统设计", "设计文档",
                 "design document"),
    "test_report": _k("Test report", "测试报告", "test reports"),
    "acceptance_report": _k("Acceptance report", "验收报告", "验收单", "验收证书",
                            "acceptance certificate"),
    "contract": _k("Contract", "合同", "合同书"),
    "review_report": _k("Review report", "总结报告", "复盘报告", "项目总结",
                        "lessons learned report", "closure report"),
}  # fmt: skip

_SIGNED = {
    "survey_agreement": _k("Survey agreement", "调研报告确认", "调研确认", "调研结论",
                           "调研纪要", "调研报告", "survey report"),
    "golive": _k("Go-live", "上线", "上线确认", "上线申请", "上线报告", "go live"),
    "preliminary_acceptance": _k("Preliminary acceptance", "初验", "初步验收", "项目初验",
                                 "provisional acceptance"),
    "final_acceptance": _k("Final acceptance", "终验", "最终验收", "项目终验", "竣工验收"),
    "change": _k("Change", "变更", "变更单", "变更申请", "change request"),
    **{key: _DELIVERABLES[key] for key in
       ("specification", "plan", "design", "test_report", "support_agreement", "contract")},
}  # fmt: skip

_COURSES = {
    "concept": _k("Concept training", "理念培训", "管理理念", "理念宣贯", "理念"),
    "operation": _k("Operation training", "操作培训", "系统操作", "功能培训", "用户培训",
                    "user training"),
}  # fmt: skip

_FORMS = {
    "online": _k("Online", "线上", "网络培训", "远程培训", "远程", "直播", "在线", "remote",
                 "webinar"),
    "offline": _k("Face to face", "线下", "现场", "面授", "集中培训", "课堂", "offline",
                  "classroom", "on site", "on-site", "in person"),
    "video": _k("Video", "视频", "录像", "录播", "视频教程", "recorded", "recording"),
}  # fmt: skip

_TOPICS = {
    "satisfaction": _k("Satisfaction", "满意度", "满意程度"),
    "training_needs": _k("Training needs", "培训需求", "训前调研"),
}  # fmt: skip

_TICKETS = {
    "training_question": _k("How-to question", "操作咨询", "使用咨询", "操作问题", "使用问题",
                            "咨询", "不会操作", "培训类", "how to", "training question",
                            "usage question", "question"),
    "defect": _k("Defect", "系统故障", "故障", "缺陷", "程序错误", "bug", "incident", "error"),
    "request": _k("Request", "新需求", "需求", "优化建议", "服务请求", "enhancement",
                  "feature request", "service request"),
}  # fmt: skip

_ACTIVITIES = {
    "development": _k("Development", "开发", "编码", "coding", "programming"),
    "testing": _k("Testing", "测试", "test"),
    "rework": _k("Rework", "返工", "重做", "缺陷修复", "改错", "bug fix", "bug fixing"),
    "free_change": _k("Change free of charge", "免费变更", "无偿变更", "免费改动", "人情变更",
                      "goodwill", "free change", "unbilled change"),
}  # fmt: skip

_GOALS = {
    "most_wanted": _k("Most wanted change", "最期待的变革", "最期待的改变", "最想解决的问题",
                      "首要诉求", "most wanted"),
    "appraisal": _k("Appraisal standard", "考核标准", "考核目标", "考核指标", "考核"),
}  # fmt: skip

_SOURCES = {
    "oral": _k("Oral", "口头", "口头承诺", "电话", "口头约定", "verbal", "spoken"),
    "bid": _k("Bid", "投标", "投标文件", "标书", "投标书", "投标承诺", "tender"),
    "written": _k("Written", "书面", "合同", "邮件", "会议纪要", "补充协议", "contract", "email",
                  "e-mail", "minutes"),
}  # fmt: skip

_STEPS = {
    "preliminary": _k("Preliminary", "初验", "初步验收", "provisional", "first"),
    "final": _k("Final", "终验", "最终验收", "竣工验收"),
}  # fmt: skip

_CAUSES = {
    "handover": _k("Hand-over", "交接", "售前移交", "售前遗漏", "售前", "handover",
                   "hand over"),
    "missed_requirement": _k("Missed requirement", "需求遗漏", "需求不清", "需求缺失",
                             "漏需求", "需求不明确", "missing requirement"),
    "design": _k("Design", "设计缺陷", "设计错误", "设计问题", "设计变更", "设计"),
    "customer": _k("Customer", "客户要求", "客户原因", "甲方要求", "业主要求", "客户新增",
                   "用户要求", "客户", "client"),
    "external": _k("External", "外部原因", "政策", "法规", "不可抗力", "外部", "第三方",
                   "regulation", "force majeure", "third party"),
}  # fmt: skip

_ROLES = {
    "top_leader": _k("Top leader", "一把手", "总经理", "董事长", "总裁", "厂长", "院长", "校长",
                     "局长", "ceo", "general manager", "managing director"),
    "deputy_leader": _k("Deputy leader", "副总经理", "副总", "副总裁", "副厂长", "副院长",
                        "副校长", "副局长", "分管领导", "deputy general manager",
                        "vice president"),
    "it_head": _k("Head of IT", "信息主管", "信息总监", "信息中心主任", "信息部经理",
                  "信息部主任", "信息科科长", "信息科长", "cio", "it head", "it manager",
                  "it director"),
    "project_manager": _k("Project manager", "项目经理", "项目负责人", "pm"),
    "sales": _k("Sales", "销售", "客户经理", "业务代表", "售前", "presales",
                "account manager"),
    "consultant": _k("Consultant", "实施顾问", "顾问", "实施工程师", "咨询顾问"),
    "department_head": _k("Department head", "部门负责人", "部门经理", "部门主管", "科长",
                          "department manager"),
    "key_user": _k("Key user", "关键用户", "业务骨干", "骨干"),
}  # fmt: skip

LEVELS: Mapping[str, Kind] = MappingProxyType({
    "leading": _k("Leading group", "领导小组", "领导组", "领导层", "指导委员会", "决策层",
                  "steering committee"),
    "implementation": _k("Implementation group", "实施小组", "实施组", "实施层", "项目实施组",
                         "project team", "implementation team"),
    "execution": _k("Execution group", "执行小组", "执行组", "执行层", "应用小组", "应用组",
                    "项目应用小组", "application group"),
})  # fmt: skip
"""The levels of an organisation on three levels, where a method has no words of its own."""

KINDS: Mapping[str, KindList] = MappingProxyType(
    {
        f"{found.table}.{found.column}": found
        for found in (
            KindList("checks", "kind", _CHECKS, "checklist"),
            KindList("checks", "checklist", _CHECKS),
            KindList("meetings", "kind", _MEETINGS, "name"),
            KindList("tests", "kind", _TESTS, "name"),
            KindList("deliverables", "category", _DELIVERABLES, "name"),
            KindList("signoffs", "subject", _SIGNED),
            KindList("training_sessions", "kind", _COURSES, "name"),
            KindList("training_sessions", "form", _FORMS),
            KindList("survey_questions", "topic", _TOPICS),
            KindList("tickets", "kind", _TICKETS),
            KindList("time_entries", "activity", _ACTIVITIES),
            KindList("goals", "kind", _GOALS),
            KindList("commitments", "source", _SOURCES),
            KindList("acceptance_items", "step", _STEPS),
            KindList("issues", "cause", _CAUSES, "category"),
            KindList("changes", "cause", _CAUSES, "category"),
            KindList("members", "role", _ROLES),
            KindList("members", "level", LEVELS),
            KindList("risks", "raised_level", LEVELS),
        )
    }
)
"""``table.column`` -> the kinds that are understood there."""
