"""Phases that began, and whether the gate before them was signed by then."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from implanalytics.core.words import Amount
from implanalytics.facts import CERTAIN
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.gates.exceptions import Kept
from implanalytics.indicators.gates.marks import Marks, marks
from implanalytics.indicators.gates.rates import money_of
from implanalytics.indicators.gates.signatures import signatures
from implanalytics.indicators.losses import doubted
from implanalytics.indicators.phase_days import phase_days
from implanalytics.indicators.result import Evidence


@dataclass(frozen=True, eq=False)
class Crossing:
    """One phase that began behind a gate.

    Attributes
    ----------
    phase, before
        Keys of the phase and of the one whose gate it passed.
    kept
        Whether the gate was signed by then, waived in writing, neither, or not known.
    entries
        Time entries on the phase before the gate was signed; none where it was in time.
    evidence
        The rows behind it.
    """

    phase: str
    before: str
    kept: Kept | None
    entries: pd.DataFrame
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class AtRisk:
    """Work done before the gate was signed: days of a person, and money where rates are known."""

    days: float | None
    money: Amount | None


def crossings(figures: Figures) -> tuple[Crossing, ...]:
    """Return the phases that began behind a gate, in order."""
    return figures.once(_crossings)


def at_risk(figures: Figures, found: tuple[Crossing, ...]) -> AtRisk:
    """Return the work that phases did before the gate before them was signed.

    Nothing is summed where the sums of the timesheets are not to be trusted.
    """
    if not figures.facts.has("time_entries") or doubted(figures.facts, "time_entries"):
        return AtRisk(None, None)
    entries = [crossing.entries for crossing in found if len(crossing.entries)]
    if not entries:
        return AtRisk(0.0, None)
    whole = pd.concat(entries).drop_duplicates("row_id")
    hours = float(whole["effort"].sum())
    return AtRisk(hours / figures.facts.settings.hours_per_day, money_of(figures, whole))


def _crossings(figures: Figures) -> tuple[Crossing, ...]:
    every = marks(figures)
    entries = figures.entries
    sure = entries[column(entries, "phase_confidence", "float64") >= CERTAIN]
    found = []
    for phase, before in _pairs(figures, every):
        booked = sure[sure["phase_key"] == phase]
        crossing = _crossing(figures, _gate(figures, every, before), phase, before, booked)
        if crossing is not None:
            found.append(crossing)
    return tuple(found)


def _gate(figures: Figures, every: Marks, phase: str) -> Marks:
    """Return the milestones of a phase; where it has none, what was signed for it."""
    gate = every.of_phase(phase)
    if len(gate.frame):
        return gate
    rows = signatures(figures).of_phase(phase)
    rows = rows.reset_index(drop=True)
    ids: dict[int, tuple[str, ...]] = {n: (row,) for n, row in enumerate(rows["row_id"])}
    return Marks(rows, listed=False, signatures=ids)


def _pairs(figures: Figures, every: Marks) -> Iterator[tuple[str, str]]:
    """Yield each phase with the nearest one before it that has a gate.

    Where nothing says which milestones there are, every phase has one.
    """
    order, stated = _order(figures)
    known = phase_days(figures)
    gated = {*every.frame["phase_key"].dropna(), *signatures(figures).frame["certain_phase"]}
    if not every.listed:
        gated |= set(known.frame.index)
    for place, phase in enumerate(order):
        earlier = [key for key in order[:place] if key in gated]
        if not stated:
            start = known.day(phase, "planned")
            ends = {key: known.day(key, "planned_finish") for key in earlier}
            earlier = [key for key in earlier if _ends_before(ends[key], start)]
        if earlier:
            yield phase, earlier[-1]


def _ends_before(finish: pd.Timestamp | None, start: pd.Timestamp | None) -> bool:
    return finish is not None and start is not None and finish <= start


def _order(figures: Figures) -> tuple[list[str], bool]:
    """Return the phases in the method's order, else as planned; and whether the method says so."""
    template = figures.facts.template
    if template is not None and template.ordered:
        return [phase.key for phase in template.phases], True
    frame = phase_days(figures).frame
    planned = frame.dropna(subset=["planned"]).sort_values("planned", kind="stable")
    return list(planned.index), False


def _crossing(
    figures: Figures, gate: Marks, phase: str, before: str, booked: pd.DataFrame
) -> Crossing | None:
    known = phase_days(figures)
    start = known.day(phase, "started")
    first = None if booked.empty else booked["worked_on"].min().normalize()
    spoken_of = phase in known.frame.index and known.is_(phase, "begun") is not False
    if first is None and not spoken_of:
        return None
    signed, signed_on = _signed(gate)
    early = booked if signed_on is None else booked[booked["worked_on"] < signed_on]
    kept = _kept(_waived(gate), signed=signed, signed_on=signed_on, start=start, first=first)
    late = early if kept in ("waived", "broken") else early.iloc[:0]
    worked = (Evidence("time_entries", tuple(late["row_id"])),) if len(late) else ()
    evidence = (*gate.evidence, *known.evidence(phase), *worked)
    return Crossing(phase, before, kept, late, evidence)


def _signed(gate: Marks) -> tuple[bool | None, pd.Timestamp | None]:
    """Return whether every mark of a gate is signed, and the day of the last signature."""
    signed = gate.frame["signed"]
    if gate.frame.empty:
        return None, None
    if (~signed).fillna(value=False).any():
        return False, None
    if signed.isna().any():
        return None, None
    return True, gate.frame["signed_on"].max()


def _waived(gate: Marks) -> pd.Timestamp | None:
    """Return the day by which every mark not signed was waived in writing."""
    open_ = gate.frame[~gate.frame["signed"].fillna(value=False)]
    days = (open_ if len(open_) else gate.frame)["waived_on"]
    return None if days.isna().any() else days.max()


def _kept(
    waived_on: pd.Timestamp | None,
    *,
    signed: bool | None,
    signed_on: pd.Timestamp | None,
    start: pd.Timestamp | None,
    first: pd.Timestamp | None,
) -> Kept | None:
    """Say whether a gate was kept: good only if the start itself is known, not only the work."""
    days = [day for day in (start, first) if day is not None]
    if signed is None or not days:
        return None
    began = min(days)
    if signed and signed_on is not None and signed_on <= began:
        return "kept" if start is not None else None
    return "waived" if waived_on is not None and waived_on <= began else "broken"
