"""Mirror of implanalytics.reviews.portfolio."""

import pytest

import implanalytics as ia
from implanalytics.core.errors import DataError, UsageError
from implanalytics.reviews import PortfolioReview

PLAN = """task,phase,planned start,planned finish,actual start,actual finish,planned hours
Draw,Design,2025-03-03,2025-03-14,2025-03-03,2025-03-14,80
Try,Testing,2025-03-17,2025-03-28,2025-03-17,{finish},80
"""


@pytest.fixture
def portfolio(tmp_path):
    """Return a folder of three projects: one good, one late, one that cannot be read."""
    for name, finish in (("a_good", "2025-03-28"), ("b_late", "2025-04-25")):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "plan.csv").write_text(PLAN.format(finish=finish), encoding="utf-8")
        (folder / "project.toml").write_text(f'id = "{name}"\nstate = "closed"\n', encoding="utf-8")
    broken = tmp_path / "c_broken"
    broken.mkdir()
    (broken / "project.toml").write_text('id = "c"\ncolour = "red"\n', encoding="utf-8")
    return ia.load(tmp_path)


def test_reviews_every_project_and_names_the_one_that_failed(portfolio):
    found = ia.review(portfolio, as_of="2025-06-30")
    assert isinstance(found, PortfolioReview)
    assert [review.settings.id for review in found] == ["a_good", "b_late"]
    assert len(found) == 2
    assert list(found.failures) == ["c_broken"]
    assert isinstance(found.failures["c_broken"], DataError)


def test_sums_up_one_row_a_project(portfolio):
    summary = ia.review(portfolio, as_of="2025-06-30").summary
    assert summary["project_id"].tolist() == ["a_good", "b_late"]
    assert summary["time"].tolist() == ["green", "red"]
    assert summary["cost"].tolist() == ["not_assessable"] * 2
    assert summary["coverage"].between(0, 1).all()


def test_each_project_has_its_own_status_date(portfolio):
    dates = [review.as_of.date().isoformat() for review in ia.review(portfolio)]
    assert dates == ["2025-03-28", "2025-04-25"]


def test_a_project_without_a_status_date_is_a_failure_not_the_end(portfolio):
    folder = portfolio.entries[0].folder
    (folder / "project.toml").write_text('id = "a_good"\nstate = "running"\n', encoding="utf-8")
    found = ia.review(portfolio)
    assert [review.settings.id for review in found] == ["b_late"]
    assert isinstance(found.failures["a_good"], UsageError)


def test_a_path_is_no_project(tmp_path):
    with pytest.raises(TypeError, match="takes what implanalytics.load returns"):
        ia.review(str(tmp_path))
