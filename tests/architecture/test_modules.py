"""Size and naming of modules."""

import ast
from pathlib import Path

import pytest

import implanalytics

PACKAGE = Path(implanalytics.__file__).parent
MODULES = {str(path.relative_to(PACKAGE)): path for path in sorted(PACKAGE.rglob("*.py"))}
LONGEST_MODULE = 300  # lines
LONGEST_FUNCTION = 40  # lines of body, without its docstring
ATTICS = {"utils", "helpers", "common", "misc"}

every_module = pytest.mark.parametrize("path", MODULES.values(), ids=list(MODULES))


def long_functions(source: str) -> list[str]:
    """Name the functions of `source` whose body is longer than allowed."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            body = node.body[1:] if ast.get_docstring(node) is not None else node.body
            lines = body[-1].end_lineno - body[0].lineno + 1 if body else 0
            if lines > LONGEST_FUNCTION:
                found.append(f"{node.name}: {lines} lines")
    return found


@every_module
def test_is_short_enough_to_be_seen_whole(path):
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= LONGEST_MODULE
    assert long_functions(source) == []


@every_module
def test_names_a_concept(path):
    assert path.stem not in ATTICS


def test_a_long_function_is_noticed():
    body = "\n".join(f"    x{i} = {i}" for i in range(LONGEST_FUNCTION + 1))
    assert long_functions(f'def long():\n    """Say."""\n{body}\n') == ["long: 41 lines"]
    assert long_functions('def short():\n    """Say."""\n') == []


def imported_early(source: str) -> set[str]:
    """Name the top-level packages imported when `source` is imported."""
    early = set()
    for node in ast.parse(source).body:
        if isinstance(node, ast.Import):
            early |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            early.add(node.module.partition(".")[0])
    return early


@every_module
def test_no_module_needs_unix_to_be_imported(path):
    unix_only = {"fcntl", "grp", "pwd", "resource", "termios", "tty", "pty", "syslog"}
    assert imported_early(path.read_text(encoding="utf-8")) & unix_only == set()
