"""The sign-offs as they count: whose signature, on what, in which phase."""

from dataclasses import dataclass

import pandas as pd

from implanalytics.facts import CERTAIN
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.known import given, said
from implanalytics.indicators.persons import sides
from implanalytics.methods import match_phases

NOT_OF_A_MILESTONE = ("change", "contract")
"""Kinds of signature that never stand for a milestone."""


@dataclass(frozen=True, eq=False)
class Signatures:
    """The sign-offs of a project.

    Attributes
    ----------
    frame
        One row a sign-off: ``subject``, ``kind``, ``row_id``, ``signed`` (by the customer, and not
        refused; null where the side is not known), ``signed_on``, ``reached_on``, ``waived_on``,
        ``phase_key``, and ``certain_phase``: the same where it is certain.
    """

    frame: pd.DataFrame

    @property
    def of_milestones(self) -> "pd.Series[bool]":
        """Which of them may stand for a milestone."""
        return ~self.frame["kind"].isin(NOT_OF_A_MILESTONE)

    def of_phase(self, key: str) -> pd.DataFrame:
        """Return those that surely belong to a phase and may stand for a milestone of it."""
        mine = self.frame["certain_phase"].eq(key).fillna(value=False)
        return self.frame[mine & self.of_milestones]


def signatures(figures: Figures) -> Signatures:
    """Return the sign-offs as they count for milestones."""
    return figures.once(_signatures)


def _signatures(figures: Figures) -> Signatures:
    rows = figures.table("signoffs")
    phase, sure = _phases(figures, rows)
    side = column(rows, "side").fillna(sides(figures, column(rows, "signatory")))
    by_customer = side.eq("customer").astype("boolean").mask(side.isna())
    refused = said(rows, "accepted").eq(other=False).fillna(value=False)
    frame = pd.DataFrame(
        {
            "subject": rows["subject"],
            "kind": column(rows, "subject_key"),
            "row_id": rows["row_id"],
            "signed": given(rows, "signed_on") & by_customer & ~refused,
            "signed_on": column(rows, "signed_on", "datetime64[us]").dt.normalize(),
            "reached_on": column(rows, "reached_on", "datetime64[us]").dt.normalize(),
            "waived_on": column(rows, "waived_on", "datetime64[us]").dt.normalize(),
            "phase_key": phase,
            "certain_phase": phase.where(sure),
        }
    )
    return Signatures(frame)


def _phases(figures: Figures, rows: pd.DataFrame) -> "tuple[pd.Series[str], pd.Series[bool]]":
    """Return the phase of each sign-off, by the phase written or what is signed, and if certain."""
    found = match_phases(
        rows["subject"], figures.facts.template, own=figures.facts.settings.phases
    ).set_index("written")
    unwritten = column(rows, "phase").isna()
    by_subject = rows["subject"].where(unwritten)
    phase = column(rows, "phase_key").fillna(by_subject.map(found["phase_key"]))
    certain = column(rows, "phase_confidence", "float64").where(
        ~unwritten, by_subject.map(found["confidence"])
    )
    return phase.astype("str"), certain >= CERTAIN
