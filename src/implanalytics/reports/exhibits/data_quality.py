"""What the data are worth: every source with its account, every problem with its place."""

from collections.abc import Iterable

import pandas as pd

from implanalytics.core.errors import Problem
from implanalytics.core.folding import fold
from implanalytics.core.words import Label, Lang, message
from implanalytics.ingest.row_names import row_kind
from implanalytics.reports.blocks import Block, Cell, Column, Table, Text, cell
from implanalytics.reports.exhibit import Exhibit
from implanalytics.reports.exhibits.captions import caption
from implanalytics.reports.exhibits.data_confidence import rows_used
from implanalytics.reports.exhibits.kinds import read_as
from implanalytics.reviews import Review

SEVERITIES: dict[str, Label] = {
    "error": Label("Errors: not used", "错误：未采用"),
    "warning": Label("Warnings: used, but doubtful", "警告：已采用，但存疑"),
    "notice": Label("Notices", "提示"),
}
IN_SIGHT = {"error": 8, "warning": 8, "notice": 0}
"""So many problems of a severity stand in sight; the rest are folded and counted."""


def data_quality(review: Review, *, lang: Lang, audience: str = "internal") -> Exhibit:
    """Return the account of every source, and the problems by severity."""
    count = {
        kind: sum(problem.severity == kind for problem in review.problems) for kind in SEVERITIES
    }
    rejected = int(review.sources["rejected"].sum())
    title = message(
        "Rows rejected: {rejected:n}; errors: {errors:n}; warnings: {warnings:n}; "
        "sources: {sources:n}",
        rejected=rejected, errors=count["error"], warnings=count["warning"],
        sources=len(review.sources),
    )  # fmt: skip
    blocks: list[Block] = [Text(rows_used(review, lang)), *_sources(review, lang)]
    for severity, label in SEVERITIES.items():
        found = [problem for problem in review.problems if problem.severity == severity]
        blocks += _problems(found, label, lang, in_sight=IN_SIGHT[severity])
    blocks += _row_notes(review, lang)
    return Exhibit(
        name="data_quality",
        section=message("Data quality").say(lang),
        title=title.say(lang),
        blocks=tuple(blocks),
        lang=lang,
        audience=audience,
        note=caption(review, lang),
        place="appendix",
    )


COUNTS = ("seen", "accepted", "rejected", "skipped")


def _sources(review: Review, lang: Lang) -> list[Block]:
    """Return the account of every file, and folded that of every sheet."""
    columns = _columns(lang)
    sources = review.sources.sort_values("path", kind="stable")
    named = sources.assign(reader=[read_as([name], lang) for name in sources["reader"]])
    sheets = [tuple(cell(row.get(c.name)) for c in columns) for row in named.to_dict("records")]
    files = [_file(str(path), part, lang) for path, part in sources.groupby("path", sort=False)]
    sums: tuple[Cell, ...] = tuple(float(sources[name].sum()) for name in COUNTS)
    total = (message("Sum").say(lang), float(len(sources)), "", *sums)
    heads = (
        columns[0], Column("sheets", message("Sheets").say(lang), "number"), *columns[2:]
    )  # fmt: skip
    shown = Table(heads, (*files, total), total=True)
    if len(files) == len(sheets):
        return [shown]
    folded = message("Sheet by sheet: {n:n}", n=len(sheets)).say(lang)
    return [shown, Table(columns, tuple(sheets), folded=folded)]


def _columns(lang: Lang) -> tuple[Column, ...]:
    return (
        Column("path", message("File").say(lang)),
        Column("sheet", message("Sheet").say(lang)),
        Column("reader", message("Read as").say(lang), "small"),
        Column("seen", message("Rows seen").say(lang), "number"),
        Column("accepted", message("Used").say(lang), "number"),
        Column("rejected", message("Rejected").say(lang), "number"),
        Column("skipped", message("Skipped").say(lang), "number"),
    )


def _file(path: str, sheets: pd.DataFrame, lang: Lang) -> tuple[Cell, ...]:
    readers = read_as(sheets["reader"], lang)
    return (path, float(len(sheets)), readers, *(float(sheets[name].sum()) for name in COUNTS))


def _problems(found: list[Problem], label: Label, lang: Lang, *, in_sight: int) -> list[Block]:
    if not found:
        return []
    columns = (
        Column("place", message("Place").say(lang), "small"),
        Column("found", message("Found").say(lang)),
        Column("hint", message("What to do").say(lang)),
        Column("code", message("Code").say(lang), "code"),
    )
    rows = tuple(_lines(found, lang))
    heading = message("{kind}: {n:n}", kind=label, n=len(found)).say(lang)
    if len(rows) <= in_sight:
        return [Table(columns, rows, title=heading)]
    if not in_sight:
        return [Table(columns, rows, folded=heading)]
    more = message("{n:n} more kinds of problems", n=len(rows) - in_sight).say(lang)
    shown = Table(columns, rows[:in_sight], title=heading)
    return [shown, Table(columns, rows[in_sight:], folded=more)]


def _lines(found: Iterable[Problem], lang: Lang) -> Iterable[tuple[Cell, ...]]:
    for problem in fold(found):
        first = problem.first
        yield problem.place(lang), problem.found(lang), first.hint.say(lang), first.code


def _row_notes(review: Review, lang: Lang) -> list[Block]:
    """Return every row that was not used, folded."""
    notes = review.project.notes(lang)
    blocks: list[Block] = []
    for verdict, label in (
        ("rejected", message("Rows rejected: {n:n}", n=_count(notes, "rejected"))),
        ("skipped", message("Rows skipped: {n:n}", n=_count(notes, "skipped"))),
    ):
        rows = notes[notes["verdict"] == verdict]
        if len(rows):
            blocks.append(_notes_table(rows, label.say(lang), lang))
    return blocks


def _count(notes: pd.DataFrame, verdict: str) -> int:
    return int((notes["verdict"] == verdict).sum())


def _notes_table(rows: pd.DataFrame, folded: str, lang: Lang) -> Table:
    rejected = bool((rows["verdict"] == "rejected").all())
    rows = rows.assign(kind=[row_kind(str(kind), lang) for kind in rows["kind"]])
    columns = (
        Column("path", message("File").say(lang), "small"),
        Column("sheet", message("Sheet").say(lang), "small"),
        Column("row", message("Row").say(lang), "number"),
        Column("kind", message("Kind").say(lang), "code" if rejected else "small"),
        Column("detail", message("Why").say(lang)),
    )
    lines = tuple(
        tuple(cell(row[column.name]) for column in columns) for row in rows.to_dict("records")
    )
    return Table(columns, lines, folded=folded)
