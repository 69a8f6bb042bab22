"""`implanalytics inspect`: how a file is read."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from implanalytics.cli.language import lang_option, terminal_lang
from implanalytics.cli.terminal import tell
from implanalytics.core.words import Lang, Message, message

if TYPE_CHECKING:
    from implanalytics.ingest import Reading

SHOWN = 20


@click.command("inspect")
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
        for problem in inspection.problems:
            tell(f"  [{problem.severity}] {problem.say(spoken)}")
    if inspection.refusal is not None:
        sys.exit(1)


def _show(reading: "Reading", lang: Lang) -> None:
    source, account = reading.source, reading.account
    tables = ", ".join(f"{name} ({len(frame)})" for name, frame in reading.frames.items()) or "-"
    said = message(
        "{file} [{sheet}]: read as {reader} -> {tables}; rows seen {seen:n}, accepted "
        "{accepted:n}, rejected {rejected:n}, skipped {skipped:n}",
        file=source.path, sheet=source.sheet or "-", reader=source.reader, tables=tables,
        seen=account.seen, accepted=account.accepted, rejected=account.rejected,
        skipped=account.skipped,
    )  # fmt: skip
    tell(said.say(lang))
    for line in _headings(reading):
        tell("  " + line.say(lang))
    for note in account.rows[:SHOWN]:
        detail = f": {note.detail.say(lang)}" if note.detail else ""
        tell(f"  {note.row:>5}  {note.verdict}  {note.kind}{detail}")
    if len(account.rows) > SHOWN:
        rest = len(account.rows) - SHOWN
        more = message("... and {more:n} more rows; --json lists all", more=rest)
        tell("  " + more.say(lang))


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
        "exact": message("recognised by {headings}", headings=groups.get("exact")),
        "settled": message("as settled: {headings}", headings=groups.get("settled")),
        "misspelt": message("nearly the names known: {headings}", headings=groups.get("misspelt")),
        "day": message("days: {headings}", headings=groups.get("day")),
        "doubled": message("doubled, not read: {headings}", headings=groups.get("doubled")),
        "left-out": message("left out: {headings}", headings=groups.get("left-out")),
        "unknown": message("unknown: {headings}", headings=groups.get("unknown")),
    }
    return [said for how, said in known.items() if how in groups]
