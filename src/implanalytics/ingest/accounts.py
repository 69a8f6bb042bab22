"""Every row of a source accounted for: accepted, rejected or skipped."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Self, TypeAlias

from implanalytics.core.words import Message

Verdict: TypeAlias = Literal["rejected", "skipped"]


@dataclass(frozen=True, slots=True)
class RowNote:
    """Why one row is not in a table.

    Attributes
    ----------
    row
        Number of the row as a person sees it.
    verdict
        ``rejected``: it holds data that cannot be used; ``skipped``: it holds none.
    kind
        Stable kebab-case name of the reason: ``title``, ``blank``, ``total``, ...
    detail
        More, where there is more to say.
    """

    row: int
    verdict: Verdict
    kind: str
    detail: Message | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """How many rows a source has and what became of them.

    ``seen == accepted + rejected + skipped`` holds for every account.
    """

    seen: int
    accepted: int
    rejected: int
    skipped: int
    rows: tuple[RowNote, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a count that does not add up.

        Raises
        ------
        ValueError
            If a row is missing, counted twice, or noted otherwise than it is counted.
        """
        if self.seen != self.accepted + self.rejected + self.skipped:
            raise ValueError(
                f"{self.seen} rows seen, but {self.accepted} accepted, "
                f"{self.rejected} rejected, {self.skipped} skipped"
            )
        noted = Counter(note.verdict for note in self.rows)
        if (noted["rejected"], noted["skipped"]) != (self.rejected, self.skipped):
            raise ValueError(f"rows noted {dict(noted)} differ from rows counted")
        if len({note.row for note in self.rows}) != len(self.rows):
            raise ValueError("a row is noted twice")

    @classmethod
    def of(cls, seen: int, accepted: int, notes: Iterable[RowNote]) -> Self:
        """Count `notes`, one for every row that was not accepted.

        >>> Account.of(3, 2, [RowNote(1, "skipped", "header")]).skipped
        1
        """
        rows = tuple(sorted(notes, key=lambda note: note.row))
        count = Counter(note.verdict for note in rows)
        return cls(seen, accepted, count["rejected"], count["skipped"], rows)
