"""People and what they say: members, duties, meetings, training, surveys, lessons."""

from implanalytics.core.words import Label
from implanalytics.tables.column import flag, instant, number, person, text
from implanalytics.tables.table import Table

LEADER = ("present", "deputy", "absent")
"""How the top leader took part."""

MEMBERS = Table(
    "members",
    Label("Members", "成员"),
    Label("one person's part in the project", "一人在项目中的角色"),
    "member_id",
    "state",
    (
        text("member_id", "Member id", "成员编号", required=True),
        person("person", "Person", "姓名", required=True),
        text("role", "Role", "角色"),
        text("level", "Level", "组织层级"),
        text("department", "Department", "部门"),
        text("duty", "Duty", "职责", sensitivity="verbatim"),
        text("company", "Company", "单位", choices=("own", "subcontractor", "customer")),
        instant("joined_on", "Joined", "加入日期"),
        instant("left_on", "Left", "离开日期"),
        instant("requested_on", "Requested", "需求日期"),
        number("availability", "Availability", "投入比例", unit="share", least=0, most=1),
        text("attitude", "Attitude", "态度", sensitivity="person"),
        text("attitude_mid", "Attitude midway", "中期态度", sensitivity="person"),
        text("attitude_end", "Attitude at the end", "末期态度", sensitivity="person"),
        flag("key", "Key person", "是否关键人员"),
        flag("leads", "Leads the group", "是否组长"),
        flag("may_sign", "May sign", "是否有权签字"),
    ),
)

RACI = Table(
    "raci",
    Label("Duties", "职责分配"),
    Label("one person's part in one duty", "一人在一项职责中的角色"),
    "raci_id",
    "state",
    (
        text("raci_id", "Duty row id", "职责行编号", required=True),
        text("duty", "Duty", "职责", required=True),
        person("person", "Person or role", "人员或角色", required=True),
        text("letter", "R, A, S, C or I", "RACI", required=True, choices=("R", "A", "S", "C", "I")),
    ),
)

MEETINGS = Table(
    "meetings",
    Label("Meetings", "会议"),
    Label("one meeting", "一次会议"),
    "meeting_id",
    "event",
    (
        text("meeting_id", "Meeting id", "会议编号", required=True),
        text("kind", "Kind", "类别"),
        text("name", "Subject", "会议主题"),
        instant("held_on", "Held", "召开日期"),
        instant("planned_on", "Planned", "计划日期"),
        instant("prepared_on", "Questions ready", "提纲准备日期"),
        instant("recorded_on", "Minutes written", "纪要日期"),
        number("planned_hours", "Planned hours", "计划时长", unit="h", least=0),
        number("hours", "Hours", "实际时长", unit="h", least=0),
        text("place", "Place", "地点"),
        person("chair", "Chair", "主持人"),
        person("recorder", "Minutes by", "记录人"),
        person("attendees", "Attendees", "参会人员"),
        person("called_by", "Called by", "召集人"),
        text("leader", "Top leader", "一把手到会", choices=LEADER),
        flag("statement", "Top leader took a stand", "一把手是否表态"),
        text("decisions", "Decisions", "会议决议", sensitivity="verbatim"),
        text("minutes", "Minutes", "会议内容", sensitivity="verbatim"),
    ),
)

MEETING_ACTIONS = Table(
    "meeting_actions",
    Label("Meeting actions", "会议行动项"),
    Label("one action agreed in a meeting", "会议议定的一个行动项"),
    "action_id",
    "state",
    (
        text("action_id", "Action id", "行动项编号", required=True),
        text("text", "Action", "行动项", required=True, sensitivity="verbatim"),
        text("meeting_id", "Meeting", "会议编号"),
        instant("raised_on", "Agreed", "提出日期"),
        person("owner", "Owner", "责任人"),
        text("status", "Status", "状态"),
        text("note", "Note", "备注", sensitivity="verbatim"),
        instant("due", "Due", "到期日"),
        instant("closed_on", "Closed", "关闭日期"),
    ),
)

TRAINING_SESSIONS = Table(
    "training_sessions",
    Label("Training sessions", "培训场次"),
    Label("one training session", "一场培训"),
    "session_id",
    "event",
    (
        text("session_id", "Session id", "场次编号", required=True),
        instant("held_on", "Held", "日期", required=True),
        text("name", "Course", "培训内容"),
        text("kind", "Kind", "类别"),
        text("form", "Form", "培训方式"),
        person("trainer", "Trainer", "讲师"),
        text("leader", "Top leader", "一把手到会", choices=LEADER),
        text("audience", "Audience", "培训对象"),
        text("department", "Department", "部门"),
        number("hours", "Hours", "学时", unit="h", least=0),
        number("invited", "Invited", "应到人数", least=0),
        number("attended", "Attended", "实到人数", least=0),
        instant("planned_on", "Planned", "计划日期"),
        text("place", "Place", "地点"),
        text("note", "Note", "备注", sensitivity="verbatim"),
    ),
)

