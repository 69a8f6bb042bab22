"""The answers that speak of one phase: its own, and those of the project that belong to it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from implanalytics.indicators.indicator import PROFILES, Dimension, Indicator, Profile
from implanalytics.indicators.result import JUDGED, PROJECT, IndicatorResult, Outcome
from implanalytics.indicators.thresholds import Threshold, Thresholds

SCORES: dict[Outcome, float] = {"green": 1.0, "amber": 0.5, "red": 0.0}


@dataclass(frozen=True)
class HealthRow:
    """One indicator in the health of one phase.

    Attributes
    ----------
    indicator
        Its declaration.
    outcome
        Its outcome; ``not_assessable`` too where there is no answer.
    value
        The judged figure.
    threshold
        Its limits.
    gate
        Whether it decides like a gate: by its declaration, or because the method's gate of the
        phase is checked by it.
    """

    indicator: Indicator
    outcome: Outcome
    value: float | None
    threshold: Threshold
    gate: bool

    @property
    def dimension(self) -> Dimension:
        """The side of the phase it is shown under."""
        return "gate" if self.gate else self.indicator.dimension

    @property
    def judged(self) -> bool:
        """Whether it has a colour."""
        return self.outcome in JUDGED

    @property
    def score(self) -> float:
        """Green 1, amber 0.5, red 0; what is not known counts as red."""
        return SCORES.get(self.outcome, 0.0)

    def taken_as(self, outcome: Outcome) -> "HealthRow":
        """Return the row with another outcome."""
        return replace(self, outcome=outcome)

    def if_unknown(self, outcome: Outcome) -> "HealthRow":
        """Return the row with an outcome for the case that it has none."""
        return self if self.judged else self.taken_as(outcome)


def in_profile(indicator: Indicator, profile: Profile) -> bool:
    """Say whether a profile asks an indicator's question."""
    return PROFILES.index(indicator.profile) <= PROFILES.index(profile)


def health_rows(
    phase: str,
    results: Iterable[IndicatorResult],
    indicators: Mapping[str, Indicator],
    thresholds: Thresholds,
    *,
    profile: Profile,
    attached: Mapping[str, Sequence[str]],
    checks: Set[str] = frozenset(),
) -> tuple[HealthRow, ...]:
    """Return the rows of one phase.

    Parameters
    ----------
    phase
        Its key.
    results
        All answers.
    indicators
        Declarations by id.
    thresholds
        The limits.
    profile
        Rows it does not ask for count only where they are judged.
    attached
        Canonical phase -> keys of phases to which project answers about it belong.
    checks
        Indicators by which the method checks the gates of the phase.
    """
    found = {(r.scope, r.indicator): r for r in results}
    rows = _rows(phase, found, indicators, thresholds, attached, checks)
    return tuple(row for row in rows if row.judged or in_profile(row.indicator, profile))


def _rows(
    phase: str,
    found: Mapping[tuple[str, str], IndicatorResult],
    indicators: Mapping[str, Indicator],
    thresholds: Thresholds,
    attached: Mapping[str, Sequence[str]],
    checks: Set[str],
) -> Iterator[HealthRow]:
    for name, indicator in indicators.items():
        whole = found.get((PROJECT, name))
        if indicator.reported:
            continue
        if indicator.by_phase:
            result = found.get((phase, name))
            if result is None and whole is not None and whole.outcome == "not_applicable":
                continue
        elif name in checks or phase in attached.get(indicator.phase or "", ()):
            result = whole
        else:
            continue
        if result is not None and result.outcome in ("not_applicable", "reported"):
            continue
        outcome: Outcome = result.outcome if result else "not_assessable"
        value = result.value if result else None
        gate = indicator.gate or name in checks
        yield HealthRow(indicator, outcome, value, indicator.limits(thresholds), gate)
