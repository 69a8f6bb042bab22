"""Which item of a list a written name means."""

from collections.abc import Iterator, Sequence

import pandas as pd

from implanalytics.methods.items import Item
from implanalytics.methods.spelling import normalised

LIKE = 88.0
"""Likeness of letters, 0 to 100, from which a name is taken for an item's."""


def match_items(
    names: "pd.Series[str]", ids: "pd.Series[str]", items: Sequence[Item]
) -> "pd.Series[str]":
    """Return the id of the item each row means, null where none.

    A row with the id of an item means that item, as rows of our workbooks do. Else its name
    decides: equal to a name of one item, then containing it, then much like it; a name that fits
    two items equally well means neither.

    Parameters
    ----------
    names
        Names as written, null where none is.
    ids
        Own ids of the same rows.
    items
        The list.

    Examples
    --------
    >>> from implanalytics.core.words import Label
    >>> plan = Item("plan", Label("Project plan", "项目计划"))
    >>> match_items(pd.Series(["项目计划 v2.docx", "周报"]), pd.Series(["1", "2"]), [plan]).tolist()
    ['plan', nan]
    """
    by_id = {item.id: item.id for item in items}
    spelled: dict[str, set[str]] = {}
    for item in items:
        for text in _names(item):
            spelled.setdefault(text, set()).add(item.id)
    own = ids.map(by_id).astype("str")
    written = names.where(own.isna()).dropna().drop_duplicates()
    found = {name: _meant(normalised(name), spelled) for name in written}
    return own.fillna(names.map(found).astype("str"))


def _names(item: Item) -> Iterator[str]:
    for text in (item.label.en, item.label.zh, *item.aliases):
        name = normalised(text)
        if name:
            yield name


def _meant(name: str, spelled: dict[str, set[str]]) -> str | None:
    if name in spelled:
        return _only(spelled[name])
    within = [text for text in spelled if text in name]
    if within:
        longest = max(len(text) for text in within)
        return _only(set().union(*(spelled[text] for text in within if len(text) == longest)))
    from rapidfuzz import fuzz, process

    near = process.extract(name, list(spelled), scorer=fuzz.ratio, score_cutoff=LIKE, limit=3)
    if not near:
        return None
    best = near[0][1]
    return _only(set().union(*(spelled[text] for text, score, _ in near if score == best)))


def _only(ids: set[str]) -> str | None:
    return next(iter(ids)) if len(ids) == 1 else None
