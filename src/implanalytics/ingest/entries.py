"""Time entries, however they are laid out: what stands above them, whose they are, long days."""

import pandas as pd

from implanalytics.core.words import message
from implanalytics.ingest.draft import Draft

DAY = 24.0

_COMPANIES = {
    "own": ("自有", "本公司", "我方", "内部", "own", "internal", "正式"),
    "subcontractor": ("外包", "分包", "外协", "供应商", "subcontractor", "contractor", "external"),
    "customer": ("客户", "甲方", "客户方", "customer", "client"),
}
_COMPANY_OF = {word: company for company, words in _COMPANIES.items() for word in words}


def from_above(draft: Draft) -> None:
    """Fill person and project of all rows from what stands above the table."""
    for column in ("person", "project"):
        if column not in draft and (value := draft.metadata.get(column)):
            draft.frame[column] = pd.Series(value, index=draft.frame.index, dtype="str")


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
    known = entries[["person", "worked_on", "effort"]].dropna()
    known["worked_on"] = known["worked_on"].dt.normalize()
    people, days = (pd.factorize(known[name])[0] for name in ("person", "worked_on"))
    each = people * (days.max(initial=0) + 1) + days
    known["total"] = known["effort"].groupby(each).transform("sum")
    long = known[(known["total"] > DAY) & (known["effort"] <= DAY)]
    for row, person, day, _, total in long.itertuples(name=None):
        draft.report(
            "day-over-24h",
            message(
                "{person} has {hours:h} on {day:date}.",
                person=person, hours=float(total), day=day.date(),
            ),
            message("Correct the hours or the day; they are used as written."),
            row=row,
            column="effort",
        )  # fmt: skip
