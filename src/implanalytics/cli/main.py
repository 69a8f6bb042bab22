"""Entry point. Command modules import nothing heavy, so that help is quick."""

import sys
from collections.abc import Sequence

import click

from implanalytics.cli import (
    check_command,
    demo_command,
    inspect_command,
    list_command,
    portfolio_command,
    review_command,
)
from implanalytics.cli.language import terminal_lang
from implanalytics.core.errors import ImplAnalyticsError, UsageError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="implanalytics")
def commands() -> None:
    """Reviews of software-implementation projects, from the files as they are."""


for module in (
    review_command, portfolio_command, inspect_command, check_command, list_command, demo_command,
):  # fmt: skip
    commands.add_command(module.command)


def cli(args: Sequence[str] | None = None) -> None:
    """Run the command line; an expected error is one message and exit status 1, usage 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        commands(args)
    except UsageError as error:
        _complain(error)
        sys.exit(2)
    except ImplAnalyticsError as error:
        _complain(error)
        sys.exit(1)


def _complain(error: ImplAnalyticsError) -> None:
    click.echo(f"implanalytics: {error.say(terminal_lang())}", err=True)
