"""The columns of a sheet of mappings.xlsx."""

import re
from dataclasses import dataclass

from implanalytics.core.words import Label
from implanalytics.project.mappings.kinds import folded

PROPOSALS = 3


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of a sheet.

    Attributes
    ----------
    name
        How it is called in code.
    label
        Its heading in both languages.
    width
        In characters.
    ours
        Whether each run writes it; the others are for people.
    """

    name: str
    label: Label
    width: int
    ours: bool = False

    @property
    def heading(self) -> str:
        """The heading, both languages in one cell."""
        return f"{self.label.zh} {self.label.en}"

    @property
    def texts(self) -> tuple[str, ...]:
        """What the heading may be cut down to."""
        return self.heading, self.label.zh, self.label.en


COLUMNS = (
    SheetColumn("written", Label("As written", "原文"), 30),
    SheetColumn("meaning", Label("Meaning (fill in)", "含义（请填写）"), 28),
    *(
        SheetColumn(f"proposal_{i}", Label(f"Proposal {i}", f"建议{i}"), 24)
        for i in range(1, PROPOSALS + 1)
    ),
    SheetColumn("rows", Label("Rows", "涉及行数"), 10, ours=True),
    SheetColumn("place", Label("For example", "示例位置"), 36),
    SheetColumn("scope", Label("Scope", "适用范围"), 24),
    SheetColumn("who", Label("Who", "填写人"), 12),
    SheetColumn("when", Label("When", "日期"), 12),
    SheetColumn("why", Label("Why", "原因"), 24),
    SheetColumn("used", Label("Rows at last use", "上次使用行数"), 12, ours=True),
)


def heading_key(text: str) -> str:
    """Return a heading without what is in brackets, case, width and spaces.

    >>> heading_key("含义（请填写） Meaning (fill in)") == heading_key("含义 meaning")
    True
    """
    return folded(re.sub(r"[(（][^)）]*[)）]", " ", text))
