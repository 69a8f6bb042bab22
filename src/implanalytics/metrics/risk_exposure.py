"""Risk exposure: probability times impact, in days and in money; levels stay levels."""

import pandas as pd

from implanalytics.tables.results import RISK_EXPOSURE, RISK_MATRIX


def risk_exposure(risks: pd.DataFrame) -> pd.DataFrame:
    r"""Return the expected loss of a register in days and in each currency.

    Before and after the responses, and for the risks that are still open.

    Parameters
    ----------
    risks : DataFrame, shape (n_risks, ...)
        ``open`` (bool) and, where known, ``probability`` [share], ``impact_days`` [working
        days], ``impact_money`` with ``currency`` [major units], and the same with the prefix
        ``residual_`` for the estimate after the response.

    Returns
    -------
    DataFrame
        The `RISK_EXPOSURE` table, one row for days and one a currency, only where some risk has
        such an estimate. A residual estimate that is not given is the inherent one. ``n_risks``
        and ``n_open`` count the whole register in every row, estimated or not.

    Raises
    ------
    ValueError
        If a probability lies outside 0 to 1.

    Notes
    -----
    .. math:: EMV = \sum_i p_i \, I_i

    Words such as "high" are never multiplied: see `risk_matrix`.

    References
    ----------
    .. [1] Project Management Institute, *PMBOK Guide*, 6th ed., 2017, 11.4.2.5 "expected
       monetary value".

    Examples
    --------
    >>> register = pd.DataFrame(
    ...     {"open": [True, False], "probability": [0.5, 0.2], "impact_days": [20.0, 10.0]}
    ... )
    >>> risk_exposure(register)[["unit", "inherent", "residual", "open"]]
       unit  inherent  residual  open
    0  days      12.0      12.0  10.0
    """
    chances = [_column(risks, "probability"), _column(risks, "residual_probability")]
    for chance in chances:
        if not chance.dropna().between(0, 1).all():
            raise ValueError(f"a probability must lie between 0 and 1, got {chance.tolist()}")
    everywhere = pd.Series(data=True, index=risks.index)
    rows = [_exposure(risks, "impact_days", everywhere, unit="days", currency=None)]
    currency = _text(risks, "currency").fillna("")
    for code in sorted(currency.unique()):
        rows.append(
            _exposure(risks, "impact_money", currency == code, unit="money", currency=code or None)
        )
    known = [row for row in rows if row["n_estimated"]]
    return RISK_EXPOSURE.frame(
        {column.name: [row[column.name] for row in known] for column in RISK_EXPOSURE.columns}
    )


def risk_matrix(levels: pd.DataFrame) -> pd.DataFrame:
    """Return the number and ids of risks in each cell of probability level by impact level.

    Parameters
    ----------
    levels : DataFrame, shape (n_risks, 3)
        ``risk_id``, ``probability`` and ``impact`` [level 1 to 5]; a risk that misses a level is
        in no cell.

    Returns
    -------
    DataFrame
        The `RISK_MATRIX` table: cells that hold a risk, highest probability first.

    Raises
    ------
    ValueError
        If a level is not 1 to 5.

    References
    ----------
    .. [1] ISO 31010:2019, B.10.3 "consequence/likelihood matrix".

    Examples
    --------
    >>> register = pd.DataFrame(
    ...     {"risk_id": ["R1", "R2"], "probability": [4.0, 4.0], "impact": [5.0, 5.0]}
    ... )
    >>> risk_matrix(register)
       probability  impact    n risk_ids
    0          4.0     5.0  2.0   R1, R2
    """
    placed = levels.dropna(subset=["probability", "impact"])
    for column in ("probability", "impact"):
        if not placed[column].isin([1, 2, 3, 4, 5]).all():
            raise ValueError(f"{column} must be a level 1 to 5, got {placed[column].tolist()}")
    cells = placed.sort_values("risk_id").groupby(["probability", "impact"])["risk_id"]
    table = pd.DataFrame({"n": cells.size(), "risk_ids": cells.agg(", ".join)}).reset_index()
    table = table.sort_values(["probability", "impact"], ascending=False)
    return RISK_MATRIX.frame({c.name: table[c.name] for c in RISK_MATRIX.columns})


def _exposure(
    risks: pd.DataFrame, impact: str, counted: pd.Series, *, unit: str, currency: str | None
) -> dict[str, object]:
    """Return one row: the estimates of the `counted` risks beside the whole register."""
    inherent = _column(risks, "probability") * _column(risks, impact)
    probability = _column(risks, "residual_probability").fillna(_column(risks, "probability"))
    residual = probability * _column(risks, f"residual_{impact}").fillna(_column(risks, impact))
    inherent, residual = inherent.where(counted), residual.where(counted)
    is_open = risks["open"].astype(bool)
    return {
        "unit": unit,
        "currency": currency,
        "inherent": inherent.sum(),
        "residual": residual.sum(),
        "open": residual[is_open].sum(),
        "n_risks": len(risks),
        "n_estimated": int(residual.notna().sum()),
        "n_open": int(is_open.sum()),
        "n_open_estimated": int(residual[is_open].notna().sum()),
    }


def _column(risks: pd.DataFrame, name: str) -> pd.Series:
    if name in risks.columns:
        return risks[name].astype("float64")
    return pd.Series(float("nan"), index=risks.index, dtype="float64")


def _text(risks: pd.DataFrame, name: str) -> pd.Series:
    if name in risks.columns:
        return risks[name]
    return pd.Series(None, index=risks.index, dtype="str")
