"""Mirror of implanalytics.methods.aliases."""

import pytest

from implanalytics.methods import METHODS
from implanalytics.methods.aliases import Alias, Rank, aliases_of, words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [("测试", 2), ("uat", 2), ("uat测试", 4), ("user test", 4), ("phase2", 2), ("", 1)],
)
def test_a_chinese_character_is_one_word_and_letters_two(text, words):
    assert words_in(text) == words


def test_the_methods_names_stand_before_the_usual_ones():
    usual, ours = aliases_of(None), aliases_of(METHODS["M4"])
    assert usual["系统测试"] == Alias("系统测试", "testing", ("testing",))
    assert ours["系统测试"] == Alias("系统测试", "testing", ("testing",), of_method=True)
    assert ours["联调"] == usual["联调"]


def test_weak_names_verbs_and_phrases_that_hide_others_are_told_apart():
    aliases = aliases_of(None)
    assert (aliases["计划"].rank, aliases["计划"].leads) == (Rank.WEAK, False)
    assert (aliases["train"].rank, aliases["train"].leads) == (Rank.WEAK, True)
    assert aliases["线上线下"].canonical is None
