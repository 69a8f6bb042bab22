"""`implanalytics portfolio`: every project, each in a process of its own."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from implanalytics.cli.problems import show_problems
from implanalytics.cli.terminal import tell
from implanalytics.core.words import LANGUAGES, Lang

if TYPE_CHECKING:
    from implanalytics.reports.batch import Done
    from implanalytics.reports.rendered import Rendered

FAILURES = 3


@click.command("portfolio")
@click.argument("root", type=click.Path(exists=True, path_type=Path))
@click.option("--as-of", help="Status date for all projects, YYYY-MM-DD.")
@click.option("--lang", "langs", type=click.Choice(LANGUAGES), multiple=True)
@click.option("--jobs", type=click.IntRange(min=1), help="Projects at a time; by default cores.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("reports"), show_default=True)
def command(
    root: Path, as_of: str | None, langs: tuple[Lang, ...], jobs: int | None, out: Path
) -> None:
    """Review every project below ROOT, or named in the register workbook ROOT."""
    run(root, out, as_of=as_of, langs=langs, jobs=jobs)


def run(
    root: Path, out: Path, *, as_of: str | None, langs: tuple[Lang, ...], jobs: int | None
) -> None:
    """Review a portfolio, name each project as it ends, exit with 3 when some failed."""
    from implanalytics.cli.language import terminal_lang
    from implanalytics.reports.batch import render_portfolio

    spoken = langs or (terminal_lang(),)
    batch = render_portfolio(root, out, as_of=as_of, langs=spoken, jobs=jobs, done=_say(spoken[0]))
    show_problems(batch.problems, spoken[0], indent="", err=True)
    click.echo(batch.index)
    if batch.failures:
        sys.exit(FAILURES)


def _say(lang: Lang) -> "Done":
    def say(name: str, project: "Rendered") -> None:
        tell(f"{name}: {project.failure.get(lang, 'ok')}", err=True)

    return say
