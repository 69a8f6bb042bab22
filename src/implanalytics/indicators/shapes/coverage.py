"""Shape: of the things a method lists, which are there."""

from collections.abc import Sequence

import pandas as pd

from implanalytics.core.words import message
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.kinds import rows_of_kind
from implanalytics.indicators.measured import Lacking
from implanalytics.indicators.shapes.cases import Cases
from implanalytics.indicators.shapes.share import CasesOf
from implanalytics.indicators.thresholds import Threshold
from implanalytics.methods import Item, match_items


def required_items(figures: Figures, practice: str) -> tuple[Item, ...] | Lacking:
    """Return what the method's checklist for a practice asks for."""
    template = figures.facts.template
    if template is None:
        return Lacking(
            message("Needs the method of the project, which says what is asked for."),
            ("projects.method",),
        )
    return template.checklists.get(practice, ())


def covered(
    items: Sequence[Item], found: pd.DataFrame, *, table: str, phases: Sequence[str] = ()
) -> Cases:
    """Return one case an item: whether some row says that it is there.

    Parameters
    ----------
    items
        What is asked for.
    found
        Rows of `table` with ``name`` (what the row is about), ``own_id`` (the row's own id, which
        workbooks fill with the id of the item), ``good`` (boolean: it is there; null: not known)
        and ``row_id``.
    table
        Where they come from.
    phases
        Phase of each item, where that matters.

    Returns
    -------
    Cases
        An item without a row does not hold: somebody kept the list and it is not on it. Of several
        rows one that holds is enough.
    """
    item = match_items(found["name"], found["own_id"], items)
    rows = []
    for n, asked in enumerate(items):
        mine = found[(item == asked.id).fillna(value=False)]
        good = mine["good"].astype("boolean")
        holds = good.any(skipna=True)
        rows.append(
            {
                "good": True if holds else pd.NA if good.isna().any() else False,
                "name": asked.label,
                "table": table,
                "row_id": mine["row_id"].iloc[0] if len(mine) else None,
                "phase_key": phases[n] if phases else None,
            }
        )
    columns = ["good", "name", "table", "row_id", "phase_key"]
    frame = pd.DataFrame(rows, columns=columns)
    return Cases(frame.astype({"good": "boolean", "row_id": "str", "phase_key": "str"}))


def checklist(practice: str, kind: str) -> CasesOf:
    """Return what gives the cases of a checklist of the method, from the table ``checks``.

    Parameters
    ----------
    practice
        Whose checklist.
    kind
        Kind of check that records it.
    """

    def of(figures: Figures, _threshold: Threshold) -> Cases | Lacking:
        items = required_items(figures, practice)
        if isinstance(items, Lacking):
            return items
        checks = figures.facts.table("checks")
        mine = rows_of_kind(checks, kind)
        if mine.empty:
            return Lacking(message("Nobody wrote down which parts are there."), ("checks",))
        rows = pd.DataFrame(
            {
                "name": mine["name"],
                "own_id": mine["check_id"],
                "good": mine["passed"] if "passed" in mine.columns else pd.NA,
                "row_id": mine["row_id"],
            }
        )
        return covered(items, rows, table="checks")

    return of
