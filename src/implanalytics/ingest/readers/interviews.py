"""Records of a survey by interview: one row a question, with its topic and the answer."""

from collections.abc import Mapping

import pandas as pd

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.headings import each_once
from implanalytics.ingest.identity import identified
from implanalytics.ingest.readers.register_words import DEPARTMENT
from implanalytics.tables import TABLES
from implanalytics.tables.column import instant, text


def _answers(draft: Draft, accepted: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    """Give the answer to each question; who gave it is not kept, only from which department."""
    table = TABLES["survey_answers"]
    questions = identified(TABLES["survey_questions"], accepted, draft.context)
    said = accepted["answer"]
    rows = pd.DataFrame(
        {
            "question_id": questions["question_id"],
            "respondent_id": f"{draft.context.source_id}:sheet",
            "answer_text": said,
            "gap": said.isna().map({True: "empty"}).astype("str"),
        },
        index=accepted.index,
    )
    for column, source in (("submitted_at", "asked_on"), ("department", "department")):
        if source in accepted:
            rows[column] = accepted[source]
    heading = pd.Series(draft.heading("answer"), index=rows.index, dtype="str")
    return {
        table.name: table.conform(identified(table, rows, draft.context, source_column=heading))
    }


def _survey(draft: Draft) -> None:
    """Say of which survey the questions are; all are answered in words."""
    title = draft.metadata.get("title") or draft.grid.sheet
    draft.frame["survey"] = pd.Series(title, index=draft.frame.index, dtype="str")
    draft.frame["kind"] = pd.Series("text", index=draft.frame.index, dtype="str")


INTERVIEWS = SheetReader(
    name="interview-record",
    label=Label("Record of a survey by interview", "调研访谈记录"),
    table="survey_questions",
    headings=each_once(
        {
            "topic": ("调研主题", "调研方面", "主题", "调研类别", "survey topic", "topic"),
            "text": ("调研问题", "访谈问题", "调研内容", "问题", "题目", "survey question",
                     "interview question", "question"),
            "number": ("问题编号", "题号", "编号", "序号", "question no", "question id", "no"),
            "answer": ("调研记录", "访谈记录", "现场记录", "客户回答", "回答", "答复", "答案",
                       "answer", "notes of the answer", "response"),
            "department": DEPARTMENT,
            "asked_on": ("调研日期", "访谈日期", "日期", "survey date", "interview date", "date"),
        }
    ),
    needs=(("topic",), ("text",), ("answer",)),
    must=("text",),
    unless=("评分", "得分", "score", "rating", "责任人", "owner", "状态", "status", "概率",
            "工时", "hours", "答案选项", "题型"),
    called=("调研记录", "访谈记录", "调研提纲", "interview record", "survey record"),
    helps=(
        text("answer", "Answer", "回答", sensitivity="verbatim"),
        text("department", "Department", "部门", sensitivity="internal"),
        instant("asked_on", "Asked", "调研日期"),
    ),
    derive=_survey,
    also=_answers,
    further=("survey_answers",),
)  # fmt: skip
