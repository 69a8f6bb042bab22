"""solidtime: efforts from instants, entries that run still."""

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
    assert [(n.row, n.kind) for n in found.account.rows][1:] == [(3, "still-running")]
    assert "names-are-ids" in [p.code for p in found.problems]
