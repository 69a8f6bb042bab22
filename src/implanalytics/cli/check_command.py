"""`implanalytics check`: all problems of a project's data."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from implanalytics.cli.language import lang_option, terminal_lang
from implanalytics.cli.mappings_option import (
    asked_for,
    mappings_option,
    tell_unmatched,
    tell_workbook,
)
from implanalytics.cli.problems import ORDER, show_problems
from implanalytics.cli.terminal import tell
from implanalytics.core.errors import ImplAnalyticsError
from implanalytics.core.words import Lang, message

if TYPE_CHECKING:
    from implanalytics.project import Entry, Matching, Portfolio, Project


class Shown(NamedTuple):
    """What was shown of a folder: the rank of its worst problem, the names nothing matched."""

    worst: int | None
    matching: "Matching | None" = None
    folder: str = ""


@click.command("check", short_help="List every problem of a project's data.")
@click.argument("folder", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--fail-on",
    type=click.Choice([*ORDER, "never"]),
    default="error",
    show_default=True,
    help="The mildest problem that makes the exit status 1.",
)
@mappings_option
@lang_option
def command(
    *, folder: Path, fail_on: str, mappings: Path | None, no_mappings: bool, lang: Lang | None
) -> None:
    """List all problems of the data in FOLDER, worst first, and the names that match nothing."""
    from implanalytics.project import Portfolio, load, remember, remember_all
    from implanalytics.project.mappings.where import mappings_file

    spoken = lang or terminal_lang()
    asked = asked_for(mappings, none=no_mappings)
    try:
        loaded = load(folder, mappings=asked)
    except ImplAnalyticsError as error:
        loaded, shown = None, [_refused(error, spoken)]
    if isinstance(loaded, Portfolio):
        shown = _show_portfolio(loaded, spoken)
    elif loaded is not None:
        shown = [_show(loaded, spoken)]
    matchings = {one.folder: one.matching for one in shown if one.matching is not None}
    if isinstance(loaded, Portfolio):
        remembered = remember_all(loaded, matchings, lang=spoken)
    else:
        remembered = remember(mappings_file(folder.resolve(), asked), matchings, lang=spoken)
    tell_unmatched(remembered, spoken)
    tell_workbook(remembered, spoken)
    limit = ORDER.index(fail_on) if fail_on in ORDER else -1
    if any(one.worst is not None and one.worst <= limit for one in shown):
        sys.exit(1)


def _refused(error: ImplAnalyticsError, lang: Lang) -> Shown:
    """Say why a folder gives nothing, where its names can be asked about; else raise it."""
    matching = getattr(error, "matching", None)
    if matching is None:
        raise error
    tell(f"implanalytics: {error.say(lang)}", err=True)
    return Shown(ORDER.index("error"), matching)


def _show_portfolio(portfolio: "Portfolio", lang: Lang) -> list[Shown]:
    shown = [_show_entry(entry, lang) for entry in portfolio.entries]
    return [*shown, Shown(show_problems(portfolio.problems, lang))]


def _show_entry(entry: "Entry", lang: Lang) -> Shown:
    """Print the problems of one project of several; one that cannot be read costs no other."""
    try:
        return _show(entry.load(), lang)._replace(folder=entry.name)
    except ImplAnalyticsError as error:
        tell(f"{entry.name}: {error.say(lang)}")
        return Shown(ORDER.index("error"), getattr(error, "matching", None), entry.name)


def _show(project: "Project", lang: Lang) -> Shown:
    """Print a project's problems."""
    sources = project.facts.table("sources")
    said = message(
        "{project}: rows seen {seen:n}, accepted {accepted:n}, rejected {rejected:n}, skipped "
        "{skipped:n}; problems {problems:n}",
        project=project.settings.title, problems=len(project.problems),
        **{name: int(sources[name].sum()) for name in ("seen", "accepted", "rejected", "skipped")},
    )  # fmt: skip
    tell(said.say(lang))
    return Shown(show_problems(project.problems, lang), project.matching)
