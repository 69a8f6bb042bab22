"""`implanalytics init`: a first project.toml to correct."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from implanalytics.cli.language import lang_option, terminal_lang
from implanalytics.cli.terminal import tell
from implanalytics.core.errors import UsageError
from implanalytics.core.words import Lang, message

if TYPE_CHECKING:
    from implanalytics.project import Portfolio


@click.command("init", short_help="Write a first project.toml into a folder.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--each", is_flag=True, help="Write one into the folder of each project in FOLDER.")
@lang_option
def command(folder: Path, *, each: bool, lang: Lang | None) -> None:
    """Write a project.toml into FOLDER from what is recognised in it; none is overwritten."""
    from implanalytics.project.config import CONFIG_FILE
    from implanalytics.project.draft_config import draft_config
    from implanalytics.project.from_folder import Given
    from implanalytics.project.load import portfolio_in
    from implanalytics.project.mappings.where import mappings_file
    from implanalytics.reports.writing import write_whole

    spoken = lang or terminal_lang()
    target = folder / CONFIG_FILE
    if target.exists():
        raise UsageError(
            message("{file} is there already; it was left as it is.", file=str(target))
        )
    portfolio = portfolio_in(folder)
    if portfolio is None:
        place = folder.resolve()
        given = Given(mappings=mappings_file(place))
        click.echo(write_whole(target, draft_config(place, spoken, given)))
    elif each:
        _write_each(portfolio, spoken)
    else:
        raise UsageError(
            message(
                "{folder} holds {n:n} projects. Add --each to write a project.toml into the "
                "folder of each, or keep a register of them (项目台账.xlsx).",
                folder=folder.name, n=len(portfolio),
            )
        )  # fmt: skip


def _write_each(portfolio: "Portfolio", lang: Lang) -> None:
    """Write one into each folder that has none; a project that fails costs no other."""
    from implanalytics.core.errors import ImplAnalyticsError
    from implanalytics.project.config import CONFIG_FILE
    from implanalytics.project.draft_config import draft_config
    from implanalytics.reports.writing import write_whole
    from implanalytics.store import is_stored

    for entry in portfolio.entries:
        if entry.folder is None or entry.only or is_stored(entry.folder):
            continue
        target = entry.folder / CONFIG_FILE
        if target.exists():
            kept = message("{file} is there already; it was left as it is.", file=str(target))
            tell(kept.say(lang), err=True)
            continue
        try:
            text = draft_config(entry.folder, lang, entry.given)
        except ImplAnalyticsError as error:
            tell(f"{entry.name}: {error.say(lang)}", err=True)
            continue
        click.echo(write_whole(target, text))
