"""What a name can mean, as a person chooses it from a list and as the library obeys it."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from implanalytics.core.levels import WORDS, level_rank
from implanalytics.core.states import state_of_word
from implanalytics.core.words import Label
from implanalytics.ingest import READERS
from implanalytics.ingest.learned import declaration_of
from implanalytics.methods import METHODS, phase_keys
from implanalytics.methods.canonical import CANONICAL
from implanalytics.methods.spelling import normalised
from implanalytics.project.mappings.kinds import folded, plain
from implanalytics.project.mappings.records import IGNORED
from implanalytics.project.mappings.scope import EVERYWHERE, Scope
from implanalytics.tables import IDENTITY
from implanalytics.tables.column import Column

BETWEEN = " · "
"""Stands between the name that is obeyed and what people call it."""

IGNORE = Label("ignore", "忽略")
_IGNORES = frozenset((IGNORE.en, IGNORE.zh))

FREE = frozenset(("people", "projects"))
"""Kinds whose names may mean whatever somebody writes."""

_STATES = {"open": Label("open", "未关闭"), "closed": Label("closed", "已关闭")}
_LEVELS = {
    1: Label("very low", "很低"), 2: Label("low", "低"), 3: Label("medium", "中"),
    4: Label("high", "高"), 5: Label("very high", "很高"),
}  # fmt: skip


def choice(name: str, label: Label) -> str:
    """Return a meaning as the list shows it.

    >>> choice("effort", Label("Effort", "工时"))
    'effort · 工时'
    """
    return name if label.zh == name else f"{name}{BETWEEN}{label.zh}"


def choices(kind: str, scope: Scope = EVERYWHERE) -> dict[str, Label]:
    """Return what a name of a kind can mean, by the name that is obeyed; free kinds have none.

    Parameters
    ----------
    kind
        A key of `KINDS`.
    scope
        For a heading: the reader, whose columns they are.
    """
    match kind:
        case "headings":
            return {name: column.label for name, column in _columns(scope).items()}
        case "files":
            return {name: reader.label for name, reader in READERS.items()}
        case "phases":
            return phase_keys()
        case "words":
            levels = {label.en: label for label in _LEVELS.values()}
            return levels | _STATES
    return {}


def meaning_of(kind: str, text: str, scope: Scope) -> str | None:
    """Return what a filled cell means, None for what no name of that kind can mean.

    >>> meaning_of("phases", "testing · 测试", EVERYWHERE), meaning_of("words", "高", EVERYWHERE)
    ('testing', 'high')
    >>> meaning_of("phases", "忽略", EVERYWHERE), meaning_of("phases", "tests of nerve", EVERYWHERE)
    ('', None)
    """
    shown = plain(text)
    name = shown.partition(BETWEEN)[0].strip()
    if folded(name) in _IGNORES:
        return IGNORED
    if kind == "people":
        return shown
    if kind == "projects":
        return name
    if kind == "words":
        rank = level_rank(name)
        return WORDS[rank][0] if rank else state_of_word(name)
    called = _called(kind, scope)
    return called.get(folded(name)) or called.get(normalised(name) if kind == "phases" else "")


@cache
def _called(kind: str, scope: Scope) -> Mapping[str, str]:
    """Return the meanings by every name of theirs that is theirs alone."""
    meanings = choices(kind, scope)
    if kind == "phases":
        alone = _phases_called()
    else:
        alone = _alone(
            (folded(text), meaning)
            for meaning, label in meanings.items()
            for text in (label.en, label.zh)
        )
    return alone | {folded(meaning): meaning for meaning in meanings}


def _phases_called() -> dict[str, str]:
    """Return phases by name; what all methods call a phase stands before what one does."""
    usual = _alone(
        pair
        for phase in CANONICAL
        for text in phase.aliases
        for pair in ((folded(text), phase.key), (normalised(text), phase.key))
    )
    own = _alone(
        (folded(text), phase.key)
        for method in METHODS.values()
        for phase in method.phases
        for text in (phase.label.en, phase.label.zh)
    )
    return own | usual


def _alone(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the meaning of each name that has one only."""
    names: dict[str, set[str]] = {}
    for text, meaning in pairs:
        names.setdefault(text, set()).add(meaning)
    return {text: next(iter(found)) for text, found in names.items() if len(found) == 1}


def _columns(scope: Scope) -> dict[str, Column]:
    """Return the columns a reader can give; without a reader, those that any of them can."""
    if scope.reach == "reader":
        return dict(_columns_read(scope.name)) if scope.name in READERS else {}
    every: dict[str, Column] = {}
    for name in READERS:
        for column, declared in _columns_read(name):
            every.setdefault(column, declared)
    return every


def _columns_read(name: str) -> Iterator[tuple[str, Column]]:
    declared = declaration_of(READERS[name])
    if declared is None:
        return
    own = () if declared.target.traced else declared.target.columns[:1]
    identity = {column.name for column in IDENTITY}
    for column in (*own, *declared.target.declared, *declared.helps):
        if column.name not in identity:
            yield column.name, column
