"""Risks without the number that all others of their register are weighed by."""

from implanalytics.core.levels import level_rank
from implanalytics.core.words import message, quoted
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.grid import written

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
    if numbers.sum() < MOSTLY * texts.ne("").sum() or not numbers.any():
        return
    amounts = [name for name in AMOUNTS if name in draft]
    weighed = texts.map(level_rank).notna() | numbers
    weighed |= draft.frame[amounts].notna().any(axis=1)
    probabilities = draft.frame["probability"]
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
