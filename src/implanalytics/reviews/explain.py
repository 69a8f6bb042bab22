"""From a figure to its rows: formula, inputs, and the file, sheet and row of each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from implanalytics.core.words import Label, Lang, Message, Value
from implanalytics.facts import Facts
from implanalytics.indicators import (
    Evidence,
    Indicator,
    IndicatorResult,
    Threshold,
    rule_text,
)
from implanalytics.tables import IDENTITY, TABLES

PLACE_COLUMNS = ("table", "row_id", "file", "sheet", "row", "column")
HIDDEN = frozenset(c.name for c in IDENTITY) | {"project_id", "phase_confidence"}


@dataclass(frozen=True)
class Explanation:
    """Everything behind one indicator result.

    Attributes
    ----------
    indicator
        Its declaration.
    result
        The answer.
    threshold
        The limits it was judged by.
    rows
        One row a source row it rests on: ``table``, ``row_id``, ``file``, ``sheet``, ``row``,
        ``column`` and ``content`` (the row's own values).
    """

    indicator: Indicator
    result: IndicatorResult
    threshold: Threshold
    rows: pd.DataFrame

    @property
    def formula(self) -> Label:
        """How the figure is computed."""
        return self.indicator.formula

    @property
    def inputs(self) -> Mapping[str, Value]:
        """The named inputs of the formula."""
        return self.result.inputs

    @property
    def owner(self) -> Message:
        """Whose rule it is."""
        return self.threshold.owner

    def rule(self, lang: Lang) -> str:
        """Return the limits in words."""
        return rule_text(self.indicator, self.threshold, lang)


def evidence_rows(facts: Facts, evidence: Iterable[Evidence]) -> pd.DataFrame:
    """Return the source rows behind `evidence`, each with its place.

    Returns
    -------
    DataFrame
        Columns ``table``, ``row_id``, ``file``, ``sheet``, ``row``, ``column``, ``content``.
    """
    parts = [_rows_of(facts, part) for part in evidence]
    kept = [part for part in parts if len(part)]
    if not kept:
        return pd.DataFrame(columns=[*PLACE_COLUMNS, "content"]).astype("str")
    return pd.concat(kept, ignore_index=True)


def _rows_of(facts: Facts, evidence: Evidence) -> pd.DataFrame:
    frame = facts.table(evidence.table)
    frame = frame[frame["row_id"].isin(set(evidence.row_ids))]
    sources = facts.table("sources").drop_duplicates("source_id").set_index("source_id")
    content = [c for c in frame.columns if c not in HIDDEN and c in TABLES[evidence.table]]
    return pd.DataFrame(
        {
            "table": evidence.table,
            "row_id": frame["row_id"],
            "file": frame["source_id"].map(sources["path"]),
            "sheet": frame["source_id"].map(sources["sheet"]) if "sheet" in sources else None,
            "row": frame["source_row"],
            "column": frame.get("source_column"),
            "content": frame[content].to_dict("records"),
        }
    ).reset_index(drop=True)
