"""`implanalytics portfolio`: every project, each in a process of its own."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from implanalytics.cli.mappings_option import asked_for, mappings_option, tell_workbook
from implanalytics.cli.problems import show_problems
from implanalytics.cli.terminal import tell
from implanalytics.core.words import LANGUAGES, Lang

if TYPE_CHECKING:
    from implanalytics.reports.batch import Done
    from implanalytics.reports.rendered import Rendered

FAILURES = 3


@click.command("portfolio", short_help="Review every project of a folder or register.")
@click.argument("root", type=click.Path(exists=True, path_type=Path))
@click.option("--as-of", help="Status date for all projects, YYYY-MM-DD.")
@click.option("--lang", "langs", type=click.Choice(LANGUAGES), multiple=True)
@click.option("--jobs", type=click.IntRange(min=1), help="Projects at a time; by default cores.")
@mappings_option
@click.option("--out", type=click.Path(path_type=Path), default=Path("reports"), show_default=True)
def command(
    *,
    root: Path,
    as_of: str | None,
    langs: tuple[Lang, ...],
    jobs: int | None,
    mappings: Path | None,
    no_mappings: bool,
    out: Path,
) -> None:
    """Review every project below ROOT, or named in the register workbook ROOT."""
    asked = asked_for(mappings, none=no_mappings)
    run(root, out, as_of=as_of, langs=langs, jobs=jobs, mappings=asked)


def run(
    root: Path,
    out: Path,
    *,
    as_of: str | None,
    langs: tuple[Lang, ...],
    jobs: int | None,
    mappings: Path | Literal[False] | None,
) -> None:
    """Review a portfolio, name each project as it ends, exit with 3 when some failed."""
    from implanalytics.cli.language import terminal_lang
    from implanalytics.project import remember_all
    from implanalytics.reports.batch import render_portfolio

    spoken = langs or (terminal_lang(),)
    batch = render_portfolio(
        root, out, as_of=as_of, langs=spoken, jobs=jobs, mappings=mappings, done=_say(spoken[0])
    )
    show_problems(batch.portfolio.problems, spoken[0], indent="", err=True)
    remembered = remember_all(batch.portfolio, batch.matchings, lang=spoken[0])
    tell_workbook(remembered, spoken[0], err=True)
    click.echo(batch.index)
    if batch.failures:
        sys.exit(FAILURES)


def _say(lang: Lang) -> "Done":
    def say(name: str, project: "Rendered") -> None:
        tell(f"{name}: {project.failure.get(lang, 'ok')}", err=True)

    return say
