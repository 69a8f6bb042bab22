"""Mirror of implanalytics.facts.words."""

import pandas as pd

from implanalytics.facts import in_known_words


def test_words_are_read_as_settled_and_others_as_written():
    written = pd.Series(["要命", " 要命", "High", None], dtype="str")
    said = in_known_words(written, {"要命": "very high"})
    assert said.fillna("-").tolist() == ["very high", "very high", "High", "-"]


def test_nothing_settled_changes_nothing():
    written = pd.Series(["高", None], dtype="str")
    assert in_known_words(written, {}).equals(written)
