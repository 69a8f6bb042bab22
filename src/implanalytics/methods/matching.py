"""Which phase a name means, as plans and timesheets write it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import pandas as pd

from implanalytics.core.errors import UnknownNameError
from implanalytics.core.words import Label
from implanalytics.methods.canonical import BY_KEY, CANONICAL, NEUTRAL, PHASE_KEYS
from implanalytics.methods.spelling import folded, normalised
from implanalytics.methods.template import Template

REASONS: Mapping[str, Label] = MappingProxyType(
    {
        "mapping": Label("as mapped for the project", "按项目的对应表"),
        "method alias": Label("a name the method gives the phase", "方法中该阶段的名称"),
        "canonical alias": Label("a usual name of the phase", "该阶段的通用名称"),
        "contains alias": Label("contains a name of the phase", "含有该阶段的名称"),
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
_JOINED = {"&", "and", "和", "与", "及", "以及", "并"}


def match_phases(
    names: "pd.Series[str]",
    template: Template | None,
    *,
    own: Mapping[str, str] = _NO_PHASES,
) -> pd.DataFrame:
    """Return what phase each name means, one row a name.

    `own` is obeyed first, then a name that equals an alias, then one that contains an alias; an
    alias of the method stands before a usual one of the same spelling. Of several aliases
    contained the longest decides; names of two phases as long as each other, or joined by a word
    for "and", decide nothing. An environment, a test case or a training plan belongs to the phase
    it serves; a user acceptance test is testing, what it leads to is acceptance. Likeness of
    letters only proposes.

    Parameters
    ----------
    names
        Names of phases or tasks as written; repetitions, nulls and blanks are left out.
    template
        The method of the project; without one the canonical phases serve.
    own
        Canonical phase key by name as written, ``""`` for a name that means no phase; a name that
        differs only in numbering, width, case or traditional characters is the same name.

    Returns
    -------
    DataFrame
        Columns ``written``, ``phase_key`` (null: not matched), ``reason`` (a key of `REASONS`),
        ``confidence`` (share, 1 is certain) and ``candidates`` (phase keys, likeliest first,
        joined by ", "; empty for a name that is matched), in the order names first appear.

    Raises
    ------
    UnknownNameError
        If `own` names a phase that is not canonical.

    Examples
    --------
    >>> match_phases(pd.Series(["二、系统测试", "UAT", "周例会"]), None)["phase_key"].tolist()
    ['testing', 'testing', nan]
    """
    for key in own.values():
        if key and key not in BY_KEY:
            raise UnknownNameError("phase", key, PHASE_KEYS)
    index, mapped = _index(template), _mapped(own)
    written = names.dropna().drop_duplicates()
    rows = [(name, *_match(name, index, mapped)) for name in written if name.strip()]
    frame = pd.DataFrame(
        rows, columns=["written", "phase_key", "reason", "confidence", "candidates"]
    )
    text = ["written", "phase_key", "reason", "candidates"]
    return frame.astype(dict.fromkeys(text, "str") | {"confidence": "float64"})


def phase_order(template: Template | None) -> list[str]:
    """Return the canonical keys of a method's phases in its order; all twenty without a method.

    >>> phase_order(None)[:3]
    ['initiation', 'presales', 'contract']
    """
    return [phase.key for phase in template.phases] if template else list(PHASE_KEYS)


def phase_label(key: str, template: Template | None) -> Label:
    """Return what the method calls a phase, or its canonical name when the method lacks it.

    Raises
    ------
    UnknownNameError
        If `key` is not a canonical phase key.

    Examples
    --------
    >>> phase_label("survey", None).say("zh")
    '现场调研'
    """
    if key not in BY_KEY:
        raise UnknownNameError("phase", key, PHASE_KEYS)
    phase = template.phase(key) if template else None
    return phase.label if phase else BY_KEY[key].label


@dataclass(frozen=True, slots=True)
class _Alias:
    text: str
    key: str | None
    strong: bool = True
    of_method: bool = False

    @property
    def strength(self) -> tuple[bool, int]:
        return self.strong, _words(self.text)


@dataclass(frozen=True, slots=True)
class _Hit:
    alias: _Alias
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Index:
    aliases: Mapping[str, _Alias]
    own_phases: frozenset[str]


_Row = tuple[str | None, str, float, str]


@cache
def _index(template: Template | None) -> _Index:
    aliases: dict[str, _Alias] = {}
    for alias in _aliases(template):
        aliases[alias.text] = alias
    return _Index(MappingProxyType(aliases), frozenset(phase_order(template)))


def _aliases(template: Template | None) -> Iterator[_Alias]:
    """Yield the method's aliases last, so that they stand before ours."""
    for text in NEUTRAL:
        yield _Alias(normalised(text), None)
    for canonical in CANONICAL:
        for text in canonical.weak:
            yield _Alias(normalised(text), canonical.key, strong=False)
        for text in canonical.aliases:
            yield _Alias(normalised(text), canonical.key)
    for phase in template.phases if template else ():
        for text in (phase.label.en, phase.label.zh, *phase.aliases):
            yield _Alias(normalised(text), phase.key, of_method=True)


