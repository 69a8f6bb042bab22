"""Mirror of implanalytics.metrics.risk_recurrence."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from implanalytics.metrics import risk_recurrence


def risks(**projects):
    rows = [(project, category) for project, all_ in projects.items() for category in all_]
    return pd.DataFrame(rows, columns=["project_id", "category"], dtype="str")


def test_lift_against_the_other_projects():
    # a: 2 of 4 technical; the others 1 of 4: lift 2. b: 1 of 2; the others 2 of 6: lift 1.5.
    found = risk_recurrence(risks(a="ttms", b="tm", c="ms")).set_index(["project_id", "category"])
    assert found.loc[("a", "t"), ["n", "n_risks", "share", "elsewhere", "lift"]].tolist() == [
        2, 4, 0.5, 0.25, 2,
    ]  # fmt: skip
    assert found.loc[("b", "t"), "lift"] == pytest.approx(1.5)


def test_without_others_there_is_no_lift():
    assert risk_recurrence(risks(a="tt"))["lift"].isna().all()
    assert risk_recurrence(risks(a="t", b="m"))["lift"].isna().all()


def test_nothing_is_an_empty_table():
    assert risk_recurrence(risks()).empty
    assert risk_recurrence(risks(a=[None])).empty


@given(st.dictionaries(st.sampled_from("abc"), st.text("xyz", min_size=1, max_size=6), max_size=3))
def test_shares_of_a_project_add_up(projects):
    found = risk_recurrence(risks(**projects))
    for total in found.groupby("project_id")["share"].sum():
        assert total == pytest.approx(1)
    assert (found["low"] <= found["share"]).all()
    assert (found["share"] <= found["high"]).all()
