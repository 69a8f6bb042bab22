"""One thing a steering committee is asked to decide."""

from dataclasses import dataclass
from datetime import date

from implanalytics.core.words import Label, Message, Value

COMMITTEE = Label("Steering committee", "指导委员会")
MANAGER = Label("Project manager", "项目经理")


@dataclass(frozen=True)
class Decision:
    """One thing the committee is asked to decide.

    Attributes
    ----------
    text
        What to decide.
    otherwise
        The cost of not deciding.
    owner
        Who decides or acts.
    due
        By when.
    indicators
        The indicators whose results raise it.
    """

    text: Message
    otherwise: Message
    owner: Value
    due: date
    indicators: tuple[str, ...]
