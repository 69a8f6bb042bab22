"""`implanalytics inspect`: how a file is read."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from implanalytics.cli.language import lang_option, terminal_lang
from implanalytics.cli.terminal import tell
from implanalytics.core.errors import Problem
from implanalytics.core.words import Lang, message

if TYPE_CHECKING:
    from implanalytics.ingest import Reading

SHOWN = 20


@click.command("inspect")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--as", "reader", help="Read it with this reader; see `implanalytics list readers`.")
@click.option("--sheet", help="Read this sheet only.")
@click.option(
    "--hours-per-day",
    type=click.FloatRange(min=0, max=24, min_open=True),
    default=8.0,
    show_default=True,
)
@click.option(
    "--date-order",
    type=click.Choice(["dmy", "mdy", "ymd"]),
    help="Order of day, month and year in dates such as 03/04/2024.",
)
@click.option("--json", "as_json", is_flag=True, help="Give the answer as JSON.")
@lang_option
def command(
    *,
    file: Path,
    reader: str | None,
    sheet: str | None,
    hours_per_day: float,
    date_order: Literal["dmy", "mdy", "ymd"] | None,
    as_json: bool,
    lang: Lang | None,
) -> None:
    """Show how FILE is read: its tables, and each row that was rejected or skipped with why."""
    from implanalytics.ingest import read_file

    readings = read_file(
        file,
        root=file.parent,
        project_id=file.stem,
        hours_per_day=hours_per_day,
        date_order=date_order,
        reader=reader,
        sheet=sheet,
    )
    spoken = lang or terminal_lang()
    if as_json:
        answer = [_as_data(reading, spoken) for reading in readings]
        click.echo(json.dumps(answer, ensure_ascii=False, indent=1))
    else:
        for reading in readings:
            _show(reading, spoken)
    if all(reading.account.seen == 0 for reading in readings):
        sys.exit(1)


def _as_data(reading: "Reading", lang: Lang) -> dict[str, Any]:
    account = reading.account
    return {
        "file": reading.source.path,
        "sheet": reading.source.sheet,
        "reader": reading.source.reader,
        "tables": {name: len(frame) for name, frame in reading.frames.items()},
        "seen": account.seen,
        "accepted": account.accepted,
        "rejected": account.rejected,
        "skipped": account.skipped,
        "rows": [
            {"row": note.row, "verdict": note.verdict, "kind": note.kind} for note in account.rows
        ],
        "problems": [_problem(problem, lang) for problem in reading.problems],
    }


def _problem(problem: Problem, lang: Lang) -> dict[str, Any]:
    return {"code": problem.code, "severity": problem.severity, "text": problem.say(lang)}


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
    for note in account.rows[:SHOWN]:
        detail = f": {note.detail.say(lang)}" if note.detail else ""
        tell(f"  {note.row:>5}  {note.verdict}  {note.kind}{detail}")
    if len(account.rows) > SHOWN:
        rest = len(account.rows) - SHOWN
        more = message("... and {more:n} more rows; --json lists all", more=rest)
        tell("  " + more.say(lang))
    for problem in reading.problems:
        tell(f"  [{problem.severity}] {problem.say(lang)}")
