"""Mirror of implanalytics.reports.exporters.html: what other people's cells show is harmless."""

import base64
import json

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from implanalytics.reports import ReportError, exhibits, to_html

PIXEL = base64.b64encode(b"\x89PNG").decode()


def shown(**data):
    return new_output("display_data", data={k.replace("_", "/"): v for k, v in data.items()})


def export(tmp_path, *cells):
    path = tmp_path / "review.ipynb"
    nbformat.write(new_notebook(cells=list(cells)), path)
    return (
        to_html(path, tmp_path / "review.html", lang="en")
        .read_text(encoding="utf-8")
        .replace("\xa0", " ")
    )


def exhibit_cell(exhibit):
    bundle = json.loads(json.dumps(exhibit._repr_mimebundle_()))
    return new_code_cell("secret = 1", outputs=[new_output("execute_result", data=bundle)])


def test_the_notebooks_title_gives_way_to_the_masthead_and_code_stays_away(tmp_path, judged):
    head = exhibits.masthead(judged, lang="en")
    html = export(tmp_path, new_markdown_cell("# How to use"), exhibit_cell(head))
    assert head.title in html
    assert "How to use" not in html
    assert "secret" not in html


def test_cells_of_other_people_are_shown_without_what_runs(tmp_path):
    cells = [
        new_markdown_cell("# Mine <script>x()</script>\n\n[a](javascript:x())"),
        new_code_cell("", outputs=[shown(text_html="<table onclick='x()'><tr><td>7</td></table>")]),
        new_code_cell("", outputs=[shown(image_png=PIXEL, text_plain="<Figure>")]),
        new_code_cell("", outputs=[shown(text_plain="<b>plain</b>")]),
        new_code_cell("", outputs=[new_output("stream", name="stdout", text="out {{7*7}}")]),
        new_code_cell("", outputs=[new_output("stream", name="stderr", text="a warning")]),
    ]
    html = export(tmp_path, *cells)
    assert "<td>7</td>" in html
    assert f'src="data:image/png;base64,{PIXEL}"' in html
    assert "&lt;b&gt;plain&lt;/b&gt;" in html
    assert "out {{7*7}}" in html
    assert not any(live in html for live in ("<script", "onclick", "javascript:", "a warning"))


def test_a_failed_notebook_is_not_exported(tmp_path):
    failed = new_output("error", ename="ValueError", evalue="no", traceback=[])
    with pytest.raises(ReportError, match="a cell failed with ValueError"):
        export(tmp_path, new_code_cell("", outputs=[failed]))
    assert not (tmp_path / "review.html").exists()


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"nbformat": 3, "cells": []}'])
def test_what_is_no_notebook_is_refused(tmp_path, content):
    path = tmp_path / "x.ipynb"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ReportError, match="is no notebook"):
        to_html(path, tmp_path / "x.html", lang="en")
