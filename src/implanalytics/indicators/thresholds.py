"""Limits of the indicators, whose they are, and what an organisation made its own."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from importlib import resources
from math import inf, isinf
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from implanalytics.core.words import Message, message
from implanalytics.indicators.result import Outcome

Better: TypeAlias = Literal["lower", "higher", "between"]
Whose: TypeAlias = Literal["method", "public", "ours"]

NOTHING: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Threshold:
    """Two limits that part green, amber and red.

    Attributes
    ----------
    better
        Whether lower or higher values are better, or those between two limits.
    green, amber
        The last value that is still green, and amber; of ``between`` the highest.
    whose
        ``method``, ``public`` source, or ``ours``.
    adopted
        Whether the organisation has made our default its own rule; `by` whom and `on` which day.
    green_from, amber_from
        Of ``between``: the lowest value that is still green, and amber.
    parameters
        Other numbers the rule depends on, by name.
    weight
        What it weighs in the health of a phase.
    """

    better: Better
    green: float
    amber: float
    whose: Whose
    adopted: bool = False
    by: str = ""
    on: date | None = None
    green_from: float = 0.0
    amber_from: float = 0.0
    parameters: Mapping[str, float] = field(default_factory=lambda: NOTHING, hash=False)
    weight: float = 1.0

    def outcome(self, value: float) -> Outcome:
        """Judge `value`.

        >>> Threshold("lower", 0.1, 0.2, "ours").outcome(0.15)
        'amber'
        >>> Threshold("between", 2, 4, "method", green_from=1, amber_from=1).outcome(0)
        'red'
        """
        if self.better == "between":
            if self.green_from <= value <= self.green:
                return "green"
            return "amber" if self.amber_from <= value <= self.amber else "red"
        sign = 1 if self.better == "lower" else -1
        if sign * value <= sign * self.green:
            return "green"
        return "amber" if sign * value <= sign * self.amber else "red"

    def scaled(self, by: float) -> "Threshold":
        """Return the same rule with every limit times `by`."""
        limits = {
            name: value if isinf(value) else value * by
            for name in ("green", "amber", "green_from", "amber_from")
            for value in (getattr(self, name),)
        }
        return replace(self, **limits)

    @property
    def judges(self) -> bool:
        """Whether there are limits to judge by; else there are parameters alone."""
        return not isinf(self.green)

    @property
    def owner(self) -> Message:
        """Say whose rule it is."""
        if self.adopted and self.by and self.on:
            return message(
                "your organisation's rule, adopted by {by} on {on:date}", by=self.by, on=self.on
            )
        if self.adopted:
            return message("your organisation's rule")
        if self.whose == "method":
            return message("stated by the method")
        if self.whose == "public":
            return message("taken from a public source")
        return message("our default, not yet your rule")


UNJUDGED = Threshold("higher", -inf, -inf, "ours")
"""Of figures that are reported without a judgement."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """All limits of one version."""

    version: str
    limits: Mapping[str, Threshold]

    def __getitem__(self, indicator: str) -> Threshold:
        """Return the limits of an indicator."""
        return self.limits[indicator]

    @property
    def unadopted(self) -> int:
        """Count the limits that are our default and nobody's rule yet."""
        return sum(t.judges and t.whose == "ours" and not t.adopted for t in self.limits.values())


@cache
def shipped_thresholds() -> Thresholds:
    """Return the limits that come with the product."""
    text = (resources.files("implanalytics.indicators") / "thresholds.toml").read_text("utf-8")
    content = tomllib.loads(text)
    version = content.pop("version")
    limits = {name: _threshold(limit) for name, limit in content.items()}
    return Thresholds(version, MappingProxyType(limits))


def _threshold(limit: Mapping[str, Any]) -> Threshold:
    own = dict(limit)
    parameters = MappingProxyType(own.pop("parameters", {}))
    if not own:
        return replace(UNJUDGED, parameters=parameters)
    return Threshold(**own, parameters=parameters)
