"""Mirror of implanalytics.indicators.risks.exposure."""

import json

import pytest

from implanalytics.core.words.message import chinese
from implanalytics.indicators import INDICATORS

RESERVE = {"contingency_days": 10.0}
BOTH = {"contingency_days": 10.0, "contingency_money": 1000.0, "currency": "CNY"}


def risk(probability, days=None, *, money=None, currency=None, **columns):
    """Describe one risk of a register."""
    given = {"probability": probability, "impact_days": days, "impact_money": money}
    return {"text": "Risk", **given, "currency": currency, **columns}


@pytest.fixture(scope="session")
def answer(answers, table):
    """Return the answer for the risks of a register."""

    def ask(*risks, taken=None, drop=(), **options):
        register = table("risks", list(risks)).drop(columns=list(drop), errors="ignore")
        source = {
            "source_id": "risks", "path": "r.xlsx", "sha256": "0", "reader": "risks", "seen": 1,
            "accepted": 1, "rejected": 0, "skipped": 0, "extracted_at": taken,
        }  # fmt: skip
        tables = {"risks": register, "sources": table("sources", [source])}
        return answers(tables, **options)["RSK-02", "project"]

    return ask


# Days that a risk of probability 0.5 would cost, against a reserve of 10 -> outcome.
OUTCOMES = {
    "no loss": (0, "green"),
    "just the reserve": (20, "green"),
    "a little more": (20.1, "amber"),
    "just 120 per cent": (24, "amber"),
    "more than that": (24.1, "red"),
}


@pytest.mark.parametrize(("days", "outcome"), OUTCOMES.values(), ids=OUTCOMES)
def test_exposure_is_judged_against_the_reserve(answer, days, outcome):
    result = answer(risk(0.5, days), **RESERVE)
    assert result.outcome == outcome
    assert result.numerator == pytest.approx(days / 2)
    assert result.value == pytest.approx(days / 20)
    assert result.inputs["unit"] == "days"
    assert result.missing == ()


# Register, settings -> outcome.
JUDGED = {
    "the residual estimate counts": (
        [risk(0.9, 50, residual_probability=0.1, residual_impact_days=50)], RESERVE, "green",
    ),
    "what is closed does not": (
        [risk(0.9, 50, closed_on="2025-03-01"), risk(0.1, 5)], RESERVE, "green",
    ),
    "no reserve for any exposure": ([risk(0.1, 1)], {"contingency_days": 0.0}, "red"),
    "no reserve for no exposure": ([risk(0, 1)], {"contingency_days": 0.0}, "green"),
    "money": ([risk(0.5, money=2100, currency="CNY")], {"contingency_money": 1000.0}, "amber"),
    "the worse side of two": (
        [risk(0.5, 2, money=2500, currency="CNY")], BOTH, "red",
    ),
    "one bad side is enough": (
        [risk(0.5, 2, money=2500, currency="CNY"), risk(None)], BOTH, "red",
    ),
    "too few estimates cannot hide what is bad": ([risk(0.9, 50), risk(None, 3)], RESERVE, "red"),
    "money without a currency is in the project's": ([risk(0.5, 2, money=900)], BOTH, "green"),
    "not raised yet": ([risk(0.9, 50, raised_on="2025-07-01"), risk(0.1, 5)], RESERVE, "green"),
    "not closed yet": ([risk(0.9, 50, closed_on="2025-07-01")], RESERVE, "red"),
}  # fmt: skip


@pytest.mark.parametrize(("risks", "settings", "outcome"), JUDGED.values(), ids=JUDGED)
def test_agrees_with_hand_calculation(answer, risks, settings, outcome):
    assert answer(*risks, **settings).outcome == outcome


def test_shows_the_side_it_speaks_of(answer):
    result = answer(risk(0.5, 2, money=2500, currency="CNY"), **BOTH)
    assert (result.numerator, result.denominator, result.inputs["unit"]) == (1250, 1000, "money")
    assert "1,250 CNY against a reserve of 1,000 CNY" in str(result.text)


