"""Logs that hold several kinds of entries: the type of an entry decides its table."""

from collections.abc import Mapping

import pandas as pd

from implanalytics.core.words import message, quoted
from implanalytics.ingest.draft import Draft
from implanalytics.ingest.identity import identified
from implanalytics.tables import TABLES

KINDS: Mapping[str, tuple[str, ...]] = {
    "risk": ("risk", "r", "风险", "威胁", "threat"),
    "opportunity": ("opportunity", "机会", "机遇"),
    "issue": ("issue", "i", "问题", "problem"),
    "change": ("change", "change request", "变更", "cr"),
    "action": ("action", "action item", "行动", "行动项", "待办", "任务"),
    "decision": ("decision", "决策", "决定", "决议"),
    "assumption": ("assumption", "a", "假设", "假定"),
    "constraint": ("constraint", "c", "约束", "制约", "限制"),
    "dependency": ("dependency", "dependencies", "d", "依赖", "依赖项"),
}  # fmt: skip
_KIND_OF = {word: kind for kind, words in KINDS.items() for word in words}

_TABLE_OF = {"issue": "issues", "change": "changes", "action": "meeting_actions"}
_NAMES: Mapping[str, Mapping[str, str]] = {
    "issues": {"risk_id": "issue_id", "impact_level": "severity", "response": "solution"},
    "changes": {"risk_id": "change_id", "raised_by": "requester", "response": "decision"},
    "meeting_actions": {"risk_id": "action_id"},
    "remarks": {
        "risk_id": "remark_id", "entry_kind": "subject", "raised_by": "author",
        "raised_on": "day", "impact_level": "impact",
    },
}  # fmt: skip
FURTHER = ("issues", "changes", "meeting_actions", "remarks")


def kind_of(word: str) -> str | None:
    """Give the kind of entry that a word names, None if it names none.

    >>> kind_of("Risks"), kind_of("假设"), kind_of("技术")
    ('risk', 'assumption', None)
    """
    text = word.strip().casefold()
    return _KIND_OF.get(text) or _KIND_OF.get(text.rstrip("s"))


def settle_kinds(draft: Draft) -> None:
    """Keep risks and opportunities for the main table, if the types are kinds of entries."""
    source = next((name for name in ("entry_type", "category") if name in draft), None)
    if source is None:
        return
    words = draft.frame[source]
    kinds = words.map(kind_of, na_action="ignore").astype("str")
    if kinds.notna().sum() * 2 < words.notna().sum() or not kinds.notna().any():
        if "category" not in draft:
            draft.frame["category"] = words
        return
    for row in words.index[kinds.isna()]:
        draft.report(
            "unknown-kind",
            message("The entry says not which kind it is; it is kept as a remark.")
            if pd.isna(words[row])
            else message("{word} is no known kind of entry; it is kept as a remark.",
                         word=quoted(words[row])),
            message("Write risk, issue, change, action, decision, assumption or dependency."),
            row=row,
            column=source,
        )  # fmt: skip
    draft.frame["entry_kind"] = kinds.fillna(words).fillna("?").astype("str")
    gains = draft.frame["entry_kind"].eq("opportunity")
    if gains.any():
        said = pd.Series("opportunity", index=gains.index, dtype="str").where(gains)
        draft.frame["kind"] = draft.frame["kind"].fillna(said) if "kind" in draft else said
    draft.kept = draft.frame["entry_kind"].isin(("risk", "opportunity"))


def other_tables(draft: Draft, accepted: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    """Give the entries of a log that are no risks, each in its table."""
    if draft.kept is None:
        return {}
    kinds = accepted["entry_kind"]
    tables = kinds.map(_TABLE_OF).fillna("remarks").mask(kinds.isin(("risk", "opportunity")))
    frames = {}
    for name in FURTHER:
        rows = accepted[tables.eq(name)]
        if len(rows):
            table = TABLES[name]
            kept = rows.drop(columns=[n for n in _NAMES[name].values() if n in rows])
            frame = kept.rename(columns=dict(_NAMES[name]))
            frames[name] = table.conform(identified(table, frame, draft.context))
    return frames
