"""Mirror of implanalytics.indicators.document."""

from implanalytics.indicators import INDICATORS
from implanalytics.indicators.document import PAGE, indicators_page, write


def test_the_page_kept_in_docs_is_current(repository):
    kept = (repository / "docs" / PAGE).read_text(encoding="utf-8")
    assert kept == indicators_page(), "run: python -m implanalytics.indicators.document"


def test_every_indicator_has_a_row_in_each_language():
    page = indicators_page()
    for name, one in INDICATORS.items():
        assert page.count(f"| {name} | ") == 2
        assert f" | {one.question.en} | " in page
        assert f" | {one.question.zh} | " in page


def test_a_row_says_rule_owner_profile_and_data():
    page = indicators_page({"SCH-04": INDICATORS["SCH-04"]})
    rule = "at most 10 % green, at most 20 % amber, above red"
    assert f"| {rule} | our default, not yet your rule | core |  |" in page
    assert "`tasks.actual_finish`" in page


def test_the_page_is_written_with_plain_line_ends(tmp_path):
    page = write(tmp_path / "docs")
    assert page == tmp_path / "docs" / PAGE
    assert page.read_bytes() == indicators_page().encode()
