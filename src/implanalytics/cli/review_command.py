"""`implanalytics review`: one project."""

from pathlib import Path

import click

from implanalytics.cli.language import lang_option, terminal_lang
from implanalytics.core.words import Lang


@click.command("review")
@click.argument("folder", type=click.Path(exists=True, path_type=Path))
@click.option("--as-of", help="Status date, YYYY-MM-DD.")
@lang_option
@click.option("--audience", type=click.Choice(["internal"]), default="internal", show_default=True)
@click.option("--format", "formats", type=click.Choice(["html"]), default=["html"], multiple=True)
@click.option("--out", type=click.Path(path_type=Path), default=Path("reports"), show_default=True)
def command(
    folder: Path,
    as_of: str | None,
    lang: Lang | None,
    audience: str,
    formats: tuple[str, ...],
    out: Path,
) -> None:
    """Review the project in FOLDER: a folder of files as they are; project.toml is optional."""
    from implanalytics.reports import render_review

    paths = render_review(
        folder, out, as_of=as_of, lang=lang or terminal_lang(), audience=audience, formats=formats
    )
    for path in reversed(paths):
        click.echo(path)
