"""The people of a method: roles, the levels they are organised in, what they answer for."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from implanalytics.core.words import Label

Side: TypeAlias = Literal["vendor", "customer", "third_party"]


@dataclass(frozen=True, slots=True)
class Duty:
    """What a role or level answers for; `subject` tells duties that mean the same thing."""

    label: Label
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A role, on whose side it stands, and what it answers for."""

    key: str
    label: Label
    side: Side
    aliases: tuple[str, ...] = ()
    duties: tuple[Duty, ...] = ()


@dataclass(frozen=True, slots=True)
class Level:
    """A level of the project's organisation, the highest first.

    Attributes
    ----------
    key, label, aliases
        Its name, and how registers write it.
    leader
        Who heads it.
    members
        Who sits in it.
    duties
        What it does and answers for.
    """

    key: str
    label: Label
    aliases: tuple[str, ...] = ()
    leader: Label | None = None
    members: tuple[Label, ...] = ()
    duties: tuple[Duty, ...] = ()
