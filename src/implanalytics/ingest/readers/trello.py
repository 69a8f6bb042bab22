"""Boards of Trello as CSV."""

import pandas as pd

from implanalytics.core.words import Label
from implanalytics.ingest.columns import instants
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.documents.trello import card_made
from implanalytics.ingest.draft import Draft
from implanalytics.tables.column import text


def made_by_ids(draft: Draft) -> None:
    """Take when cards were made from their ids: the export has no column for it."""
    made = draft.frame["task_id"].map(card_made, na_action="ignore").astype(object)
    draft.frame["created"] = instants(made, timezone=draft.context.timezone).values


def done_is_complete(draft: Draft) -> None:
    """Take cards whose due date is ticked off as complete."""
    if "done" not in draft:
        return
    done = draft.frame["done"].str.casefold().eq("true")
    draft.frame["percent_complete"] = pd.Series(1.0, index=done.index).where(done)


TRELLO_CSV = SheetReader(
    name="trello-csv",
    label=Label("Trello board (CSV)", "Trello 看板（CSV）"),
    table="tasks",
    headings={
        "task_id": ("card id",),
        "name": ("card name",),
        "status": ("list name",),
        "project": ("board name",),
        "archived": ("archived",),
        "planned_start": ("start date",),
        "due": ("due date",),
        "done": ("due complete",),
        "owner": ("members",),
        "type": ("labels",),
        "note": ("card description",),
    },
    needs=(("task_id",), ("name",), ("status",)),
    must=("task_id",),
    signature=("card id", "card name", "list name"),
    helps=(text("done", "Due complete", "已按期完成"),),
    constants={"origin": "tracker"},
    derive=in_turn(made_by_ids, done_is_complete),
)
