"""What a project may be called in files that hold several."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

import pandas as pd


def plain(text: str) -> str:
    """Return a name without differences of case, width, spaces and punctuation.

    >>> plain("ＣＲＭ-二期 ") == plain("crm 二期")
    True
    """
    folded = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    return re.sub(r"[\W_]+", "", folded) or folded


def names_of(key: str, name: str = "", folder: str = "") -> frozenset[str]:
    """Return the names of a project, plain: its id, its name, its folder, id and name in one."""
    said = [text for text in (key, name, folder) if text]
    both = [key + name, name + key] if key and name else []
    return frozenset(map(plain, (*said, *both)))


def settled(projects: Mapping[str, str]) -> dict[str, str]:
    """Return which project each settled name means, both plain; empty for none of ours."""
    return {plain(name): plain(said) for name, said in projects.items()}


def named_by(rows: pd.DataFrame) -> pd.DataFrame:
    """Return project and code that rows name, plain; empty where they name none."""
    return pd.DataFrame(
        {column: _plain(rows, column) for column in ("project", "project_code")}, index=rows.index
    )


def meant(named: pd.DataFrame, projects: Mapping[str, str]) -> pd.DataFrame:
    """Return plain names with those that were settled as the names of the projects they mean."""
    known = settled(projects)
    return pd.DataFrame(
        {c: named[c].map({name: known.get(name, name) for name in named[c].unique()})
         for c in named.columns},
        index=named.index, dtype="str",
    )  # fmt: skip


def said_by(rows: pd.DataFrame) -> "pd.Series[str]":
    """Return the project as each row names it, else its code; empty where it names none."""
    empty = pd.Series("", index=rows.index, dtype="str")
    said: pd.Series[str] = _column(rows, "project", empty)
    return said.where(said != "", _column(rows, "project_code", empty))


def are_of(named: pd.DataFrame, names: Iterable[str]) -> "pd.Series[bool]":
    """Mark the rows whose project or code is among plain `names`."""
    own = [name for name in names if name]
    return named["project"].isin(own) | named["project_code"].isin(own)


def _plain(rows: pd.DataFrame, column: str) -> "pd.Series[str]":
    cells = _column(rows, column, pd.Series("", index=rows.index, dtype="str"))
    return cells.map({text: plain(text) for text in cells.unique()}).astype("str")


def _column(rows: pd.DataFrame, column: str, empty: "pd.Series[str]") -> "pd.Series[str]":
    return rows[column].fillna("").astype("str").str.strip() if column in rows.columns else empty
