"""The matching measured on names labelled beforehand; half of them were held out of its making.

A name of no phase, or of two, is labelled with none. An answer is a match of confidence 0.5.
"""

import csv
from pathlib import Path

import pandas as pd
import pytest

from implanalytics.methods import PHASE_KEYS, match_phases

with (Path(__file__).parent / "phase_names.csv").open(encoding="utf-8", newline="") as _file:
    LABELLED = pd.DataFrame(list(csv.DictReader(_file))).astype("str")


def scores(half):
    rows = LABELLED[LABELLED["half"] == half].reset_index(drop=True)
    found = match_phases(rows["name"], None)
    answer = found["phase_key"].where(found["confidence"] >= 0.5).fillna("")
    right = ((answer == rows["phase"]) & (answer != "")).sum()
    return right / (answer != "").sum(), right / (rows["phase"] != "").sum()


def test_the_names_are_many_and_known():
    assert len(LABELLED) >= 300
    assert not LABELLED["name"].duplicated().any()
    assert set(LABELLED["phase"]) == {"", *PHASE_KEYS}
    chinese = LABELLED["name"].str.contains("[一-鿿]")
    assert 150 <= chinese.sum() <= len(LABELLED) - 150


@pytest.mark.parametrize(
    ("half", "precision", "recall"), [("dev", 0.98, 0.94), ("held", 0.96, 0.86)]
)
def test_it_does_not_fall_below_what_it_was(half, precision, recall):
    got = scores(half)
    assert got[0] >= precision
    assert got[1] >= recall
