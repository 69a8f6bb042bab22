"""Reviews of many projects, and the ones that could not be reviewed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from implanalytics.core.errors import ImplAnalyticsError
from implanalytics.project import Portfolio
from implanalytics.reviews.comparison import (
    Totals,
    honesty,
    indicator_rates,
    ranked,
    summary,
    totals,
)
from implanalytics.reviews.portfolio_record import PortfolioRecord
from implanalytics.reviews.record import ReviewRecord
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

    @cached_property
    def records(self) -> tuple[ReviewRecord, ...]:
        """The reviews as plain data."""
        return tuple(review.record for review in self.reviews)

    @property
    def summary(self) -> pd.DataFrame:
        """One row a project: who, when, outcome a target, coverage, key figures."""
        return summary(self.records)

    @property
    def indicator_rates(self) -> pd.DataFrame:
        """One row an indicator: how often it is met, with its interval."""
        return indicator_rates(self.records)

    @property
    def ranked(self) -> pd.DataFrame:
        """One row a project, worst first, with the ranks it may have."""
        return ranked(self.records)

    @property
    def honesty(self) -> pd.DataFrame:
        """Projects by the colour reported against the colour computed."""
        return honesty(self.records)

    @property
    def totals(self) -> Totals:
        """Sums over the projects: late and early apart, like with like."""
        return totals(self.records)

    def to_json(self) -> dict[str, Any]:
        """Return the portfolio's reviews and failures as plain data."""
        return PortfolioRecord(
            self.records, {k: str(v) for k, v in self.failures.items()}
        ).to_json()


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
