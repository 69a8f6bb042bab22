"""Scores of a survey: ratings on one scale, how sure their mean is, and the net promoter score."""

from math import sqrt

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from implanalytics.metrics.intervals import Z_95

PROMOTERS, DETRACTORS = 9, 6


def on_scale(values: pd.Series, low: pd.Series, high: pd.Series, *, top: float = 5.0) -> pd.Series:
    """Return ratings on a scale from 1 to `top`.

    Parameters
    ----------
    values
        Ratings, higher better.
    low, high
        Ends of the scale each was given on.
    top
        Upper end of the scale that is wanted.

    Returns
    -------
    Series
        Null where the scale is not known, has no length, or the rating does not lie on it.

    Raises
    ------
    ValueError
        If `top` is not above 1.

    References
    ----------
    Own definition: ends of the scales are put upon one another, the rest in proportion.

    Examples
    --------
    >>> on_scale(pd.Series([7.5, 3]), pd.Series([0, 1]), pd.Series([10, 5])).tolist()
    [4.0, 3.0]
    """
    if top <= 1:
        raise ValueError(f"top must lie above 1, got {top}")
    fits = (high > low) & (values >= low) & (values <= high)
    share = (values - low) / (high - low).where(fits)
    return 1 + (top - 1) * share


def mean_interval(values: ArrayLike, *, z: float = Z_95) -> tuple[float, float, float]:
    """Return the mean of at least two values with its normal interval.

    Parameters
    ----------
    values
        The values.
    z
        Quantile of the normal distribution; 95 % unless told.

    Returns
    -------
    (float, float, float)
        Mean, lower and upper bound.

    Raises
    ------
    ValueError
        If there are fewer than two values.

    References
    ----------
    Student (1908). The probable error of a mean. Biometrika 6, 1-25; the normal quantile is used
    in place of his.

    Examples
    --------
    >>> [round(x, 2) for x in mean_interval([3.0, 4.0, 5.0, 4.0])]
    [4.0, 3.2, 4.8]
    """
    data = np.asarray(values, dtype="float64")
    if len(data) < 2:
        raise ValueError(f"an interval needs at least two values, got {len(data)}")
    mean = float(data.mean())
    half = z * float(data.std(ddof=1)) / sqrt(len(data))
    return mean, mean - half, mean + half


def net_promoters(scores: ArrayLike) -> float:
    """Return the net promoter score of ratings from 0 to 10, as a share from -1 to 1.

    Parameters
    ----------
    scores
        Ratings.

    Returns
    -------
    float
        Share of those who gave 9 or 10 less the share of those who gave 6 or less.

    Raises
    ------
    ValueError
        If there is no score, or one lies outside 0 to 10.

    References
    ----------
    Reichheld, F. F. (2003). The one number you need to grow. Harvard Business Review 81 (12).

    Examples
    --------
    >>> net_promoters([10, 9, 8, 3])
    0.25
    """
    data = np.asarray(scores, dtype="float64")
    if not len(data) or not bool(((data >= 0) & (data <= 10)).all()):
        raise ValueError("scores must lie between 0 and 10, and there must be one")
    return float((data >= PROMOTERS).mean() - (data <= DETRACTORS).mean())


def cronbach_alpha(answers: pd.DataFrame) -> float | None:
    """Return Cronbach's alpha: how far the items of a questionnaire measure one thing.

    Parameters
    ----------
    answers
        One row a respondent, one column an item, scores on one scale, none missing.

    Returns
    -------
    float or None
        At most 1; None for fewer than two items or respondents, or where all have the same total.

    Raises
    ------
    ValueError
        If an answer is missing.

    References
    ----------
    Cronbach, L. J. (1951). Coefficient alpha and the internal structure of tests. Psychometrika
    16, 297-334.

    Examples
    --------
    >>> round(cronbach_alpha(pd.DataFrame({"a": [1, 2, 3, 4], "b": [2, 2, 4, 4]})), 3)
    0.941
    """
    scores = answers.to_numpy("float64")
    if np.isnan(scores).any():
        raise ValueError("answers must be complete")
    respondents, items = scores.shape
    if min(respondents, items) <= 1:
        return None
    total = float(np.var(scores.sum(axis=1), ddof=1))
    if not total:
        return None
    return items / (items - 1) * (1 - float(np.var(scores, axis=0, ddof=1).sum()) / total)
