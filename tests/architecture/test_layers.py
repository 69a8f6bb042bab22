"""The layer contracts of pyproject.toml hold, and notice when they are broken."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BREACHES = {
    "core imports a higher layer": (
        "core/errors.py",
        "import implanalytics.charts",
        "core is not allowed to import implanalytics.charts",
    ),
    "a sibling imports its sibling": (
        "charts/__init__.py",
        "import implanalytics.ingest",
        "charts is not allowed to import implanalytics.ingest",
    ),
    "metrics draw": (
        "metrics/__init__.py",
        "import matplotlib.pyplot",
        "metrics is not allowed to import matplotlib",
    ),
    "tables write workbooks": (
        "tables/__init__.py",
        "import openpyxl",
        "tables is not allowed to import openpyxl",
    ),
    "charts speak to a terminal": (
        "charts/__init__.py",
        "import click",
        "charts is not allowed to import click",
    ),
    "reading computes": (
        "ingest/__init__.py",
        "import implanalytics.metrics",
        "ingest is not allowed to import implanalytics.metrics",
    ),
    "an import inside a function": (
        "core/errors.py",
        "def late():\n    import seaborn",
        "core is not allowed to import seaborn",
    ),
    "a package no layer was given": (
        "attic/__init__.py",
        '"""Things of no place."""',
        "not listed as layers: - implanalytics.attic",
    ),
}


def lint_imports(top: Path) -> subprocess.CompletedProcess[str]:
    """Run the linter over the copy of the package under `top`."""
    linter = "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())"
    environment = {**os.environ, "PYTHONPATH": str(top / "src"), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-c", linter, "--no-cache"],
        cwd=top,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


@pytest.fixture
def copied(repository, tmp_path):
    shutil.copy(repository / "pyproject.toml", tmp_path)
    ignored = shutil.ignore_patterns("__pycache__", "*.ttf", "*.otf", "*.woff2")
    shutil.copytree(repository / "src", tmp_path / "src", ignore=ignored)
    return tmp_path


def test_the_contracts_hold(copied):
    done = lint_imports(copied)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


@pytest.mark.parametrize(("module", "line", "told"), BREACHES.values(), ids=BREACHES)
def test_a_breach_is_noticed(copied, module, line, told):
    path = copied / "src" / "implanalytics" / module
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as stream:
        stream.write(f"\n{line}\n")
    done = lint_imports(copied)
    assert done.returncode == 1, done.stdout + done.stderr
    assert told in " ".join(done.stdout.split())
