"""Headings as people write them, made comparable."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz

from implanalytics.ingest.columns.units import unit_at_end
from implanalytics.ingest.traditional import simplified

_IGNORED = re.compile(r"[\s_\-*:;.,。、，；'\"`’“”\ufeff\u200b-\u200f\u2060]+")
_BRACKETS = re.compile(r"[(\[【{<][^()\[\]【】{}<>]*[)\]】}>]")
_UNIT = re.compile(r"[(\[【](?P<unit>[^()\[\]【】]*)[)\]】]\s*:?\s*$")

_ZH, _EN = r"(?P<zh>[\u4e00-\u9fff]{2,})", r"(?P<en>[A-Za-z][A-Za-z .%-]*)"
_CHINESE_FIRST = re.compile(rf"{_ZH}[\s/|\\-]*{_EN}")
_LATIN_FIRST = re.compile(rf"{_EN}[\s/|\\-]*{_ZH}")

LONGEST = 2_000
"""Characters of a heading that are looked at: questions of surveys are long, documents longer."""

TYPO_LENGTH = 10
TYPO_RATIO = 92.0


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    r"""Give a heading without what people vary: width, case, spaces, line breaks, colons.

    >>> folded("\ufeff计划 开始\n：") == folded("计划开始")
    True
    >>> folded("專案 編號") == folded("项目编号")
    True
    >>> folded("Task_Name*")
    'taskname'
    """
    return _IGNORED.sub("", _plain(text).casefold())


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """Give a heading as `folded` does, and without what stands in brackets.

    >>> bare("工时（人天）")
    '工时'
    """
    return folded(_BRACKETS.sub(" ", _plain(text)))


@lru_cache(maxsize=8192)
def both(text: str) -> tuple[str, ...]:
    r"""Give the two names of a heading in Chinese and in Latin letters, none if it is not such.

    >>> both("任务 Task"), both("Planned start\n计划开始"), both("工时")
    (('任务', 'task'), ('计划开始', 'plannedstart'), ())
    """
    plain = _BRACKETS.sub(" ", _plain(text)).strip(" \n*:/|")
    found = _CHINESE_FIRST.fullmatch(plain) or _LATIN_FIRST.fullmatch(plain)
    return (folded(found["zh"]), folded(found["en"])) if found else ()


@lru_cache(maxsize=8192)
def without_unit(text: str) -> str:
    """Give a heading as `folded` does, without a unit set apart at its end; "" if it has none.

    >>> without_unit("工作量 单位：人天"), without_unit("Effort, h"), without_unit("Hours")
    ('工作量', 'effort', '')
    """
    apart = unit_at_end(unicodedata.normalize("NFKC", text))
    return folded(apart[0]) if apart else ""


def in_brackets(text: str) -> str:
    """Give what stands in brackets at the end of a heading.

    >>> in_brackets("工时（人天）"), in_brackets("Hours")
    ('人天', '')
    """
    found = _UNIT.search(_plain(text))
    return found["unit"].strip() if found else ""


def _plain(text: str) -> str:
    """Give a heading in plain width and simplified; of a text too long for one, its beginning."""
    return simplified(unicodedata.normalize("NFKC", text[:LONGEST]))


def each_once(names: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Give the names of columns without those that a column before has already.

    >>> each_once({"owner": ("责任人", "owner"), "person": ("Owner", "姓名")})
    {'owner': ('责任人', 'owner'), 'person': ('姓名',)}
    """
    seen: set[str] = set()
    kept = {}
    for column, several in names.items():
        new: dict[str, str] = {}
        for name in several:
            if folded(name) not in seen:
                new.setdefault(folded(name), name)
        kept[column] = tuple(new.values())
        seen |= set(new)
    return kept


@dataclass(frozen=True)
class Matched:
    """Which heading of a row gives which column.

    Attributes
    ----------
    columns
        Position of the heading used for each column found.
    doubled
        Positions of headings that name a column another heading gives already, by position.
    guessed
        Positions whose heading is spelt a little differently from every name known.
    unknown
        Positions of headings that name no column.
    ignored
        Positions whose heading the user said to leave out.
    """

    columns: Mapping[str, int] = field(default_factory=dict)
    doubled: Mapping[int, str] = field(default_factory=dict)
    guessed: Mapping[int, str] = field(default_factory=dict)
    unknown: tuple[int, ...] = ()
    ignored: tuple[int, ...] = ()


