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


@click.command("list")
@click.argument("kind", type=click.Choice(["readers", "methods", "indicators", "reports"]))
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--verbose", "-v", is_flag=True, help="Tell what each method contradicts in itself.")
@lang_option
def command(kind: str, files: tuple[Path, ...], *, verbose: bool, lang: Lang | None) -> None:
    """List what is known of a KIND, plug-ins included.

    FILES are methods of your own; they are listed behind the known ones.
    """
    spoken = lang or terminal_lang()
    if kind == "methods":
        lines = list(_methods(files, spoken, verbose=verbose))
    elif files or verbose:
        raise UsageError(message("Only methods have files or remarks to list."))
    else:
        lines = list(_KINDS[kind](spoken))
    width = max(len(name) for name, _ in lines)
    for name, says in lines:
        click.echo(f"{name:{width}}  {says}")


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
    from implanalytics.indicators import INDICATORS

    for name, indicator in INDICATORS.items():
        colon = "：" if lang == "zh" else ": "
        yield name, f"{indicator.title.say(lang)}{colon}{indicator.question.say(lang)}"


def _reports(lang: Lang) -> Iterator[Line]:
    from implanalytics.reports import REPORTS

    for name, report in REPORTS.items():
        yield name, report.label.say(lang)


_KINDS: dict[str, Callable[[Lang], Iterator[Line]]] = {
    "readers": _readers,
    "indicators": _indicators,
    "reports": _reports,
}
