"""Text from data is read on the page, and never lives there."""

import json
from dataclasses import dataclass, field
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from implanalytics.reports import exhibits, summary, to_html, write_index
from implanalytics.reviews import review

HOSTILE = {
    "script": "<script>window.hit=1</script>",
    "handler": '"><img src=x onerror="window.hit=1">',
    "scheme": '<a href="javascript:window.hit=1">pay</a>',
    "ending": "</script></style></svg><svg onload=window.hit=1>",
    "formulas": "$x$ {{7*7}} {% raw %} ${7*7} <!-- ]]>",
    "direction": "pay\u202etxt.exe",
}


@dataclass
class Entry:
    """One project of an index."""

    name: str
    summary: dict = field(default_factory=dict)
    reports: dict = field(default_factory=dict)
    failure: dict = field(default_factory=dict)


def tables_module():
    """Load the hand-made tables of tests/reports."""
    path = Path(__file__).parents[1] / "reports" / "conftest.py"
    spec = spec_from_file_location("reports_tables", path)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def hostile():
    made = tables_module()
    words = list(HOSTILE.values())
    found = made.tables(task=words[0], person=words[1], risk=words[2])
    found["tasks"]["name"] = [words[3], words[4]]
    found["sources"] = found["sources"].assign(path=words[:3], sheet=words[3:])
    project = made.project(
        found, name=words[0], customer=words[1], manager=words[5], problems=(made.PROBLEM,)
    )
    return review(project, as_of="2025-04-30")


@pytest.fixture(scope="module")
def made(hostile, tmp_path_factory):
    """Return the page of the hostile project, made as an executed notebook would make it."""
    folder = tmp_path_factory.mktemp("hostile")
    bundles = [
        getattr(exhibits, name)(hostile, lang="zh")._repr_mimebundle_()
        for name in ("masthead", *sorted(set(exhibits.__all__) - {"masthead"}))
    ]
    outputs = [[new_output("display_data", data=json.loads(json.dumps(b)))] for b in bundles]
    cells = [new_code_cell("", outputs=output) for output in outputs]
    nbformat.write(new_notebook(cells=cells), folder / "review.ipynb")
    fragments = "".join(bundle["text/html"] for bundle in bundles)
    (folder / "cells.html").write_text(f"<!doctype html><meta charset=utf-8>{fragments}", "utf-8")
    links = {"zh": "x/r.html", 'en"><b>': "javascript:x"}
    projects = [
        Entry(HOSTILE["script"], summary(hostile), links),
        Entry(HOSTILE["handler"], failure={"zh": HOSTILE["ending"]}),
    ]
    write_index(projects, folder, lang="zh", title=HOSTILE["scheme"])
    return {
        "page": to_html(folder / "review.ipynb", folder / "review.html", lang="zh"),
        "cells": folder / "cells.html",
        "index": folder / "index.html",
    }


@pytest.mark.parametrize("where", ["page", "cells", "index"])
def test_nothing_of_it_lives(page, made, where):
    heard = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("dialog", lambda dialog: heard.append(dialog.message))
    page.goto(made[where].as_uri(), wait_until="load")
    page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")
    assert heard == []
    assert page.evaluate("window.hit") is None
    assert page.locator("script, iframe, object, embed, form, base, img").count() == 0
    handlers = """[...document.querySelectorAll('*')].flatMap(it =>
        [...it.attributes].filter(a => a.name.startsWith('on') || /javascript:/i.test(a.value)
        && ['href', 'src', 'action'].includes(a.name) && !a.value.startsWith('./')))"""
    assert page.evaluate(f"{handlers}.length") == 0


def test_all_of_it_can_be_read(page, made):
    page.goto(made["page"].as_uri(), wait_until="load")
    page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")
    text = page.evaluate("document.body.innerText")
    readable = {**HOSTILE, "direction": "paytxt.exe"}
    assert [name for name, word in readable.items() if word not in text] == []
    assert "\u202e" not in page.content()


def test_only_our_styles_and_no_source_are_allowed(made):
    html = made["page"].read_text(encoding="utf-8")
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in html
    assert "http://" not in html.replace("http://www.w3.org/2000/svg", "")
    assert "https://" not in html
