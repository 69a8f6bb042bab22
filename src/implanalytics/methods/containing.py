"""Which phase a name means that contains names of phases among other words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from implanalytics.methods.aliases import Alias, Rank, words_in
from implanalytics.methods.canonical import PHASE_KEYS

_JOINED = {"&", "and", "和", "与", "及", "以及", "并"}

# What stands right behind a name and takes it for a department, a payment or a room; behind a
# verb it is the object.
_SOMETHING_ELSE = re.compile(
    r"(?:部(?!署|分)|组(?![织件合])|小组|团队|人员|工程师|经理"
    r"|款|费|付款|回款|发票|室|教室"
    r"|\s(?:team|departments?|dept|engineers?|managers?|fees?|invoices?|payments?|rooms?)(?![a-z]))"
)
_MODULE = re.compile(r"(?:管理)?模块|\s(?:management\s)?(?:modules?|screens?)(?![a-z])")
_LEADING = re.compile(r"(?:\A|&|\sand\s)\Z")
_BEFORE_OR_AFTER = re.compile(r"之前|之后|前(?![端台期后])|后(?![端台期续勤])")
_BESIDE = re.compile(r"(?:\A|\s)(?:before|after|pre|post|prior to|until|following)\s\Z")
_COMPLEMENT = re.compile(r"(?:\A|\s)(?:for|of|to|with|from|by|on|in|at|during)\s")
_REGULAR = re.compile(
    r"周例会|例会|周会|站会|[日周月]报|(?<![a-z])(?:daily|weekly|monthly|stand up)(?![a-z])"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """One alias where it stands in a name.

    Attributes
    ----------
    alias
        The alias.
    start, end
        Its place.
    rank
        How much it says there.
    complement
        Whether it stands behind a word such as "for": "Training for testers".
    """

    alias: Alias
    start: int
    end: int
    rank: Rank
    complement: bool = False

    @property
    def strength(self) -> tuple[int, bool, int]:
        """What decides between hits, the strongest highest."""
        return self.rank, not self.complement, words_in(self.alias.text)


def hits_in(text: str, aliases: Mapping[str, Alias]) -> list[Hit]:
    """Find every alias in `text` that does not lie within a longer one.

    >>> from implanalytics.methods.aliases import aliases_of
    >>> sorted(hit.alias.text for hit in hits_in("uat测试计划", aliases_of(None)))
    ['uat', '测试', '计划']
    """
    hits = [
        Hit(alias, found.start(), found.end(), alias.rank)
        for alias in aliases.values()
        if alias.text in text
        for found in _occurrence(alias.text).finditer(text)
        if not alias.leads or _LEADING.search(text[: found.start()])
    ]
    return [hit for hit in hits if not any(_within(hit, other) for other in hits)]


def telling(hits: list[Hit], text: str) -> list[Hit]:
    """Return the hits that speak of a phase, each with how much it says where it stands."""
    said = (_said(hit, text) for hit in hits if hit.alias.canonical)
    return [hit for hit in said if hit]


def decisive(hits: list[Hit], text: str) -> list[Hit]:
    """Return the hits that decide between the phases named; of several, none stands above.

    A name ends in what it is of, as Chinese puts it, unless two phases follow one another in it;
    else the longest decides. Names joined by a word for "and" are on a level.
    """
    strongest = max(hit.rank for hit in hits)
    strong = [hit for hit in hits if hit.rank == strongest]
    joined = _joined(hits, text)
    head = None if joined else _head(strong, text)
    if head:
        return [head]
    best = max(hit.strength for hit in strong)
    rivals = [hit for hit in strong if hit.strength == best]
    if any(hit in joined for hit in rivals):
        rivals = [hit for hit in hits if hit in rivals or hit in joined]
    return sorted(rivals, key=lambda hit: -hit.rank)


def confidence_of(hit: Hit, text: str) -> float:
    """Return how sure a contained name makes: surer the more of `text` it is.

    A weak name where the head of the name stands says nearly as much as a strong one.
    """
    at_head = hit.alias.leads or hit.end == len(text)
    surest = hit.rank == Rank.STRONG or (hit.rank == Rank.WEAK and at_head)
    share = words_in(hit.alias.text) / words_in(text)
    return round((0.5 if surest else 0.4) + 0.3 * share, 2)


def _said(hit: Hit, text: str) -> Hit | None:
    before, behind = text[: hit.start], text[hit.end :]
    if _MODULE.match(behind) or (_SOMETHING_ELSE.match(behind) and not hit.alias.leads):
        return None
    if hit.rank == Rank.WEAK and _REGULAR.search(text):
        return None
    if _BEFORE_OR_AFTER.match(behind) or _BESIDE.search(before):
        return replace(hit, rank=Rank.BESIDE)
    return replace(hit, complement=bool(_COMPLEMENT.search(before)))


def _head(hits: list[Hit], text: str) -> Hit | None:
    """Return the hit that a Chinese name ends in, if it does not follow on the one before."""
    last = max(hits, key=lambda hit: (hit.end, hit.end - hit.start))
    if last.end < len(text) or text[last.start].isascii():
        return None
    follows = any(
        hit.end == last.start and _usual(hit) < _usual(last)
        for hit in hits
    )  # fmt: skip
    return None if follows else last


def _usual(hit: Hit) -> int:
    return PHASE_KEYS.index(str(hit.alias.canonical))


def _within(hit: Hit, other: Hit) -> bool:
    longer = other.end - other.start > hit.end - hit.start
    return longer and other.start <= hit.start and hit.end <= other.end


@cache
def _occurrence(text: str) -> re.Pattern[str]:
    """Match `text`; where it begins or ends in letters, at the edge of a word."""
    return re.compile(rf"(?<![a-z])(?=[a-z]){re.escape(text)}(?![a-z])|(?![a-z]){re.escape(text)}")


def _joined(hits: list[Hit], text: str) -> list[Hit]:
    """Return the hits that a word for "and" puts on a level with a neighbour."""
    ordered = sorted(hits, key=lambda hit: hit.start)
    pairs = zip(ordered, ordered[1:], strict=False)
    joined = [pair for pair in pairs if text[pair[0].end : pair[1].start].strip() in _JOINED]
    return [hit for pair in joined for hit in pair]
