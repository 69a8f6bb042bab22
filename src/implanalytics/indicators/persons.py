"""Who is who: people match by their name as written, whatever its case and spaces."""

import re
from collections.abc import Iterable

import pandas as pd

from implanalytics.indicators.columns import column
from implanalytics.indicators.days import happened
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.known import said

_HAN = "[\u4e00-\u9fff]"
_BETWEEN = re.compile(rf"[、，,;；/|\n]+|(?<={_HAN}{{2}})\s+(?={_HAN}{{2}})")
_PADDING = re.compile(rf"(?<={_HAN})\s+(?={_HAN})")
_SIDES = {"customer": "customer", "own": "vendor", "subcontractor": "third_party"}


def folded(name: str) -> str:
    """Return a name as names are compared: without case, outer spaces and padding.

    >>> folded(" Li  WEI"), folded("王 芳")
    ('li wei', '王芳')
    """
    return " ".join(_PADDING.sub("", name).split()).casefold()


def folded_names(names: pd.Series) -> pd.Series:
    """Return names as they are compared, null where there is none.

    >>> folded_names(pd.Series([" Li Wei", None])).tolist()
    ['li wei', nan]
    """
    return names.map(folded, na_action="ignore").astype("str")


def names_in(text: object) -> tuple[str, ...]:
    """Return the names that a cell lists, as they are compared.

    >>> names_in("Zhao Min、 QIAN Li"), names_in("王芳 李伟"), names_in("王 芳")
    (('zhao min', 'qian li'), ('王芳', '李伟'), ('王芳',))
    """
    if not isinstance(text, str):
        return ()
    parts = (folded(part) for part in _BETWEEN.split(text))
    return tuple(part for part in parts if part)


def names(texts: Iterable[object]) -> frozenset[str]:
    """Return every name that some cells list."""
    return frozenset(name for text in texts for name in names_in(text))


def several(cells: pd.Series) -> pd.Series:
    """Return one row a name where cells name several people, by the row they stand in.

    >>> several(pd.Series(["王芳、李伟", "Ann Lee; Bo"])).tolist()
    ['王芳', '李伟', 'ann lee', 'bo']
    """
    return cells.dropna().map(names_in).explode().dropna().astype("str")


def members_then(figures: Figures) -> pd.DataFrame:
    """Return the members who had joined by the status date, with ``name``: theirs, folded."""
    members = figures.table("members")
    later = (
        column(members, "joined_on", "datetime64[us]").notna()
        & happened(figures, members, "joined_on").isna()
    )
    mine = members[~later].reset_index(drop=True)
    return mine.assign(name=folded_names(mine["person"]))


def sides(figures: Figures, people: "pd.Series[str]") -> "pd.Series[str]":
    """Return the side each person stands on by the list of members, null where not known."""
    members = figures.table("members")
    company = column(members, "company").map(_SIDES)
    found: dict[str, set[str]] = {}
    for person, side in zip(members["person"], company, strict=True):
        for name in names_in(person) if isinstance(side, str) else ():
            found.setdefault(name, set()).add(side)
    written = {
        text: {side for name in names_in(text) for side in found.get(name, ())}
        for text in people.dropna().unique()
    }
    one = {text: next(iter(of)) for text, of in written.items() if len(of) == 1}
    return people.map(one).astype("str")


def attendance(figures: Figures, meetings: pd.DataFrame) -> pd.DataFrame:
    """Return who came to `meetings`: one row a person and part in the project.

    Returns
    -------
    DataFrame
        ``meeting`` (row id), ``name``, and of those that are members ``company``, ``role_key``,
        ``role``, ``key`` and ``member`` (row id), null for others.
    """
    names = several(column(meetings, "attendees"))
    came = pd.DataFrame({"meeting": meetings["row_id"].loc[names.index], "name": names.to_numpy()})
    members = members_then(figures)
    known = pd.DataFrame(
        {
            "name": members["name"],
            "company": column(members, "company"),
            "role": column(members, "role"),
            "role_key": column(members, "role_key"),
            "key": said(members, "key"),
            "member": members["row_id"],
        }
    )
    return came.merge(known, on="name", how="left").reset_index(drop=True)
