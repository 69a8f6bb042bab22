"""Reviews of many projects, and the ones that could not be reviewed."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from implanalytics.core.errors import ImplAnalyticsError
from implanalytics.project import Portfolio
from implanalytics.reviews.review import Review
from implanalytics.reviews.reviewing import review_project


@dataclass(frozen=True, eq=False, repr=False)
class PortfolioReview:
    """Every project's review; a project that failed is named with its reason.

    Attributes
    ----------
    reviews
        Those that succeeded, in order of the portfolio.
    failures
        Project name -> why it could not be reviewed.
    """

    reviews: tuple[Review, ...]
    failures: dict[str, ImplAnalyticsError]

    def __repr__(self) -> str:
        """Say how many projects there are."""
        return f"PortfolioReview({len(self.reviews)} reviews, {len(self.failures)} failures)"

    def __iter__(self) -> Iterator[Review]:
        """Iterate over the reviews."""
        return iter(self.reviews)

    def __len__(self) -> int:
        """Count the reviews."""
        return len(self.reviews)

    @property
    def summary(self) -> pd.DataFrame:
        """One row a project: id, name, status date, outcome a target and coverage."""
        return pd.DataFrame(
            [
                {
                    "project_id": review.settings.id,
                    "name": review.settings.title,
                    "as_of": review.as_of,
                    **{target.name: target.outcome for target in review.targets},
                    "coverage": review.coverage.share,
                }
                for review in self.reviews
            ]
        )


def review_portfolio(
    portfolio: Portfolio, *, as_of: str | pd.Timestamp | None = None
) -> PortfolioReview:
    """Judge every project of a portfolio, one after the other."""
    reviews, failures = [], {}
    for entry in portfolio.entries:
        try:
            reviews.append(review_project(entry.load(), as_of=as_of))
        except ImplAnalyticsError as error:
            failures[entry.name] = error
    return PortfolioReview(tuple(reviews), failures)
