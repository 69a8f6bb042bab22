"""Mirror of implanalytics.metrics.risk_exposure."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.metrics import risk_exposure, risk_matrix
from implanalytics.tables.results import RISK_EXPOSURE, RISK_MATRIX


def register(*rows, **columns):
    """Rows are (open, probability, days), with more columns as lists."""
    frame = pd.DataFrame(rows, columns=["open", "probability", "impact_days"])
    frame = frame.astype({"open": "bool", "probability": "float64", "impact_days": "float64"})
    return frame.assign(**{n: pd.Series(v, dtype=_dtype(n)) for n, v in columns.items()})


def _dtype(name):
    return "str" if name == "currency" else "float64"


FIGURES = ["inherent", "residual", "open", "n_risks", "n_estimated", "n_open", "n_open_estimated"]

# register -> unit, currency: (inherent, residual, open, risks, estimated, open, open estimated).
BY_HAND = {
    "one open, one closed": (
        register((True, 0.5, 20), (False, 0.2, 10)),
        {("days", None): (12, 12, 10, 2, 2, 1, 1)},
    ),
    "responses count where they are estimated": (
        register(
            (True, 0.5, 20), (True, 0.2, 10),
            residual_probability=[0.1, None], residual_impact_days=[None, 5],
        ),
        {("days", None): (12, 0.1 * 20 + 0.2 * 5, 3, 2, 2, 2, 2)},
    ),
    "half an estimate is none": (
        register((True, 0.5, None), (True, None, 10), (True, 0.5, 4)),
        {("days", None): (2, 2, 2, 3, 1, 3, 1)},
    ),
    "words only": (register((True, None, None)), {}),
    "nothing": (register(), {}),
    "days and money": (
        register(
            (True, 0.5, 20), (True, 0.1, None), impact_money=[None, 5000], currency=[None, "CNY"],
        ),
        {("days", None): (10, 10, 10, 2, 1, 2, 1), ("money", "CNY"): (500, 500, 500, 2, 1, 2, 1)},
    ),
    "currencies are never added": (
        register(
            (True, 0.5, None), (False, 0.5, None), (True, 0.5, None),
            impact_money=[100, 200, 400], currency=["EUR", "CNY", None],
        ),
        {
            ("money", None): (200, 200, 200, 3, 1, 2, 1),
            ("money", "CNY"): (100, 100, 0, 3, 1, 2, 0),
            ("money", "EUR"): (50, 50, 50, 3, 1, 2, 1),
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize(("risks", "expected"), BY_HAND.values(), ids=BY_HAND)
def test_agrees_with_hand_calculation(risks, expected):
    result = risk_exposure(risks)
    currencies = [None if pd.isna(code) else code for code in result["currency"]]
    assert list(zip(result["unit"], currencies, strict=True)) == list(expected)
    figures = np.array(list(expected.values())).reshape(len(expected), len(FIGURES))
    np.testing.assert_allclose(result[FIGURES], figures)


def test_a_register_without_the_columns_has_no_exposure():
    assert risk_exposure(pd.DataFrame({"open": [True, False]})).empty


# (probability level, impact level) of each risk -> the cells, highest probability first.
MATRICES = {
    "one cell": ([(4, 5), (4, 5)], [(4, 5, 2, "R0, R1")]),
    "highest first": (
        [(1, 5), (5, 1), (1, 2)],
        [(5, 1, 1, "R1"), (1, 5, 1, "R0"), (1, 2, 1, "R2")],
    ),
    "a missing level is in no cell": ([(None, 5), (3, None), (3, 3)], [(3, 3, 1, "R2")]),
    "nothing": ([], []),
}


def levels(rows):
    frame = pd.DataFrame(rows, columns=["probability", "impact"]).astype("float64")
    return frame.assign(risk_id=pd.Series([f"R{n}" for n in range(len(rows))], dtype="str"))


@pytest.mark.parametrize(("rows", "cells"), MATRICES.values(), ids=MATRICES)
def test_places_each_risk_in_its_cell(rows, cells):
    result = risk_matrix(levels(rows))
    assert list(result.itertuples(index=False, name=None)) == cells


@pytest.mark.parametrize("probability", [-0.1, 1.01])
@pytest.mark.parametrize("column", ["probability", "residual_probability"])
def test_refuses_a_probability_that_is_none(column, probability):
    with pytest.raises(ValueError, match="a probability must lie between 0 and 1"):
        risk_exposure(register((True, 0.5, 1)).assign(**{column: [probability]}))


@pytest.mark.parametrize("column", ["probability", "impact"])
@pytest.mark.parametrize("level", [0, 6, 2.5])
def test_refuses_a_level_that_is_none(column, level):
    with pytest.raises(ValueError, match=f"{column} must be a level 1 to 5"):
        risk_matrix(levels([(3, 3)]).assign(**{column: [level]}))


def test_returns_the_declared_tables():
    for result, declared in (
        (risk_exposure(register((True, 0.5, 1))), RISK_EXPOSURE),
        (risk_exposure(register()), RISK_EXPOSURE),
        (risk_matrix(levels([(1, 1)])), RISK_MATRIX),
        (risk_matrix(levels([])), RISK_MATRIX),
    ):
        assert {c.name: c.dtype for c in declared.columns} == dict(result.dtypes.astype(str))


def test_leaves_its_inputs_alone():
    risks = register((True, 0.5, 1), residual_probability=[None])
    placed = levels([(5, 1), (None, 2)])
    before = risks.copy(deep=True), placed.copy(deep=True)
    risk_exposure(risks)
    risk_matrix(placed)
    pd.testing.assert_frame_equal(risks, before[0])
    pd.testing.assert_frame_equal(placed, before[1])


shares = st.none() | st.integers(0, 100).map(lambda n: n / 100)
losses = st.none() | st.integers(0, 60)
registers = st.lists(st.tuples(st.booleans(), shares, losses, shares, losses), max_size=10).map(
    lambda rows: register(
        *(row[:3] for row in rows),
        residual_probability=[row[3] for row in rows],
        residual_impact_days=[row[4] for row in rows],
    )
)


@given(registers, st.integers(2, 50))
@settings(max_examples=50, deadline=None)
def test_exposure_scales_with_impact(risks, scale):
    dearer = risks.assign(
        impact_days=risks["impact_days"] * scale,
        residual_impact_days=risks["residual_impact_days"] * scale,
    )
    first, second = risk_exposure(risks), risk_exposure(dearer)
    columns = ["inherent", "residual", "open"]
    np.testing.assert_allclose(second[columns], first[columns] * scale, atol=1e-9)


@given(registers)
@settings(max_examples=50, deadline=None)
def test_what_is_open_is_part_of_the_whole(risks):
    for row in risk_exposure(risks).to_dict("records"):
        assert 0 <= row["open"] <= row["residual"] + 1e-9
        assert row["n_open_estimated"] <= row["n_estimated"] <= row["n_risks"] == len(risks)
        assert row["n_open"] == risks["open"].sum()
        assert row["inherent"] <= risks["impact_days"].fillna(0).clip(lower=0).sum() + 1e-9


@given(registers)
@settings(max_examples=50, deadline=None)
def test_a_response_that_helps_never_adds_exposure(risks):
    known = risks.dropna(subset=["probability", "impact_days"])
    better = known.assign(
        residual_probability=known[["probability", "residual_probability"]].min(axis=1),
        residual_impact_days=known[["impact_days", "residual_impact_days"]].min(axis=1),
    )
    for row in risk_exposure(better).to_dict("records"):
        assert row["residual"] <= row["inherent"] + 1e-9


ranks = st.none() | st.integers(1, 5)


@given(st.lists(st.tuples(ranks, ranks), max_size=20))
@settings(max_examples=50, deadline=None)
def test_every_risk_with_both_levels_is_in_exactly_one_cell(rows):
    result = risk_matrix(levels(rows))
    named = [risk for ids in result["risk_ids"] for risk in ids.split(", ")]
    both = [f"R{n}" for n, row in enumerate(rows) if None not in row]
    assert sorted(named) == sorted(both)
    assert result["n"].sum() == len(both)
    assert not result.duplicated(["probability", "impact"]).any()
