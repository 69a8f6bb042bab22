"""What a project lacks, ranked by how many indicators each answer makes assessable."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from implanalytics.core.words import Label
from implanalytics.indicators import INDICATORS, Indicator, IndicatorResult
from implanalytics.indicators.health_rows import in_profile
from implanalytics.indicators.needed import needed_label
from implanalytics.reviews.review import Review
from implanalytics.tables import TABLES
from implanalytics.tables.kinds import KINDS
from implanalytics.tables.registers import REGISTERS, Register, registers_of

GIVEN_WITH: Mapping[str, str] = {"survey_answers": "survey_questions"}
"""Tables that come with another one: whoever gives that gives both."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing to ask for.

    Attributes
    ----------
    register
        The sheet to fill in; None where it is given in another way.
    name
        Its table, where there is no sheet for it; ``table.version`` and the like as they are.
    columns
        The columns wanted; nothing where the whole list is missing.
    kinds
        The kinds of checks wanted.
    whole
        The list itself is missing, not only columns of it.
    completes
        Indicators that this alone makes assessable, those of the profile first.
    serves
        All indicators that lack it.
    wanted
        How many of `completes` the profile of the review asks for.
    """

    register: Register | None
    name: str
    columns: tuple[str, ...]
    completes: tuple[str, ...]
    serves: tuple[str, ...]
    wanted: int = 0
    kinds: tuple[str, ...] = ()
    whole: bool = False

    @property
    def label(self) -> Label:
        """What is wanted, as people call it."""
        if self.register is None:
            several = [needed_label(f"{self.name}.{name}") for name in self.columns]
            several = several or [needed_label(self.name)]
            return Label("; ".join(n.en for n in several), "；".join(n.zh for n in several))
        columns = [TABLES[self.register.table][name].label for name in self.columns]
        if self.whole or not columns:
            return self.register.label
        en, zh = (", ".join(c.en.lower() for c in columns), "、".join(c.zh for c in columns))
        return Label(f"{self.register.label.en}: {en}", f"{self.register.label.zh}：{zh}")


@dataclass
class _Wish:
    """An ask while indicators are gathered for it."""

    columns: dict[str, None] = field(default_factory=dict)
    kinds: dict[str, None] = field(default_factory=dict)
    whole: bool = False
    completes: list[str] = field(default_factory=list)
    serves: list[str] = field(default_factory=list)


def asks(review: Review) -> tuple[Ask, ...]:
    """Return what would make indicators of a review assessable, the most useful first.

    An indicator counts for what completes it alone; those of the profile go before others.

    Parameters
    ----------
    review
        The review; indicators with an answer for the project or some phase are left out.
    """
    wishes: dict[str, _Wish] = {}
    for indicator, missing in _lacking(review):
        places = {place for name in missing for place in _places(indicator, name)}
        for name in missing:
            for place in _places(indicator, name):
                wish = wishes.setdefault(place, _Wish())
                wish.columns |= dict.fromkeys(_column(name))
                wish.kinds |= dict.fromkeys(_kind(indicator))
                wish.whole |= name in TABLES
                wish.serves.append(indicator.name)
        for place in places if len(places) == 1 else ():
            wishes[place].completes.append(indicator.name)
    found = [_ask(review, place, wish) for place, wish in wishes.items()]
    return tuple(sorted(found, key=_rank))


def _rank(ask: Ask) -> tuple[bool, int, int, int, str]:
    name = ask.register.name if ask.register else ask.name
    return not ask.completes, -ask.wanted, -len(ask.completes), -len(ask.serves), name


def _ask(review: Review, place: str, wish: _Wish) -> Ask:
    profile = review.coverage.profile
    inside = [n for n in wish.completes if in_profile(INDICATORS[n], profile)]
    completes = tuple(dict.fromkeys((*inside, *wish.completes)))
    register = REGISTERS.get(place)
    kinds = tuple(kind for kind in wish.kinds if register and kind in register.kinds)
    columns = () if wish.whole and register is None else tuple(wish.columns)
    serves = tuple(dict.fromkeys(wish.serves))
    return Ask(register, place, columns, completes, serves, len(inside), kinds, wish.whole)


def _lacking(review: Review) -> Iterable[tuple[Indicator, tuple[str, ...]]]:
    """Yield the indicators without any answer, and all that they lack."""
    by_name: dict[str, list[IndicatorResult]] = {}
    for result in review.results:
        by_name.setdefault(result.indicator, []).append(result)
    for name, several in by_name.items():
        lacking = [r for r in several if r.outcome == "not_assessable"]
        answered = any(r.judged or r.outcome == "reported" for r in several)
        indicator = INDICATORS[name]
        missing = tuple(dict.fromkeys(n for r in lacking[:1] for n in r.missing))
        missing = missing or tuple(dict.fromkeys(n for r in lacking for n in r.missing))
        missing = missing or indicator.needs or indicator.tables[:1]
        if indicator.computed and lacking and not answered and missing:
            yield (
                indicator,
                tuple(dict.fromkeys((*missing, *review.figures.missing(indicator.asks)))),
            )


def _places(indicator: Indicator, name: str) -> tuple[str, ...]:
    """Return the sheets on which what is missing is filled in, else the table or its own name."""
    table, _, column = name.partition(".")
    table = GIVEN_WITH.get(table, table)
    if table not in TABLES or (column and not _column(name)):
        return (name,)
    found = registers_of(table, next(iter(_kind(indicator)), None))
    if table == "survey_questions" and indicator.practice not in REGISTERS["survey"].practices:
        found = ()
    return tuple(register.name for register in found[:1]) or (table,)


def _kind(indicator: Indicator) -> tuple[str, ...]:
    """Return the kind of checks that an indicator reads, none where it reads no checks."""
    kind = indicator.check or indicator.practice
    known = kind is not None and kind in KINDS["checks.kind"].kinds
    return (kind,) if kind and known and "checks" in indicator.tables else ()


def _column(name: str) -> tuple[str, ...]:
    """Return the declared column that a name speaks of; of a joined key the written one."""
    table, _, column = name.partition(".")
    written = column.removesuffix("_key")
    return (written,) if table in TABLES and written in TABLES[table] else ()
