"""The figures that indicators judge, computed once for a project at a date."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar, cast

import numpy as np
import pandas as pd

from implanalytics.core.levels import level_rank
from implanalytics.core.states import state_of_word
from implanalytics.facts import CERTAIN, Facts, Plan, facts_at, in_known_words, plan_of
from implanalytics.methods import keys_of
from implanalytics.metrics import effort_by_phase, risk_exposure, risk_matrix, schedule_variance

Made = TypeVar("Made")


@dataclass(frozen=True, eq=False, repr=False)
class Figures:
    """Facts known at a date, and the metrics computed from them.

    Attributes
    ----------
    as_of
        Status date.
    work_until
        The day up to which open work and effort are measured: the closure, if it lies before
        `as_of`.
    closed_on
        The day of closure, or None while the project runs.
    facts
        Facts as they were known at `as_of`.
    plan
        Leaf tasks of the plan at `work_until`.
    entries
        Time entries up to `work_until`.
    schedule, effort, exposure, matrix
        The metrics' result tables.
    exposure_at_most
        `exposure` when every risk that may still be open is open.
    """

    as_of: pd.Timestamp
    work_until: pd.Timestamp
    closed_on: pd.Timestamp | None
    facts: Facts
    plan: Plan
    entries: pd.DataFrame
    risks: pd.DataFrame
    schedule: pd.DataFrame
    effort: pd.DataFrame
    exposure: pd.DataFrame
    exposure_at_most: pd.DataFrame
    matrix: pd.DataFrame
    _made: dict[Callable[["Figures"], object], object] = field(default_factory=dict, init=False)

    def once(self, make: Callable[["Figures"], Made]) -> Made:
        """Return ``make(self)``, which several indicators share, computed when first asked for."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast(Made, self._made[make])

    def table(self, name: str) -> pd.DataFrame:
        """Return a table as it was known at `as_of`; empty where no source gave it."""
        return self.facts.table(name)

    def missing(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return which tables and ``table.column`` of `names` no source gave."""
        gone: list[str] = []
        for name in names:
            table, _, column = name.partition(".")
            gone += self.facts.missing(table, *([column] if column else []))
        return tuple(dict.fromkeys(gone))

    def working_days(self, start: pd.Timestamp, finish: pd.Timestamp) -> float:
        """Return the working days from the end of one day to the end of another, signed."""
        calendar = self.facts.calendar
        days = pd.Series([start, finish]).dt.normalize()
        ends = calendar.last_minute(days)
        minutes = calendar.between(ends.iloc[:1], ends.iloc[1])
        return float(calendar.working_days(minutes).iloc[0])

    def phase_keys(self, canonical: str) -> tuple[str, ...]:
        """Return the keys of the method's phases that are a canonical phase; itself without one."""
        return keys_of(canonical, self.facts.template)


def figures_of(facts: Facts, as_of: pd.Timestamp) -> Figures:
    """Compute the figures of `facts` at `as_of`."""
    known = facts_at(facts, as_of)
    closed_on = _closure(known)
    work_until = as_of if closed_on is None else min(as_of, closed_on)
    work = known if work_until == as_of else facts_at(known, work_until)
    plan, entries = plan_of(work), work.table("time_entries")
    if "phase_key" not in entries.columns:
        entries = entries.assign(phase_key=pd.Series(dtype="str"), phase_confidence=0.0)
    risks, at_most = _risks(known, as_of)
    return Figures(
        as_of=as_of,
        work_until=work_until,
        closed_on=closed_on,
        facts=known,
        plan=plan,
        entries=entries,
        risks=risks,
        schedule=schedule_variance(plan.tasks, facts.calendar, as_of=work_until),
        effort=effort_by_phase(plan.tasks, entries, certain_from=CERTAIN),
        exposure=risk_exposure(risks),
        exposure_at_most=risk_exposure(at_most),
        matrix=risk_matrix(_levels(risks[risks["open"]], facts.settings.words)),
    )


def _closure(facts: Facts) -> pd.Timestamp | None:
    events = facts.table("events")
    closed = events[events["kind"] == "closure"]
    if closed.empty:
        return None
    day: pd.Timestamp = closed["day"].max().normalize()
    return day


def _risks(facts: Facts, as_of: pd.Timestamp) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the risks with ``open`` as it surely is, and as it is at most.

    A status word without a closing date is true when the register was taken; whether it was
    already true at `as_of` is known only if the register was taken by then. A risk whose dates
    contradict one another may be open or closed. Amounts without a currency are in the project's.
    Opportunities are left out: what may be gained does not cover what may be lost.
    """
    risks = facts.table("risks")
    if "kind" in risks.columns:
        risks = risks[risks["kind"].ne("opportunity")].reset_index(drop=True)
    nothing = pd.Series(data=False, index=risks.index)
    if facts.settings.currency:
        none = pd.Series(None, index=risks.index, dtype="str")
        written = risks["currency"] if "currency" in risks.columns else none
        risks = risks.assign(currency=written.fillna(facts.settings.currency))
    by_date = risks["closed_on"].notna() if "closed_on" in risks.columns else nothing
    by_word = (
        in_known_words(risks["status"], facts.settings.words)
        .map(state_of_word, na_action="ignore")
        .eq("closed")
        if "status" in risks.columns
        else nothing
    )
    doubted = risks["doubted"].notna() if "doubted" in risks.columns else nothing
    end = as_of.normalize() + pd.Timedelta(days=1)
    taken = facts.table("sources").set_index("source_id").get("extracted_at")
    in_time = nothing if taken is None else risks["source_id"].map(taken) < end
    surely_open = ~(by_date | by_word | doubted)
    maybe_open = ~(by_date | (by_word & in_time))
    return risks.assign(open=surely_open), risks.assign(open=maybe_open)


def _levels(risks: pd.DataFrame, words: Mapping[str, str]) -> pd.DataFrame:
    """Place each risk in the matrix by its words, else by its probability in fifths."""
    nothing = pd.Series(np.nan, index=risks.index)

    def ranked(column: str) -> pd.Series:
        if column not in risks.columns:
            return nothing
        known = in_known_words(risks[column], words)
        return known.map(level_rank, na_action="ignore").astype("float64")

    probability = ranked("probability_level")
    if "probability" in risks.columns:
        fifths = np.ceil(risks["probability"] * 5).clip(1, 5)
        probability = probability.fillna(fifths)
    return pd.DataFrame(
        {
            "risk_id": risks["risk_id"],
            "probability": probability,
            "impact": ranked("impact_level"),
        }
    )