@dataclass(frozen=True)
class Vocabulary:
    """The names under which columns are known; the first name of a column is the best.

    Attributes
    ----------
    names
        The column and the rank of each name.
    second
        The column that a name gives where another heading gives its first better.
    """

    names: Mapping[str, tuple[str, int]]
    second: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        headings: Mapping[str, Sequence[str]],
        second: Mapping[str, Sequence[str]] | None = None,
    ) -> "Vocabulary":
        """Index names by their folded spelling; a name belongs to the first column that has it.

        >>> words = Vocabulary.of({"task": ("task", "text")}, {"note": ("text",)})
        >>> words.match(["Task", "Text"]).columns, words.match(["Text"]).columns
        ({'task': 0, 'note': 1}, {'task': 0})
        """
        names: dict[str, tuple[str, int]] = {}
        for column, aliases in headings.items():
            for rank, alias in enumerate(aliases):
                names.setdefault(folded(alias), (column, rank))
        others = {folded(name): c for c, names_ in (second or {}).items() for name in names_}
        return cls(names, others)

    def may_name(self, texts: Sequence[str]) -> bool:
        """Say cheaply whether any of `texts` names a column; misspellings do not count."""
        return any(
            name in self.names
            for text in texts
            for name in (folded(text), bare(text), without_unit(text), *both(text))
        )

    def spelt(self, columns: Sequence[str]) -> frozenset[str]:
        """Give the folded names of some columns."""
        wanted = set(columns)
        return frozenset(name for name, (column, _) in self.names.items() if column in wanted)

    def may_be_misspelt(self, words: Iterable[str]) -> bool:
        """Say cheaply whether `guess` may find any of some folded texts."""
        return any(
            TYPO_LENGTH <= len(word) <= 4 * TYPO_LENGTH
            and word.isascii()
            and word.isalpha()
            and word not in self.names
            for word in words
        )

    def look_up(self, text: str) -> tuple[str, int] | None:
        """Give the column a heading names and how good the name is, smaller being better."""
        exact = self.names.get(folded(text))
        if exact or not (short := bare(text)):
            return exact
        loose = self.names.get(short)
        if loose:
            return loose[0], loose[1] + 100
        if apart := self.names.get(without_unit(text)):
            return apart[0], apart[1] + 150
        hits = [hit for part in both(text) if (hit := self.names.get(part))]
        if not hits or len({column for column, _ in hits}) > 1:
            return None
        return hits[0][0], hits[0][1] + 200

    def guess(self, text: str) -> tuple[str, int] | None:
        """Give the column whose name is a misspelling away; long Latin names only."""
        short = bare(text)
        if not TYPO_LENGTH <= len(short) <= 4 * TYPO_LENGTH or not short.isascii():
            return None
        near = [
            (ratio, column)
            for name, (column, _) in self.names.items()
            if len(name) >= TYPO_LENGTH and (ratio := fuzz.ratio(short, name)) >= TYPO_RATIO
        ]
        return (max(near)[1], 1000) if near else None

    def match(
        self,
        texts: Sequence[str | tuple[str, ...]],
        columns: Mapping[str, str] | None = None,
        *,
        guess: bool = False,
    ) -> Matched:
        """Give the columns that a row of headings names.

        Parameters
        ----------
        texts
            The headings, left to right; a tuple where one heading can be read in several ways.
        columns
            Heading to column as the user settled it; ``""`` leaves the heading out.
        guess
            Whether to try misspellings.
        """
        settled = {folded(heading): column for heading, column in (columns or {}).items()}
        found: list[tuple[int, int, str]] = []
        guessed: dict[int, str] = {}
        unknown: list[int] = []
        ignored: list[int] = []
        for position, text in enumerate(texts):
            ways = (text,) if isinstance(text, str) else text
            if not any(ways):
                continue
            said = next((settled[folded(way)] for way in ways if folded(way) in settled), None)
            if said is not None:
                if said:
                    found.append((-1, position, said))
                else:
                    ignored.append(position)
                continue
            hit = next((hit for way in ways if (hit := self.look_up(way))), None)
            if hit is None and guess and (hit := self.guess(ways[0])):
                guessed[position] = hit[0]
            if hit is None:
                unknown.append(position)
            else:
                found.append((hit[1], position, hit[0]))
        others = {
            position: self.second[folded(text)]
            for position, text in enumerate(texts)
            if isinstance(text, str) and folded(text) in self.second
        }
        return _settle(found, guessed, unknown, ignored, others)


def _settle(
    found: list[tuple[int, int, str]],
    guessed: dict[int, str],
    unknown: list[int],
    ignored: list[int],
    others: Mapping[int, str],
) -> Matched:
    used: dict[str, int] = {}
    doubled: dict[int, str] = {}
    for _, position, column in sorted(found):
        if column in used:
            doubled[position] = column
        else:
            used[column] = position
    for position in sorted(doubled):
        if (other := others.get(position)) and other not in used:
            used[other] = position
            del doubled[position]
    return Matched(
        columns=dict(sorted(used.items(), key=lambda item: item[1])),
        doubled=dict(sorted(doubled.items())),
        guessed={p: c for p, c in guessed.items() if used.get(c) == p},
        unknown=tuple(unknown),
        ignored=tuple(ignored),
    )
