"""The attitudes of the customer's key persons, from the words written for them."""

import pandas as pd

from implanalytics.facts import in_known_words
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.known import said
from implanalytics.methods.spelling import folded

STAGES = ("attitude", "attitude_mid", "attitude_end")
"""Columns of the attitude at hand-over, midway and at the end."""

KEY_ROLES = ("top_leader", "key_user")

_WORDS: dict[int, tuple[str, ...]] = {
    2: ("strongly supportive", "champion", "大力支持", "非常支持", "积极", "全力支持"),
    1: ("supportive", "supports", "support", "positive", "in favour", "支持", "较支持",
        "认可", "赞成"),
    0: ("neutral", "undecided", "indifferent", "中立", "观望", "一般", "不表态"),
    -1: ("sceptical", "skeptical", "reluctant", "resistant", "negative", "有顾虑", "怀疑", "消极",
         "抵触", "不太支持"),
    -2: ("opposed", "opposes", "hostile", "against", "反对", "强烈反对", "不支持"),
}  # fmt: skip

_LEVEL = {folded(word): level for level, words in _WORDS.items() for word in words}


def attitudes(figures: Figures) -> pd.DataFrame:
    """Return the key persons of the customer whose attitude is known at some time.

    Returns
    -------
    DataFrame
        ``person``, ``row_id`` and one column for each of `STAGES`: -2 opposed to 2 strongly in
        favour, null where not known or in words that are not.
    """
    members = figures.table("members")
    mine = ~column(members, "company").isin(("own", "subcontractor"))
    key = said(members, "key").fillna(value=False)
    key = key | column(members, "role_key").isin(KEY_ROLES)
    rows = members[mine & key]
    words = figures.facts.settings.words
    levels = {
        name: in_known_words(column(rows, name), words).map(_level, na_action="ignore")
        for name in STAGES
    }
    found = pd.DataFrame({"person": rows["person"], "row_id": rows["row_id"], **levels})
    found = found.astype(dict.fromkeys(STAGES, "float64"))
    return found.dropna(subset=list(STAGES), how="all").reset_index(drop=True)


def _level(text: str) -> int | None:
    return _LEVEL.get(folded(text))
