"""`implanalytics check`: all problems of a project's data."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from implanalytics.cli.language import lang_option, terminal_lang
from implanalytics.cli.problems import ORDER, show_problems
from implanalytics.cli.terminal import tell
from implanalytics.core.errors import ImplAnalyticsError
from implanalytics.core.words import Lang, message

if TYPE_CHECKING:
    from implanalytics.project import Entry, Project


@click.command("check")
@click.argument("folder", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--fail-on",
    type=click.Choice([*ORDER, "never"]),
    default="error",
    show_default=True,
    help="The mildest problem that makes the exit status 1.",
)
@lang_option
def command(folder: Path, fail_on: str, lang: Lang | None) -> None:
    """List all problems of the data in FOLDER, worst first, and the names that match no phase."""
    from implanalytics.project import Portfolio, load

    spoken = lang or terminal_lang()
    loaded = load(folder)
    if isinstance(loaded, Portfolio):
        worst = [show_problems(loaded.problems, spoken)]
        worst += [_show_entry(entry, spoken) for entry in loaded.entries]
    else:
        worst = [_show(loaded, spoken)]
    limit = ORDER.index(fail_on) if fail_on in ORDER else -1
    if any(rank is not None and rank <= limit for rank in worst):
        sys.exit(1)


def _show_entry(entry: "Entry", lang: Lang) -> int | None:
    """Print the problems of one project of several; one that cannot be read costs no other."""
    try:
        return _show(entry.load(), lang)
    except ImplAnalyticsError as error:
        tell(f"{entry.name}: {error.say(lang)}")
        return ORDER.index("error")


def _show(project: "Project", lang: Lang) -> int | None:
    """Print a project's problems; return the rank of the worst, or None."""
    sources = project.facts.table("sources")
    said = message(
        "{project}: rows seen {seen:n}, accepted {accepted:n}, rejected {rejected:n}, skipped "
        "{skipped:n}; problems {problems:n}",
        project=project.settings.title, problems=len(project.problems),
        **{name: int(sources[name].sum()) for name in ("seen", "accepted", "rejected", "skipped")},
    )  # fmt: skip
    tell(said.say(lang))
    worst = show_problems(project.problems, lang)
    for table in ("tasks", "time_entries"):
        frame = project.facts.table(table)
        if "phase" in frame.columns:
            unmatched = frame.loc[frame["phase_key"].isna() & frame["phase"].notna(), "phase"]
            for name, rows in unmatched.value_counts().items():
                line = message(
                    "'{name}' matches no phase ({rows:n} rows of {table})",
                    name=str(name), rows=rows, table=table,
                )  # fmt: skip
                tell("  " + line.say(lang))
    return worst
