"""Mirror of implanalytics.indicators.shapes.certain."""

import pytest

from implanalytics.core.words import message
from implanalytics.indicators import Threshold
from implanalytics.indicators.measured import Lacking, Measured
from implanalytics.indicators.shapes.certain import certain

TEXT = message("The first or the last day of the survey is not known.")
LOWER = Threshold("lower", 1, 2, "ours")
# Best and worst -> the best that is judged.
BEST_BY_HAND = {
    "amber that may be red is undecided": (2, 3, 1),
    "amber either way stays": (1.5, 2, 1.5),
    "green that may be red is undecided by itself": (1, 3, 1),
    "red stays red": (3, 4, 3),
}


@pytest.mark.parametrize(("best", "worst", "judged"), BEST_BY_HAND.values(), ids=BEST_BY_HAND)
def test_nothing_is_amber_that_may_be_red(best, worst, judged):
    one = Measured(best, TEXT, best=best, worst=worst)
    (answer,) = certain(lambda _figures, _threshold: [one])(None, LOWER)
    assert answer.best == judged
    assert answer.worst == worst


def test_what_is_no_figure_passes():
    nothing = Lacking(TEXT)
    assert list(certain(lambda _figures, _threshold: [nothing])(None, LOWER)) == [nothing]
