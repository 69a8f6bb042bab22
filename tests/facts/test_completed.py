"""Answers of our workbooks fill what is empty in the rows of other files, and nothing else."""

import pandas as pd
import pytest

from implanalytics.facts.completed import completed
from implanalytics.tables import TABLES

NEW, OLD = pd.Timestamp("2025-06-30"), pd.Timestamp("2025-05-31")


def sources(*rows):
    columns = ["source_id", "path", "sheet", "reader", "extracted_at"]
    return pd.DataFrame(rows, columns=columns)


def issues(*rows):
    names = ["source_id", "issue_id", "text", "owner", "severity"]
    frame = pd.DataFrame(rows, columns=names, dtype=object)
    frame["source_row"] = [float(n) for n in range(2, len(rows) + 2)]
    frame["row_id"] = [f"{s}:{n}" for s, n in zip(frame["source_id"], range(2, 99), strict=False)]
    frame["issue_id"] = frame["issue_id"].fillna(frame["row_id"])
    frame["project_id"] = "p"
    frame["source_column"] = None
    return TABLES["issues"].conform(frame)


LOG, ASK = "aaaaaaaaaa", "bbbbbbbbbb"
TWO = sources((LOG, "log.xlsx", "s", "issues", OLD), (ASK, "ask.xlsx", "问题", "fill-in", NEW))


def test_an_answer_fills_the_row_it_is_of():
    frame = issues(
        (LOG, "1", "慢", None, "高"), (LOG, None, "坏", "李", None),
        (ASK, "1", "慢", "王", "高"), (ASK, f"{LOG}:3", "坏", None, "低"),
    )  # fmt: skip
    before = frame.copy()
    tables, problems = completed({"issues": frame, "sources": TWO})
    found = tables["issues"]
    assert found["owner"].tolist() == ["王", "李"]
    assert found["severity"].tolist() == ["高", "低"]
    assert found["source_id"].tolist() == [LOG, LOG]
    assert [(p.code, p.place.file, p.place.row) for p in problems] == [("completed", "ask.xlsx", 4)]
    pd.testing.assert_frame_equal(frame, before)


def test_what_another_file_says_stays_and_the_contradiction_is_told():
    frame = issues((LOG, "1", "慢", "李", "高"), (ASK, "1", "慢", "王", "高"))
    tables, problems = completed({"issues": frame, "sources": TWO})
    assert tables["issues"]["owner"].tolist() == ["李"]
    assert [(p.code, p.severity, p.place.row) for p in problems] == [
        ("answer-contradicts", "warning", 3)
    ]


@pytest.mark.parametrize(
    ("number", "text"), [("1", "另一件事"), ("2", "慢"), (None, "慢")], ids=["id", "name", "none"]
)
def test_another_thing_stays_a_row_of_its_own(number, text):
    frame = issues((LOG, "1", "慢", None, None), (ASK, number, text, "王", None))
    tables, problems = completed({"issues": frame, "sources": TWO})
    assert tables["issues"]["owner"].tolist()[1] == "王"
    assert len(tables["issues"]) == 2
    assert problems == ()


def test_a_row_whose_file_has_changed_since_is_found_by_its_name():
    gone = "cccccccccc:7"
    frame = issues((LOG, None, "慢", None, None), (ASK, gone, "慢", "王", None))
    tables, _ = completed({"issues": frame, "sources": TWO})
    assert tables["issues"]["owner"].tolist() == ["王"]
    twice = issues(
        (LOG, None, "慢", None, None), (LOG, None, "慢", None, None), (ASK, gone, "慢", "王", None)
    )
    assert len(completed({"issues": twice, "sources": TWO})[0]["issues"]) == 3


def test_of_two_workbooks_the_one_taken_last_goes_first():
    later = "dddddddddd"
    three = pd.concat([TWO.iloc[1:], sources((later, "b.xlsx", "问题", "fill-in", OLD))])
    frame = issues((ASK, "M8.x", "慢", "王", None), (later, "M8.x", "慢（改）", "李", "低"))
    tables, _ = completed({"issues": frame, "sources": three})
    assert tables["issues"][["owner", "severity"]].to_numpy().tolist() == [["王", "低"]]


def test_without_a_workbook_of_ours_nothing_changes():
    frame = issues((LOG, "1", "慢", None, None), (LOG, "1", "慢", "王", None))
    tables, problems = completed({"issues": frame, "sources": TWO.iloc[:1]})
    assert tables["issues"] is frame
    assert problems == ()