# Register, settings -> what is missing, words of the reason.
MISSING = {
    "no register": ([], RESERVE, "risks", "No risk register"),
    "no reserve": ([risk(0.5, 5)], {}, "projects.contingency_days", "No reserve"),
    "words only": (
        [risk(None, probability_level="高", impact_level="高")], RESERVE, "risks.probability",
        "words are not multiplied",
    ),
    "no figures at all": ([risk(None)], RESERVE, "risks.probability", "No risk has both"),
    "an open risk without an estimate": (
        [risk(0.1, 5), risk(0.5)], RESERVE, "risks.impact_days", "Too few open risks",
    ),
    "an open risk without money": (
        [risk(0.1, money=5, currency="CNY"), risk(0.5)], {"contingency_money": 9.0},
        "risks.probability", "Too few open risks",
    ),
    "a reserve in another unit": (
        [risk(0.1, 5)], {"contingency_money": 9.0}, "projects.contingency_days",
        "no reserve is given",
    ),
    "nothing to set against one reserve": (
        [risk(0.1, 5)], BOTH, "risks.impact_money", "no exposure",
    ),
    "money without a reserve": (
        [risk(0.1, 5, money=5, currency="CNY")], RESERVE, "projects.contingency_money", "money",
    ),
    "another currency": (
        [risk(0.1, 5, money=5, currency="USD")], BOTH, "rates", "estimated in USD",
    ),
    "two currencies": (
        [risk(0.1, 5, money=5, currency="USD"), risk(0.1, 5, money=5, currency="CNY")], BOTH,
        "rates", "CNY, USD",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("risks", "settings", "missing", "words"), MISSING.values(), ids=MISSING)
def test_says_what_is_missing(answer, risks, settings, missing, words):
    result = answer(*risks, **settings)
    assert result.outcome == "not_assessable"
    assert missing in result.missing
    assert words in str(result.text)
    assert result.value is None
    assert result.numerator is None


CLOSED = risk(0.9, 50, status="已关闭")
SMALL = risk(0.1, 5, status="开放")

# When the register was taken, as of 30 June, with a closed risk that has no closing date.
TAKEN = {
    "by then": ("2025-06-30 23:00", "green"),
    "nobody knows when": (None, "not_assessable"),
}


@pytest.mark.parametrize(("taken", "outcome"), TAKEN.values(), ids=TAKEN)
def test_a_word_for_closed_counts_from_the_day_the_register_was_taken(answer, taken, outcome):
    assert answer(CLOSED, SMALL, taken=taken, **RESERVE).outcome == outcome


def test_an_unknown_closing_date_does_not_matter_where_both_ends_agree(answer):
    assert answer(risk(0.1, 5, status="closed"), SMALL, **RESERVE).outcome == "green"
    assert answer(CLOSED, risk(0.9, 50), **RESERVE).outcome == "red"


def test_a_register_taken_after_the_status_date_is_not_used(answer):
    result = answer(risk(0.9, 50), taken="2025-07-01", **RESERVE)
    assert (result.outcome, result.missing) == ("not_assessable", ("risk_history",))
    assert "saved on 2025-07-01, after the status date" in str(result.text)


def test_a_risk_closed_before_it_was_raised_may_be_open_or_closed(answer):
    backwards = risk(0.9, 50, raised_on="2025-03-02", closed_on="2025-03-01")
    assert answer(backwards, SMALL, **RESERVE).outcome == "not_assessable"
    assert answer(backwards, risk(0.9, 50), **RESERVE).outcome == "red"


def test_a_chance_that_may_be_closed_never_makes_the_reserve_look_enough(answer):
    chance = risk(0.9, -20, status="closed")
    assert answer(chance, risk(0.5, 50), **RESERVE).outcome == "not_assessable"


def test_rests_on_the_whole_register(answer):
    result = answer(risk(0.1, 5), risk(0.1, 5, closed_on="2025-01-01"), **RESERVE)
    assert [(part.table, part.row_ids) for part in result.evidence] == [
        ("risks", ("risks:0", "risks:1"))
    ]
    assert result.n == 1


def test_every_reason_can_be_said_in_chinese_and_kept_as_data(answer):
    results = [
        answer(*risks, **settings) for risks, settings, *_ in (*MISSING.values(), *JUDGED.values())
    ]
    results.append(answer(risk(0.9, 50), taken="2025-07-01", **RESERVE))
    for result in results:
        assert result.text.text in chinese()
        assert json.dumps(result.text.to_json())
        assert result.outcome in INDICATORS["RSK-02"].outcomes
