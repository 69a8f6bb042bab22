"""The currency of each row, from beside its amounts and from their headings."""

from collections.abc import Iterable

import pandas as pd

from implanalytics.core.words import message
from implanalytics.ingest.columns.currencies import money_unit, unit_in_heading
from implanalytics.ingest.columns.money import money
from implanalytics.ingest.draft import Draft


def settle_currency(draft: Draft, columns: Iterable[str]) -> None:
    """Fill the currency of every row: as its own column says, else as its amounts say.

    Parameters
    ----------
    draft
        A table whose ``currency`` may be there or not.
    columns
        Columns of money, most telling first.
    """
    if "currency" in draft:
        draft.frame["currency"] = draft.frame["currency"].map(_code).astype("str")
    for column in columns:
        if column in draft.cells:
            unit = unit_in_heading(draft.heading_with_unit(column))
            add_currency(draft, column, money(draft.cells[column], unit).currencies)


def add_currency(draft: Draft, column: str, said: "pd.Series[str]") -> None:
    """Give rows without a currency the one that `column` says, and report contradictions."""
    if not said.notna().any():
        return
    if "currency" not in draft:
        draft.frame["currency"] = said
        return
    known = draft.frame["currency"]
    for row in known.index[known.notna() & said.notna() & (known != said)]:
        draft.report(
            "currency-contradicts",
            message(
                "This amount is in {said}, but the currency of the row is {known}.",
                said=said[row], known=known[row],
            ),
            message("Write all amounts of a row in one currency; {known} is used.",
                    known=known[row]),
            row=row,
            column=column,
        )  # fmt: skip
    draft.frame["currency"] = known.fillna(said)


def _code(word: object) -> object:
    unit = money_unit(word) if isinstance(word, str) else None
    return unit.currency if unit and unit.currency else word
