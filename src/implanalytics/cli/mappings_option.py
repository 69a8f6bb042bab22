"""Which mappings.xlsx a command obeys, and what it says of the names it adds there."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import click

from implanalytics.cli.terminal import tell
from implanalytics.core.words import Lang, message

if TYPE_CHECKING:
    from implanalytics.project import Matching, Remembered

SHOWN = 10
"""So many names of a kind are listed; the workbook lists all."""

Command = TypeVar("Command", bound=Callable[..., Any])


def mappings_option(command: Command) -> Command:
    """Give a command the options ``--mappings`` and ``--no-mappings``."""
    own = click.option(
        "--mappings",
        type=click.Path(dir_okay=False, path_type=Path),
        help="Obey this mappings.xlsx and add unknown names to it; by default the folder's own.",
    )
    none = click.option(
        "--no-mappings", is_flag=True, help="Obey no mappings.xlsx, and write none."
    )
    return own(none(command))


def asked_for(mappings: Path | None, *, none: bool) -> Path | Literal[False] | None:
    """Return what the two options ask for, as `implanalytics.load` takes it."""
    return False if none else mappings


def remember_for(
    folder: Path, asked: Path | Literal[False] | None, matching: "Matching | None", lang: Lang
) -> None:
    """Keep the names of one project that nothing matched, and say where they wait."""
    from implanalytics.project import remember
    from implanalytics.project.mappings.where import mappings_file

    if matching is not None:
        workbook = mappings_file(folder.resolve(), asked)
        tell_workbook(remember(workbook, {"": matching}, lang=lang), lang, err=True)


def tell_unmatched(remembered: "Remembered", lang: Lang, *, err: bool = False) -> None:
    """Print the names that nothing matched: how many of each kind, which, how many rows."""
    from implanalytics.project.mappings.kinds import KINDS

    by_kind = {
        kind: [q for q in remembered.questions if q.kind == name] for name, kind in KINDS.items()
    }
    for kind, asked in by_kind.items():
        if not asked:
            continue
        head = message("{kind} without a match: {n:n}", kind=kind.label, n=len(asked))
        tell(head.say(lang), err=err)
        for question in asked[:SHOWN]:
            line = message(
                "'{name}' ({rows:n} rows, for example {place})",
                name=question.written, rows=question.rows, place=question.place.say(lang),
            )  # fmt: skip
            proposed = ", ".join(question.proposals)
            tell("  " + line.say(lang) + (f" -> {proposed}" if proposed else ""), err=err)
        if len(asked) > SHOWN:
            more = message("... and {more:n} more", more=len(asked) - SHOWN)
            tell("  " + more.say(lang), err=err)


def tell_workbook(remembered: "Remembered", lang: Lang, *, err: bool = False) -> None:
    """Print where mappings.xlsx is and how many of its cells wait to be filled."""
    workbook = remembered.workbook
    if workbook is None:
        return
    if workbook.trouble is not None:
        tell(workbook.trouble.say(lang), err=err)
    elif workbook.blank:
        said = message(
            "Cells to fill in {path}: {n:n}. Fill them and run again; nothing is asked twice.",
            path=str(workbook.path), n=workbook.blank,
        )  # fmt: skip
        tell(said.say(lang), err=err)
