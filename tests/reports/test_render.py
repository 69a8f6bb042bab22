"""Mirror of implanalytics.reports.render; whole reviews are rendered in tests/end_to_end."""

import pytest

from implanalytics.core.errors import UnknownNameError, UsageError
from implanalytics.reports import REPORTS, render_review, report_path


@pytest.fixture
def folder(tmp_path):
    one = tmp_path / "one"
    one.mkdir()
    (one / "plan.csv").write_text(
        "Task id,Task,Planned start,Planned finish,Actual start,Actual finish\n"
        "1,Interviews,2025-03-03,2025-03-07,2025-03-03,2025-03-11\n",
        encoding="utf-8",
    )
    (one / "project.toml").write_text('as_of = "2025-04-30"\n', encoding="utf-8")
    return one


def test_no_two_ids_share_a_folder_on_any_system(tmp_path):
    ids = ("A-B", "a-b", "A B", "A/B", "../A-B", "{A-B}", "store", "index.html")
    report = REPORTS["post_project_review"]
    folders = {report_path(own, tmp_path, report, lang="en").parent.name.lower() for own in ids}
    assert len(folders - {"store", "index.html"}) == len(ids)
    assert all("/" not in name and "{" not in name for name in folders)


def test_a_report_lies_below_the_output_folder(tmp_path):
    path = report_path("../../etc", tmp_path, REPORTS["post_project_review"], lang="zh")
    assert path.parent.parent == tmp_path
    assert path.name == "post_project_review.zh"


@pytest.mark.parametrize("wrong", [{"formats": ("pdfx",)}, {"audience": "everybody"}])
def test_what_is_not_known_is_refused_before_anything_is_written(folder, tmp_path, wrong):
    with pytest.raises(UnknownNameError, match=r"Known: (html|internal)"):
        render_review(folder, tmp_path / "out", **wrong)
    assert not (tmp_path / "out").exists()


def test_a_portfolio_is_refused(folder, tmp_path):
    two = tmp_path / "two"
    two.mkdir()
    (two / "project.toml").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match="holds several projects"):
        render_review(tmp_path, tmp_path / "out")
