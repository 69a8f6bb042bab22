"""`implanalytics inspect`: how a file is read."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from implanalytics.cli.language import lang_option, terminal_lang
from implanalytics.cli.problems import show_problems
from implanalytics.cli.terminal import tell
from implanalytics.core.errors import Place
from implanalytics.core.folding import row_runs
from implanalytics.core.words import Label, Lang, Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from implanalytics.ingest import Reading


@click.command("inspect", short_help="Show how a file is read.")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--as",
    "kind",
    help="What it is: timesheet, tasks, risks, survey, a table, or a reader of `implanalytics "
    "list readers`.",
)
@click.option(
    "--options",
    default="",
    help="What is settled, as JSON: hours_per_day, timezone, dayfirst (true, false), scale "
    "(fraction, percent), reader, sheet, columns.",
)
@click.option("--json", "as_json", is_flag=True, help="Give the answer as JSON on the last line.")
@lang_option
def command(
    *, file: Path, kind: str | None, options: str, as_json: bool, lang: Lang | None
) -> None:
    """Show how FILE is read: its tables and columns, and what became of each row and why."""
    from implanalytics.project.inspection import InspectionOptions, answer, inspect_file

    inspection = inspect_file(file, kind=kind, options=InspectionOptions.parse(options))
    spoken = lang or terminal_lang()
    if as_json:
        click.echo(json.dumps(answer(inspection, spoken), ensure_ascii=True, allow_nan=False))
    else:
        for reading in inspection.readings:
            _show(reading, spoken)
        show_problems(inspection.problems, spoken)
    if inspection.refusal is not None:
        sys.exit(1)


def _show(reading: "Reading", lang: Lang) -> None:
    for line in (_summary(reading), *_headings(reading)):
        tell(line.say(lang))
    for line in _not_used(reading, lang):
        tell(line.say(lang))


def _summary(reading: "Reading") -> Message:
    from implanalytics.ingest.source import NO_READER

    source, account = reading.source, reading.account
    counts = {
        "seen": account.seen, "accepted": account.accepted, "rejected": account.rejected,
        "skipped": account.skipped,
    }  # fmt: skip
    place = Place(source.path, source.sheet)
    if source.reader == NO_READER:
        return message(
            "{place}: not recognised; rows seen {seen:n}, accepted {accepted:n}, rejected "
            "{rejected:n}, skipped {skipped:n}",
            place=_said(place), **counts,
        )  # fmt: skip
    tables = tuple(f"{name} ({len(frame)})" for name, frame in reading.frames.items()) or "-"
    return message(
        "{place}: read as {reader} -> {tables}; rows seen {seen:n}, accepted {accepted:n}, "
        "rejected {rejected:n}, skipped {skipped:n}",
        place=_said(place), reader=source.reader, tables=tables, **counts,
    )  # fmt: skip


def _said(place: Place) -> Label:
    return Label(en=place.say("en"), zh=place.say("zh"))


def _not_used(reading: "Reading", lang: Lang) -> "Iterator[Message]":
    """Say which rows are in no table, all of one reason in one line."""
    from implanalytics.ingest.row_names import row_kind

    rows: dict[tuple[str, str], list[int]] = {}
    for note in reading.account.rows:
        rows.setdefault((note.verdict, note.kind), []).append(note.row)
    for (verdict, kind), where in rows.items():
        named, why = row_runs(where), row_kind(kind, lang)
        if verdict == "rejected":
            yield message("  rejected: {rows} ({why})", rows=named, why=why)
        else:
            yield message("  skipped: {rows} ({why})", rows=named, why=why)


def _headings(reading: "Reading") -> "list[Message]":
    """Say by which headings the sheet was recognised, and which were taken otherwise."""
    uses = reading.headings
    groups = {
        how: tuple(
            f"{use.heading} -> {use.column}" if use.column else use.heading
            for use in uses
            if use.how == how
        )
        for how in dict.fromkeys(use.how for use in uses)
    }
    known = {
        "exact": message("  recognised by {headings}", headings=groups.get("exact")),
        "settled": message("  as settled: {headings}", headings=groups.get("settled")),
        "misspelt": message(
            "  nearly the names known: {headings}", headings=groups.get("misspelt")
        ),
        "day": message("  days: {headings}", headings=groups.get("day")),
        "doubled": message("  doubled, not read: {headings}", headings=groups.get("doubled")),
        "left-out": message("  left out: {headings}", headings=groups.get("left-out")),
        "unknown": message("  unknown: {headings}", headings=groups.get("unknown")),
    }
    return [said for how, said in known.items() if how in groups]
