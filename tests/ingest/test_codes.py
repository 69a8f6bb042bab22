"""Mirror of implanalytics.ingest.codes."""

import pytest

from implanalytics.ingest.codes import COLOURS, COMPANIES, SIDES, _code, _label


@pytest.mark.parametrize(
    ("word", "words", "code"),
    [
        ("甲方", SIDES, "customer"), ("乙方（实施方）", SIDES, "vendor"), ("XX监理", SIDES,
        "third_party"), ("黄灯", COLOURS, "amber"), ("Red", COLOURS, "red"), ("外包人员",
        COMPANIES, "subcontractor"), ("我司", COMPANIES, "own"), ("不知道", SIDES, None),
    ],
)  # fmt: skip
def test_words_and_their_codes(word, words, code):
    code_of = {w: c for c, several in words.items() for w in several}
    assert _code(word, code_of) == code


def test_codes_are_told_as_people_write_them():
    label = _label("third_party", SIDES["third_party"])
    assert (label.en, label.zh) == ("third party", "第三方")
    assert _label("x_y", ("x_y",)).zh == "x y"
