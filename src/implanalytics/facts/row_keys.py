"""What makes two rows the same: keys over the columns that both sources fill."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from implanalytics.tables import IDENTITY, TABLES, Table

LABELS = ("name", "text", "subject")
"""Columns that say in words what a row is about, by which table has them."""

_IDENTITY = frozenset(column.name for column in IDENTITY)


@dataclass(frozen=True)
class Rows:
    """The rows of one table, each column as numbers that are equal where the cells are.

    Attributes
    ----------
    name
        Name of the table.
    frame
        Its rows, with unique index.
    """

    name: str
    frame: pd.DataFrame

    @property
    def table(self) -> Table:
        """The declaration of the table."""
        return TABLES[self.name]

    @cached_property
    def sources(self) -> pd.Series:
        """The source of every row."""
        return self.frame["source_id"]

    @cached_property
    def codes(self) -> pd.DataFrame:
        """Equal numbers for equal cells, -1 for none; case, width and seconds do not count.

        The person is the one that the settings name; an id made from the row is none, and neither
        is a reference to one.
        """
        columns = [c for c in self.frame.columns if c not in _IDENTITY and c != "project_id"]
        if "person_key" in columns:
            columns = [c for c in columns if c != "person"]
        return pd.DataFrame({c: self._coded(c) for c in columns}, index=self.frame.index)

    def filled(self, source: str) -> frozenset[str]:
        """Return the columns in which a source has a value."""
        return self._filled[source]

    def common(self, one: str, other: str) -> list[str]:
        """Return the columns in which both of two sources have values."""
        both = self.filled(one) & self.filled(other)
        return [column for column in self.codes.columns if column in both]

    def keys(self, columns: Sequence[str], within: pd.Index | None = None) -> pd.Series:
        """Return one number a row, equal where all of `columns` are."""
        codes = self.codes[list(columns)]
        return pd.util.hash_pandas_object(
            codes if within is None else codes.loc[within], index=False
        )

    def of(self, source: str) -> pd.Index:
        """Return the index of the rows of a source."""
        return self.frame.index[self._positions[source]]

    @cached_property
    def _positions(self) -> dict[str, np.ndarray]:
        found = self.sources.groupby(self.sources).indices
        return {str(key): np.asarray(at) for key, at in found.items()}

    @cached_property
    def _filled(self) -> dict[str, frozenset[str]]:
        known = (self.codes >= 0).groupby(self.sources).any()
        return {
            str(source): frozenset(known.columns[flags])
            for source, flags in zip(known.index, known.to_numpy(), strict=True)
        }

    def _coded(self, column: str) -> pd.Series:
        cells = self.frame[column]
        if pd.api.types.is_numeric_dtype(cells) and not pd.api.types.is_bool_dtype(cells):
            cells = cells.round(4)
        elif pd.api.types.is_datetime64_any_dtype(cells):
            cells = cells.dt.floor("min")
        elif not pd.api.types.is_bool_dtype(cells):
            cells = folded(cells)
            if column.endswith("_id"):
                made = cells.str.partition(":")[0] == self.sources
                cells = cells.mask(made & cells.str.contains(":", regex=False))
            cells = cells.mask(cells == "")
        return pd.Series(pd.factorize(cells)[0], index=cells.index)


def folded(texts: pd.Series) -> pd.Series:
    """Return texts without differences of case, width and space; empty where null."""
    plain = texts.fillna("").astype("str").str.normalize("NFKC").str.casefold()
    return plain.str.replace(r"\s+", " ", regex=True).str.strip()


def in_both(mine: pd.Series, theirs: pd.Series) -> pd.Series:
    """Mark the keys of `mine` that stand in `theirs`; one that stands there once marks one.

    >>> in_both(pd.Series([1, 1, 2]), pd.Series([1, 3])).tolist()
    [True, False, False]
    """
    nth = mine.groupby(mine).cumcount()
    there = theirs.value_counts()
    return nth < mine.map(there).fillna(0)


def shared(keys: pd.Series, units: pd.Series) -> Iterator[tuple[str, str, int, int]]:
    """Yield each pair of units with keys in common, the rows of the smaller, and the common."""
    counts = pd.DataFrame({"key": keys, "unit": units}).value_counts(sort=False)
    counted = counts.rename("n").reset_index()
    several = counted[counted.duplicated("key", keep=False)]
    pairs = several.merge(several, on="key", suffixes=("", "_other"))
    pairs = pairs[pairs["unit"] < pairs["unit_other"]]
    pairs = pairs.assign(same=np.minimum(pairs["n"], pairs["n_other"]))
    common = pairs.groupby(["unit", "unit_other"], as_index=False)["same"].sum()
    sizes = units.value_counts()
    for one, other, same in zip(common["unit"], common["unit_other"], common["same"], strict=True):
        yield one, other, int(min(sizes[one], sizes[other])), int(same)