TRAINING_RESULTS = Table(
    "training_results",
    Label("Training results", "培训考核"),
    Label("one person's assessment", "一人的一次考核"),
    "result_id",
    "event",
    (
        text("result_id", "Result id", "考核编号", required=True),
        person("person", "Person", "姓名", required=True),
        text("session", "Course", "培训内容"),
        text("department", "Department", "部门"),
        text("role", "Role", "岗位"),
        flag("attended", "Attended", "是否参加"),
        number("score", "Score", "分数"),
        number("pass_mark", "Pass mark", "及格分"),
        flag("passed", "Passed", "是否通过"),
        number("attempt", "Attempt", "第几次考核", least=1),
        instant("assessed_on", "Assessed", "考核日期"),
    ),
)

QUESTION_KINDS = ("scale", "nps", "choice", "multiple", "text", "number")
GAPS = ("skipped", "empty", "no_opinion", "unreadable")

SURVEY_QUESTIONS = Table(
    "survey_questions",
    Label("Survey questions", "问卷题目"),
    Label("one question of one survey", "一份问卷的一个题目"),
    "question_id",
    "state",
    (
        text("question_id", "Question id", "题目编号", required=True),
        text("survey", "Survey", "问卷"),
        text("number", "Number", "题号"),
        number("position", "Position", "次序", least=1),
        text("text", "Question", "题目", required=True),
        text("topic", "Topic", "主题"),
        text("kind", "Kind", "题型", choices=QUESTION_KINDS),
        number("scale_low", "Lowest value", "量表下限"),
        number("scale_high", "Highest value", "量表上限"),
        text("better_end", "Better end as exported", "导出值中较优的一端", choices=("high", "low")),
        text("options", "Options", "选项"),
        number("invited", "People asked", "发放人数", least=0),
    ),
)

SURVEY_ANSWERS = Table(
    "survey_answers",
    Label("Survey answers", "问卷回答"),
    Label("one respondent's answer to one question", "一名答卷人对一个题目的回答"),
    "answer_id",
    "event",
    (
        text("answer_id", "Answer id", "回答编号", required=True),
        text("question_id", "Question id", "题目编号", required=True),
        text("respondent_id", "Respondent id", "答卷编号", required=True, sensitivity="internal"),
        instant("submitted_at", "Submitted", "提交时间"),
        flag("complete", "Complete", "已完成作答"),
        text("project", "Project as written", "所填项目", sensitivity="internal"),
        text("department", "Department", "部门", sensitivity="internal"),
        text("role", "Role", "角色", sensitivity="internal"),
        text("course", "Course", "课程", sensitivity="internal"),
        text("answer_text", "Answer", "回答", sensitivity="verbatim"),
        number(
            "answer_value",
            "Value, higher is better where it is known",
            "分值（已知方向时越高越好）",
        ),
        text("gap", "Why there is no answer", "未作答原因", choices=GAPS),
    ),
)

LESSONS = Table(
    "lessons",
    Label("Lessons", "经验教训"),
    Label("one lesson", "一条经验教训"),
    "lesson_id",
    "event",
    (
        text("lesson_id", "Lesson id", "编号", required=True),
        text("text", "Lesson", "经验教训", required=True, sensitivity="verbatim"),
        text("kind", "Kind", "性质", choices=("win", "issue")),
        text("category", "Category", "类别"),
        text("phase", "Phase", "阶段"),
        text("cause", "Cause", "原因", sensitivity="verbatim"),
        text("impact", "Impact", "影响", sensitivity="verbatim"),
        text("evidence", "Evidence", "依据", sensitivity="verbatim"),
        text("advice", "Advice", "改进建议", sensitivity="verbatim"),
        text("action", "Action", "改进行动", sensitivity="verbatim"),
        person("owner", "Owner", "责任人"),
        instant("raised_on", "Raised", "提出日期"),
        text("from_project", "Learned in project", "来源项目", sensitivity="internal"),
        instant("available_on", "Available since", "入库日期"),
        instant("due", "Due", "到期日"),
        text("status", "Status", "状态"),
    ),
)

LESSON_ACTIONS = Table(
    "lesson_actions",
    Label("Lesson actions", "改进行动"),
    Label("one action drawn from a lesson", "由经验教训产生的一个行动"),
    "action_id",
    "state",
    (
        text("action_id", "Action id", "行动编号", required=True),
        text("lesson_id", "Lesson id", "教训编号", required=True),
        text("text", "Action", "行动", required=True, sensitivity="verbatim"),
        person("owner", "Owner", "责任人"),
        text("status", "Status", "状态"),
        instant("due", "Due", "到期日"),
        instant("closed_on", "Closed", "关闭日期"),
        instant("verified_on", "Verified", "验证日期"),
    ),
)

TABLES = (
    MEMBERS, RACI, MEETINGS, MEETING_ACTIONS, TRAINING_SESSIONS, TRAINING_RESULTS,
    SURVEY_QUESTIONS, SURVEY_ANSWERS, LESSONS, LESSON_ACTIONS,
)  # fmt: skip
