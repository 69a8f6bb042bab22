"""The language a person at this terminal reads."""

import locale
import os

import click

from implanalytics.core.words import LANGUAGES, Lang


def terminal_lang() -> Lang:
    """Return the language of the system's locale: Chinese, or English for all others."""
    named = os.environ.get("LC_ALL") or os.environ.get("LANG") or locale.getlocale()[0] or ""
    return "zh" if named.lower().startswith(("zh", "chinese")) else "en"


lang_option = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=None,
    help="Language; by default the system's.",
)
