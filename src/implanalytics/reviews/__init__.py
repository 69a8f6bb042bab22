"""Reviews: the judged state of a project or a portfolio at a date."""

from typing import overload

import pandas as pd

from implanalytics.project import Portfolio, Project
from implanalytics.reviews.decision import Decision
from implanalytics.reviews.explain import Explanation
from implanalytics.reviews.findings import Finding
from implanalytics.reviews.portfolio import PortfolioReview, review_portfolio
from implanalytics.reviews.record import ReviewRecord
from implanalytics.reviews.review import Coverage, Review
from implanalytics.reviews.reviewing import review_project
from implanalytics.reviews.target import Target


@overload
def review(project: Project, *, as_of: str | pd.Timestamp | None = None) -> Review: ...
@overload
def review(project: Portfolio, *, as_of: str | pd.Timestamp | None = None) -> PortfolioReview: ...
def review(
    project: Project | Portfolio, *, as_of: str | pd.Timestamp | None = None
) -> Review | PortfolioReview:
    """Judge a project, or every project of a portfolio, at a date.

    Parameters
    ----------
    project
        What `implanalytics.load` returned.
    as_of
        Status date. Without it: the one in project.toml, else for a closed project the latest
        date of its facts.

    Returns
    -------
    Review or PortfolioReview

    Raises
    ------
    UsageError
        If a project has no status date; the message names the three ways to give one.
    TypeError
        If `project` is something else, for example the path of a folder.
    """
    if not isinstance(project, (Project, Portfolio)):
        raise TypeError(f"review takes what implanalytics.load returns, not {project!r}")
    if isinstance(project, Portfolio):
        return review_portfolio(project, as_of=as_of)
    return review_project(project, as_of=as_of)


__all__ = [
    "Coverage", "Decision", "Explanation", "Finding", "PortfolioReview", "Review", "ReviewRecord",
    "Target",
    "review",
]  # fmt: skip
