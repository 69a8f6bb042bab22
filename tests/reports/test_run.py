"""Mirror of implanalytics.reports.run: a real kernel runs what is asked, and failures are told."""

import json
import sys

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from implanalytics.core.errors import UsageError
from implanalytics.reports import ReportError
from implanalytics.reports.run import _quick_import, run_notebook

pytestmark = pytest.mark.notebook


@pytest.fixture
def notebook(tmp_path):
    def write(*sources):
        parameters = new_code_cell('word: str = "x"', metadata={"tags": ["parameters"]})
        cells = [parameters, *map(new_code_cell, sources)]
        path = tmp_path / "template.ipynb"
        nbformat.write(new_notebook(cells=cells), path)
        return path

    return write


def printed(path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return "".join("".join(o.get("text", ())) for c in cells for o in c.get("outputs", ()))


def test_runs_under_this_interpreter_and_braces_lead_nowhere(notebook, tmp_path):
    folder = tmp_path / "{word}" / "a {0} b"
    output = folder / "{word}.ipynb"
    template = notebook("import os, sys\nprint(sys.executable, word, sorted(os.listdir('.')))")
    hostile = "../../{word}'''\nimport os"
    assert run_notebook(template, output, {"word": hostile}) == output
    assert sys.executable in printed(output)
    assert hostile in printed(output)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["template.ipynb", "{word}"]
    assert [p.name for p in folder.iterdir()] == ["{word}.ipynb"]
    told = json.loads(output.read_text(encoding="utf-8"))["metadata"]["papermill"]
    assert (told["input_path"], told["output_path"]) == ("template.ipynb", "{word}.ipynb")


def test_a_failing_cell_is_told_with_its_reason_and_kept(notebook, tmp_path):
    template = notebook("from implanalytics import load", "load(word)")
    output = tmp_path / "out" / "review.zh.ipynb"
    with pytest.raises(ReportError, match=r"cell 4 \(load\(word\)\): There is no folder") as told:
        run_notebook(template, output, {"word": "nowhere"})
    assert "笔记本在第 4 个单元格" in told.value.say("zh")
    assert [path.name for path in output.parent.iterdir()] == ["review.zh.failed.ipynb"]


def test_a_cell_that_never_ends_is_stopped(notebook, tmp_path):
    template = notebook("import time\ntime.sleep(60)")
    with pytest.raises(ReportError, match="took longer than 1 s"):
        run_notebook(template, tmp_path / "out" / "r.ipynb", {"word": "x"}, timeout=1)
    assert list((tmp_path / "out").iterdir()) == []


def test_a_killed_kernel_is_told(notebook, tmp_path):
    template = notebook("import os\nos._exit(9)")
    with pytest.raises(ReportError, match="kernel of template.ipynb was killed"):
        run_notebook(template, tmp_path / "r.ipynb", {"word": "x"})


def test_an_unknown_parameter_starts_nothing(notebook, tmp_path):
    with pytest.raises(UsageError, match="has no parameter colour"):
        run_notebook(notebook(), tmp_path / "out" / "r.ipynb", {"word": "x", "colour": "red"})
    assert not (tmp_path / "out").exists()


def test_the_slow_package_is_left_out_only_for_a_moment():
    before = sys.modules.get("rfc3987_syntax", "absent")
    with _quick_import():
        assert "rfc3987_syntax" in sys.modules
    assert sys.modules.get("rfc3987_syntax", "absent") == before
