"""How sure a share is, from how many cases it comes."""

from math import sqrt

Z_95 = 1.959963984540054
"""Two-sided 95 % quantile of the normal distribution."""


def wilson(good: int, n: int, *, z: float = Z_95) -> tuple[float, float]:
    """Return the Wilson score interval of a share.

    Parameters
    ----------
    good
        Number of cases that hold, 0 to `n`.
    n
        Number of cases, at least 1.
    z
        Quantile of the normal distribution; 95 % unless told.

    Returns
    -------
    (float, float)
        Lower and upper bound, shares of 1.

    Raises
    ------
    ValueError
        If `n` is not positive or `good` does not lie between 0 and `n`.

    References
    ----------
    Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference.
    JASA 22, 209-212.

    Examples
    --------
    >>> low, high = wilson(8, 10)
    >>> round(low, 3), round(high, 3)
    (0.49, 0.943)
    """
    if n < 1 or not 0 <= good <= n:
        raise ValueError(f"good must lie between 0 and n >= 1, got {good} of {n}")
    share, spread = good / n, z * z / n
    centre = (share + spread / 2) / (1 + spread)
    half = z / (1 + spread) * sqrt(share * (1 - share) / n + spread / (4 * n))
    low = 0.0 if good == 0 else max(0.0, centre - half)
    return low, 1.0 if good == n else min(1.0, centre + half)
