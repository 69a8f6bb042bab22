"""What all plans and boards from the files of tools have in common."""

from collections.abc import Mapping

import pandas as pd

from implanalytics.core.words import Label, Message, message
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.hierarchy import by_parents
from implanalytics.ingest.inner import inner_table
from implanalytics.ingest.readers.plan import settle_outline
from implanalytics.ingest.readers.written_links import said_links

MOVE = {"at": "at", "to_status": "to", "from_status": "from", "by": "by"}

TOTALS = ("total", "total_count", "totalCount", "total_entries", "count")
"""What interfaces call the number of records that there are."""

LEFT: Mapping[str, Label] = {
    "project-summary": Label("the project itself", "项目本身"),
    "empty-task": Label("an empty line of the plan", "计划中的空行"),
    "inactive": Label("an inactive task", "停用的任务"),
    "external-task": Label("a task of another project", "其他项目的任务"),
    "unassigned": Label("work that nobody is assigned to", "未分派人员的工作"),
    "no-person": Label("a material or a cost", "材料或成本"),
}
"""Kinds of rows of plans that are skipped."""


def derive_plan(draft: Draft) -> None:
    """Fill hierarchy, phases and milestones of a plan whose tasks name their parents."""
    frame = draft.frame
    _set_aside(draft)
    if draft.has("folded_links"):
        frame["predecessors"] = said_links(frame["folded_links"])
    parents = draft.has("parent_id") and "task_id" in draft
    standing = draft.standing
    outline = by_parents(standing["task_id"], standing["parent_id"]) if parents else None
    settle_outline(draft, outline)
    report_doubts(draft)


def _set_aside(draft: Draft) -> None:
    """Skip what Microsoft Project writes among the tasks and is none."""
    frame = draft.frame
    if "task_id" in draft and "level" in draft:
        _skip(draft, "project-summary", frame["level"].eq(0))
    for column, kind, said in (
        ("empty", "empty-task", True), ("active", "inactive", False),
        ("external", "external-task", True),
    ):  # fmt: skip
        if column in draft:
            _skip(draft, kind, frame[column].eq(said))


def skip_materials(draft: Draft) -> None:
    """Skip resources that are no people."""
    if "resource_kind" in draft:
        kind = draft.frame["resource_kind"]
        _skip(draft, "no-person", kind.notna() & kind.ne("work"))


def skip_unassigned(draft: Draft) -> None:
    """Skip what nobody is assigned to, and materials."""
    skip_materials(draft)
    if "person" in draft:
        _skip(draft, "unassigned", draft.frame["person"].isna())


def _skip(draft: Draft, kind: str, rows: "pd.Series[bool]") -> None:
    for row in rows.index[rows.fillna(value=False).astype(bool)]:
        draft.skip(row, kind, _is(LEFT[kind]))


def _is(what: Label) -> Message:
    return message("It is {what}.", what=what)


def moves(draft: Draft, accepted: pd.DataFrame, column: str) -> pd.DataFrame:
    """Give the status changes that are folded into a column."""
    return inner_table(draft, accepted, column=column, table="transitions", fields=MOVE)


def report_doubts(draft: Draft) -> None:
    """Say what the file itself shows to be missing or doubtful."""
    about = draft.grid.about
    if part := about.get("truncated") or _part(draft):
        draft.report(
            "truncated",
            message("The file is not complete: it holds only a part ({part}).", part=part),
            message("Export all of it, page by page if need be."),
        )  # fmt: skip
    if "actions" in about:
        draft.report(
            "truncated",
            message(
                "The file holds {actions} actions, the most that Trello exports: earlier moves "
                "are missing.",
                actions=about["actions"],
            ),
            message("Get the earlier actions through the interface of Trello."),
        )
    if "moves_of_missing_cards" in about:
        draft.report(
            "moves-of-missing-cards",
            message("{moves} moves are of cards that are not in the file; they are left out.",
                    moves=about["moves_of_missing_cards"]),
            message("Cards that were deleted or moved to another board cannot be read."),
        )  # fmt: skip
    if "encoding" in about:
        draft.report(
            "encoding-doubtful",
            message("The encoding of the text is not known; some letters may be wrong."),
            message("Export it again as UTF-8."),
        )
    _question_hours(draft)


def _part(draft: Draft) -> str | None:
    """Give how many of how many records a page of an interface holds, None if all."""
    held = len(draft.grid.rows) - 1
    said = (draft.grid.about.get(name, "") for name in TOTALS)
    most = max((int(total) for total in said if total.isdigit()), default=0)
    return f"{held} / {most}" if most > held else None


def _question_hours(draft: Draft) -> None:
    said = draft.grid.about.get("hours_per_day", "")
    try:
        hours = float(said or draft.context.hours_per_day)
    except ValueError:
        return
    if hours != draft.context.hours_per_day:
        draft.report(
            "hours-per-day-differ",
            message(
                "A day of this plan has {plan:h}, a person-day of the project {project:h}.",
                plan=hours, project=draft.context.hours_per_day,
            ),
            message("If the plan is right, set hours_per_day in project.toml."),
            severity="notice",
        )  # fmt: skip
