"""Whatever was answered in a workbook is in the one that replaces it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from implanalytics.methods import METHODS
from implanalytics.project.workbook.kept import left_over, with_answers
from implanalytics.project.workbook.prefill import rows_for
from implanalytics.project.workbook.sheet import Sheet, same_row
from implanalytics.tables.registers import REGISTERS

REGISTER = REGISTERS["handover_items"]
ROWS = rows_for("handover_items", METHODS["M8"], "zh")
SHEET = Sheet(REGISTER, ROWS)

words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1)
answers = st.dictionaries(st.sampled_from(["present", "giver", "note", "+自加列"]), words)
known = st.tuples(st.sampled_from(ROWS), answers).map(lambda pair: {**pair[0], **pair[1]})
added = st.builds(lambda name, more: {"name": name, **more}, words, answers)


@settings(deadline=None)
@given(
    st.lists(known, unique_by=lambda row: row["item_id"]),
    st.lists(added),
    st.randoms(),
    st.booleans(),
)
def test_every_answer_stays_whatever_the_order(old, new, random, asked):
    rows = [*old, *new]
    random.shuffle(rows)
    kept = Sheet(REGISTER, tuple(rows))
    if asked:
        whole = with_answers(SHEET, kept)
        assert len(whole.rows) == len(ROWS) + len(new)
    else:
        (whole,) = left_over({"handover_items": kept}, ()) or (Sheet(REGISTER),)
    for row in rows:
        if set(row) - {"item_id", *REGISTER.given} or "item_id" not in row:
            assert row in whole.rows


def test_a_row_is_known_by_its_id_and_without_one_by_what_was_given():
    assert same_row(SHEET, {"item_id": "a", "name": "x"}, {"item_id": "a", "name": "y"})
    assert not same_row(SHEET, {"item_id": "a", "name": "x"}, {"name": "x"})
    assert same_row(SHEET, {"name": "x", "note": "1"}, {"name": "x", "note": "2"})
    assert not same_row(SHEET, {"note": "1"}, {"note": "1"})


def test_what_a_file_of_the_project_says_by_now_goes_before_the_workbook():
    issues = REGISTERS["issues"]
    old = Sheet(issues, ({"issue_id": "Q-1", "severity": "高", "cause": "设计"},))
    new = Sheet(issues, ({"issue_id": "Q-1", "severity": "低"},))
    assert with_answers(new, old).rows == ({"issue_id": "Q-1", "severity": "低", "cause": "设计"},)
