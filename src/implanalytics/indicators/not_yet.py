"""Indicators that are declared and not computed yet: what they would need is still asked for."""

from collections.abc import Iterator

from implanalytics.core.words import message
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Judge
from implanalytics.indicators.measured import Lacking
from implanalytics.indicators.thresholds import Threshold


def not_yet(*needs: str) -> Judge:
    """Return a judge that names what is missing of `needs`, or all of it where nothing is."""

    def judge(figures: Figures, _threshold: Threshold) -> Iterator[Lacking]:
        missing = figures.missing(needs) or needs
        yield Lacking(message("This version does not compute it yet."), missing)

    return judge
