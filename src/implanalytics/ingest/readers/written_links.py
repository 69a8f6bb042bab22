"""Links and plans as the file of a planning tool states them, not as a person writes them."""

from collections.abc import Collection

import pandas as pd

from implanalytics.core.words import message
from implanalytics.ingest.documents.nested import unfolded_records
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.predecessors import TYPES, Link


def written_links(
    draft: Draft, row: int, cell: object, known: Collection[str]
) -> tuple[list[Link], list[str]]:
    """Read the links folded into a cell.

    Parameters
    ----------
    draft
        The sheet; a lag that is no working time is reported there and left empty.
    row
        The row of the successor.
    cell
        Records with task, type, and lag in working days or ``strange_lag`` as written.
    known
        Ids of the tasks there are.

    Returns
    -------
    tuple of list of Link and list of str
        What could be read, and what names no task or no type.
    """
    links, strange = list[Link](), list[str]()
    for record in unfolded_records(cell):
        task, kind = str(record.get("task") or ""), str(record.get("type") or "FS")
        if task not in known or kind not in TYPES:
            strange.append(task if kind in TYPES else f"{task} {kind}")
            continue
        lag = record.get("lag")
        if "strange_lag" in record:
            draft.report(
                "lag-not-working-time",
                message(
                    "The lag {lag} behind task {task} is no working time.",
                    lag=str(record["strange_lag"]), task=task,
                ),
                message("The link is kept without its lag; give the lag in working days."),
                row=row,
            )  # fmt: skip
        links.append(Link(task, kind, float(lag) if lag is not None else None))
    return list(dict.fromkeys(links)), strange


def said_links(cells: "pd.Series[str]") -> "pd.Series[str]":
    """Give folded links as a person writes them.

    >>> said_links(pd.Series(['[{"task": "3", "type": "SS", "lag": -2.5}]'], dtype="str")).tolist()
    ['3SS-2.5d']
    """
    return cells.map(_said, na_action="ignore").astype("str")


def _said(cell: str) -> str:
    parts = []
    for record in unfolded_records(cell):
        lag, strange = record.get("lag") or 0, record.get("strange_lag")
        behind = f"+{strange}" if strange else f"{lag:+g}d" if lag else ""
        parts.append(f"{record.get('task')}{record.get('type', 'FS')}{behind}")
    return "; ".join(parts)
