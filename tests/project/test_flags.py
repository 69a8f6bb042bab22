"""Mirror of implanalytics.project.flags."""

import pytest

from implanalytics.indicators.asked import FLAGS
from implanalytics.methods.practices import PRACTICES
from implanalytics.project.flags import read_flags


@pytest.mark.parametrize("name", [*FLAGS, *PRACTICES])
def test_every_flag_is_known_with_and_without_a_minus(name):
    assert read_flags([name, f"-{name}"]) == (frozenset({name, f"-{name}"}), ())


def test_unknown_flags_are_told_each_and_not_kept():
    known, unknown = read_flags(["hardware", "hardwear", "-supprt", ""])
    assert known == {"hardware"}
    assert [str(hint) for _, hint in unknown[:2]] == [
        "Did you mean hardware?", "Did you mean -support?",
    ]  # fmt: skip
    assert len(unknown) == 3


def test_what_is_said_in_chinese_is_chinese():
    ((found, hint),) = read_flags(["trail_run"])[1]
    assert (found.say("zh"), hint.say("zh")) == (
        "标志“trail_run”不是已知的标志。", "是否应为 trial_run？",
    )  # fmt: skip
