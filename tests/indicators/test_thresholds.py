"""Mirror of implanalytics.indicators.thresholds."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.core.errors import UnknownNameError
from implanalytics.core.words.message import chinese
from implanalytics.indicators import INDICATORS, Threshold, Thresholds, shipped_thresholds

LOWER = Threshold("lower", 0.1, 0.2, "ours", adopted=False)
HIGHER = Threshold("higher", 0.95, 0.85, "ours", adopted=False)

AT_THE_LIMIT = {
    "lower, still green": (LOWER, 0.1, "green"),
    "lower, just amber": (LOWER, 0.1000001, "amber"),
    "lower, still amber": (LOWER, 0.2, "amber"),
    "lower, just red": (LOWER, 0.2000001, "red"),
    "higher, still green": (HIGHER, 0.95, "green"),
    "higher, just amber": (HIGHER, 0.9499999, "amber"),
    "higher, still amber": (HIGHER, 0.85, "amber"),
    "higher, just red": (HIGHER, 0.8499999, "red"),
}


@pytest.mark.parametrize(("threshold", "value", "outcome"), AT_THE_LIMIT.values(), ids=AT_THE_LIMIT)
def test_the_limit_itself_belongs_to_the_better_side(threshold, value, outcome):
    assert threshold.outcome(value) == outcome


OWNERS = {
    "ours": (LOWER, "our default, not yet your rule"),
    "adopted": (replace(LOWER, adopted=True), "your organisation's rule"),
    "method": (replace(LOWER, whose="method"), "stated by the method"),
    "public": (replace(LOWER, whose="public"), "taken from a public source"),
}


@pytest.mark.parametrize(("threshold", "owner"), OWNERS.values(), ids=OWNERS)
def test_says_whose_rule_it_is(threshold, owner):
    assert str(threshold.owner) == owner
    assert threshold.owner.text in chinese()


def test_counts_what_is_nobodys_rule_yet():
    limits = {"A": LOWER, "B": replace(LOWER, adopted=True), "C": replace(LOWER, whose="method")}
    assert Thresholds("1", limits).unadopted == 1


def test_every_indicator_has_its_limits_and_every_limit_its_indicator():
    shipped = shipped_thresholds()
    judged = {name: limit for name, limit in shipped.limits.items() if limit.judges}
    assert set(judged) == {n for n, one in INDICATORS.items() if not one.reported}
    assert shipped.version
    for limit in judged.values():
        sign = -1 if limit.better == "higher" else 1
        assert sign * limit.green <= sign * limit.amber
        assert limit.amber_from <= limit.green_from


def test_what_is_only_reported_has_parameters_alone():
    shipped = shipped_thresholds()
    reported = {name: limit for name, limit in shipped.limits.items() if not limit.judges}
    assert set(reported) <= {name for name, one in INDICATORS.items() if one.reported}
    assert all(limit.parameters for limit in reported.values())
    assert Thresholds("1", reported).unadopted == 0


values = st.floats(-2, 2, allow_nan=False)
ORDER = ("green", "amber", "red")


@given(values, values, st.sampled_from([LOWER, HIGHER]))
@settings(max_examples=50, deadline=None)
def test_a_better_value_never_has_a_worse_outcome(one, other, threshold):
    good, bad = sorted((one, other), reverse=threshold.better == "higher")
    assert ORDER.index(threshold.outcome(good)) <= ORDER.index(threshold.outcome(bad))


def test_an_indicator_of_a_plug_in_brings_its_own_limits():
    shipped = shipped_thresholds()
    own = Threshold("lower", 1.0, 2.0, "ours", adopted=False)
    stranger = replace(INDICATORS["SCH-04"], name="XYZ-01", threshold=own)
    assert stranger.limits(shipped) is own
    assert INDICATORS["SCH-04"].limits(shipped) is shipped["SCH-04"]
    with pytest.raises(UnknownNameError, match="XYZ-01"):
        replace(stranger, threshold=None).limits(shipped)
