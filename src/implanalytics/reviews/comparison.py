"""Projects side by side: rates with intervals, ranks that may be wrong, sums of like with like."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from implanalytics.indicators import JUDGED, PROJECT, worst
from implanalytics.metrics import wilson
from implanalytics.reviews.record import ReviewRecord

TARGETS = ("time", "cost", "scope", "quality", "satisfaction", "risk")


def summary(records: Iterable[ReviewRecord]) -> pd.DataFrame:
    """Return one row a project: who, when, each target's outcome, coverage and key figures.

    What is not known stays visible as null: no project is left out for want of a budget.
    """
    rows = [
        {
            "project_id": record.project_id,
            "name": record.title,
            "customer": record.customer,
            "method": record.method,
            "type": record.type,
            "as_of": pd.Timestamp(record.as_of),
            "closed": record.closed_on is not None,
            **{target.name: target.outcome for target in record.targets},
            "reported": record.reported,
            "computed": computed_colour(record),
            "coverage": record.coverage,
            "profile": record.profile,
            **{name: getattr(record.figures, name) for name in _FIGURES},
        }
        for record in records
    ]
    columns = [
        "project_id", "name", "customer", "method", "type", "as_of", "closed", *TARGETS,
        "reported", "computed", "coverage", "profile", *_FIGURES,
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=columns)


_FIGURES = (
    "planned_duration", "finish_slip", "planned_effort", "booked_effort", "contract_value",
    "currency", "open_exposure_days", "reserve_days",
)  # fmt: skip


def computed_colour(record: ReviewRecord) -> str:
    """Return the worst outcome of the verdict's targets; not assessable where none is judged."""
    return worst(tuple(target.outcome for target in record.targets))


def indicator_rates(records: Iterable[ReviewRecord]) -> pd.DataFrame:
    """Return how often each indicator is met over the projects that could be judged.

    Returns
    -------
    DataFrame
        One row an indicator: ``indicator``, ``n`` (judged), ``green``, ``amber``, ``red``,
        ``not_assessable``, ``not_applicable``, ``share`` of green, and its 95 % Wilson interval
        ``low`` to ``high``; the shares are null where nothing was judged.
    """
    rows = [
        (result.indicator, result.outcome)
        for record in records
        for result in record.results
        if result.scope == PROJECT
    ]
    frame = pd.DataFrame(rows, columns=["indicator", "outcome"])
    kinds = [*JUDGED, "reported", "not_assessable", "not_applicable"]
    counts = pd.crosstab(frame["indicator"], frame["outcome"])
    counts = counts.reindex(index=frame["indicator"].unique(), columns=kinds, fill_value=0)
    counts = counts.rename_axis(index="indicator", columns=None).reset_index()
    counts["n"] = counts[list(JUDGED)].sum(axis=1)
    return counts.assign(**_with_intervals(counts["green"], counts["n"]))


def ranked(records: Sequence[ReviewRecord]) -> pd.DataFrame:
    """Return the projects by the share of judged indicators that are red, worst first.

    Returns
    -------
    DataFrame
        One row a project: ``project_id``, ``name``, ``red``, ``n`` (judged), ``share`` with its
        95 % Wilson interval ``low`` to ``high``, and the ranks it may have, ``rank_from`` to
        ``rank_to``: a project stands surely before another only where their intervals part.
        Projects with nothing judged stand last, without a rank.
    """
    rows = []
    for record in records:
        judged = [r for r in record.results if r.scope == PROJECT and r.judged]
        red = sum(r.outcome == "red" for r in judged)
        rows.append((record.project_id, record.title, red, len(judged)))
    frame = pd.DataFrame(rows, columns=["project_id", "name", "red", "n"])
    frame = frame.assign(**_with_intervals(frame["red"], frame["n"]))
    known = frame["n"] > 0
    low, high = frame["low"].to_numpy(), frame["high"].to_numpy()
    surely_worse = (low[None, :] > high[:, None]).sum(axis=1)
    surely_better = (high[None, :] < low[:, None]).sum(axis=1)
    frame["rank_from"] = (pd.Series(surely_worse) + 1).where(known).astype("Int64")
    frame["rank_to"] = (int(known.sum()) - pd.Series(surely_better)).where(known).astype("Int64")
    ordered = frame.sort_values(["share", "n"], ascending=[False, False], kind="stable")
    return ordered.reset_index(drop=True)


