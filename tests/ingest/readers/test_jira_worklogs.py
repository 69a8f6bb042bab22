"""Reports of Jira work logs: two units under one heading, ``_`` for nothing, a totals row."""

import pytest

HEAD = '"Worklog id","Author","Summary","Issue","Project","Started","Issue type","Time spent"\n'
DAY = "Jan 20, 2023, 6:25 PM"


def row(number, spent, day=DAY):
    return f'"{number}","Ann","Import","ERP-1","_","{day}","Task","{spent}"\n'


@pytest.mark.parametrize(
    ("cells", "day"),
    [(("35m", "1h "), DAY), (("2100", "3600"), "2023-01-20T18:25:30.148+0100")],
)
def test_one_heading_two_units(read_text, cells, day):
    found = read_text(HEAD + row(1, cells[0], day) + row(2, cells[1], day))
    entries = found.frames["time_entries"]
    assert found.source.reader == "jira-worklogs"
    assert entries["effort"].round(4).tolist() == [0.5833, 1.0]
    assert entries["entry_id"].tolist() == ["1", "2"]
    assert entries["project"].isna().all()
    assert str(entries["worked_on"][0])[:13] == "2023-01-20 18"


@pytest.mark.parametrize(("total", "said"), [("1h 35m", []), ("2h", ["total-disagrees"])])
def test_the_totals_row_is_compared_and_never_counted(read_text, codes, total, said):
    last = f'"","_","_","_","_","_","_","{total}"\n'
    found = read_text(HEAD + row(1, "35m") + row(2, "1h") + last)
    assert [(n.row, n.kind) for n in found.account.rows] == [(1, "header"), (4, "total")]
    assert found.frames["time_entries"]["effort"].sum() == pytest.approx(95 / 60)
    assert codes(found) == said


def test_seconds_go_before_the_short_form(read_text):
    text = (
        '"Author","Issue","Started","Time spent seconds","Time spent"\n'
        f'"Ann","ERP-1","{DAY}","2100","35m"\n'
    )
    found = read_text(text)
    assert found.source.reader == "jira-worklogs"
    assert found.frames["time_entries"]["effort"].round(4).tolist() == [0.5833]
