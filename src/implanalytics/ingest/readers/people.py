"""Lists of members and stakeholders."""

from implanalytics.core.words import Label
from implanalytics.ingest.codes import COMPANIES, settle_code
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import each_once
from implanalytics.ingest.readers.register_words import DEPARTMENT, ID
from implanalytics.ingest.verdicts import settle_verdict
from implanalytics.tables.column import text


def derive(draft: Draft) -> None:
    """Say which side people belong to, and who is a key person."""
    settle_code(draft, "company", COMPANIES)
    settle_verdict(draft, "key_word", "key")


MEMBERS = SheetReader(
    name="members",
    label=Label("Members and stakeholders", "项目成员与干系人"),
    table="members",
    headings=each_once(
        {
            "person": ("姓名", "成员姓名", "人员姓名", "成员", "人员", "干系人", "干系人姓名",
                       "name", "member", "team member", "full name", "resource name", "person",
                       "stakeholder", "stakeholder name", "member name"),
            "member_id": ID,
            "role": ("项目角色", "角色", "担任角色", "项目职务", "岗位", "职务", "职位",
                     "项目岗位", "role", "project role", "position", "title", "job title"),
            "level": ("组织层级", "小组", "组别", "项目组", "所属小组", "所属组", "工作组",
                      "团队", "team", "group", "level", "workstream"),
            "department": DEPARTMENT,
            "duty": ("职责", "主要职责", "工作职责", "职责描述", "项目职责", "负责内容",
                     "responsibilities", "responsibility", "duties", "duty"),
            "company": ("单位", "所属单位", "单位性质", "所属方", "甲方/乙方", "甲乙方", "方",
                        "公司", "company", "organisation", "organization", "party", "side",
                        "internal/external"),
            "joined_on": ("加入日期", "进场日期", "进场时间", "入场日期", "到位日期", "joined",
                          "joined on", "join date", "from", "start date", "开始日期"),
            "left_on": ("离开日期", "退场日期", "离场日期", "退出日期", "left", "left on", "to",
                        "end date", "结束日期"),
            "requested_on": ("需求日期", "申请日期", "requested on", "requested"),
            "availability": ("投入比例", "投入度", "可用率", "投入百分比", "availability",
                             "allocation", "% allocation", "allocation %"),
            "attitude_mid": ("中期态度", "实施中态度", "attitude midway"),
            "attitude_end": ("末期态度", "结项态度", "验收时态度", "attitude at the end"),
            "leads": ("是否组长", "组长", "leads the group", "group leader"),
            "may_sign": ("是否有权签字", "有权签字", "签字权", "may sign", "signing authority"),
            "attitude": ("态度", "支持程度", "当前态度", "attitude", "stance",
                         "current engagement", "support level"),
            "key_word": ("是否关键", "关键人员", "是否关键人员", "key person", "key user", "key"),
        }
    ),
    needs=(
        ("person",),
        ("role", "duty", "level"),
        ("company", "department", "duty", "joined_on", "availability", "level", "attitude"),
    ),
    unless=("工时", "hours", "任务", "任务名称", "task", "task name", "成绩", "分数", "得分",
            "score", "日期", "date", "work date", "project", "effort", "考核结果", "签到",
            "培训内容", "工作内容", "主要工作内容", "题目", "duration", "提交答卷时间"),
    called=("成员", "人员清单", "项目组", "通讯录", "组织架构", "干系人", "人员名单",
            "团队名单", "team list", "team member", "project team", "member list",
            "stakeholder register", "stakeholder list", "contact list"),
    loose={"person": ("人名", "联系人", "contact", "contact name")},
    helps=(text("key_word", "Key person", "关键人员"),),
    derive=derive,
)  # fmt: skip