def _mapped(own: Mapping[str, str]) -> Mapping[str, str]:
    """Return `own` by folded name, and by normalised name where that means one phase only."""
    loose: dict[str, set[str]] = {}
    for name, key in own.items():
        loose.setdefault(normalised(name), set()).add(key)
    unanimous = {name: next(iter(keys)) for name, keys in loose.items() if len(keys) == 1}
    return unanimous | {folded(name): key for name, key in own.items()}


def _match(name: str, index: _Index, mapped: Mapping[str, str]) -> _Row:
    text = normalised(name)
    key = mapped.get(folded(name), mapped.get(text))
    if key is not None:
        return key or None, "mapping", 1.0, ""
    alias = index.aliases.get(text)
    if alias and alias.key:
        reason = "method alias" if alias.of_method else "canonical alias"
        confidence = 1.0 if alias.of_method else 0.95 if alias.strong else 0.8
        return _matched(alias.key, reason, confidence, index)
    return _contained(text, index)


def _matched(key: str, reason: str, confidence: float, index: _Index) -> _Row:
    return key, reason if key in index.own_phases else "not of this method", confidence, ""


def _contained(text: str, index: _Index) -> _Row:
    found = _hits(text[:_LOOKED_AT], index)
    hits = [hit for hit in found if hit.alias.key]
    if not hits:
        near = [] if found else _proposals(text, index)
        return None, "unmatched", 0.0, ", ".join(near)
    hits.sort(key=lambda hit: hit.alias.strength, reverse=True)
    best = hits[0].alias
    rivals = [hit for hit in hits if hit.alias.strength == best.strength]
    joined = _joined(hits, text)
    if any(hit in joined for hit in rivals):
        rivals = [hit for hit in hits if hit in rivals or hit in joined]
    keys = dict.fromkeys(str(hit.alias.key) for hit in rivals)
    if len(keys) > 1:
        return None, "ambiguous", 0.0, ", ".join(keys)
    confidence = (0.5 if best.strong else 0.4) + 0.3 * _words(best.text) / _words(text)
    return _matched(str(best.key), "contains alias", round(confidence, 2), index)


def _hits(text: str, index: _Index) -> list[_Hit]:
    """Find every alias in `text` that does not lie within a longer one."""
    hits = [
        _Hit(alias, found.start(), found.end())
        for alias in index.aliases.values()
        if alias.text in text
        for found in _occurrence(alias.text).finditer(text)
    ]
    return [hit for hit in hits if not any(_within(hit, other) for other in hits)]


def _within(hit: _Hit, other: _Hit) -> bool:
    longer = other.end - other.start > hit.end - hit.start
    return longer and other.start <= hit.start and hit.end <= other.end


@cache
def _occurrence(text: str) -> re.Pattern[str]:
    """Match `text`; where it begins or ends in letters, at the edge of a word."""
    return re.compile(rf"(?<![a-z])(?=[a-z]){re.escape(text)}(?![a-z])|(?![a-z]){re.escape(text)}")


def _joined(hits: list[_Hit], text: str) -> list[_Hit]:
    """Return the hits that a word for "and" puts on a level with a neighbour."""
    ordered = sorted(hits, key=lambda hit: hit.start)
    pairs = zip(ordered, ordered[1:], strict=False)
    joined = [pair for pair in pairs if text[pair[0].end : pair[1].start].strip() in _JOINED]
    return [hit for pair in joined for hit in pair]


def _proposals(text: str, index: _Index) -> list[str]:
    from rapidfuzz import fuzz, process

    known = {alias.text: alias.key for alias in index.aliases.values() if alias.key}
    near = process.extract(
        text, known.keys(), scorer=fuzz.ratio, score_cutoff=PROPOSED_FROM, limit=None
    )
    near.sort(key=lambda found: (-found[1], found[0]))
    return list(dict.fromkeys(known[alias] for alias, _, _ in near))


def _words(text: str) -> int:
    """Measure a name: a Chinese character is one, a word in letters two."""
    letters = re.findall(r"[0-9a-z]+", text)
    return max(1, 2 * len(letters) + sum(not c.isascii() for c in text))
