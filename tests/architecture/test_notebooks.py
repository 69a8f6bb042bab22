"""Every shipped notebook is thin: it has parameters and calls the library, nothing else."""

import ast
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

FOLDER = Path(__file__).parents[2] / "notebooks"
NOTEBOOKS = {path.stem: path for path in sorted(FOLDER.rglob("*.ipynb"))}
LONGEST_CELL = 8  # lines
FORBIDDEN = {
    ast.FunctionDef: "def",
    ast.AsyncFunctionDef: "def",
    ast.ClassDef: "class",
    ast.For: "for",
    ast.comprehension: "for",
    ast.While: "while",
    ast.Lambda: "lambda",
}
FORBIDDEN_CALLS = {"groupby", "merge"}


def breaches(notebook: nbformat.NotebookNode) -> list[str]:
    """List what keeps a notebook from being thin, in order; nothing when it is."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    parameters = [cell for cell in code if "parameters" in cell.metadata.get("tags", [])]
    found = []
    if len(parameters) != 1:
        found.append(f"{len(parameters)} parameters cells")
    found += [breach for cell in parameters for breach in _not_literal(cell.source)]
    for number, cell in enumerate(code, 1):
        found += [f"code cell {number}: {breach}" for breach in _in_cell(cell)]
    return found


def _not_literal(source: str) -> Iterator[str]:
    for statement in ast.parse(source).body:
        match statement:
            case ast.Assign(value=value) | ast.AnnAssign(value=ast.expr() as value) if _literal(
                value
            ):
                continue
        yield f"parameters: {ast.unparse(statement)!r} gives no name a literal value"


def _literal(value: ast.expr) -> bool:
    try:
        ast.literal_eval(value)
    except ValueError:
        return False
    return True


def _in_cell(cell: nbformat.NotebookNode) -> Iterator[str]:
    if cell.outputs or cell.execution_count is not None:
        yield "saved output"
    if len(cell.source.splitlines()) > LONGEST_CELL:
        yield f"more than {LONGEST_CELL} lines"
    try:
        nodes = list(ast.walk(ast.parse(cell.source)))
    except SyntaxError:
        yield "not plain Python"
        return
    for node in nodes:
        if type(node) in FORBIDDEN:
            yield FORBIDDEN[type(node)]
        if isinstance(node, ast.Attribute) and node.attr in FORBIDDEN_CALLS:
            yield node.attr


def test_there_are_notebooks():
    assert NOTEBOOKS


@pytest.mark.parametrize("path", NOTEBOOKS.values(), ids=list(NOTEBOOKS))
def test_a_shipped_notebook_is_thin(path):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    assert breaches(notebook) == []


def thin() -> nbformat.NotebookNode:
    parameters = new_code_cell(
        'data = "crm_rollout"  # the folder; for one project\nas_of: str | None = None',
        metadata={"tags": ["parameters"]},
    )
    return new_notebook(
        cells=[new_markdown_cell("# Review"), parameters, new_code_cell("f(data);")]
    )


def test_a_thin_notebook_passes():
    assert breaches(thin()) == []


BROKEN = {
    "a loop": ("for x in y: f(x)", "code cell 3: for"),
    "a comprehension": ("[f(x) for x in y]", "code cell 3: for"),
    "a while": ("while x: f(x)", "code cell 3: while"),
    "a function": ("def f(x): return x", "code cell 3: def"),
    "a class": ("class A: x = 1", "code cell 3: class"),
    "a lambda": ("f(lambda x: x)", "code cell 3: lambda"),
    "a groupby": ('frame.groupby("phase")', "code cell 3: groupby"),
    "a merge": ("a.merge(b)", "code cell 3: merge"),
    "a magic": ("%matplotlib inline", "code cell 3: not plain Python"),
    "a long cell": ("\n".join(["f(data)"] * 9), "code cell 3: more than 8 lines"),
}


@pytest.mark.parametrize(("source", "expected"), BROKEN.values(), ids=BROKEN)
def test_a_breach_is_noticed(source, expected):
    notebook = thin()
    notebook.cells.append(new_code_cell(source))
    assert expected in breaches(notebook)


def test_saved_output_is_noticed():
    notebook = thin()
    notebook.cells[2].outputs = [new_output("stream", text="done")]
    assert breaches(notebook) == ["code cell 2: saved output"]


@pytest.mark.parametrize(
    ("source", "n"), [("data = folder()", 1), ("f(data)", 1), ('x = 1\ny = "a" + z', 1)]
)
def test_a_parameter_without_literal_value_is_noticed(source, n):
    notebook = thin()
    notebook.cells[1].source = source
    assert len([b for b in breaches(notebook) if b.startswith("parameters:")]) == n


def test_the_parameters_cell_is_wanted_once():
    notebook = thin()
    notebook.cells.append(notebook.cells[1])
    assert breaches(notebook) == ["2 parameters cells"]
    assert "0 parameters cells" in breaches(new_notebook())