def _with_intervals(good: pd.Series, n: pd.Series) -> dict[str, pd.Series]:
    bounds = [
        wilson(int(g), int(k)) if k else (float("nan"),) * 2 for g, k in zip(good, n, strict=True)
    ]
    low, high = zip(*bounds, strict=True) if bounds else ((), ())
    return {
        "share": (good / n).where(n > 0),
        "low": pd.Series(low, index=good.index, dtype="float64"),
        "high": pd.Series(high, index=good.index, dtype="float64"),
    }


def honesty(records: Iterable[ReviewRecord]) -> pd.DataFrame:
    """Return how many projects were reported in each colour against the colour computed."""
    pairs = [(record.reported, computed_colour(record)) for record in records if record.reported]
    frame = pd.DataFrame(pairs, columns=["reported", "computed"])
    table = pd.crosstab(frame["reported"], frame["computed"])
    return table.reindex(
        index=list(JUDGED), columns=[*JUDGED, "not_assessable"], fill_value=0
    )  # fmt: skip


@dataclass(frozen=True)
class Totals:
    """Sums over a portfolio: late and early apart, like with like.

    Attributes
    ----------
    projects, closed
        How many there are, and how many of them are closed.
    dated
        Projects whose finish can be compared with its promise.
    late, late_days, early, early_days
        Projects behind and ahead of their promise, and by how many working days together.
    late_share
        Share of dated projects that are late, and its 95 % interval `late_low` to `late_high`.
    late_value_share
        The same weighted by contract value, by currency; of projects with a contract value.
    planned_effort, booked_effort
        Hours of the projects that have both.
    with_effort
        How many those are.
    without_budget
        Projects of which neither planned hours nor a contract value are known.
    """

    projects: int
    closed: int
    dated: int
    late: int
    late_days: float
    early: int
    early_days: float
    late_share: float | None
    late_low: float | None
    late_high: float | None
    late_value_share: dict[str, float]
    planned_effort: float
    booked_effort: float
    with_effort: int
    without_budget: tuple[str, ...]


def totals(records: Sequence[ReviewRecord]) -> Totals:
    """Add up what can be added: never signed percentages, never unlike currencies."""
    frame = summary(records)
    slip = frame["finish_slip"].astype("float64")
    dated = slip.notna()
    late = slip > 0
    low, high = wilson(int(late.sum()), int(dated.sum())) if dated.any() else (None, None)
    hours = frame[["planned_effort", "booked_effort"]].astype("float64").dropna()
    unbudgeted = frame[frame["planned_effort"].isna() & frame["contract_value"].isna()]
    return Totals(
        projects=len(frame),
        closed=int(frame["closed"].sum()),
        dated=int(dated.sum()),
        late=int(late.sum()),
        late_days=float(slip[late].sum()),
        early=int((slip < 0).sum()),
        early_days=float(-slip[slip < 0].sum()),
        late_share=float(late.sum() / dated.sum()) if dated.any() else None,
        late_low=low,
        late_high=high,
        late_value_share=_by_value(frame[dated], late[dated]),
        planned_effort=float(hours["planned_effort"].sum()),
        booked_effort=float(hours["booked_effort"].sum()),
        with_effort=len(hours),
        without_budget=tuple(unbudgeted["name"]),
    )


def _by_value(frame: pd.DataFrame, late: pd.Series) -> dict[str, float]:
    valued = frame.dropna(subset=["contract_value", "currency"])
    shares = {}
    for currency, rows in valued.groupby("currency", sort=True):
        whole = float(rows["contract_value"].sum())
        if whole > 0:
            shares[str(currency)] = (
                float(rows.loc[late[rows.index], "contract_value"].sum()) / whole
            )
    return shares
