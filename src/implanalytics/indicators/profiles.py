"""Which indicators are wanted: the profile somebody named, else what the data can feed."""

from collections.abc import Iterable, Mapping

from implanalytics.indicators.health_rows import in_profile
from implanalytics.indicators.indicator import PROFILES, Indicator, Profile
from implanalytics.indicators.result import IndicatorResult

MOSTLY = 0.5
"""Share of a profile's applicable indicators that must have an answer for it to be chosen."""


def choose_profile(
    named: str | None,
    results: Iterable[IndicatorResult],
    indicators: Mapping[str, Indicator],
) -> Profile:
    """Return the profile named, else the largest whose indicators the data can mostly feed.

    Parameters
    ----------
    named
        ``core``, ``standard``, ``full``, or None.
    results
        All answers.
    indicators
        Declarations by id.

    Returns
    -------
    Profile
        ``core`` where the data feed none.
    """
    for profile in PROFILES:
        if profile == named:
            return profile
    found = tuple(results)
    for profile in reversed(PROFILES):
        assessed, applicable = coverage(found, indicators, profile)
        if applicable and assessed >= MOSTLY * applicable:
            return profile
    return "core"


def coverage(
    results: Iterable[IndicatorResult], indicators: Mapping[str, Indicator], profile: Profile
) -> tuple[int, int]:
    """Count the indicators of a profile with an answer for the project or some phase, and all.

    Those that do not apply count in neither.
    """
    wanted = {name for name, indicator in indicators.items() if in_profile(indicator, profile)}
    mine = [r for r in results if r.indicator in wanted]
    answered = {r.indicator for r in mine if r.outcome not in ("not_applicable", "not_assessable")}
    applicable = {r.indicator for r in mine if r.outcome != "not_applicable"}
    return len(answered), len(applicable)
