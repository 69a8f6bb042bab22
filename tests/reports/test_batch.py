"""Mirror of implanalytics.reports.batch and of its worker."""

import pytest

from implanalytics.core.errors import UsageError
from implanalytics.project import load
from implanalytics.reports.batch import render_portfolio, run_in_a_process
from implanalytics.reports.worker import packed

PLAN = """Task id,Task,Phase,Planned start,Planned finish,Actual start,Actual finish,Planned hours
1,Interviews,Requirements,2025-03-03,2025-03-07,2025-03-03,2025-03-11,40
2,Model,Design,2025-03-10,2025-03-21,2025-03-12,2025-03-21,80
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    top = tmp_path_factory.mktemp("portfolio")
    for name, config in (("good", 'as_of = "2025-03-31"'), ("poisoned", 'methd = "M4"')):
        (top / name).mkdir()
        (top / name / "plan.csv").write_text(PLAN, encoding="utf-8")
        (top / name / "project.toml").write_text(config, encoding="utf-8")
    return top


@pytest.fixture(scope="module")
def batch(root):
    seen = []
    out = root.parent / "out of portfolio"
    made = render_portfolio(
        root, out, langs=("en", "zh"), done=lambda name, project: seen.append(name)
    )
    return made, seen, out


def test_a_project_that_fails_costs_no_other(batch):
    made, seen, out = batch
    good, poisoned = made.projects
    assert [good.name, poisoned.name] == ["good", "poisoned"]
    assert sorted(seen) == ["good", "poisoned"]
    assert {lang: (out / path).is_file() for lang, path in good.reports.items()} == {
        "en": True,
        "zh": True,
    }
    assert made.failures == (poisoned,)


def test_the_reason_names_file_and_cure_in_both_languages(batch):
    made, _, _ = batch
    (poisoned,) = made.failures
    assert "project.toml" in poisoned.failure["en"]
    assert "method" in poisoned.failure["en"]
    assert poisoned.failure["zh"] != poisoned.failure["en"]


def test_the_index_links_what_succeeded_and_names_what_failed(batch):
    made, _, _ = batch
    page = made.index.read_text(encoding="utf-8")
    for path in made.projects[0].reports.values():
        assert path in page
    assert "poisoned" in page
    assert "methd" in page


def test_a_process_that_dies_is_named_with_its_last_words():
    dead = run_in_a_process("lost", {"entry": ""})
    assert "KeyError" in dead.failure["en"]
    assert dead.reports == {}


def test_a_single_project_is_refused(root):
    with pytest.raises(UsageError, match="implanalytics review"):
        render_portfolio(root / "good", root.parent / "elsewhere")


def test_code_lying_in_the_data_is_not_imported(root, monkeypatch, tmp_path):
    (tmp_path / "pandas.py").write_text("raise SystemExit(9)\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    entry = next(entry for entry in load(root).entries if entry.name == "poisoned")
    job = {"entry": packed(entry), "out": str(tmp_path), "as_of": None}
    assert "project.toml" in run_in_a_process("poisoned", {**job, "langs": ["en"]}).failure["en"]
