"""Who is who: people match by their name as written, whatever its case and spaces."""

import re

import pandas as pd

from implanalytics.indicators.days import column, happened
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.known import said

_BETWEEN = re.compile(r"\s*[、,，;；/|\n]\s*|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")


def folded_names(names: pd.Series) -> pd.Series:
    """Return names without case and outer spaces.

    >>> folded_names(pd.Series([" Li Wei", None])).tolist()
    ['li wei', nan]
    """
    return names.astype("str").str.strip().str.casefold()


def several(names: pd.Series) -> pd.Series:
    """Return one row a name where cells name several people, by the row they stand in.

    >>> several(pd.Series(["王芳、李伟", "Ann Lee; Bo"])).tolist()
    ['王芳', '李伟', 'ann lee', 'bo']
    """
    split = names.dropna().map(_BETWEEN.split).explode()
    found = folded_names(split)
    return found[found.str.len() > 0]


def members_then(figures: Figures) -> pd.DataFrame:
    """Return the members who had joined by the status date, with ``name``: theirs, folded."""
    members = figures.table("members")
    later = (
        column(members, "joined_on", "datetime64[us]").notna()
        & happened(figures, members, "joined_on").isna()
    )
    mine = members[~later].reset_index(drop=True)
    return mine.assign(name=folded_names(mine["person"]))


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
