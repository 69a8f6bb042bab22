"""What must hold for every document, whatever happened to it on its way."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from implanalytics.ingest import read_file
from implanalytics.ingest.documents import document_grids

PLAN = (
    '<Project xmlns="http://schemas.microsoft.com/project"><MinutesPerDay>480</MinutesPerDay><Tasks>'
    "<Task><UID>1</UID><Name>A</Name><OutlineLevel>1</OutlineLevel><Work>PT8H0M0S</Work></Task>"
    "<Task><UID>2</UID><Name>B</Name><OutlineLevel>2</OutlineLevel><PredecessorLink>"
    "<PredecessorUID>1</PredecessorUID><Type>1</Type><LinkLag>480</LinkLag></PredecessorLink>"
    "<Baseline><Number>0</Number><Start>2024-01-08T08:00:00</Start></Baseline></Task>"
    "</Tasks></Project>"
)
GANTT = (
    '<project><calendars><date year="" month="1" date="10"/></calendars><tasks>'
    '<task id="1" name="A" start="2024-01-08" duration="3"><depend id="2" difference="1"/></task>'
    '<task id="2" name="B" start="2024-01-12" duration="1"/></tasks></project>'
)
XER = (
    "ERMHDR\t8.4\n%T\tTASK\n%F\ttask_id\tproj_id\ttask_code\ttask_name\tstatus_code\n"
    "%R\t1\t7\tA1\tDesign\tTK_Active\n%R\t2\t7\tA2\tBuild\tTK_Complete\n%T\tTASKPRED\n"
    "%F\ttask_id\tpred_task_id\tpred_type\tlag_hr_cnt\n%R\t2\t1\tPR_FS\t8\n%E"
)
JIRA = json.dumps(
    {"total": 1, "issues": [{"key": "A-1", "fields": {"summary": "x", "status": {"name": "Done"},
     "worklog": {"worklogs": [{"started": "2024-01-08", "timeSpentSeconds": 60}]}},
     "changelog": {"histories": [{"created": "2024-01-08T09:00:00.000+0800",
                                  "items": [{"field": "status", "toString": "Done"}]}]}}]}
)  # fmt: skip
DOCUMENTS = (PLAN, GANTT, XER, JIRA)


@st.composite
def damaged(draw):
    """Draw a document with some of its text taken out, doubled or replaced."""
    text = draw(st.sampled_from(DOCUMENTS))
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, max(len(text) - 1, 0)))
        end = start + draw(st.integers(0, 12))
        new = draw(
            st.sampled_from(("", "-1", "99999999999999999999", "abc", "null", "[]", "\t", '"'))
        )
        text = text[:start] + draw(st.sampled_from((new, text[start:end] * 2))) + text[end:]
    return text


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(damaged())
def test_a_damaged_document_is_accounted_for_and_never_raises(tmp_path, text):
    path = tmp_path / "f"
    path.write_text(text, encoding="utf-8")
    for reading in read_file(path, root=tmp_path, project_id="P"):
        account = reading.account
        assert account.seen == account.accepted + account.rejected + account.skipped
        assert reading.frames or reading.problems or account.skipped
        for problem in reading.problems:
            assert problem.say("zh")


def test_refuses_a_kind_that_is_none():
    with pytest.raises(ValueError, match="kind"):
        document_grids(b"", Path("f"), "pdf")


def test_reference_trees_are_read_or_refused_as_their_answers_say(reference):
    folder = reference / "bad_inputs"
    cases = json.loads((folder / "manifest.json").read_text("utf-8"))["cases"]
    for case in (case for case in cases if case["group"] == "tree"):
        path = folder / "files" / case["file"]
        readings = read_file(path, root=path.parent, project_id="P")
        frames = [
            frame
            for r in readings
            for name, frame in r.frames.items()
            if name == TABLE[case["kind"]]
        ]
        refused = not frames and any(p.severity == "error" for r in readings for p in r.problems)
        if refused:
            assert "clear_error" in (case["expect"], *case.get("accept_also", ())), case["file"]
            said = " ".join(p.say("en") for r in readings for p in r.problems).lower()
            assert any(word in said for word in case["reason_any"]), said
            continue
        assert case["expect"] == "reads_fully", case["file"]
        assert sum(map(len, frames)) == case["rows"], case["file"]
        effort = {"hours": "effort", "planned_hours_leaf": "planned_effort"}
        for total, column in effort.items():
            if total in case["totals"]:
                leaves = frames[0][~frames[0]["summary"]] if "leaf" in total else frames[0]
                assert leaves[column].sum() == case["totals"][total], case["file"]


TABLE = {"timesheet": "time_entries", "tasks": "tasks"}
