import pandas as pd
import pytest

from implanalytics.ingest.ratings import ratings, scale_in


def sort(cells, *, may_be_share):
    return ratings(pd.Series(cells, dtype=object), may_be_share=may_be_share)


@pytest.mark.parametrize(
    ("cells", "words", "shares"),
    [
        pytest.param(["高", "70%", 0.3], ["高"], ["70%", 0.3], id="mixed"),
        pytest.param([1.0, 3.0, 5.0], ["1", "3", "5"], [], id="scale of five"),
        pytest.param([10.0, 30.0, 70.0], [], [10.0, 30.0, 70.0], id="per cent without a sign"),
        pytest.param([1.0, 0.5], [], [1.0, 0.5], id="certain is no level"),
    ],
)
def test_probability(cells, words, shares):
    found = sort(cells, may_be_share=True)
    assert found.words.dropna().tolist() == words
    assert found.shares.dropna().tolist() == shares


def test_impact_in_words_days_and_money():
    found = sort(["高", "20天", "50万元", None], may_be_share=False)
    assert found.words.dropna().tolist() == ["高"]
    assert found.days.dropna().tolist() == [20.0]
    assert found.money.dropna().tolist() == [500_000.0]


def test_numbers_above_five_have_no_known_scale():
    found = sort([2.0, 9.0], may_be_share=False)
    assert found.bare.tolist() == [0, 1]


@pytest.mark.parametrize(
    ("heading", "top"),
    [
        ("概率（1-10）", 10),
        ("Impact (1 to 5)", 5),
        ("影响[1～3]", 3),
        ("影响", None),
        ("2011-12", None),
    ],
)
def test_heading_that_names_the_scale(heading, top):
    assert scale_in(heading) == top


def test_numbers_out_of_the_top_of_their_scale():
    found = ratings(pd.Series([7.0, 10.0, 12.0, "高"], dtype=object), may_be_share=True, top=10)
    assert found.words.fillna("").tolist() == ["7/10", "10/10", "12", "高"]
    assert found.bare.tolist() == [2]
    assert found.shares.isna().all()


def test_half_scores_are_on_a_scale_of_five():
    found = ratings(pd.Series([3.5, 2.0], dtype=object), may_be_share=True)
    assert found.words.tolist() == ["3.5/5", "2"]


def test_thousands_in_a_text_are_a_number():
    found = ratings(pd.Series(["10,000", "2.5"], dtype=object), may_be_share=False)
    assert found.bare.tolist() == [0, 1]
    assert found.words.tolist() == ["10000", "2.5"]
