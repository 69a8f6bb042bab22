"""Risks without the number that all others of their register are weighed by."""

from typing import TYPE_CHECKING

from implanalytics.core.levels import level_rank
from implanalytics.core.words import message, quoted
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.grid import written

if TYPE_CHECKING:
    import pandas as pd

FEWEST = 3
HALF = 0.5
MOSTLY = 0.75
"""The share of impacts that are numbers above which a register weighs its risks by numbers."""

AMOUNTS = ("impact_days", "impact_money")


def reject_unweighed(draft: Draft) -> None:
    """Reject risks with a probability whose impact is no number, where nearly all others are.

    An exposure added up without them would look complete. A level in words is an impact too.

    Parameters
    ----------
    draft
        A register of risks whose columns ``probability`` and ``impact`` have been read.
    """
    if not draft.has("probability"):
        return
    texts = draft.cells["impact"].map(written)
    numbers = texts.str[:1].str.isdigit()
    known = texts.map(level_rank).notna()
    if not numbers.any() or numbers.sum() < MOSTLY * (known | numbers).sum():
        return
    amounts = [name for name in AMOUNTS if name in draft]
    weighed = known | numbers
    weighed |= draft.frame[amounts].notna().any(axis=1)
    probabilities = draft.frame["probability"]
    _report_unlikely(draft, probabilities, weighed)
    for row in texts.index[probabilities.notna() & ~weighed]:
        draft.reject(
            int(row),
            "risk-not-weighed",
            message(
                "The risk has a probability of {probability:percent}, but its impact is "
                "{impact} where the others have numbers.",
                probability=float(probabilities[row]), impact=quoted(texts[row]),
            ),
            message("Write the impact as a number."),
            column="impact",
        )  # fmt: skip


def _report_unlikely(
    draft: Draft, probabilities: "pd.Series[float]", weighed: "pd.Series[bool]"
) -> None:
    """Say which risks have an impact but no probability, where nearly all others have one."""
    level = draft.frame["probability_level"] if "probability_level" in draft else None
    unknown = probabilities.isna() if level is None else probabilities.isna() & level.isna()
    refused = {row for name in draft.refused for row in draft.refused[name]}
    if len(unknown) < FEWEST or unknown.mean() > HALF:
        return
    for row in unknown.index[unknown & weighed]:
        if int(row) not in refused and not written(draft.cells["likelihood"][row]):
            draft.report(
                "risk-without-probability",
                message("The risk has an impact, but no probability where the others have one."),
                message("Fill it in; until then the risk is missing from the exposure."),
                row=int(row),
                column="likelihood",
            )
