"""Signatures beside the things that are signed."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from implanalytics.ingest.draft import Draft
from implanalytics.ingest.identity import identified
from implanalytics.tables import TABLES
from implanalytics.tables.column import Column, flag, instant, person, text

SIGNATORY = ("签字人", "签收人", "签署人", "签字", "签名", "确认人", "签认人", "signatory",
             "signed by",
             "signature", "signed off by", "sign-off by")  # fmt: skip
SIGNED_ON = (
    "签字日期", "签收日期", "签署日期", "签字时间", "签收时间", "签署时间", "确认日期", "签认日期",
    "signed on", "signature date", "date signed", "sign-off date", "signed off on", "signed",
    "sign date",
)  # fmt: skip
_SIDES = {"customer": ("甲方", "客户", "用户", "业主", "customer ", "client ", "user "),
          "vendor": ("乙方", "实施方", "承建方", "我方", "vendor ", "supplier ")}  # fmt: skip
_WHO = ("签字人", "签字", "签收人", "签名", "签署人", "确认人", "代表", "代表签字", "signatory",
        "signature", "signed by", "representative", "sign-off")  # fmt: skip
_WHEN = ("签字日期", "签收日期", "签署日期", "签字时间", "确认日期", "日期", "signature date",
         "signed on", "sign-off date", "date")  # fmt: skip

SIGNING: Mapping[str, tuple[str, ...]] = {
    f"{side}_{what}": tuple(f"{word}{name}" for word in words for name in names)
    for side, words in _SIDES.items()
    for what, names in (("signatory", _WHO), ("signed_on", _WHEN))
}
"""Headings of signatures by side, such as 客户签字人."""

SIGNED: Mapping[str, tuple[str, ...]] = {
    "signatory": SIGNATORY,
    "signed_on": SIGNED_ON,
    "conclusion": ("签字状态", "签字结果", "签字情况", "签署状态", "签收情况", "签收状态",
                   "sign-off status", "signature status", "signed?"),
}  # fmt: skip
"""Headings of signatures that name no side."""

SIGNED_COLUMNS: tuple[Column, ...] = (
    person("signatory", "Signatory", "签字人"),
    instant("signed_on", "Signed", "签字日期"),
    text("conclusion", "Conclusion", "签字状态"),
    flag("accepted", "Accepted", "是否通过"),
)

SIGNING_COLUMNS: tuple[Column, ...] = tuple(
    column
    for side, en, zh in (("customer", "Customer", "客户"), ("vendor", "Vendor", "乙方"))
    for column in (
        person(f"{side}_signatory", f"{en}'s signatory", f"{zh}签字人"),
        instant(f"{side}_signed_on", f"{en} signed", f"{zh}签字日期"),
    )
)


def signatures(
    draft: Draft,
    accepted: pd.DataFrame,
    subject: str,
    *,
    also: tuple[str, ...] = (),
    unsided: tuple[str, ...] = (),
) -> Mapping[str, pd.DataFrame]:
    """Give the signatures that stand beside what is signed.

    Parameters
    ----------
    draft, accepted
        The table and its rows.
    subject
        The column that names what is signed.
    also
        Columns of sign-offs that `accepted` has under the same name.
    unsided
        Columns of a signature that names no side, under the names of the table.

    Returns
    -------
    dict
        ``signoffs``, one row a side that signed; empty if nobody did.
    """
    table = TABLES["signoffs"]
    parts = []
    groups: list[tuple[str | None, tuple[str, ...]]] = [(None, unsided)]
    groups += [(side, (f"{side}_signatory", f"{side}_signed_on")) for side in _SIDES]
    for side, names in groups:
        there = [name for name in names if name in accepted]
        if not there:
            continue
        rows = accepted[accepted[there].notna().any(axis=1) & accepted[subject].notna()]
        columns: dict[str, Any] = {"subject": rows[subject], "side": side}
        columns |= {name.removeprefix(f"{side}_"): rows[name] for name in there}
        columns |= {name: rows[name] for name in also if name in rows}
        heading = draft.heading(there[0]) or there[0]
        parts.append(pd.DataFrame(columns, index=rows.index).assign(source_column=heading))
    if not parts or not sum(map(len, parts)):
        return {}
    frame = pd.concat(parts).sort_index(kind="stable")
    places = frame["source_column"].astype("str")
    return {
        table.name: table.conform(identified(table, frame, draft.context, source_column=places))
    }


def has_side(frame: pd.DataFrame) -> "pd.Series[bool]":
    """Say which rows have a signature in a column of one side."""
    there = [column.name for column in SIGNING_COLUMNS if column.name in frame]
    return frame[there].notna().any(axis=1)
