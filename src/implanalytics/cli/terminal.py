"""Text on its way to a terminal."""

import unicodedata

import click

KEPT = "\n\t"


def printable(text: str) -> str:
    r"""Return `text` without the characters that steer a terminal or turn its writing around.

    >>> printable("plan\x1b]0;owned\x07.csv")
    'plan]0;owned.csv'
    """
    return "".join(c for c in text if c in KEPT or unicodedata.category(c) not in ("Cc", "Cf"))


def tell(text: str, *, err: bool = False) -> None:
    """Print what may hold words from data."""
    click.echo(printable(text), err=err)
