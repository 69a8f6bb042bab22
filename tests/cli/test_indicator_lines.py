"""Mirror of implanalytics.cli.indicator_lines."""

import pytest

from implanalytics.cli.indicator_lines import brief, details
from implanalytics.core.errors import UnknownNameError
from implanalytics.indicators import INDICATORS


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_indicator_has_a_line_and_details(lang):
    assert [name for name, _ in brief(lang)] == list(INDICATORS)
    assert [name for name, _ in details((), lang) if name] == list(INDICATORS)


def test_a_rule_names_its_owner_and_a_practice_its_key():
    told = [text for _, text in details(["GAT-05"], "zh")]
    assert any(text.startswith("规则：") and text.endswith("）") for text in told)
    assert any("[test_report_review]" in text for text in told)


def test_an_unknown_id_is_refused():
    with pytest.raises(UnknownNameError, match="SCH-99"):
        list(details(["SCH-99"], "en"))
