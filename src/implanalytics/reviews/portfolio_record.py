"""The reviews of a portfolio as plain data, and those that failed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from implanalytics.reviews.formats import refuse_foreign
from implanalytics.reviews.record import ReviewRecord

FORMAT = "implanalytics portfolio"
VERSION = 1


@dataclass(frozen=True)
class PortfolioRecord:
    """What is kept of a portfolio's review.

    Attributes
    ----------
    records
        One a project.
    failures
        Project name -> why it could not be reviewed.
    """

    records: tuple[ReviewRecord, ...]
    failures: Mapping[str, str]

    def to_json(self) -> dict[str, Any]:
        """Return plain data from which `from_json` makes an equal record."""
        return {
            "format": FORMAT,
            "version": VERSION,
            "reviews": [record.to_json() for record in self.records],
            "failures": dict(self.failures),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Rebuild a record from `to_json`.

        Raises
        ------
        DataError
            If the data are no portfolio's review, or of a version this one cannot read.
        """
        refuse_foreign(data, FORMAT, VERSION)
        return cls(
            tuple(ReviewRecord.from_json(review) for review in data["reviews"]),
            dict(data["failures"]),
        )
