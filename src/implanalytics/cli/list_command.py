"""`implanalytics list`: what is registered."""

from collections.abc import Callable, Iterator
from pathlib import Path

import click

from implanalytics.cli.language import lang_option, terminal_lang
from implanalytics.cli.problems import NAMES
from implanalytics.core.errors import UsageError
from implanalytics.core.words import Label, Lang, message

Line = tuple[str, str]

VERIFIED = {
    "real file": Label("checked with a real file", "已用真实文件核对"),
    "documentation": Label("from documentation only", "仅依据文档"),
}


@click.command("list", short_help="List readers, methods, indicators or reports.")
@click.argument("kind", type=click.Choice(["readers", "methods", "indicators", "reports"]))
@click.argument("names", nargs=-1)
@click.option(
    "--verbose",
    "-v",
    is_flag=True,
    help="All that is declared of indicators; what each method contradicts in itself.",
)
@lang_option
def command(kind: str, names: tuple[str, ...], *, verbose: bool, lang: Lang | None) -> None:
    """List what is known: readers, methods, indicators or reports.

    NAMES are the ids of indicators, of which everything is told, or files that hold methods of
    your own, which are listed behind the known ones. Plug-ins are listed too.
    """
    spoken = lang or terminal_lang()
    if kind == "methods":
        lines = list(_methods(tuple(map(_file, names)), spoken, verbose=verbose))
    elif kind == "indicators" and (names or verbose):
        from implanalytics.cli.indicator_lines import details

        lines = list(details(names, spoken))
    elif names or verbose:
        raise UsageError(message("Only methods and indicators have more to list."))
    else:
        lines = list(_KINDS[kind](spoken))
    width = max(len(name) for name, _ in lines)
    for name, says in lines:
        click.echo(f"{name:{width}}  {says}")


def _file(name: str) -> Path:
    if not Path(name).is_file():
        raise UsageError(message("There is no file {file}.", file=name))
    return Path(name)


def _readers(lang: Lang) -> Iterator[Line]:
    from implanalytics.ingest import READERS

    for name, reader in READERS.items():
        said = message(
            "{label} -> {tables} ({verified})",
            label=reader.label, tables=tuple(reader.tables), verified=VERIFIED[reader.verified],
        )  # fmt: skip
        yield name, said.say(lang)


def _methods(files: tuple[Path, ...], lang: Lang, *, verbose: bool) -> Iterator[Line]:
    from implanalytics.methods import METHODS, lint, load_template

    for method in (*METHODS.values(), *map(load_template, files)):
        said = message(
            "{label}: {phases:n} phases", label=method.label, phases=len(method.phases)
        )  # fmt: skip
        yield method.name, said.say(lang)
        for remark in lint(method) if verbose else ():
            yield "", f"  [{NAMES[remark.severity].say(lang)}] {remark.message.say(lang)}"


def _indicators(lang: Lang) -> Iterator[Line]:
    from implanalytics.cli.indicator_lines import brief

    yield from brief(lang)


def _reports(lang: Lang) -> Iterator[Line]:
    from implanalytics.reports import REPORTS

    for name, report in REPORTS.items():
        yield name, report.label.say(lang)


_KINDS: dict[str, Callable[[Lang], Iterator[Line]]] = {
    "readers": _readers,
    "indicators": _indicators,
    "reports": _reports,
}
