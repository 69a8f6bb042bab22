"""A project's own method, in a TOML file that its project.toml names."""

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PureWindowsPath
from typing import Any

from implanalytics.core.errors import DataError, Problem
from implanalytics.core.words import Label
from implanalytics.methods import METHODS, Template
from implanalytics.methods.content import content_of
from implanalytics.methods.loader import is_file_name, template_from
from implanalytics.project.kinds import TEXT, Kind


def method_kind() -> Kind:
    """Return the kind of the key ``method``: a known method, or a file of the project's own."""
    listed = ", ".join(METHODS)
    return Kind(
        Label(
            f"one of {listed}, or the path of a TOML file from the project's folder",
            f"以下之一：{listed}，或相对于项目文件夹的 TOML 文件路径",
        ),
        f'"{next(iter(METHODS))}"',
        _named,
    )


def _named(value: Any) -> str:
    name: str = TEXT.read(value)
    path = PureWindowsPath(name)
    if name not in METHODS and (not is_file_name(name) or path.drive or path.root):
        raise ValueError
    return name


def own_method(
    folder: Path, name: object
) -> tuple[dict[str, str], Template | None, tuple[Problem, ...]]:
    """Return what the settings keep of a method by file, the method, and what is wrong with it.

    Parameters
    ----------
    folder
        The project's folder.
    name
        What project.toml says, whatever that is.
    """
    try:
        file = _named(name)
        if file in METHODS:
            return {}, None, ()
        content = content_of(folder / file.replace("\\", "/"))
        template = template_from(content, file)
    except ValueError:
        return {}, None, ()
    except DataError as error:
        return {}, None, error.problems
    return {"method_content": json.dumps(content, ensure_ascii=False)}, template, ()


def methods_beside(folder: Path) -> Iterator[tuple[str, Template]]:
    """Yield the methods that lie in a folder and the one above it, by how a project names them."""
    for place, before in ((folder, ""), (folder.parent, "../")):
        for path in sorted(place.glob("*.toml")):
            if holds_method(path):
                with suppress(DataError):
                    yield f"{before}{path.name}", template_from(content_of(path), path.name)


def holds_method(path: Path) -> bool:
    """Say whether a file holds a method, or what one changes of another."""
    if not is_file_name(path.name):
        return False
    try:
        content = content_of(path)
    except DataError:
        return False
    return "phase" in content and "context" in content
