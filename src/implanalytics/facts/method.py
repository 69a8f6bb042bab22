"""The method a project declares, by name or by a file of its own."""

import json
from functools import lru_cache

from implanalytics.facts.settings import Settings
from implanalytics.methods import METHODS, Template
from implanalytics.methods.loader import template_from


def method_of(settings: Settings) -> Template | None:
    """Return the method of a project, or None when none is declared.

    Raises
    ------
    UnknownNameError
        If the settings name a method that does not exist.
    DataError
        If the project's own method cannot be used.
    """
    if settings.method_content is not None:
        return _own(settings.method_content, settings.method or "")
    return METHODS[settings.method] if settings.method else None


@lru_cache(maxsize=16)
def _own(content: str, file: str) -> Template:
    return template_from(json.loads(content), file)
