"""The title of phase health and the figures in its strip."""

import pandas as pd

from implanalytics.reports.exhibits.phase_health import _figure, _worst


def _judged(*lines):
    return pd.DataFrame(lines, columns=["phase_key", "outcome", "score"])


def test_the_worst_phase_is_the_worst_colour_first_and_then_the_lowest_score():
    # a red gate caps a phase whose mean is 1: it is worse than an amber one with 0.6
    assert _worst(_judged(("A", "green", 1.0), ("B", "amber", 0.6), ("C", "red", 1.0))) == ["C"]
    assert _worst(_judged(("A", "amber", 0.7), ("B", "amber", 0.6))) == ["B"]


def test_equals_are_all_returned_so_that_none_is_called_the_worst():
    assert _worst(_judged(("A", "red", 1.0), ("B", "green", 1.0), ("C", "red", 1.0))) == ["A", "C"]


def test_only_time_and_effort_have_a_variance_in_the_strip(judged):
    found = [result for result in judged.results if _figure(result, "en") is not None]
    assert {result.indicator for result in found} == {"SCH-04", "CST-01"}
