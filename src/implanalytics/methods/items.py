"""The small parts of a method: items of lists, deliverables, gates, durations."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from implanalytics.core.words import Label

Unit: TypeAlias = Literal["month", "week", "day"]

_UNITS: dict[Unit, Label] = {
    "month": Label("months", "个月"),
    "week": Label("weeks", "周"),
    "day": Label("days", "天"),
}


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time as the method states it, in calendar units.

    >>> Duration(6, "month").label.say("zh")
    '6 个月'
    """

    value: float
    unit: Unit

    @property
    def label(self) -> Label:
        """The value with its unit."""
        unit, value = _UNITS[self.unit], f"{self.value:g}"
        return Label(f"{value} {unit.en.removesuffix('s') if value == '1' else unit.en}",
                     f"{value} {unit.zh}")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Range:
    """From `least` to `most`, both included."""

    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of a list that a method asks for.

    Attributes
    ----------
    id
        Unique within the method, the same in every version of it: ``"M3.plan.cost"``.
    label
        What reports and workbooks call it.
    aliases
        Other names of it, as registers write it.
    inferred
        Whether we read it out of the text rather than in it.
    """

    id: str
    label: Label
    aliases: tuple[str, ...] = ()
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Deliverable:
    """A document or thing a phase hands over; `contents` are the parts the text names."""

    item: Item
    contents: tuple[Item, ...] = ()

    @property
    def label(self) -> Label:
        """What it is called."""
        return self.item.label


@dataclass(frozen=True, slots=True)
class Gate:
    """What must hold before a phase is over.

    Attributes
    ----------
    label
        The condition.
    check
        Id of the indicator that looks for it, when there is one.
    criterion
        The measurable form of the condition, when the method states one.
    entry
        Whether it must hold before the phase begins, rather than at its end.
    inferred
        Whether we read it out of the text rather than in it.
    """

    label: Label
    check: str | None = None
    criterion: Label | None = None
    entry: bool = False
    inferred: bool = False
