"""Method templates from TOML files, and the methods known by name."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from implanalytics.core.errors import DataError, Problem
from implanalytics.core.registry import Registry
from implanalytics.methods.clashes import clashes
from implanalytics.methods.content import SHIPPED, content_of
from implanalytics.methods.parse_template import template_of
from implanalytics.methods.section import Section
from implanalytics.methods.template import Template


def load_template(path: Path) -> Template:
    """Read one method template.

    Parameters
    ----------
    path
        A TOML file, UTF-8. With ``extends`` it need only hold what differs.

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
    return template_from(content_of(path), str(path))


def template_from(content: Mapping[str, Any], file: str) -> Template:
    """Return the method of a file's content.

    Parameters
    ----------
    content
        As `content_of` gives it.
    file
        The file's name, for the place of problems.

    Raises
    ------
    DataError
        If the content is no method; every problem found is listed.
    """
    problems: list[Problem] = []
    template = template_of(Section(file, "", content, problems))
    problems += clashes(template, file)
    if problems:
        raise DataError(problems)
    return template


def _builtin() -> Iterator[Template]:
    return (load_template(path) for path in sorted(SHIPPED.glob("*.toml")))


METHODS: Registry[Template] = Registry("method", _builtin, "implanalytics.methods")
"""The methods a project can name; other packages add theirs by entry point."""


def load_method(name: str, folder: Path | None = None) -> Template:
    """Return a method by the name or the file a project gives.

    Parameters
    ----------
    name
        A name in `METHODS`, or the path of a TOML file.
    folder
        Where a relative path begins; without it, the current folder.

    Returns
    -------
    Template
        The method.

    Raises
    ------
    UnknownNameError
        If there is no method of that name.
    DataError
        If the file cannot be used; every problem found is listed.
    """
    if not is_file_name(name):
        return METHODS[name]
    return load_template((folder or Path()) / name)


def is_file_name(name: str) -> bool:
    """Say whether a project names a method of its own by file, rather than one that is known."""
    return name.casefold().endswith(".toml")
