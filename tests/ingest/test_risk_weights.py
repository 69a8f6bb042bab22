"""Mirror of implanalytics.ingest.risk_weights."""

import pytest

from implanalytics.ingest.readers.risks import RISK_REGISTER

HEAD = ["Risk ID", "Risk", "Probability", "Impact", "Status"]
NUMBERS = [[f"R{n}", "late", 0.2, 3, "Open"] for n in range(4)]


@pytest.mark.parametrize(
    ("impact", "rejected"),
    [(None, 1), ("terrible?", 1), ("high", 0), (5, 0)],
    ids=["empty", "no level", "a level in words", "a number"],
)
def test_a_risk_without_weight_among_numbers(read, impact, rejected):
    found = read(RISK_REGISTER, [HEAD, *NUMBERS, ["R9", "fire", 0.5, impact, "Open"]])
    assert found.account.rejected == rejected
    assert ["risk-not-weighed"] * rejected == [
        p.code for p in found.problems if p.code == "risk-not-weighed"
    ]


def test_a_register_in_words_keeps_risks_without_impact(read):
    words = [["R1", "late", 0.2, "high", "Open"], ["R2", "fire", 0.5, None, "Open"]]
    assert read(RISK_REGISTER, [HEAD, *words]).account.rejected == 0


def test_a_risk_nobody_has_rated_yet_is_kept(read):
    found = read(RISK_REGISTER, [HEAD, *NUMBERS, ["R9", "fire", None, None, "Open"]])
    assert found.account.rejected == 0


def test_a_risk_without_probability_among_others_is_told(read):
    found = read(RISK_REGISTER, [HEAD, *NUMBERS, ["R9", "fire", None, 4, "Open"]])
    assert found.account.accepted == 5
    said = [(p.code, p.place.row) for p in found.problems if p.severity == "warning"]
    assert said == [("risk-without-probability", 6)]


def test_words_that_are_no_level_do_not_hide_that_impacts_are_numbers(read):
    others = [["R8", "fire", 0.5, "big?", "Open"], ["R9", "flood", 0.5, None, "Open"]]
    found = read(RISK_REGISTER, [HEAD, *NUMBERS[:2], *others])
    rejected = [n.row for n in found.account.rows if n.verdict == "rejected"]
    assert rejected == [4, 5]
