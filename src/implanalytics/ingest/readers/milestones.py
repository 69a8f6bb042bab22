"""Which tasks of a plan are milestones."""

import pandas as pd

from implanalytics.core.words import message
from implanalytics.ingest.draft import Draft

_POINTS = ("完成", "里程碑", "上线", "验收", "通过", "评审", "签署", "milestone", "complete",
           "completed", "done", "go-live", "sign-off", "signoff", "approved")  # fmt: skip

_PAIRS = (("planned_start", "planned_finish"), ("start", "finish"))


def settle_milestones(draft: Draft) -> None:
    """Say which tasks are milestones: by a flag, the type, no duration, or by the name."""
    frame = draft.frame
    flags = frame["milestone"] if "milestone" in draft else None
    by_type = by_length = by_name = pd.Series(data=False, index=frame.index)
    if "type" in draft:
        by_type = frame["type"].fillna("").str.contains("里程碑|milestone", case=False, regex=True)
    if "duration" in draft:
        by_length = frame["duration"].fillna("").str.fullmatch(r"\s*0(\.0+)?\s*[^\d.]*\??\s*")
    pair = next((pair for pair in _PAIRS if set(pair) <= set(frame.columns)), None)
    if flags is None and pair and "name" in draft:
        effort = (
            frame["planned_effort"] if "planned_effort" in draft else pd.Series(0.0, frame.index)
        )
        by_name = (
            (frame[pair[0]] == frame[pair[1]])
            & effort.fillna(0).eq(0)
            & frame["name"].fillna("").str.strip().str.casefold().str.endswith(_POINTS)
        )
    derived = by_type | by_length | by_name
    if flags is not None:
        frame["milestone"] = flags.fillna(derived).astype("boolean")
    elif derived.any():
        frame["milestone"] = derived.astype("boolean")
    for row in frame.index[by_name & ~by_type & ~by_length]:
        draft.report(
            "milestone-by-name",
            message(
                "{name} begins and ends on one day without effort; it is taken for a milestone.",
                name=frame.loc[row, "name"],
            ),
            message("A column 里程碑 or Milestone would settle it."),
            row=row,
            column="name",
            severity="notice",
        )
