"""How closely high risks are watched."""

from collections.abc import Iterator
from itertools import pairwise
from math import inf

import numpy as np
import pandas as pd

from implanalytics.core.levels import level_rank
from implanalytics.core.words import Label, message
from implanalytics.facts import in_known_words
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.known import surely
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.result import Evidence
from implanalytics.indicators.risks.struck import own_ids
from implanalytics.indicators.shapes.cases import SHOWN
from implanalytics.indicators.thresholds import Threshold

MISSING = ("risk_history", "risks.reviewed_on", "risks.level")


def _watched(figures: Figures, threshold: Threshold) -> Iterator[Measured | Lacking]:
    risks = figures.risks
    high = is_high(figures, threshold.parameters["high_from"])
    sure, maybe = risks[surely(high)], risks[high.isna()]
    if sure.empty:
        yield _no_high(len(risks), len(maybe))
        return
    history = figures.table("risk_history")
    longest = _gaps(figures, sure, history).groupby(level=0, sort=False).max()
    unsure = len(maybe) + _unsure(sure, history)
    gap = float(longest.max()) if len(longest) else 0.0
    proved = len(history) > 0 or threshold.outcome(gap) == "red"
    names = sure.set_index("row_id")["text"]
    worst_ones = longest.sort_values(ascending=False, kind="stable").index[:SHOWN]
    yield Measured(
        value=gap,
        best=gap if proved else 0.0,
        worst=inf if unsure else gap,
        text=message(
            "The longest time for which a high risk went without review was {gap:wd} (high risks: "
            "{n:n}).",
            gap=gap, n=len(sure),
        ),
        n=len(sure),
        inputs={
            "longest": gap, "high": len(sure), "level_unknown": len(maybe),
            "failing": tuple(str(names[row]) for row in worst_ones if longest[row] == gap),
        },
        evidence=(Evidence("risks", tuple(sure["row_id"])), *_of(history, sure)),
        unknown=message("of {n:n} risks the level or the reviews are not all known.",
                        n=unsure),
        missing=MISSING,
    )  # fmt: skip


def _unsure(risks: pd.DataFrame, history: pd.DataFrame) -> int:
    """Count the risks of which not every look, or not the whole time, is known."""
    if history.empty:
        return len(risks)
    raised, closed = (
        column(risks, name, "datetime64[us]").notna() for name in ("raised_on", "closed_on")
    )
    return int((~raised | ~(closed | risks["open"])).sum())


def _no_high(n: int, maybe: int) -> Lacking:
    if not n:
        return Lacking(message("No risk was raised by the status date."), ("risks",))
    if maybe:
        return Lacking(message("Of {n:n} risks no level is known.", n=maybe), ("risks.level",))
    return Lacking(message("No risk of the register is rated high."), ("risks.level",))


def _of(history: pd.DataFrame, risks: pd.DataFrame) -> tuple[Evidence, ...]:
    rows = history.loc[own_ids(history).isin(own_ids(risks)), "row_id"]
    return (Evidence("risk_history", tuple(rows)),) if len(rows) else ()


def is_high(figures: Figures, high_from: float) -> "pd.Series[bool]":
    """Say of each risk whether it is, or ever was, rated high; null where nothing tells.

    High is what the register calls so, now or at an earlier day, or what is likely or grave
    enough by itself.
    """
    risks, history = figures.risks, figures.table("risk_history")
    words = figures.facts.settings.words

    def ranked(frame: pd.DataFrame, name: str) -> "pd.Series[float]":
        if name not in frame.columns:
            return column(frame, name, "float64")
        known = in_known_words(frame[name], words)
        return known.map(level_rank, na_action="ignore").astype("float64")

    likely = ranked(risks, "probability_level").fillna(
        np.ceil(column(risks, "probability", "float64") * 5).clip(1, 5)
    )
    parts = pd.DataFrame({"likely": likely, "grave": ranked(risks, "impact_level")})
    level = ranked(risks, "level")
    before = ranked(history, "level").groupby(own_ids(history)).max()
    then = own_ids(risks).map(before).astype("float64")
    high = (level >= high_from) | (then >= high_from) | (parts >= high_from).any(axis=1)
    told = level.notna() | parts.notna().all(axis=1)
    told &= then.notna() | ~own_ids(risks).isin(own_ids(history))
    return high.astype("boolean").mask(~high & ~told)


