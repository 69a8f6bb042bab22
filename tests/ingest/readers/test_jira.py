"""Jira: repeated columns, work logs in cells, other languages, the page called Excel."""

import pytest

HEAD = (
    "Summary,Issue key,Issue id,Issue Type,Status,Created,Sprint,Sprint,Labels,Story Points,Parent"
)
ROW = "Import,ERP-1,101,Story,Done,09/Jan/24 3:54 PM"


def test_the_newest_sprint_is_the_phase(read_text):
    text = f"{HEAD}\n{ROW},Sprint 1,Sprint 2,a,3,\nSetup,ERP-2,102,Task,Open,,Sprint 1,,,,101\n"
    found = read_text(text)
    tasks = found.frames["tasks"]
    assert found.source.reader == "jira-csv"
    assert tasks["phase"].tolist() == ["Sprint 2", "Sprint 1"]
    assert tasks["parent_id"].tolist()[1] == "ERP-1"
    assert str(tasks["created"][0]) == "2024-01-09 15:54:00"
    assert "doubled-column" not in [p.code for p in found.problems]


def test_a_label_too_many_is_put_right_where_one_way_is_left(read_text, codes):
    text = f"{HEAD}\n{ROW},S1,,a,3,\nSetup,ERP-2,102,Task,Open,10/Jan/24 9:00 AM,S1,,a,b,5,101\n"
    found = read_text(text)
    assert found.account.accepted == 2
    assert found.frames["tasks"]["parent_id"].tolist()[1] == "ERP-1"
    assert codes(found) == ["row-realigned"]


def test_a_row_that_can_be_read_in_two_ways_is_rejected(read_text, codes):
    text = (
        "Summary,Issue key,Issue Type,Status,Labels,Assignee,Comment\n"
        "Import,ERP-1,Story,Done,a,Ann,c\n"
        "Setup,ERP-2,Task,Open,a,b,Bo,c\n"
    )
    found = read_text(text)
    assert [(n.row, n.kind) for n in found.account.rows] == [(1, "header"), (3, "extra-cells")]
    assert codes(found) == ["extra-cells"]


def test_a_last_cell_that_is_empty_in_every_row_is_no_label_too_many(read_text, codes):
    text = f"{HEAD}\n{ROW},S1,,a,3,,\nSetup,ERP-2,102,Task,Open,,S1,,,,101,\n"
    found = read_text(text)
    assert found.frames["tasks"]["parent_id"].tolist()[1] == "ERP-1"
    assert codes(found) == []


def test_logged_work_becomes_time_entries(read_text, codes):
    text = (
        "Summary,Issue key,Issue Type,Status,Time Spent,Log Work,Log Work\n"
        'Import,ERP-1,Story,Done,9000,"a; b;09/Jan/24 3:54 PM;ann;5400",'
        ";10/Jan/24 9:00 AM;bo;3600\n"
        "Setup,ERP-2,Task,Open,,;10/Jan/24 9:00 AM;bo;360000,\n"
    )
    found = read_text(text)
    entries = found.frames["time_entries"]
    kept = entries[["person", "effort", "task_id"]].itertuples(index=False, name=None)
    assert list(kept) == [("ann", 1.5, "ERP-1"), ("bo", 1.0, "ERP-1")]
    assert entries["note"].tolist()[0] == "a; b"
    assert entries["source_column"].tolist() == ["Log Work 1", "Log Work 2"]
    assert found.frames["tasks"]["actual_effort"].tolist()[0] == 2.5
    assert codes(found) == ["log-unreadable"]


@pytest.mark.parametrize("cell", ["38h", "4d 6h", "136800"])
def test_marked_estimates(read_text, cell):
    text = f"Summary,Issue key,Issue Type,Status,Original estimate\nImport,E-1,Story,Done,{cell}\n"
    found = read_text(text)
    assert found.frames["tasks"]["planned_effort"].tolist() == [38.0]


@pytest.mark.parametrize(("cells", "hours"), [(("60", "120"), 1 / 30), (("8", "16"), 16.0)])
def test_bare_numbers_that_are_hardly_seconds_are_doubted(read_text, codes, cells, hours):
    rows = "".join(f"Import,E-{cell},Open,Ann,{cell}\n" for cell in cells)
    found = read_text(f"Summary,Key,Status,Reporter,Original estimate\n{rows}")
    assert found.source.reader == "jira-csv"
    assert found.frames["tasks"]["planned_effort"].max() == pytest.approx(hours)
    assert codes(found) == ["seconds-doubtful"]


def test_chinese_export(read_text):
    text = (
        "概要,问题关键字,问题 ID,问题类型,状态,经办人,已创建,到期日,初始预估,冲刺\n"
        "导入,ERP-1,101,故事,完成,张三,09/一月/24 3:54 下午,12/一月/24,28800,冲刺 1\n"
    )
    (task,) = read_text(text).frames["tasks"].to_dict("records")
    assert (task["task_id"], task["owner"], task["planned_effort"]) == ("ERP-1", "张三", 8.0)
    assert str(task["created"]) == "2024-01-09 15:54:00"
    assert str(task["due"].date()) == "2024-01-12"


PAGE = """<html><head><meta charset="utf-8"><style>td {mso-a: b}</style></head><body>
<table><tr><td colspan="5"><h3><a href="x">Jira</a></h3></td></tr>
<tr><td colspan="5">Displaying <strong>2</strong> issues at 22/Feb/25 10:30 PM.</td></tr>
<tr><th>Project</th><th>Key</th><th>Summary</th><th>Issue Type</th><th>Status</th></tr>
<tr><td>ERP</td><td><a>ERP-1</a></td><td>Import &amp;<br>export</td><td>Story</td><td>Done</td></tr>
<tr><td>ERP</td><td>ERP-2</td><td>Setup</td><td>Task</td><td>Open</td></tr>
<tr><td colspan="5">Generated at Sat Feb 22 22:30:12 UTC 2025 by Ann.</td></tr></table>"""


def test_the_page_that_jira_server_calls_excel(read_text):
    found = read_text(PAGE, name="jira.xls")
    assert found.source.reader == "jira-csv"
    assert found.frames["tasks"]["task_id"].tolist() == ["ERP-1", "ERP-2"]
    assert found.frames["tasks"]["name"].tolist()[0] == "Import &\nexport"
    assert found.metadata["extracted"] == "2025-02-22 22:30:00"
    assert [n.kind for n in found.account.rows] == ["title", "title", "header", "note"]
