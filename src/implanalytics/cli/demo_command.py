"""`implanalytics demo`: the sample portfolio."""

from pathlib import Path

import click

from implanalytics.cli.portfolio_command import run
from implanalytics.core.words import LANGUAGES, Lang


@click.command("demo", short_help="Review the sample portfolio.")
@click.option("--lang", "langs", type=click.Choice(LANGUAGES), multiple=True, default=LANGUAGES)
@click.option("--out", type=click.Path(path_type=Path), default=Path("reports"), show_default=True)
def command(langs: tuple[Lang, ...], out: Path) -> None:
    """Review the sample portfolio that comes with the product; open the page it names."""
    from implanalytics.core.resources import shipped

    run(shipped("sample_data"), out, as_of=None, langs=langs, jobs=None, mappings=False)
