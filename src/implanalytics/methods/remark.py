"""One thing a method says against itself, or leaves unsaid."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from implanalytics.core.errors import Severity
from implanalytics.core.words import Message
from implanalytics.methods.template import Phase, Template


@dataclass(frozen=True, slots=True)
class Lint:
    """One thing a method says against itself, or leaves unsaid.

    Attributes
    ----------
    code
        Stable kebab-case name of the kind.
    message
        What it is.
    severity
        ``error``: cannot be kept as stated; ``warning``: goes against good practice;
        ``notice``: left open.
    where
        The method, or method and phase: ``"M4.training"``.
    """

    code: str
    message: Message
    severity: Severity
    where: str


LintRule: TypeAlias = Callable[[Template], Iterator[Lint]]


def place(template: Template, phase: Phase) -> str:
    """Return where a remark on a phase belongs."""
    return f"{template.name}.{phase.key}"


def phases_covering(template: Template, canonical: str) -> tuple[Phase, ...]:
    """Return the method's phases that are a canonical phase, and those that take its work in."""
    return tuple(phase for phase in template.phases if canonical in (phase.canonical, *phase.also))
