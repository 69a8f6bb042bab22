"""`implanalytics list`: what is registered."""

from collections.abc import Callable, Iterator

import click

from implanalytics.cli.language import lang_option, terminal_lang
from implanalytics.core.words import Label, Lang, message

Line = tuple[str, str]

VERIFIED = {
    "real file": Label("checked with a real file", "已用真实文件核对"),
    "documentation": Label("from documentation only", "仅依据文档"),
}


@click.command("list")
@click.argument("kind", type=click.Choice(["readers", "methods", "indicators", "reports"]))
@lang_option
def command(kind: str, lang: Lang | None) -> None:
    """List what is known of a KIND, plug-ins included."""
    lines = list(_KINDS[kind](lang or terminal_lang()))
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


def _methods(lang: Lang) -> Iterator[Line]:
    from implanalytics.methods import METHODS, lint

    for name, method in METHODS.items():
        says = f"{method.label.say(lang)}"
        yield name, says
        for remark in lint(method):
            yield "", f"  {remark.message.say(lang)}"


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
    "methods": _methods,
    "indicators": _indicators,
    "reports": _reports,
}
