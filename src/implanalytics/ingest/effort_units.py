"""Columns of effort whose heading names no unit: said, and doubted where days fit better."""

from typing import TYPE_CHECKING

from implanalytics.core.words import message
from implanalytics.ingest.columns.numbers import finite
from implanalytics.ingest.columns.numerals import Style, as_number
from implanalytics.ingest.columns.parsed import distinct_texts, plain
from implanalytics.ingest.columns.units import unit_of
from implanalytics.ingest.draft import Draft

if TYPE_CHECKING:
    from implanalytics.ingest.declaration import SheetReader

MOST_DAYS = 30.0
"""Efforts above this are seldom person-days of one task."""

FEWEST_TASKS = 3
DAYS_PER_UNIT = (0.5, 2.0)

_AMBIGUOUS = ("工作量", "effort", "estimate")
_DATES = {
    "planned_effort": (("planned_start", "planned_finish"), ("start", "finish")),
    "actual_effort": (("actual_start", "actual_finish"),),
    "baseline_effort": (("baseline_start", "baseline_finish"),),
}


def question_units(draft: Draft, reader: "SheetReader") -> None:
    """Say which columns of effort were read as hours though neither heading nor cells say so.

    What a known tool exports has the unit of that tool and is not questioned.
    """
    if reader.signature:
        return
    row = draft.grid.number(draft.layout.header.last)
    for name in draft.layout.matched.columns:
        if reader.column(name).unit != "h" or not _is_bare(draft, name):
            continue
        if _fits_days(draft, name):
            draft.report(
                "effort-may-be-days",
                message(
                    "Effort was read as hours, but the numbers fit the days from start to "
                    "finish: they are probably person-days."
                ),
                message("Write the unit into the heading, such as 工作量（人天） or Effort (h)."),
                row=row,
                column=name,
            )
        else:
            draft.report(
                "effort-unit-assumed",
                message("Neither the heading nor the cells name a unit: read as hours."),
                message("Write the unit into the heading, such as 工作量（人天） or Effort (h)."),
                row=row,
                column=name,
                severity="notice",
            )


def _is_bare(draft: Draft, name: str) -> bool:
    """Say whether a column has numbers and nothing that says what they count."""
    if unit_of(plain(draft.heading_with_unit(name))):
        return False
    cells = draft.cells[name]
    texts = distinct_texts(cells)
    if any(as_number(text, Style(None)) is None for text in texts):
        return False
    return bool(texts) or any(finite(cell) is not None for cell in cells.dropna().tolist())


def _fits_days(draft: Draft, name: str) -> bool:
    """Say whether the numbers are about as many as the days between the dates of their rows."""
    heading = (draft.heading(name) or "").casefold()
    if not any(word in heading for word in _AMBIGUOUS):
        return False
    frame = draft.frame
    if "summary" in frame:
        frame = frame[~frame["summary"].fillna(value=False).astype(bool)]
    efforts = frame[name]
    if not efforts.notna().any() or efforts.max() > MOST_DAYS:
        return False
    for start, finish in _DATES.get(name, ()):
        if start in frame and finish in frame:
            days = (frame[finish].dt.normalize() - frame[start].dt.normalize()).dt.days + 1
            ratios = (days / efforts.where(efforts > 0))[days > 0].dropna()
            if len(ratios) >= FEWEST_TASKS:
                low, high = DAYS_PER_UNIT
                return low <= float(ratios.median()) <= high
    return False
