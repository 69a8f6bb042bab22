"""Method templates from TOML files, and the methods known by name."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from implanalytics.core.errors import DataError, Place, Problem
from implanalytics.core.registry import Registry
from implanalytics.core.words import message
from implanalytics.methods.clashes import clashes
from implanalytics.methods.parse_template import template_of
from implanalytics.methods.section import Section
from implanalytics.methods.template import Template

_SHIPPED = Path(__file__).parent / "templates"


def load_template(path: Path) -> Template:
    """Read one method template.

    Parameters
    ----------
    path
        A TOML file, UTF-8.

    Returns
    -------
    Template
        The method as the file states it, contradictions included; `lint` finds those.

    Raises
    ------
    DataError
        If the file cannot be read, is not TOML, or has keys that are unknown, missing or of the
        wrong type; every problem found is listed.

    Examples
    --------
    >>> load_template(Path(__file__).parent / "templates" / "m4.toml").name
    'M4'
    """
    problems: list[Problem] = []
    top = Section(str(path), "", _content(path), problems)
    template = template_of(top)
    problems += clashes(template, str(path))
    if problems:
        raise DataError(problems)
    return template


def _builtin() -> Iterator[Template]:
    return (load_template(path) for path in sorted(_SHIPPED.glob("*.toml")))


METHODS: Registry[Template] = Registry("method", _builtin, "implanalytics.methods")
"""The methods a project can name; other packages add theirs by entry point."""


def _content(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        found = message("The file cannot be read: {reason}.", reason=reason)
        hint = message("Check that the file is there and may be read.")
        problem = Problem("unreadable-file", Place(str(path)), found, hint)
    except UnicodeDecodeError:
        found = message("The file is not in UTF-8.")
        hint = message("Save it as UTF-8.")
        problem = Problem("not-utf-8", Place(str(path)), found, hint)
    except tomllib.TOMLDecodeError as error:
        found = message("The file is not TOML: {reason}.", reason=str(error))
        hint = message("Correct it at the line named.")
        problem = Problem("not-toml", Place(str(path)), found, hint)
    raise DataError([problem])