def _gaps(figures: Figures, risks: pd.DataFrame, history: pd.DataFrame) -> "pd.Series[float]":
    """Return the working days between one look at a risk and the next, by its row.

    Up to its end, where that is known. Without a history only the last look is known, and the
    time since.
    """
    seen: dict[str, list[pd.Timestamp]] = {}
    for key, day in zip(own_ids(history), history["day"].dt.normalize(), strict=True):
        seen.setdefault(key, []).append(day)
    until = figures.work_until.normalize()
    looks = (column(risks, name, "datetime64[us]") for name in ("raised_on", "reviewed_on"))
    rows, gaps = [], []
    for row, key, raised, reviewed, end in zip(
        risks["row_id"], own_ids(risks), *(day.dt.normalize() for day in looks),
        _ends(risks, until), strict=True,
    ):  # fmt: skip
        days = sorted({d for d in (raised, reviewed, *seen.get(key, ())) if pd.notna(d)})
        if pd.notna(end):
            days = [day for day in days if day <= end]
        days = days if len(history) else days[-1:]
        days = days if pd.isna(end) else [*days, end]
        gaps += list(pairwise(days))
        rows += [row] * (len(days) - 1)
    return _lengths(figures, rows, gaps)


def _ends(risks: pd.DataFrame, until: pd.Timestamp) -> "pd.Series[pd.Timestamp]":
    """Return the day each risk was closed, at the latest `until`; null where it is not known."""
    closed = column(risks, "closed_on", "datetime64[us]").dt.normalize()
    still = pd.Series(until, index=risks.index).where(risks["open"])
    ends: pd.Series[pd.Timestamp] = closed.fillna(still).clip(upper=until)
    return ends


def _lengths(
    figures: Figures, rows: list[str], gaps: list[tuple[pd.Timestamp, pd.Timestamp]]
) -> "pd.Series[float]":
    calendar = figures.facts.calendar
    first, last = (
        calendar.last_minute(pd.Series([gap[n] for gap in gaps], dtype="datetime64[us]"))
        for n in (0, 1)
    )
    days = calendar.working_days(calendar.between(first, last)).astype("float64")
    return pd.Series(days.to_numpy(), index=pd.Index(rows, dtype="str"))


RSK_07 = Indicator(
    name="RSK-07",
    title=Label("High risks watched closely", "高风险的跟踪频度"),
    question=Label(
        "How long did a high risk go without anyone looking at it?", "高风险最长多久无人过问？"
    ),
    dimension="risk",
    needs=("risks",),
    asks=("risk_history", "risks.level"),
    reads=(
        "risks.level", "risks.probability_level", "risks.impact_level", "risks.raised_on",
        "risks.reviewed_on", "risks.closed_on", "risk_history.day", "risk_history.level",
    ),
    formula=Label(
        "longest time between two looks at a high risk, from raising to closing, in working days",
        "高风险自识别至关闭期间，相邻两次评审之间的最长间隔（工作日）",
    ),
    remedy=Label(
        "Put the high risks on the agenda of each regular meeting and date each look.",
        "高风险列入每次例会议程，并记录每次评审日期。",
    ),
    cheapest=Label(
        "The register saved at each review, or a list of risk, day and level.",
        "每次评审时另存的登记册，或含风险、日期、等级的评审记录。",
    ),
    judge=_watched,
    unit="wd",
    profile="core",
    source="M4",
)  # fmt: skip
