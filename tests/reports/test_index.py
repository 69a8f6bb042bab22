"""Mirror of implanalytics.reports.index."""

import re
from dataclasses import dataclass, field

import pytest

from implanalytics.reports import summary, write_index


@dataclass
class Project:
    name: str
    summary: dict = field(default_factory=dict)
    reports: dict = field(default_factory=dict)
    failure: dict = field(default_factory=dict)


@pytest.fixture
def told(judged):
    return summary(judged)


def page(projects, tmp_path, lang="en"):
    path = write_index(projects, tmp_path, lang=lang, title="All")
    assert path == tmp_path / "index.html"
    return path.read_text(encoding="utf-8").replace("\xa0", " ")


def test_the_worst_project_comes_first_and_failures_have_reasons(told, tmp_path):
    good = {**told, "name": "Good", "outcomes": dict.fromkeys(told["outcomes"], "green")}
    bad = {**told, "name": "Bad"}
    projects = [
        Project("g", good, {"en": "g/post_project_review.en.html"}),
        Project("f", failure={"en": "No plan <b>was</b> found.", "zh": "没有计划。"}),
        Project("b", bad, {"en": "项目/r.en.html", "zh": "项目/r.zh.html"}),
    ]
    html = page(projects, tmp_path)
    assert html.index(">Bad<") < html.index(">Good<")
    assert "Projects reviewed: 2, with a red target: 1; not reviewed: 1" in html
    assert "No plan &lt;b&gt;was&lt;/b&gt; found." in html
    links = re.findall(r'href="([^"]+)"', html)
    assert links[0] == "./%E9%A1%B9%E7%9B%AE/r.en.html"
    assert links[-1] == "./g/post_project_review.en.html"


def test_the_same_projects_in_any_order_give_the_same_page(told, tmp_path):
    projects = [Project(n, {**told, "name": n}, {"zh": f"{n}/r.html"}) for n in "abc"]
    assert page(projects, tmp_path, "zh") == page(projects[::-1], tmp_path, "zh")


def test_nothing_but_failures_is_a_page_too(tmp_path):
    html = page([Project("f", failure={"en": "No data.", "zh": "没有数据。"})], tmp_path)
    assert "Projects reviewed: 0" in html
    assert "No data." in html
