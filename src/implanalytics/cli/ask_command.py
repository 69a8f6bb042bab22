"""`implanalytics ask`: a workbook with only what a project lacks."""

from pathlib import Path

import click

from implanalytics.cli.language import lang_option, terminal_lang
from implanalytics.cli.mappings_option import asked_for, mappings_option
from implanalytics.core.words import Label, Lang

_NAME = Label("missing_data.xlsx", "待补资料.xlsx")


@click.command("ask", short_help="Write a workbook that asks for what is missing.")
@click.argument("folder", type=click.Path(exists=True, path_type=Path))
@click.option("--as-of", help="Status date, YYYY-MM-DD.")
@mappings_option
@lang_option
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=None,
    help="The workbook; by default missing_data.xlsx or 待补资料.xlsx in FOLDER.",
)
def command(
    *,
    folder: Path,
    as_of: str | None,
    mappings: Path | None,
    no_mappings: bool,
    lang: Lang | None,
    output: Path | None,
) -> None:
    """Write a workbook with what is missing for the project in FOLDER, the most useful first.

    Answers in a workbook that is there stay.
    """
    from implanalytics.reports.render import load_one
    from implanalytics.reviews.asked_sheets import ask
    from implanalytics.reviews.reviewing import review_project

    spoken = lang or terminal_lang()
    project = load_one(folder, mappings=asked_for(mappings, none=no_mappings))
    place = folder if folder.is_dir() else folder.parent
    review = review_project(project, as_of=as_of)
    click.echo(ask(review, output or place / _NAME.say(spoken), lang=spoken))
