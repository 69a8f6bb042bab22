"""Tools that export surveys: what distinguishes their files and how they write answers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from implanalytics.core.words import Label
from implanalytics.ingest.surveys.fields import Role

EVERYWHERE = ("┋", "→", "|")


@dataclass(frozen=True)
class SurveyForm:
    """A tool that exports surveys.

    Attributes
    ----------
    name, label
        The name its reader is looked up by, and what people call it.
    signature
        Groups of headings; the header has one of each group.
    header_rows
        Rows of the header: 1; 2 with options or rows below the question; 3 with codes, texts
        and technical data.
    numbered
        Number of headings such as ``1、`` that are as good as the signature, 0 for none.
    roles
        Roles of headings that mean something in this tool only, folded.
    measured
        Pattern of headings of what the tool measures itself, such as the time a question took.
    separators
        What stands between the options of one answer, besides those of every tool.
    skipped, empty
        Numbers that stand for no answer.
    coded
        Numbers may be the codes of options.
    zone
        Zone of its times, None if they are the project's.
    needs_question
        The signature is weak: one heading must read like a question besides.
    verified
        ``real file`` or ``documentation``.
    """

    name: str
    label: Label
    signature: tuple[tuple[str, ...], ...]
    header_rows: int = 1
    numbered: int = 0
    roles: Mapping[str, Role] = field(default_factory=dict)
    measured: re.Pattern[str] | None = None
    separators: tuple[str, ...] = ()
    skipped: tuple[float, ...] = ()
    empty: tuple[float, ...] = ()
    coded: bool = False
    zone: str | None = None
    needs_question: bool = False
    verified: str = "documentation"


WJX = SurveyForm(
    name="survey-wjx",
    label=Label("wjx.cn survey export", "问卷星导出"),
    signature=(("提交答卷时间",), ("所用时间", "来自IP", "来源", "序号")),
    numbered=3,
    skipped=(-3.0,),
    empty=(-2.0, -1.0),
    coded=True,
    verified="real file",
)

_LIME_ID = ("id. response id", "id. 答复ID", "id. 回应 ID")

LIMESURVEY = SurveyForm(
    name="survey-limesurvey",
    label=Label("LimeSurvey export", "LimeSurvey 导出"),
    signature=(
        ("id", "response id", "response_id", "答复ID", *_LIME_ID),
        ("submitdate", "date submitted", "提交日期", *_LIME_ID),
        (
            "lastpage",
            "last page",
            "最后一页",
            "startlanguage",
            "start language",
            "起始语言",
            *_LIME_ID,
        ),
    ),
    measured=re.compile(
        r"(?:groupTime\d+|interviewtime|[A-Za-z]\w*Time)(?:\.\s.*)?|(?:group|question) time:\s.*",
        re.DOTALL,
    ),
    coded=True,
    verified="real file",
)

QUALTRICS = SurveyForm(
    name="survey-qualtrics",
    label=Label("Qualtrics export", "Qualtrics 导出"),
    signature=(("responseid", "response id"), ("finished", "progress"),
               ("recordeddate", "enddate", "end date", "recorded date")),
    header_rows=3,
    roles={"status": "mode", "sc0": "technical", "sc1": "technical", "enddate": "submitted_at",
    "recordeddate": "technical"},
    separators=(",",),
    coded=True,
)  # fmt: skip

SURVEYMONKEY = SurveyForm(
    name="survey-surveymonkey",
    label=Label("SurveyMonkey export", "SurveyMonkey 导出"),
    signature=(("respondent id", "受访者 ID", "respondentid"), ("collector id", "收集器 ID"),
               ("end date", "date modified", "结束日期", "start date", "date created")),
    header_rows=2,
    roles={"datemodified": "submitted_at", "datecreated": "started_at", "收集器id": "technical",
           "结束日期": "submitted_at"},
)  # fmt: skip

MICROSOFT_FORMS = SurveyForm(
    name="survey-microsoft-forms",
    label=Label("Microsoft Forms export", "Microsoft Forms 导出"),
    signature=(("start time", "开始时间"), ("completion time", "完成时间"),
               ("email", "电子邮件", "电子邮件地址")),
    roles={"startdate": "started_at"},
    separators=(";",),
)  # fmt: skip

TYPEFORM = SurveyForm(
    name="survey-typeform",
    label=Label("Typeform export", "Typeform 导出"),
    signature=(("submit date (utc)",), ("start date (utc)", "network id", "#", "response type")),
    zone="UTC",
    separators=(",",),
)

TENCENT = SurveyForm(
    name="survey-tencent",
    label=Label("Tencent survey export", "腾讯问卷导出"),
    signature=(("开始答题时间",), ("结束答题时间",)),
    coded=True,
    separators=(",", "，"),
)

JINSHUJU = SurveyForm(
    name="survey-jinshuju",
    label=Label("Jinshuju form export", "金数据导出"),
    signature=(("提交时间",), ("填写设备", "填写地区")),
    separators=(",", "，"),
    needs_question=True,
)

GOOGLE_FORMS = SurveyForm(
    name="survey-google-forms",
    label=Label("Google Forms responses", "Google 表单回复"),
    signature=(("timestamp", "时间戳记", "时间戳", "時間戳記"),),
    separators=(", ",),
    needs_question=True,
)

TOOLS = (
    WJX, LIMESURVEY, QUALTRICS, SURVEYMONKEY, MICROSOFT_FORMS, TYPEFORM, TENCENT, JINSHUJU,
    GOOGLE_FORMS,
)  # fmt: skip

GENERIC = SurveyForm(
    name="survey",
    label=Label("Survey, one row a respondent", "问卷（每行一名答卷人）"),
    signature=(),
    separators=(";", "；", ", ", "，", "、", "\n"),
    verified="real file",
)
