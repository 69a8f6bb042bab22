"""One line of the verdict: what was promised, what became of it, the gap and its cause."""

from dataclasses import dataclass

from implanalytics.core.words import Label, Message
from implanalytics.indicators import Outcome


@dataclass(frozen=True)
class Target:
    """One line of the verdict.

    Attributes
    ----------
    name, label
        The target, as in ``time``.
    outcome
        What the rule says.
    promised, delivered, gap
        The promise, what became of it, and the difference; None where unknown.
    cause
        Why, or what is missing to judge it.
    behind
        Whether less was delivered than promised, whatever the rule tolerates.
    lacks_data
        Whether data are missing without which there is no verdict.
    """

    name: str
    label: Label
    outcome: Outcome
    promised: Message | None
    delivered: Message | None
    gap: Message | None
    cause: Message
    behind: bool = False
    lacks_data: bool = False
