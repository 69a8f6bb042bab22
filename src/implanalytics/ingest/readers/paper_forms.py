"""Forms that people fill in: minutes, acceptance, change request, lesson, issue."""

import re
from collections.abc import Sequence
from dataclasses import replace

from implanalytics.core.words import Label
from implanalytics.ingest.form_entries import Entry
from implanalytics.ingest.forms import FormReader
from implanalytics.ingest.grid import Cell, CellFault
from implanalytics.ingest.headings import each_once
from implanalytics.ingest.readers.changes import CHANGE_LOG
from implanalytics.ingest.readers.deliverables import SIGNOFFS
from implanalytics.ingest.readers.issues import ISSUE_LOG
from implanalytics.ingest.readers.lessons import LESSONS
from implanalytics.ingest.readers.meetings import MEETING_ACTIONS, MEETINGS

_RANGE = re.compile(
    r"(?i)^(?P<day>.*?\d{1,2}[:：点时]\d{0,2}\s*(?:am|pm)?)\s*(?:-|~|–|—|至|到|to)\s*\d.*$"
)
_WEEKDAY = re.compile(r"\s*[(（]?(?:星期|周)[一二三四五六日天][)）]?")


def start_of(cell: Cell) -> Cell:
    """Give the beginning of a time such as 2025-03-05 14:00-16:00.

    >>> start_of("2025年3月5日（周三） 14:00～16:00"), start_of("各方同意上线")
    ('2025年3月5日 14:00', '各方同意上线')
    """
    if not isinstance(cell, str) or isinstance(cell, CellFault) or len(cell) > 60:
        return cell
    plain = cell.replace("～", "~")
    found = _RANGE.match(plain)
    if not found or not re.search(r"\d{4}|\d月", plain):
        return cell
    return " ".join(_WEEKDAY.sub("", found["day"]).split())


MINUTES = FormReader(
    name="minutes",
    label=Label("Minutes of a meeting", "会议纪要"),
    fields=replace(
        MEETINGS,
        headings=each_once(
            {
                **MEETINGS.headings,
                "name": (*MEETINGS.headings["name"], "主题", "议题", "subject", "topic", "title"),
                "minutes": (*MEETINGS.headings["minutes"], "会议议程", "议程", "讨论要点",
                            "discussion points", "notes"),
            }
        ),
        needs=(("held_on",),),
        unless=(),
        clean=start_of,
    ),
    needs=(("name", "kind", "minutes"), ("held_on",), ("attendees", "chair", "recorder"),
           ("attendees", "minutes", "decisions", "place")),
    filled=("name", "held_on", "minutes", "decisions", "attendees"),
    called=("会议纪要", "会议记录", "纪要", "meeting minutes", "minutes", "meeting notes"),
    lists=(MEETING_ACTIONS,),
    belongs={"meeting_actions": "meeting_id"},
)  # fmt: skip

_DATES = ("signed_on",)


def dates_by_side(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Give a date to the side whose signature stands before it or above it."""
    settled = []
    for entry in entries:
        if entry.column in _DATES and (side := _side_near(entry, entries)):
            entry = replace(entry, column=f"{side}_signed_on", label=f"{side}:{entry.label}")
        settled.append(entry)
    return tuple(settled)


def _side_near(entry: Entry, entries: Sequence[Entry]) -> str | None:
    row, column = entry.place
    near = [
        (abs(row - other.place[0]) * 100 + abs(column - other.place[1]), other.column)
        for other in entries
        if other.column.endswith("_signatory")
        and (
            (other.place[0] == row and other.place[1] < column)
            or (0 < row - other.place[0] <= 2 and other.place[1] == column)
        )
    ]
    return min(near)[1].removesuffix("_signatory") if near else None


ACCEPTANCE_FORM = FormReader(
    name="acceptance-form",
    label=Label("Acceptance or sign-off form", "验收单、签收单"),
    fields=replace(
        SIGNOFFS,
        headings=each_once(
            {
                **SIGNOFFS.headings,
                "subject": (*SIGNOFFS.headings["subject"], "验收内容", "验收项目", "验收阶段",
                            "验收对象", "项目阶段", "验收范围", "subject", "deliverable",
                            "what is accepted", "项目名称", "project name", "project"),
            }
        ),
        needs=(("subject",),),
        loose={},
        called=(),
    ),
    needs=(
        ("subject",),
        ("conclusion", "result"),
        ("signatory", "customer_signatory", "vendor_signatory"),
    ),
    filled=("conclusion", "result", "signatory", "signed_on", "customer_signatory",
            "vendor_signatory", "customer_signed_on", "vendor_signed_on"),
    called=("验收单", "验收报告", "签收单", "验收确认", "确认单", "acceptance form",
            "acceptance certificate", "sign off form"),
    settle=dates_by_side,
)  # fmt: skip

CHANGE_FORM = FormReader(
    name="change-form",
    label=Label("Change request form", "变更申请单"),
    fields=replace(CHANGE_LOG, needs=(("text",),), unless=()),
    needs=(("text",), ("requester", "raised_on"), ("cause", "decision", "impact", "approver")),
    filled=("text", "requester", "raised_on"),
    called=("变更申请", "变更单", "change request"),
)

LESSON_FORM = FormReader(
    name="lesson-form",
    label=Label("Lesson form", "经验教训表"),
    fields=replace(LESSONS, needs=(("text", "title", "happened"),), unless=()),
    needs=(("text", "title", "happened"), ("advice", "action"), ("cause", "impact", "evidence")),
    filled=("text", "title", "happened"),
    called=("经验教训", "lesson learned"),
)

ISSUE_FORM = FormReader(
    name="issue-form",
    label=Label("Issue form", "问题单"),
    fields=replace(ISSUE_LOG, needs=(("text",),), unless=()),
    needs=(("text",), ("raised_by", "raised_on"), ("solution", "cause")),
    filled=("text", "raised_on"),
    called=("问题单", "问题报告", "issue report"),
)

FORMS = (MINUTES, ACCEPTANCE_FORM, CHANGE_FORM, LESSON_FORM, ISSUE_FORM)
