"""Training sessions and who passed what."""

import pandas as pd

from implanalytics.core.words import Label, message
from implanalytics.ingest.codes import LEADER, settle_code
from implanalytics.ingest.columns import numbers
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import each_once, folded
from implanalytics.ingest.readers.register_words import DEPARTMENT, ID, NOTE
from implanalytics.ingest.verdicts import settle_verdict, verdict
from implanalytics.tables.column import text

PASS_MARKS = frozenset(map(folded, ("及格分", "及格线", "合格线", "合格分数", "合格分数线",
                                    "及格分数",
                                    "pass mark", "passing score", "pass score")))  # fmt: skip


def _sessions(draft: Draft) -> None:
    """Put sessions aside that are planned and were not held; read who came of the leaders."""
    settle_code(draft, "leader", LEADER)
    if "planned_on" not in draft:
        return
    if "held_on" not in draft:
        draft.frame["held_on"] = pd.Series(None, index=draft.frame.index, dtype="datetime64[us]")
    not_held = draft.frame["planned_on"].notna() & draft.frame["held_on"].isna()
    for row in draft.frame.index[not_held]:
        if draft.raw("held_on", row):
            continue
        draft.skip(row, "not-held", message("It is planned; no date says that it was held."))


TRAINING = SheetReader(
    name="training",
    label=Label("Training sessions", "培训记录"),
    table="training_sessions",
    headings=each_once(
        {
            "name": ("培训内容", "培训课程", "课程名称", "课程", "培训主题", "培训名称",
                     "培训项目", "培训科目", "course", "training", "training topic",
                     "course name", "training course", "session", "training title",
                     "training name", "course title"),
            "session_id": ("场次", "培训编号", "session id", "session no", *ID),
            "planned_on": ("计划培训日期", "计划日期", "计划培训时间", "计划时间",
                           "planned date", "scheduled date", "planned on"),
            "held_on": ("实际培训日期", "实际培训时间", "培训日期", "培训时间", "实际日期",
                        "日期", "时间", "training date", "session date", "held on", "date",
                        "actual date", "date held"),
            "kind": ("培训类别", "培训类型", "training type", "type of training"),
            "leader": ("一把手到会", "一把手是否到会", "一把手参加", "高层参加", "top leader",
                       "top leader present", "sponsor present"),
            "form": ("培训方式", "培训形式", "授课方式", "形式", "方式", "form", "delivery",
                     "delivery mode", "mode", "format", "method", "training method"),
            "trainer": ("讲师", "培训讲师", "培训师", "授课人", "主讲人", "培训老师", "trainer",
                        "instructor", "facilitator", "presenter"),
            "audience": ("培训对象", "参训人员", "受训人员", "参加人员", "对象", "培训人员",
                         "audience", "attendees", "participants", "target audience",
                         "trainees"),
            "department": DEPARTMENT,
            "hours": ("学时", "课时", "课时数", "培训学时", "培训时长", "时长", "hours",
                      "duration", "training hours", "duration (hours)"),
            "invited": ("应到人数", "应参加人数", "计划人数", "应训人数", "invited",
                        "planned attendees", "no. invited"),
            "attended": ("实到人数", "参训人数", "参加人数", "签到人数", "实际人数", "人数",
                         "实训人数", "attended", "no. of attendees", "number of participants",
                         "number of attendees", "attendance"),
            "place": ("培训地点", "地点", "location", "place", "venue"),
            "note": ("培训效果", *NOTE),
        }
    ),
    needs=(
        ("name",),
        ("held_on", "planned_on"),
        ("trainer", "audience", "form", "hours", "attended", "invited"),
    ),
    unless=("姓名", "学员姓名", "成绩", "分数", "工时", "task name", "任务名称", "score", "user",
            "employee", "project"),
    called=("培训记录", "培训计划", "培训清单", "培训安排", "培训台账", "training plan",
            "training"),
    loose={"name": ("内容", "主题", "名称", "topic", "subject", "name", "title")},
    derive=_sessions,
)  # fmt: skip


def _results(draft: Draft) -> None:
    """Read scores and words for results; say who passed where only a pass mark is given."""
    _scores(draft)
    settle_verdict(draft, "passed_word", "passed")
    _attendance(draft)
    _pass_mark(draft)


def _scores(draft: Draft) -> None:
    """Take numbers for scores and words, such as 优秀 or 缺考, for results."""
    if "score_word" not in draft:
        return
    words = draft.frame["score_word"]
    values = numbers(draft.cells["score_word"].map(_without_points)).values
    draft.frame["score"] = values
    rest = words.where(values.isna())
    if rest.notna().any():
        known = draft.frame["passed_word"] if "passed_word" in draft else rest
        draft.frame["passed_word"] = known.fillna(rest)


