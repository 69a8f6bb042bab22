"""Mirror of implanalytics.core.states."""

import pytest

from implanalytics.core.states import CLOSED_WORDS, OPEN_WORDS, state_of_word


def test_no_word_is_both():
    assert CLOSED_WORDS & OPEN_WORDS == frozenset()


@pytest.mark.parametrize("word", sorted(CLOSED_WORDS | OPEN_WORDS))
def test_every_word_is_found_as_it_is_declared(word):
    assert state_of_word(f" {word.upper()} ") in ("open", "closed")
