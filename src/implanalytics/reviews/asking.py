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

CHECKED: Mapping[str, str] = {
    "SCH-19": "plan_review",
    "DOC-04": "engineering_log",
    "DOC-05": "archive",
    "ORG-10": "skills",
    "ORG-12": "appraisal",
    "PRC-06": "subcontracting",
    "TRN-10": "training_needs",
    "QUA-01": "coding_standard",
    "CLS-05": "lessons_read",
    "CLS-06": "estimate_feedback",
}
"""The kind of checks that an indicator asks for, where no practice is called like it."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing to ask for.

    Attributes
    ----------
    register
        The sheet to fill in; None where it is given in another way.
    name
        ``table`` or ``table.column`` where there is no sheet for it.
    columns
        The columns wanted; nothing where the whole list is missing.
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

    @property
    def label(self) -> Label:
        """What is wanted, as people call it."""
        if self.register is None:
            return needed_label(self.name)
        columns = [TABLES[self.register.table][name].label for name in self.columns]
        if not columns:
            return self.register.label
        en, zh = (", ".join(c.en.lower() for c in columns), "、".join(c.zh for c in columns))
        return Label(f"{self.register.label.en}: {en}", f"{self.register.label.zh}：{zh}")


@dataclass
class _Wish:
    """An ask while indicators are gathered for it."""

    columns: dict[str, None] = field(default_factory=dict)
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
    for indicator, missing in _lacking(review.results):
        places = {place for name in missing for place in _places(indicator, name)}
        for name in missing:
            for place in _places(indicator, name):
                wish = wishes.setdefault(place, _Wish())
                if place in REGISTERS:
                    wish.columns |= dict.fromkeys(_column(name))
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
    return Ask(
        REGISTERS.get(place), place, tuple(wish.columns), completes,
        tuple(dict.fromkeys(wish.serves)), len(inside),
    )  # fmt: skip


def _lacking(
    results: Iterable[IndicatorResult],
) -> Iterable[tuple[Indicator, tuple[str, ...]]]:
    """Yield the indicators without any answer, and what they lack."""
    by_name: dict[str, list[IndicatorResult]] = {}
    for result in results:
        by_name.setdefault(result.indicator, []).append(result)
    for name, several in by_name.items():
        lacking = [r for r in several if r.outcome == "not_assessable"]
        answered = any(r.judged or r.outcome == "reported" for r in several)
        indicator = INDICATORS[name]
        missing = tuple(dict.fromkeys(n for r in lacking[:1] for n in r.missing))
        missing = missing or tuple(dict.fromkeys(n for r in lacking for n in r.missing))
        missing = missing or indicator.needs or indicator.tables[:1]
        if lacking and not answered and missing:
            yield indicator, missing


def _places(indicator: Indicator, name: str) -> tuple[str, ...]:
    """Return the sheets on which what is missing is filled in, else its own name."""
    table, _, column = name.partition(".")
    if column and not (table in TABLES and _column(name)):
        return (name,)
    kinds = KINDS["checks.kind"].kinds
    kind = CHECKED.get(indicator.name) or indicator.practice
    found = registers_of(table, kind if kind in kinds else None)
    return tuple(register.name for register in found[:1]) or (name,)


def _column(name: str) -> tuple[str, ...]:
    """Return the declared column that a name speaks of; of a joined key the written one."""
    table, _, column = name.partition(".")
    written = column.removesuffix("_key")
    return (written,) if written in TABLES[table] else ()
