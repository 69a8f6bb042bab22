"""Which phase a name means, as plans and timesheets write it."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import pandas as pd

from implanalytics.core.words import Label
from implanalytics.methods.aliases import Alias, Rank, aliases_of
from implanalytics.methods.canonical import PHASE_KEYS
from implanalytics.methods.containing import confidence_of, decisive, hits_in, telling
from implanalytics.methods.keys import canonical_kinds, keys_of, keys_of_kind
from implanalytics.methods.spelling import folded, normalised
from implanalytics.methods.template import Template

REASONS: Mapping[str, Label] = MappingProxyType(
    {
        "mapping": Label("as mapped for the project", "按项目的对应表"),
        "method alias": Label("a name the method gives the phase", "方法中该阶段的名称"),
        "canonical alias": Label("a usual name of the phase", "该阶段的通用名称"),
        "contains alias": Label("contains a name of the phase", "含有该阶段的名称"),
        "above": Label("stands below a task of the phase", "位于该阶段的任务之下"),
        "plan": Label("the plan has the task in the phase", "计划中该任务属于该阶段"),
        "between": Label("stands between tasks of one phase", "位于同一阶段的任务之间"),
        "not of this method": Label("a phase this method does not have", "本方法没有的阶段"),
        "ambiguous": Label("names more than one phase", "指向不止一个阶段"),
        "unmatched": Label("names no phase that is known", "未指向任何已知阶段"),
    }
)
"""Why a name was matched as it was, or was not."""

PROPOSED_FROM = 80.0
"""Likeness, 0 to 100, from which an alias is proposed for a name nothing matched."""

# Nobody names a phase behind so many characters; a pasted page must not take seconds.
_LOOKED_AT = 200

_NO_PHASES: Mapping[str, str] = MappingProxyType({})

_Row = tuple[str | None, str, float, str]


def match_phases(
    names: "pd.Series[str]",
    template: Template | None,
    *,
    own: Mapping[str, str] = _NO_PHASES,
) -> pd.DataFrame:
    """Return what phase each name means, one row a name.

    `own` is obeyed first, then a name that equals an alias, then one that contains an alias; an
    alias of the method stands before a usual one of the same spelling. A usual alias leads to
    the method's phase of that kind; where the method has several, it decides nothing. Of several
    aliases contained, a Chinese name goes by the one it ends in, else the longest decides; names
    of two phases as long as each other, or joined by a word for "and", decide nothing. An
    environment, a test case or a training plan belongs to the phase it serves; a user acceptance
    test is testing, what it leads to is acceptance; a department, a payment, a room or a module
    that is called like a phase is none. Likeness of letters only proposes.

    Parameters
    ----------
    names
        Names of phases or tasks as written; repetitions, nulls and blanks are left out.
    template
        The method of the project; without one the canonical phases serve.
    own
        Phase key by name as written, ``""`` for a name that means no phase; a key is the method's
        own, a canonical one or another method's. A name that differs only in numbering, width,
        case or traditional characters is the same name.

    Returns
    -------
    DataFrame
        Columns ``written``, ``phase_key`` (null: not matched), ``reason`` (a key of `REASONS`),
        ``confidence`` (share, 1 is certain) and ``candidates`` (phase keys, likeliest first,
        joined by ", "; empty for a name that is matched), in the order names first appear.

    Raises
    ------
    UnknownNameError
        If `own` names a phase that no method knows.

    Examples
    --------
    >>> match_phases(pd.Series(["二、系统测试", "UAT", "周例会"]), None)["phase_key"].tolist()
    ['testing', 'testing', nan]
    """
    means = {key: _keys(key, template) for key in set(own.values()) if key}
    aliases, mapped = aliases_of(template), _mapped(own)
    lacking = _lacking(template)
    written = names.dropna().drop_duplicates()
    rows = [
        (name, *(_own(name, mapped, means) or _match(name, aliases, lacking)))
        for name in written
        if name.strip()
    ]
    frame = pd.DataFrame(
        rows, columns=["written", "phase_key", "reason", "confidence", "candidates"]
    )
    text = ["written", "phase_key", "reason", "candidates"]
    return frame.astype(dict.fromkeys(text, "str") | {"confidence": "float64"})


@cache
def _lacking(template: Template | None) -> frozenset[str]:
    """Return the canonical keys of which the method has no phase."""
    return frozenset(key for key in PHASE_KEYS if not keys_of_kind(key, template))


def _keys(key: str, template: Template | None) -> tuple[str, ...]:
    return keys_of(key, template) or canonical_kinds(key, template)


def _mapped(own: Mapping[str, str]) -> Mapping[str, str]:
    """Return `own` by folded name, and by normalised name where that means one phase only."""
    loose: dict[str, set[str]] = {}
    for name, key in own.items():
        loose.setdefault(normalised(name), set()).add(key)
    unanimous = {name: next(iter(keys)) for name, keys in loose.items() if len(keys) == 1}
    return unanimous | {folded(name): key for name, key in own.items()}


def _own(name: str, mapped: Mapping[str, str], means: Mapping[str, tuple[str, ...]]) -> _Row | None:
    key = mapped.get(folded(name), mapped.get(normalised(name)))
    if key is None:
        return None
    keys = means.get(key, ())
    return _ambiguous(keys) if len(keys) > 1 else (*(keys or (None,)), "mapping", 1.0, "")


def _match(name: str, aliases: Mapping[str, Alias], lacking: frozenset[str]) -> _Row:
    text = normalised(name)
    alias = aliases.get(text)
    if alias and alias.canonical:
        reason = "method alias" if alias.of_method else "canonical alias"
        confidence = 1.0 if alias.of_method else 0.95 if alias.rank == Rank.STRONG else 0.8
        return _decided(_narrowed([alias], text, aliases), reason, confidence, lacking)
    return _contained(text, aliases, lacking)


def _contained(text: str, aliases: Mapping[str, Alias], lacking: frozenset[str]) -> _Row:
    text = text[:_LOOKED_AT]
    found = hits_in(text, aliases)
    hits = telling(found, text)
    if not hits:
        near = [] if found else _proposals(text, aliases)
        return None, "unmatched", 0.0, ", ".join(near)
    rivals = decisive(hits, text)
    keys = _narrowed([hit.alias for hit in rivals], text, aliases)
    return _decided(keys, "contains alias", confidence_of(rivals[0], text), lacking)


def _narrowed(rivals: list[Alias], text: str, aliases: Mapping[str, Alias]) -> tuple[str, ...]:
    """Return the phases the rivals lead to; of a kind the method has twice, the one named."""
    keys = tuple(dict.fromkeys(key for alias in rivals for key in alias.keys))
    common = [key for key in keys if all(key in alias.keys for alias in rivals)]
    if len(keys) == 1 or not common:
        return keys
    named = {a.keys[0] for a in aliases.values() if a.of_method and a.text in text}
    for left in (common, [key for key in common if key in named]):
        if len(left) == 1:
            return tuple(left)
    return keys


def _decided(
    keys: tuple[str, ...], reason: str, confidence: float, lacking: frozenset[str]
) -> _Row:
    if len(keys) > 1:
        return _ambiguous(keys)
    return keys[0], "not of this method" if keys[0] in lacking else reason, confidence, ""


def _ambiguous(keys: tuple[str, ...]) -> _Row:
    return None, "ambiguous", 0.0, ", ".join(keys)


def _proposals(text: str, aliases: Mapping[str, Alias]) -> list[str]:
    from rapidfuzz import fuzz, process

    known = {alias.text: alias.keys for alias in aliases.values() if alias.keys}
    near = process.extract(
        text, known.keys(), scorer=fuzz.ratio, score_cutoff=PROPOSED_FROM, limit=None
    )
    near.sort(key=lambda found: (-found[1], found[0]))
    return list(dict.fromkeys(key for alias, _, _ in near for key in known[alias]))
