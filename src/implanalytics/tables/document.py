"""The reference page of the tidy tables, ``docs/data_model.md``, made from the declarations."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from implanalytics.tables import EVENT_KINDS, IDENTITY, PROJECT_ID, PROJECT_NAMED, TABLES
from implanalytics.tables.column import Column
from implanalytics.tables.kinds import KINDS
from implanalytics.tables.table import Table

PAGE = "data_model.md"

_OPENING = """\
# The data model

Generated from `implanalytics.tables` by `python -m implanalytics.tables.document`; edit the
declarations, not this page.

Every file a project gives is read into the tables below. `project_id` and the table's own id are
its key, both text. A **required** column is always there and never empty; an optional column is
there only when a source gave it, so an absent column and an empty cell are different answers.
Tables by nature: an **event** carries the day it is true of, a **state** is true at the moment
its source was taken.

Kinds: text; number (finite); instant (a point in time of the project, without zone; midnight
means a day without a time); flag (yes, no or empty). Units: h hours, wd working days, share a
fraction of 1, money major units of the row's `currency`.

Sensitivity decides which audience may see a column: public, internal, person (names people),
money, verbatim (free text as somebody wrote it).
"""

_KINDS = """\
## Kinds that are understood

Some columns name a kind. What is written stays as it is; beside it the facts of a project keep the
key of the kind it means, in a column called as the first with `_key` behind it. These names are
understood, many other words for them too.

| column | key | English | 中文 |
|---|---|---|---|
"""

_IDENTITY = """\
## Where a row comes from

A table whose rows are read from sources ends with these columns; the project as a row names it is
there where its file names projects.

"""

_HEAD = (
    "| column | English | 中文 | kind | unit | range | required | sensitivity |\n"
    "|---|---|---|---|---|---|---|---|"
)


def data_model(tables: Mapping[str, Table] = TABLES) -> str:
    """Return the reference page of `tables` as Markdown.

    Parameters
    ----------
    tables
        Tables by name; one section is written for each, in this order.

    Returns
    -------
    str
        The whole page, ending with a newline; the same for the same declarations.

    Examples
    --------
    >>> data_model({"risks": TABLES["risks"]}).count("## risks:")
    1
    """
    identity = _IDENTITY + _columns((*PROJECT_NAMED, *IDENTITY)) + "\n"
    contents = "\n".join(_entry(table) for table in tables.values()) + "\n"
    sections = (_section(table) for table in tables.values())
    return "\n".join([_OPENING, contents, *sections, _events(), _kinds(), identity])


def write(folder: Path) -> Path:
    """Write the reference page into `folder`.

    Parameters
    ----------
    folder
        Made when it is not there.

    Returns
    -------
    Path
        The file written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    page = folder / PAGE
    page.write_text(data_model(), encoding="utf-8", newline="\n")
    return page


def _entry(table: Table) -> str:
    return f"- `{table.name}` {table.label.en} / {table.label.zh}"


def _section(table: Table) -> str:
    key = " + ".join(f"`{name}`" for name in table.key)
    traced = " Rows say [where they come from](#where-a-row-comes-from)." if table.traced else ""
    lines = [
        f"## {table.name}: {table.label.en} / {table.label.zh}",
        "",
        f"One row is {table.grain.en} / 每行为{table.grain.zh}",
        "",
        f"Key: {key}. Nature: {table.nature}.{traced}",
        "",
        _columns((PROJECT_ID, *table.declared)),
        "",
    ]
    return "\n".join(lines)


def _events() -> str:
    rows = [f"| {kind} | {label.en} | {label.zh} |" for kind, label in EVENT_KINDS.items()]
    head = "## Kinds of events\n\n| kind | English | 中文 |\n|---|---|---|"
    return "\n".join([head, *rows, ""])


def _kinds() -> str:
    rows = [
        f"| `{column}` | {key} | {kind.label.en} | {kind.label.zh} |"
        for column, found in KINDS.items()
        for key, kind in found.kinds.items()
    ]
    return _KINDS + "\n".join([*rows, ""])


def _columns(columns: Iterable[Column]) -> str:
    return "\n".join([_HEAD, *_rows(columns)])


def _rows(columns: Iterable[Column]) -> Iterator[str]:
    for column in columns:
        cells = (
            f"`{column.name}`",
            column.label.en,
            column.label.zh,
            column.kind,
            column.unit or "",
            _range(column),
            "yes" if column.required else "",
            column.sensitivity,
        )
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _range(column: Column) -> str:
    if column.choices == tuple(EVENT_KINDS):
        return "see [kinds of events](#kinds-of-events)"
    if column.choices:
        return ", ".join(column.choices)
    if column.least is not None and column.most is not None:
        return f"{column.least:g} to {column.most:g}"
    if column.least is not None:
        return f"at least {column.least:g}"
    return f"at most {column.most:g}" if column.most is not None else ""


if __name__ == "__main__":
    write(Path("docs"))
