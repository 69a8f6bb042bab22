"""Time entries, however they are laid out: what stands above them, whose they are, long days."""

import numpy as np
import pandas as pd

from implanalytics.core.words import message
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.sheet_person import person_called

DAY = 24.0

_COMPANIES = {
    "own": ("自有", "本公司", "我方", "内部", "own", "internal", "正式"),
    "subcontractor": ("外包", "分包", "外协", "供应商", "subcontractor", "contractor", "external"),
    "customer": ("客户", "甲方", "客户方", "customer", "client"),
}
_COMPANY_OF = {word: company for company, words in _COMPANIES.items() for word in words}


def from_above(draft: Draft) -> None:
    """Fill person and project from what stands above the table, the person from the sheet."""
    for column in ("person", "project"):
        if column not in draft and (value := draft.metadata.get(column)):
            draft.frame[column] = pd.Series(value, index=draft.frame.index, dtype="str")
    person = None if "person" in draft else person_called(draft.grid.sheet, draft.context.sheets)
    if person is not None:
        draft.frame["person"] = pd.Series(person, index=draft.frame.index, dtype="str")
        draft.report(
            "person-from-sheet",
            message("No column names the person; {person} was taken from the sheet's name.",
                    person=person),
            message("If this is wrong, add a column for the person."),
            severity="notice",
        )  # fmt: skip


def settle_company(draft: Draft) -> None:
    """Turn words for the side a person belongs to into own, subcontractor or customer."""
    if "company" not in draft:
        return
    words = draft.frame["company"]
    sides = {
        word: _COMPANY_OF.get(str(word).strip().casefold()) for word in words.dropna().unique()
    }
    known = words.map(sides)
    for row in words.index[words.notna() & known.isna()]:
        draft.report(
            "unknown-company",
            message("{word} names no side.", word=words[row]),
            message("Write 自有, 外包 or 客户 (own, subcontractor, customer)."),
            row=row,
            column="company",
        )
    draft.frame["company"] = known.astype("str")


def warn_of_long_days(draft: Draft, entries: pd.DataFrame) -> None:
    """Warn of people with more than 24 hours on one day over several entries."""
    if "person" not in entries:
        return
    efforts = entries["effort"].to_numpy("float64", na_value=0.0)
    days = entries["worked_on"].to_numpy("datetime64[D]")
    people, who = pd.factorize(entries["person"])
    which, _ = pd.factorize(days)
    each = people * (which.max(initial=0) + 1) + which
    each, _ = pd.factorize(each)
    totals = np.bincount(each, efforts)[each] if len(each) else efforts
    long = (totals > DAY) & (people >= 0) & ~np.isnat(days) & (efforts > 0)
    for i in np.flatnonzero(long).tolist():
        row, total, day = int(entries.index[i]), float(totals[i]), pd.Timestamp(days[i])
        person = str(who[people[i]])
        draft.report(
            "day-over-24h",
            message(
                "{person} has {hours:h} on {day:date}.",
                person=person, hours=total, day=day.date(),
            ),
            message("Correct the hours or the day; they are used as written."),
            row=row,
            column="effort",
        )  # fmt: skip
