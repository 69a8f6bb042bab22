"""Limits of the indicators and whose they are."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Literal, TypeAlias

from implanalytics.core.words import Message, message
from implanalytics.indicators.result import Outcome

Better: TypeAlias = Literal["lower", "higher"]
Whose: TypeAlias = Literal["method", "public", "ours"]


@dataclass(frozen=True, slots=True)
class Threshold:
    """Two limits that part green, amber and red.

    Attributes
    ----------
    better
        Whether lower or higher values are better.
    green, amber
        The last value that is still green, and amber.
    whose
        ``method``, ``public`` source, or ``ours``.
    adopted
        Whether the organisation has made our default its own rule.
    """

    better: Better
    green: float
    amber: float
    whose: Whose
    adopted: bool

    def outcome(self, value: float) -> Outcome:
        """Judge `value`.

        >>> Threshold("lower", 0.1, 0.2, "ours", adopted=False).outcome(0.15)
        'amber'
        """
        sign = 1 if self.better == "lower" else -1
        if sign * value <= sign * self.green:
            return "green"
        return "amber" if sign * value <= sign * self.amber else "red"

    @property
    def owner(self) -> Message:
        """Say whose rule it is."""
        if self.adopted:
            return message("your organisation's rule")
        if self.whose == "method":
            return message("stated by the method")
        if self.whose == "public":
            return message("taken from a public source")
        return message("our default, not yet your rule")


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
        return sum(t.whose == "ours" and not t.adopted for t in self.limits.values())


@cache
def shipped_thresholds() -> Thresholds:
    """Return the limits that come with the product."""
    text = (resources.files("implanalytics.indicators") / "thresholds.toml").read_text("utf-8")
    content = tomllib.loads(text)
    version = content.pop("version")
    limits = {name: Threshold(**limit) for name, limit in content.items()}
    return Thresholds(version, MappingProxyType(limits))
