"""Steps that put the names of people in order as their tools write them."""

import re

import pandas as pd

from implanalytics.ingest.declaration import Derive
from implanalytics.ingest.draft import Draft

_WITH_MAIL = re.compile(r"^\s*(?P<name>[^<>]*?)\s*<(?P<mail>[^<>\s]+)>\s*$")
_LISTED = re.compile(r"^\s*\[(?P<inside>.*)\]\s*$", re.DOTALL)


def without_mail(column: str) -> Derive:
    """Give the step that leaves the name of ``Name <mail>``, and the mail where it has no name.

    >>> one_name("Ann Lee <ann@x.test>"), one_name("<ann@x.test>"), one_name("Ann")
    ('Ann Lee', 'ann@x.test', 'Ann')
    """

    def derive(draft: Draft) -> None:
        if column in draft:
            draft.frame[column] = (
                draft.frame[column].map(one_name, na_action="ignore").astype("str")
            )

    return derive


def one_name(text: str) -> str:
    """Give the name in a text such as ``Name <mail>``."""
    found = _WITH_MAIL.match(text)
    return (found["name"] or found["mail"]) if found else text


def listed(column: str) -> Derive:
    """Give the step that writes lists such as ``[a,b]`` as people do: ``a, b``."""

    def derive(draft: Draft) -> None:
        if column in draft:
            names = draft.frame[column].map(items, na_action="ignore")
            draft.frame[column] = names.where(names != "").astype("str")

    return derive


def items(text: str) -> str:
    """Give the items of a list in brackets, separated by commas.

    >>> items('["Ann Lee", "Bo"]'), items("[a,b]"), items("[]"), items("Ann")
    ('Ann Lee, Bo', 'a, b', '', 'Ann')
    """
    found = _LISTED.match(text)
    if not found:
        return text
    parts = (part.strip().strip("\"'").strip() for part in found["inside"].split(","))
    return ", ".join(part for part in parts if part)


def first_and_last(column: str, first: str, last: str) -> Derive:
    """Give the step that joins a first and a last name where `column` is not there itself."""

    def derive(draft: Draft) -> None:
        if column in draft or not (first in draft and last in draft):
            return
        frame = draft.frame
        names = frame[first].fillna("").str.cat(frame[last].fillna(""), sep=" ").str.strip()
        frame[column] = names.where(names != "").astype("str")

    return derive


def filled_from(column: str, other: str) -> Derive:
    """Give the step that fills what is empty in `column` from `other`: a mail for a name."""

    def derive(draft: Draft) -> None:
        if other not in draft:
            return
        written = draft.frame[other]
        known = draft.frame[column] if column in draft else pd.Series(pd.NA, index=written.index)
        draft.frame[column] = known.fillna(written).astype(written.dtype)

    return derive
