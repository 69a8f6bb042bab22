"""Nothing is amber that may be red."""

from collections.abc import Iterator
from dataclasses import replace

from implanalytics.indicators.answering import DIGITS
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.indicator import Answer, Judge
from implanalytics.indicators.measured import Measured
from implanalytics.indicators.thresholds import Threshold


def certain(judge: Judge) -> Judge:
    """Return `judge`, undecided where its figure is amber at best and red at worst."""

    def judged(figures: Figures, threshold: Threshold) -> Iterator[Answer]:
        for answer in judge(figures, threshold):
            yield _decided(answer, threshold) if isinstance(answer, Measured) else answer

    return judged


def _decided(answer: Measured, threshold: Threshold) -> Measured:
    best, worst = answer.between
    if best is None or worst is None:
        return answer
    outcomes = (threshold.outcome(round(best, DIGITS)), threshold.outcome(round(worst, DIGITS)))
    # A best that is green and a worst that is not is what nothing is judged on.
    return replace(answer, best=threshold.green) if outcomes == ("amber", "red") else answer
