"""Entry point. Command modules import nothing heavy, so that help is quick."""

import sys
from collections.abc import Sequence
from itertools import pairwise

import click

from implanalytics.cli import (
    ask_command,
    check_command,
    demo_command,
    init_command,
    inspect_command,
    list_command,
    portfolio_command,
    review_command,
    template_command,
)
from implanalytics.cli.language import terminal_lang
from implanalytics.cli.terminal import printable
from implanalytics.core.errors import ImplAnalyticsError, UsageError
from implanalytics.core.words import LANGUAGES, Lang, as_lang, message


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="implanalytics")
def commands() -> None:
    """Reviews of software-implementation projects, from the files as they are."""


for module in (
    review_command, portfolio_command, inspect_command, check_command, init_command, list_command,
    template_command, ask_command, demo_command,
):  # fmt: skip
    commands.add_command(module.command)


def cli(args: Sequence[str] | None = None) -> None:
    """Run the command line; an expected error is one message and exit status 1, usage 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    lang = _lang_asked(sys.argv[1:] if args is None else args)
    try:
        commands(args)
    except UsageError as error:
        _complain(error.say(lang))
        sys.exit(2)
    except ImplAnalyticsError as error:
        _complain(error.say(lang))
        sys.exit(1)
    except OSError as error:
        reason = error.strerror or str(error)
        said = message("{file}: {reason}", file=str(error.filename or ""), reason=reason)
        _complain(said.say(lang))
        sys.exit(1)


def _lang_asked(args: Sequence[str]) -> Lang:
    """Return the language of the first ``--lang``, also where the command fails before it."""
    for option, value in pairwise([*args, ""]):
        given = option.removeprefix("--lang=") if option.startswith("--lang=") else value
        if option.split("=")[0] == "--lang" and given in LANGUAGES:
            return as_lang(given)
    return terminal_lang()


def _complain(text: str) -> None:
    click.echo(f"implanalytics: {printable(text)}", err=True)