def _without_points(cell: object) -> object:
    return cell.strip().removesuffix("分") if isinstance(cell, str) else cell


def _attendance(draft: Draft) -> None:
    """Take a person's own name, or a tick, in the column for signatures for attendance."""
    if "attended_word" not in draft:
        return
    words = draft.frame["attended_word"]
    signed = words.notna() & words.eq(draft.frame["person"])
    clear = words.map(lambda word: verdict(word) is not None, na_action="ignore").eq(other=True)
    draft.frame["attended_word"] = words.where(clear & ~signed)
    settle_verdict(draft, "attended_word", "attended")
    draft.frame["attended"] = draft.frame["attended"].mask(
        words.notna() & ~clear | signed, other=True
    )


def _pass_mark(draft: Draft) -> None:
    frame = draft.frame
    if "pass_mark" not in draft:
        said = next((v for k, v in draft.metadata.items() if folded(k) in PASS_MARKS), None)
        mark = pd.to_numeric(str(said).removesuffix("分"), errors="coerce") if said else None
        if mark is None or pd.isna(mark):
            return
        frame["pass_mark"] = float(mark)
    if "score" not in draft:
        return
    known = frame["score"].notna() & frame["pass_mark"].notna()
    by_mark = (frame["score"] >= frame["pass_mark"]).astype("boolean").where(known)
    if "passed" not in draft:
        frame["passed"] = by_mark
        return
    for row in frame.index[(frame["passed"] != by_mark).fillna(value=False)]:
        draft.report(
            "result-contradicts",
            message("The score {score} against a pass mark of {mark} says otherwise.",
                    score=f"{frame['score'][row]:g}", mark=f"{frame['pass_mark'][row]:g}"),
            message("Correct the score or the result; the result is used."),
            row=row,
            column="passed_word",
        )  # fmt: skip
    frame["passed"] = frame["passed"].fillna(by_mark)


TRAINING_RESULTS = SheetReader(
    name="training-results",
    label=Label("Training attendance and results", "培训签到与考核成绩"),
    table="training_results",
    headings=each_once(
        {
            "person": ("姓名", "学员姓名", "学员", "人员", "员工姓名", "参训人员", "培训人员",
                       "受训人", "受训人员", "考生姓名", "参训人", "trainee", "trainee name",
                       "participant", "participant name", "attendee", "attendee name",
                       "employee", "employee name", "name", "full name", "person", "user",
                       "user name", "learner"),
            "result_id": ID,
            "session": ("培训内容", "培训课程", "课程名称", "课程", "考核科目", "科目",
                        "培训主题", "考试科目", "course", "training", "module", "course name",
                        "training course", "subject"),
            "department": DEPARTMENT,
            "role": ("岗位", "职务", "职位", "position", "role", "job title"),
            "score_word": ("考核成绩", "考试成绩", "成绩", "考核分数", "考试分数", "分数",
                           "得分", "培训成绩", "考核得分", "score", "mark", "marks", "grade",
                           "test score", "exam score", "assessment score"),
            "pass_mark": ("及格分", "及格线", "合格线", "合格分数", "pass mark",
                          "passing score"),
            "passed_word": ("是否合格", "是否通过", "考核结果", "是否及格", "考核结论", "结果",
                            "结论", "评定", "考试结果", "passed", "pass/fail", "passed?",
                            "result", "outcome", "status"),
            "attempt": ("考核次数", "第几次", "次数", "attempt", "attempt no"),
            "attended_word": ("签到", "是否参加", "出勤", "出席", "是否签到", "签名", "签字",
                              "到课情况", "是否到场", "attended", "attendance", "present",
                              "signature", "attended?"),
            "assessed_on": ("考核日期", "考试日期", "考核时间", "考试时间", "培训日期", "日期",
                            "培训时间", "assessment date", "test date", "exam date", "date",
                            "training date", "assessed on"),
        }
    ),
    needs=(("person",), ("score_word", "passed_word", "attended_word")),
    unless=("工时", "hours", "任务", "任务名称", "task", "task name", "project", "effort",
            "工作日期", "角色", "提交答卷时间", "duration", "issue key", "概率", "test case",
            "测试用例", "start date", "billable", "risk owner"),
    called=("培训签到", "签到表", "考核成绩", "培训考核", "考试成绩", "成绩表", "成绩单",
            "training result", "training attendance", "assessment result", "exam result"),
    measures=("score_word",),
    helps=(
        text("score_word", "Score", "成绩"), text("passed_word", "Result", "考核结果"),
        text("attended_word", "Attended", "签到"),
    ),
    derive=_results,
)  # fmt: skip
