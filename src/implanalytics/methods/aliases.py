"""Every name of a phase that is looked for: the method's own, and the usual ones."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from types import MappingProxyType

from implanalytics.methods.canonical import CANONICAL, NEUTRAL
from implanalytics.methods.keys import keys_of_kind
from implanalytics.methods.spelling import normalised
from implanalytics.methods.template import Template


class Rank(IntEnum):
    """How much a name says: what stands beside a phase less than a weak name of one."""

    BESIDE = 0
    WEAK = 1
    STRONG = 2


@dataclass(frozen=True, slots=True)
class Alias:
    """One name of a phase.

    Attributes
    ----------
    text
        As it is looked for.
    canonical
        The canonical phase, None for a phrase that only hides another name.
    keys
        The phases of the method it leads to; its canonical key where the method has none.
    rank
        How much it says.
    of_method
        Whether the method itself gives the name.
    leads
        Whether it counts only at the beginning of a name, as verbs do.
    """

    text: str
    canonical: str | None = None
    keys: tuple[str, ...] = ()
    rank: Rank = Rank.STRONG
    of_method: bool = False
    leads: bool = False


@cache
def aliases_of(template: Template | None) -> Mapping[str, Alias]:
    """Return every alias by its text; one of the method stands before a usual one."""
    return MappingProxyType({alias.text: alias for alias in _aliases(template)})


def _aliases(template: Template | None) -> Iterator[Alias]:
    """Yield the method's aliases last, so that they stand before ours."""
    for text in NEUTRAL:
        yield Alias(normalised(text))
    for kind in CANONICAL:
        keys = keys_of_kind(kind.key, template) or (kind.key,)
        for text in kind.verbs:
            yield Alias(normalised(text), kind.key, keys, Rank.WEAK, leads=True)
        for text in kind.weak:
            yield Alias(normalised(text), kind.key, keys, Rank.WEAK)
        for text in kind.aliases:
            yield Alias(normalised(text), kind.key, keys)
    for phase in template.phases if template else ():
        for text in (phase.label.en, phase.label.zh, *phase.aliases):
            yield Alias(normalised(text), phase.canonical, (phase.key,), of_method=True)


def words_in(text: str) -> int:
    """Measure a name: a Chinese character is one, a word in letters two.

    >>> words_in("uat测试")
    4
    """
    letters = re.findall(r"[0-9a-z]+", text)
    return max(1, 2 * len(letters) + sum(not c.isascii() for c in text))
