"""The column that says which project a row is of, alike in every kind of sheet."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from implanalytics.ingest.header import Layout
from implanalytics.ingest.headings import folded

if TYPE_CHECKING:
    from implanalytics.ingest.declaration import SheetReader
    from implanalytics.ingest.draft import Draft

_NAMES = (
    "项目", "项目名称", "所属项目", "项目名", "关联项目", "归属项目", "project", "project name",
    "client project", "project title",
)  # fmt: skip
_CODES = (
    "项目编号", "项目代码", "项目编码", "项目号", "项目id", "project id", "project code",
    "project no", "project number", "project key",
)  # fmt: skip
NAMES = frozenset(map(folded, _NAMES))
CODES = frozenset(map(folded, _CODES))


def with_project(reader: "SheetReader", layout: Layout) -> Layout:
    """Return `layout` with the columns of the project found among headings not used otherwise.

    Parameters
    ----------
    reader
        The declaration; a table of its own that says the project in another way is left alone.
    layout
        What the reader made of the header. Of name and code, one alone is the ``project``.
    """
    matched, texts = layout.matched, layout.header.texts
    if not reader.target.traced:
        return layout
    columns, doubled = dict(matched.columns), dict(matched.doubled)
    free = [*matched.unknown, *(p for p, column in doubled.items() if column == "project")]
    for position in free:
        is_code, used = folded(texts[position]) in CODES, columns.get("project")
        if not is_code and folded(texts[position]) not in NAMES:
            continue
        if used is None:
            columns["project"] = position
        elif "project_code" in columns or is_code == (folded(texts[used]) in CODES):
            continue
        elif is_code:
            columns["project_code"] = position
        else:
            columns["project"], columns["project_code"] = position, used
        doubled.pop(position, None)
    unknown = tuple(p for p in matched.unknown if p not in columns.values())
    found = replace(matched, columns=columns, doubled=doubled, unknown=unknown)
    return replace(layout, matched=found)


def named_aside(draft: "Draft") -> Mapping[int, tuple[str | None, str | None]]:
    """Return project and code of each row that was rejected and names one."""
    given = [column for column in ("project", "project_code") if column in draft.frame.columns]
    rejected = [row for row, note in draft.notes.items() if note.verdict == "rejected"]
    if not given or not rejected:
        return {}
    rows = draft.frame.loc[draft.frame.index.isin(rejected)]
    rows = rows.reindex(columns=["project", "project_code"])
    named = rows.dropna(how="all").astype(object)
    named = named.where(named.notna(), None)
    pairs = zip(named["project"], named["project_code"], strict=True)
    return dict(zip(map(int, named.index), pairs, strict=True))
