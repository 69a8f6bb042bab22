"""What became of one project of a portfolio."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True)
class Rendered:
    """What became of one project.

    Attributes
    ----------
    name
        Its name in the portfolio.
    summary
        The summary of its review; empty when it failed.
    reports
        Language -> path of its page, relative to the output folder.
    failure
        Language -> why there is no report; empty when there is one.
    matching
        What mappings.xlsx did for it and leaves open, as plain data.
    """

    name: str
    summary: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    reports: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    failure: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    matching: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
