"""Time entries of Kimai, in its import layout and as it exports them."""

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.people import filled_from
from implanalytics.ingest.readers.timesheet import derive
from implanalytics.ingest.spans import clock_span, settle_bare
from implanalytics.tables.column import text


def settle_duration(draft: Draft) -> None:
    """Read bare durations as seconds or as hours, as begin and end prove."""
    settle_bare(draft, "effort", usual="seconds", span=clock_span(draft, "begin", "end"))


KIMAI = SheetReader(
    name="kimai",
    label=Label("Kimai time entries", "Kimai 工时记录"),
    table="time_entries",
    headings={
        "worked_on": ("date", "datum", "日期"),
        "begin": ("from", "begin", "start", "von", "beginn", "从", "开始"),
        "end": ("to", "end", "bis", "ende", "至", "到", "结束"),
        "effort": ("duration", "dauer", "时长", "持续时间"),
        "person": ("name", "user", "username", "benutzer", "用户", "姓名"),
        "account": ("account", "account number", "e-mail", "mail"),
        "project": ("project", "projekt", "项目"),
        "task": ("activity", "tätigkeit", "aktivität", "活动"),
        "note": ("description", "beschreibung", "描述", "说明"),
    },
    needs=(("effort",), ("worked_on",), ("begin",), ("person", "project")),
    signature=(
        ("from", "begin", "von", "beginn", "从", "开始"),
        ("to", "end", "bis", "ende", "至", "到", "结束"),
        ("duration", "dauer", "时长", "持续时间"),
        ("customer", "kunde", "客户"),
        ("activity", "tätigkeit", "aktivität", "活动"),
    ),
    helps=(
        text("begin", "From", "开始时间"),
        text("end", "To", "结束时间"),
        text("account", "Account", "账号"),
    ),
    derive=in_turn(settle_duration, filled_from("person", "account"), derive),
)  # fmt: skip
