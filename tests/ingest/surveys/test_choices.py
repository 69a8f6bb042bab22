"""Mirror of implanalytics.ingest.surveys.choices."""

from implanalytics.ingest.surveys.choices import are_options, separator


def test_commas_in_sentences_separate_nothing():
    texts = ["good, but slow", "slow, and late", "fine"]
    assert separator(texts, (", ",)) is None


def test_commas_between_options_that_come_back():
    texts = ["Stock, Finance", "Finance", "Stock", "Finance, Stock"]
    assert separator(texts, (", ",)) == ", "


def test_few_short_texts_that_come_back_are_options():
    assert are_options(["财务", "采购", "财务", "采购"])
    assert not are_options(["很好", "太慢", "再快一点", "培训不够"])
