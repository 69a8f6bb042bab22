"""Cases that hold or do not: the rows a share is counted over."""

from dataclasses import dataclass

import pandas as pd

from implanalytics.core.words import Value
from implanalytics.facts import CERTAIN
from implanalytics.indicators.known import surely
from implanalytics.indicators.result import Evidence

SHOWN = 5
"""How many cases a sentence names."""


@dataclass(frozen=True, eq=False)
class Cases:
    """The rows a share is counted over.

    Attributes
    ----------
    frame
        One row a case: ``good`` (boolean, null where not known), ``name`` as people know it,
        ``table`` and ``row_id`` of the row it rests on (null for a case that has no row: a thing
        asked for that nobody wrote down), ``phase_key`` (null where not certain).
    """

    frame: pd.DataFrame

    def __len__(self) -> int:
        """Count the cases."""
        return len(self.frame)

    def of_phase(self, key: str) -> "Cases":
        """Return the cases that surely belong to a phase."""
        return Cases(self.frame[(self.frame["phase_key"] == key).fillna(value=False)])

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The rows the cases rest on."""
        rows: dict[str, dict[str, None]] = {}
        for table, row in zip(self.frame["table"], self.frame["row_id"], strict=True):
            if isinstance(row, str):
                rows.setdefault(table, {})[row] = None
        return tuple(Evidence(table, tuple(ids)) for table, ids in sorted(rows.items()))

    def counted(self) -> "Counted":
        """Count the cases that hold, do not hold, and may hold."""
        good = self.frame["good"]
        holds = surely(good)
        fails = (~good).fillna(value=False).astype(bool)
        names = self.frame["name"]
        return Counted(
            good=int(holds.sum()),
            n=len(good),
            unknown=int(good.isna().sum()),
            failing=_named(names[fails]),
            unsure=_named(names[good.isna()]),
        )


@dataclass(frozen=True)
class Counted:
    """How many cases hold, for the sentence of a finding.

    Attributes
    ----------
    good, n, unknown
        Cases that hold, all cases, and those of which it is not known.
    failing, unsure
        Names of the first cases that do not hold, and of those not known.
    """

    good: int
    n: int
    unknown: int
    failing: tuple[Value, ...]
    unsure: tuple[Value, ...]

    @property
    def bad(self) -> int:
        """Cases that surely do not hold."""
        return self.n - self.good - self.unknown


def cases(
    frame: pd.DataFrame,
    good: "pd.Series[bool]",
    *,
    table: str,
    name: str | None = None,
) -> Cases:
    """Return the rows of a table as cases.

    Parameters
    ----------
    frame
        Rows of `table`, with ``row_id``.
    good
        Whether each holds; null where not known.
    table
        Name of the table.
    name
        The column that names a row to people; its own id without.
    """
    nothing = pd.Series(None, index=frame.index, dtype="str")
    phase = frame["phase_key"] if "phase_key" in frame.columns else nothing
    if "phase_confidence" in frame.columns:
        phase = phase.where(frame["phase_confidence"] >= CERTAIN)
    named = frame[name] if name and name in frame.columns else frame["row_id"]
    return Cases(
        pd.DataFrame(
            {
                "good": good.astype("boolean"),
                "name": named.fillna(frame["row_id"]),
                "table": table,
                "row_id": frame["row_id"],
                "phase_key": phase,
            }
        ).reset_index(drop=True)
    )


def _named(names: pd.Series) -> tuple[Value, ...]:
    return tuple(dict.fromkeys(names))[:SHOWN]
