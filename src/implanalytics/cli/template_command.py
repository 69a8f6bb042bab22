"""`implanalytics template`: a workbook to fill in, from a method."""

from pathlib import Path

import click

from implanalytics.cli.language import lang_option, terminal_lang
from implanalytics.core.words import Label, Lang

_NAME = Label("project_data.xlsx", "项目资料.xlsx")


@click.command("template", short_help="Write a workbook to fill in for a method.")
@click.argument("method")
@lang_option
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), default=None,
              help="The workbook; by default project_data.xlsx or 项目资料.xlsx here.")  # fmt: skip
def command(method: str, *, lang: Lang | None, output: Path | None) -> None:
    """Write a workbook to fill in for METHOD: a name of `list methods`, or a TOML file.

    Answers in a workbook that is there stay.
    """
    from implanalytics.methods import load_method
    from implanalytics.project.workbook import fill_in_workbook

    spoken = lang or terminal_lang()
    template = load_method(method)
    click.echo(fill_in_workbook(template, output or Path(_NAME.say(spoken)), lang=spoken))
