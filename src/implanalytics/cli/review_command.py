"""`implanalytics review`: one project."""

from pathlib import Path

import click

from implanalytics.cli.language import lang_option, terminal_lang
from implanalytics.cli.mappings_option import asked_for, mappings_option, remember_for
from implanalytics.core.errors import ImplAnalyticsError
from implanalytics.core.words import Lang


@click.command("review", short_help="Review one project.")
@click.argument("folder", type=click.Path(exists=True, path_type=Path))
@click.option("--as-of", help="Status date, YYYY-MM-DD.")
@mappings_option
@lang_option
@click.option("--audience", type=click.Choice(["internal"]), default="internal", show_default=True)
@click.option("--format", "formats", type=click.Choice(["html"]), default=["html"], multiple=True)
@click.option("--out", type=click.Path(path_type=Path), default=Path("reports"), show_default=True)
def command(
    *,
    folder: Path,
    as_of: str | None,
    mappings: Path | None,
    no_mappings: bool,
    lang: Lang | None,
    audience: str,
    formats: tuple[str, ...],
    out: Path,
) -> None:
    """Review the project in FOLDER: a folder of files as they are; project.toml is optional."""
    from implanalytics.reports.render import load_one, render_project

    spoken = lang or terminal_lang()
    asked = asked_for(mappings, none=no_mappings)
    try:
        project = load_one(folder, mappings=asked)
    except ImplAnalyticsError as error:
        remember_for(folder, asked, getattr(error, "matching", None), spoken)
        raise
    remember_for(folder, asked, project.matching, spoken)
    paths = render_project(
        project, out, as_of=as_of, lang=spoken, audience=audience, formats=formats
    )
    for path in reversed(paths):
        click.echo(path)
