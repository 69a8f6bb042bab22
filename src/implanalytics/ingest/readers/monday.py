"""Boards of monday.com as workbooks: groups, repeated headers, subitems on other columns."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from implanalytics.core.words import Label
from implanalytics.ingest.declaration import SheetReader, in_turn
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.grid import SEARCHED, Cell, Grid, written
from implanalytics.ingest.headings import folded
from implanalytics.ingest.trackers import mark_summaries

Row = tuple[Cell, ...]

NAME, SUBITEMS = folded("Name"), folded("Subitems")
ID = ("Item ID (auto generated)", "Item ID", "Pulse ID (auto generated)")
IDS = frozenset(map(folded, ID))
GROUP, PARENT = "Group", "Parent item"
SAME = {"owner": "person", "person": "owner", "people": "person"}


def straightened(grid: Grid) -> Grid:
    """Give a board as one table: subitems below the headings of items, group and parent beside.

    Headings of subitems become the header again, which is skipped as such; a group's title
    stands in the column of groups only, so that it is a band and no item.
    """
    first = next((p for p, row in enumerate(grid.rows[:SEARCHED]) if _is_header(row)), None)
    if first is None:
        return grid
    header = grid.rows[first]
    texts = [folded(written(cell)) for cell in header]
    top: Row = (*header, GROUP, PARENT)
    group, parent, below = "", "", None
    rows: list[Row] = []
    for position, row in enumerate(grid.rows):
        following = grid.rows[position + 1 : position + 2]
        if _is_header(row):
            below = None
            rows.append(top)
        elif _is_subheader(row):
            below = [folded(written(cell)) for cell in row]
            rows.append(top)
        elif following and _is_header(following[0]) and _is_lone(row):
            group = written(next(cell for cell in row if written(cell)))
            rows.append((*[None] * len(header), group, None))
        elif not any(map(written, row)):
            rows.append((*row, None, None))
        elif below and _is_subitem(row, below):
            rows.append((*_moved(row, below, texts), group or None, parent or None))
        else:
            below, parent = None, _id_of(row, texts) or written(row[0])
            rows.append((*row, group or None, None))
    return replace(grid, rows=tuple(rows))


def _is_header(row: Sequence[Cell]) -> bool:
    texts = [folded(written(cell)) for cell in row]
    return texts[:1] == [NAME] and (SUBITEMS in texts or bool(IDS & set(texts)))


def _is_subheader(row: Sequence[Cell]) -> bool:
    return [folded(written(cell)) for cell in row[:2]] == [SUBITEMS, NAME]


def _is_lone(row: Sequence[Cell]) -> bool:
    return sum(1 for cell in row if written(cell)) == 1


def _is_subitem(row: Sequence[Cell], below: Sequence[str]) -> bool:
    named = not written(row[0]) and len(row) > 1 and bool(written(row[1]))
    return named and (not IDS & set(below) or bool(_id_of(row, below)))


def _id_of(row: Sequence[Cell], texts: Sequence[str]) -> str:
    place = next((i for i, text in enumerate(texts) if text in IDS), None)
    return written(row[place]) if place is not None and place < len(row) else ""


def _moved(row: Row, below: Sequence[str], texts: Sequence[str]) -> list[Cell]:
    """Put the cells of a subitem below the headings of items that say the same."""
    cells: list[Cell] = [None] * len(texts)
    by_name: Mapping[str, Cell] = {
        text: cell for text, cell in zip(below, row, strict=False) if text
    }
    for place, text in enumerate(texts):
        if text in IDS:
            cells[place] = next((by_name[name] for name in by_name if name in IDS), None)
        elif text != SUBITEMS:
            cells[place] = by_name.get(text, by_name.get(SAME.get(text, ""), None))
    return cells


def skip_summaries(draft: Draft) -> None:
    """Skip the row below a group that sums it: it names no item and has no id."""
    frame = draft.frame
    unnamed = frame["name"].isna()
    if "task_id" in draft:
        unnamed &= frame["task_id"].isna()
    for row in frame.index[unnamed]:
        draft.skip(row, "subtotal")


def names_for_ids(draft: Draft) -> None:
    """Take names that are there once for ids on a board exported without them."""
    if "task_id" not in draft:
        names = draft.frame["name"]
        draft.frame["task_id"] = names.mask(names.duplicated(keep=False))


MONDAY = SheetReader(
    name="monday",
    label=Label("monday.com board", "monday.com 看板"),
    table="tasks",
    headings={
        "task_id": ID,
        "name": ("name",),
        "phase": (GROUP,),
        "parent_id": (PARENT,),
        "status": ("status", "状态"),
        "priority": ("priority", "优先级"),
        "owner": ("person", "owner", "people", "assignee", "负责人"),
        "planned_start": ("timeline - start", "start date", "start"),
        "planned_finish": ("timeline - end", "end date"),
        "due": ("due date", "date", "deadline", "截止日期"),
        "created": ("creation log", "created at", "date created"),
        "resolved": ("completion date", "completed at", "done date"),
        "planned_effort": ("estimated hours", "planned effort", "hours planned"),
        "actual_effort": ("actual hours", "time tracking", "hours spent"),
    },
    needs=(("name",), ("status", "owner", "due", "task_id")),
    must=("name",),
    signature=("name", (*ID, "subitems"), ("status", "person", "owner", "date", "due date")),
    constants={"origin": "tracker"},
    prepare=straightened,
    derive=in_turn(skip_summaries, names_for_ids, mark_summaries),
)
