"""What the package offers: names, documentation, a light start."""

import ast
import inspect
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import implanalytics

PACKAGE = Path(implanalytics.__file__).parent
SUBPACKAGES = {path.stem for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}
SECTIONS = ("Parameters", "Returns", "Raises", "References", "Examples")
HEAVY = {
    "IPython", "babel", "matplotlib", "nbclient", "nbconvert", "numpy", "openpyxl", "pandas",
    "pandera", "papermill", "pyarrow", "scipy", "seaborn",
}  # fmt: skip


def exported(path: Path) -> list[str]:
    """Read the names in ``__all__`` of a module without importing it."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        if any(getattr(target, "id", None) == "__all__" for target in targets):
            return list(ast.literal_eval(node.value))
    return []


def test_no_public_function_bears_the_name_of_a_subpackage():
    for name in SUBPACKAGES & set(implanalytics.__all__):
        assert isinstance(getattr(implanalytics, name), ModuleType), name
    for init in PACKAGE.glob("*/__init__.py"):
        assert set(exported(init)) & SUBPACKAGES == set(), init


def test_every_public_name_can_be_had():
    for name in implanalytics.__all__:
        assert getattr(implanalytics, name) is not None
    assert not hasattr(implanalytics, "attic")


def missing_sections(function) -> list[str]:
    """List the sections a metric's docstring lacks."""
    lines = (inspect.getdoc(function) or "").splitlines()
    headed = {a for a, b in zip(lines, lines[1:], strict=False) if b and set(b) == {"-"}}
    return [section for section in SECTIONS if section not in headed]


def test_metrics_are_documented_in_full():
    metrics = import_module("implanalytics.metrics")
    functions = {name: getattr(metrics, name) for name in metrics.__all__}
    lacking = {
        name: missing_sections(function)
        for name, function in functions.items()
        if inspect.isfunction(function) and missing_sections(function)
    }
    assert lacking == {}


def test_a_missing_section_is_noticed():
    def metric():
        """Give a number.

        Returns
        -------
        float

        Examples
        --------
        """

    assert missing_sections(metric) == ["Parameters", "Raises", "References"]


def loaded_by(*arguments: str) -> set[str]:
    """Run Python on `arguments` and name the top-level packages it imported."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    names = [line.rpartition("|")[2].strip() for line in done.stderr.splitlines()]
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize(
    "arguments",
    [("-m", "implanalytics", "--help"), ("-c", "import implanalytics")],
    ids=["help", "import"],
)
def test_a_start_loads_nothing_heavy(arguments):
    loaded = loaded_by(*arguments)
    assert "implanalytics" in loaded
    assert loaded & HEAVY == set()
