"""solidtime: efforts from instants, entries that run still, names instead of ids."""

HEAD = "id,description,start,end,billable_rate,billable,member_id,user_id,project_id,task_id\n"


def test_effort_is_end_less_start_in_the_zone_of_the_project(read_text):
    text = (
        f"{HEAD}e1,Import,2024-03-04T23:00:00Z,2024-03-05T00:30:00Z,,true,m1,u1,p1,t1\n"
        "e2,,2024-03-04T10:00:00Z,,,false,m1,u1,,\n"
    )
    found = read_text(text, timezone="Asia/Shanghai")
    (entry,) = found.frames["time_entries"].to_dict("records")
    assert found.source.reader == "solidtime"
    assert (entry["effort"], entry["person"], entry["project"]) == (1.5, "u1", "p1")
    assert str(entry["worked_on"]) == "2024-03-05 07:00:00"
    assert [(n.row, n.kind) for n in found.account.rows][1:] == [(3, "running")]
    assert "names-are-ids" in [p.code for p in found.problems]


def test_entries_with_names(read_text):
    text = (
        "description,billable,client,project,tags,start,end,task,user_name,user_email\n"
        "Import,true,Acme,ERP,,2024-03-04T09:00:00Z,2024-03-04T10:30:00Z,Build,Ann,a@x.test\n"
        "Backwards,true,Acme,ERP,,2024-03-04T09:00:00Z,2024-03-04T08:30:00Z,Build,Ann,a@x.test\n"
    )
    found = read_text(text)
    (entry,) = found.frames["time_entries"].to_dict("records")
    assert found.source.reader == "time-spans"
    assert (entry["person"], entry["task"], entry["effort"]) == ("Ann", "Build", 1.5)
    assert [(n.row, n.kind) for n in found.account.rows][1:] == [(3, "out-of-bounds")]


def test_a_break_is_no_work(read_text):
    text = (
        "id,description,start,end,billable_rate,billable,type,member_id,user_id,project_id,"
        "task_id\n"
        "e1,Import,2024-03-04T09:00:00Z,2024-03-04T10:30:00Z,,true,work,m1,u1,p1,t1\n"
        "e2,Lunch,2024-03-04T12:00:00Z,2024-03-04T12:30:00Z,,false,break,m1,u1,,\n"
    )
    found = read_text(text)
    assert found.frames["time_entries"]["effort"].tolist() == [1.5]
    assert [(n.row, n.kind) for n in found.account.rows][1:] == [(3, "break")]
