"""Effort: hours planned against hours booked, by phase."""

import pandas as pd

from implanalytics.tables.results import EFFORT_BY_PHASE

UNMATCHED = "unmatched"
"""Key of the row that gathers what matched no phase."""


def effort_by_phase(
    tasks: pd.DataFrame, entries: pd.DataFrame, *, certain_from: float
) -> pd.DataFrame:
    """Planned and booked hours per phase, what matched no phase in a row of its own.

    Parameters
    ----------
    tasks : DataFrame
        Leaf tasks with ``phase_key`` and ``planned_effort`` [h].
    entries : DataFrame
        Time entries with ``phase_key``, ``phase_confidence`` and ``effort`` [h].
    certain_from : float
        Confidence from which a match counts as certain [share].

    Returns
    -------
    DataFrame
        The `EFFORT_BY_PHASE` table, phases in alphabetical order of their key, then the row
        `UNMATCHED` if anything is in it. A phase without any estimate has a null plan; a phase
        nobody booked on has 0 booked hours. ``uncertain_effort`` is the part of the booked hours
        whose phase was read from a name alone.

    Raises
    ------
    ValueError
        If `certain_from` is not between 0 and 1.

    References
    ----------
    .. [1] Project Management Institute, *PMBOK Guide*, 6th ed., 2017, 7.4.2.2 "variance
       analysis", applied to hours.

    Examples
    --------
    >>> plan = pd.DataFrame({"phase_key": ["build"], "planned_effort": [80.0]})
    >>> booked = pd.DataFrame(
    ...     {"phase_key": ["build", None], "phase_confidence": [1.0, 0.0], "effort": [92.0, 3.0]}
    ... )
    >>> result = effort_by_phase(plan, booked, certain_from=0.8)
    >>> result[["phase_key", "planned_effort", "actual_effort", "variance_share"]]
       phase_key  planned_effort  actual_effort  variance_share
    0      build            80.0           92.0            0.15
    1  unmatched             NaN            3.0             NaN
    """
    if not 0 <= certain_from <= 1:
        raise ValueError(f"certain_from must be between 0 and 1, got {certain_from}")
    plan = tasks.assign(phase_key=tasks["phase_key"].fillna(UNMATCHED)).groupby("phase_key")
    booked = entries.assign(
        phase_key=entries["phase_key"].fillna(UNMATCHED),
        uncertain=entries["effort"].where(
            entries["phase_key"].notna() & (entries["phase_confidence"] < certain_from), 0.0
        ),
    ).groupby("phase_key")
    keys = sorted({*plan.groups, *booked.groups}, key=lambda key: (key == UNMATCHED, key))
    planned = plan["planned_effort"].sum(min_count=1).reindex(keys).round(6)
    actual = booked["effort"].sum().reindex(keys, fill_value=0.0).round(6)
    variance = actual - planned
    return EFFORT_BY_PHASE.frame(
        {
            "phase_key": keys,
            "name": keys,
            "planned_effort": planned.to_numpy(),
            "actual_effort": actual.to_numpy(),
            "uncertain_effort": booked["uncertain"].sum().reindex(keys, fill_value=0.0).to_numpy(),
            "variance": variance.to_numpy(),
            "variance_share": (variance / planned).where(planned > 0).to_numpy(),
            "n_tasks": plan.size().reindex(keys, fill_value=0).to_numpy(),
            "n_entries": booked.size().reindex(keys, fill_value=0).to_numpy(),
        }
    )
