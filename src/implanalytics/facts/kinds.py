"""Join kinds to rows: the key of the closed list that a written word means."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

import pandas as pd

from implanalytics.methods import Template
from implanalytics.methods.spelling import folded
from implanalytics.tables.kinds import KINDS, LEVELS, Kind, KindList

_CJK = re.compile(r"[㐀-鿿]")


def join_kinds(
    tables: Mapping[str, pd.DataFrame], template: Template | None = None
) -> dict[str, pd.DataFrame]:
    """Return `tables` with the keys of the kinds beside the columns that name them.

    Parameters
    ----------
    tables
        Tidy tables by name, as written; left as they are.
    template
        The project's method, whose own words for its levels are understood first.

    Returns
    -------
    dict of DataFrame
        ``kind_key`` beside ``kind`` and so on, null where no known word is written; it is there
        where a table has the column that names the kind, or the one asked instead.
    """
    joined = dict(tables)
    for declared in KINDS.values():
        frame = joined.get(declared.table)
        if frame is None:
            continue
        found = _with_levels(declared, template) if declared.kinds is LEVELS else declared
        there = [c for c in (found.column, found.instead) if c and c in frame.columns]
        if there:
            joined[found.table] = frame.assign(**{found.key: _keys(frame, there, found.kinds)})
    return joined


def kind_of(text: str, kinds: Mapping[str, Kind]) -> str | None:
    """Return the key of the kind that `text` names, or None.

    The longest of the known words that stand in it decides; where two kinds have one equally
    long, neither is meant.

    >>> kind_of("第3周项目例会", KINDS["meetings.kind"].kinds)
    'regular'
    >>> kind_of("副总经理", KINDS["members.role"].kinds)
    'deputy_leader'
    """
    written = folded(text.replace("_", " "))
    plain = written.replace(" ", "")
    best: dict[int, set[str]] = {}
    for key, kind in kinds.items():
        for word in (key.replace("_", " "), *kind.words):
            known = _word(word)
            if plain == known.plain:
                return key
            if known.stands_in(written, plain):
                best.setdefault(len(known.plain), set()).add(key)
    keys = best[max(best)] if best else set()
    return keys.pop() if len(keys) == 1 else None


class _Known:
    """A known word, ready to be looked for."""

    def __init__(self, word: str) -> None:
        spoken = folded(word)
        self.plain = spoken.replace(" ", "")
        latin = rf"(?<![a-z0-9]){re.escape(spoken)}(?![a-z0-9])"
        self._latin = None if _CJK.search(spoken) else re.compile(latin)

    def stands_in(self, written: str, plain: str) -> bool:
        """Say whether the word is part of what is written."""
        if self._latin is None:
            return self.plain in plain
        return self._latin.search(written) is not None


@lru_cache(maxsize=4096)
def _word(word: str) -> _Known:
    return _Known(word)


def _keys(frame: pd.DataFrame, columns: list[str], kinds: Mapping[str, Kind]) -> pd.Series:
    keys = pd.Series(None, index=frame.index, dtype="str")
    for column in columns:
        written = frame[column]
        known = {word: kind_of(word, kinds) for word in written.dropna().unique()}
        keys = keys.fillna(written.map(known).astype("str"))
    return keys


def _with_levels(declared: KindList, template: Template | None) -> KindList:
    """Return the levels of the method, in its words and in those of everybody."""
    if template is None or not template.levels:
        return declared
    own = {
        level.key: Kind(
            level.label,
            (*level.aliases, *(LEVELS[level.key].words if level.key in LEVELS else ())),
        )
        for level in template.levels
    }
    return replace(declared, kinds=own)
